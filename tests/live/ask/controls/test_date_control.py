"""A day in many spellings is one day; what is no day gets a sentence, and what can be two is asked back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.live.ask.controls.controls import Ambiguous, Date, InputMistake

DAY = Date(name="day", label="Day", start=date(2026, 12, 1))


@pytest.mark.parametrize(
    "raw",
    [
        "2027-02-13", " 2027-2-13 ", "2027/02/13", "2027.2.13", "13.2.2027", "02/13/2027", "13/02/2027",
        "13 February 2027", "13. feb 2027", "February 13, 2027", "Feb 13 2027", "٢٠٢٧-٠٢-١٣", date(2027, 2, 13),
    ],
)  # fmt: skip
def test_a_day_in_many_spellings(raw: object) -> None:
    """The same day, typed or given, is the same value."""
    assert date(2027, 2, 13) == DAY.read(raw)


@pytest.mark.parametrize(
    "raw", ["", None, "tomorrow", "2027-02-30", "2027-13-01", "13 Foo 2027", "1 Ju 2027", 5, "1" * 999]
)
def test_no_day_gets_its_sentence(raw: object) -> None:
    """The sentence says what is wanted, with the bounds and an example."""
    with pytest.raises(InputMistake, match="from 2000-01-01 to 2099-12-31, for example 2026-12-01"):
        DAY.read(raw)


@pytest.mark.parametrize("raw", ["1999-12-31", "2100-01-01"])
def test_out_of_range(raw: str) -> None:
    """A day beyond the bounds is not moved to them."""
    with pytest.raises(InputMistake, match="is out of range"):
        DAY.read(raw)


def test_two_meanings_are_asked_back() -> None:
    """Day and month could be either way round: the reader chooses."""
    with pytest.raises(Ambiguous, match="2 January 2027 or 1 February 2027") as asked:
        DAY.read("1/2/2027")
    assert ("2027-01-02", "2027-02-01") == asked.value.choices


def test_the_same_day_either_way_round_is_clear() -> None:
    """The second of February is no question."""
    assert date(2027, 2, 2) == DAY.read("2/2/2027")


@given(st.dates(DAY.low, DAY.high))
def test_every_day_is_read_back(day: date) -> None:
    """What the field shows is read as itself."""
    assert day == DAY.read(DAY.text(day))


@given(st.text(max_size=60))
def test_any_text_is_a_day_or_a_sentence(raw: str) -> None:
    """Nothing else ever comes out."""
    try:
        read = DAY.read(raw)
    except (InputMistake, Ambiguous) as mistake:
        said, read = str(mistake), DAY.low
    else:
        said = "Day: "
    assert (True, True) == (said.startswith("Day: "), DAY.low <= read <= DAY.high)
