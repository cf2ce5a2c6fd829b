"""A test that asks all of a list tells each item that is wrong."""

import pytest

from tests.every import every


def test_each_wrong_item_is_told_with_its_reason() -> None:
    """Those that are right are not, and the first wrong one does not hide the others."""

    @every([1, 2, 3, 4])
    def odd(number: int) -> None:
        """Odd."""
        assert number % 2, f"{number} is even"

    with pytest.raises(AssertionError) as told:
        odd()
    assert [True, True, False, False] == [f"{number} is even" in str(told.value) for number in (2, 4, 1, 3)]
    assert ("odd", "Odd.") == (odd.__name__, odd.__doc__)
