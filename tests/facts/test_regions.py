"""Where facts hold: each region has its line, in today's facts too."""

from coinguide.guide.library.countries import REGIONS
from coinguide.guide.library.known import all_known, record_of


def test_every_region_of_a_fact_is_known() -> None:
    """A new region gets its line, else its facts would count as not stated."""
    assert set() == {str(record_of(fact)["region"]) for fact in all_known().values()} - set(REGIONS)
