"""What follows from the facts by arithmetic, worked out on paper from the prices that tests of sums have."""

import pytest

from coinguide.guide.computed import all_facts
from tests.frozen_facts import frozen

FACTS = all_facts(frozen())


@pytest.mark.parametrize(
    ("record", "values"),
    [
        ("app-bulk-saving-percent", ("0.64",)),
        ("app-bulk-saving-cents", ("63.9692",)),
        ("web-discount-percent", ("29.90", "30.40")),
        ("web-eur-bulk-saving-percent", ("4.29",)),
        ("web-vnd-discount-percent", ("23.34",)),
        ("lion-web", ("31798.9400",)),
        ("lion-app", ("45362.1242", "45690.7846")),
        ("lion-creator-best", ("14999.5000",)),
        ("creator-share-app-percent", ("32.83", "33.07")),
        ("creator-share-web-percent", ("47.17",)),
        ("example-wants", ("24000.0000",)),
        ("example-cap", ("1200.0000",)),
        ("example-habit-week", ("1996.0000",)),
        ("example-habit-month", ("8649.0000",)),
        ("example-habit-year", ("103792.0000",)),
    ],
)
def test_computed_facts_are_those_a_pencil_gives(record: str, values: tuple[str, ...]) -> None:
    """What follows by arithmetic, as worked out on paper."""
    assert values == tuple(str(value) for value in FACTS[record].values)
