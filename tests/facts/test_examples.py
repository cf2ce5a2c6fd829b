"""What was invented for class says so, and claims no source."""

import pytest

from coinguide.facts import Example, FactError
from tests.facts.test_loader import SOURCES, loaded, table

PACK = {
    "id": '"lesson-pack"',
    "label": '"an invented pack"',
    "values": "[349]",
    "unit": '"US cents"',
    "coins": "250",
}
# The guide's own entry among the sources.
OWN = SOURCES + table(
    "source",
    {"id": '"own-example"', "title": '"own"', "publisher": '"we"', "date": '"2026"', "kind": '"guide"'},
)


def test_an_invented_pack_has_its_price_and_its_coins() -> None:
    """And the guide itself as its source."""
    (pack,) = loaded(classroom=table("example", PACK), sources=OWN).about("classroom")
    assert isinstance(pack, Example)
    assert (pack.values, pack.coins, pack.sources) == ((349,), 250, ("own-example",))


@pytest.mark.parametrize(("key", "value"), [("sources", '["a-page"]'), ("confidence", '"official"')])
def test_an_invented_number_cannot_claim_a_source(key: str, value: str) -> None:
    """Else somebody could take it for a price."""
    with pytest.raises(FactError, match=rf"classroom.toml, lesson-pack: is invented, so it has no {key}"):
        loaded(classroom=table("example", PACK | {key: value}))
