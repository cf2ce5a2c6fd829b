"""Packs of other platforms: those of the research, and a defect is refused in a sentence."""

import pytest

from coinguide.facts import FactError, load
from tests.facts.test_loader import loaded, table

# Units and prices in cents as the research's tables give them; where lists differ, every price.
OFFERS = {
    "Twitch website": {100: (140,), 500: (700,), 1500: (1995,), 5000: (6440,), 10000: (12600,), 25000: (30800,)},
    "Twitch app": {
        95: (199,), 245: (499,), 510: (999,), 1050: (1999,), 2750: (4999,), 5550: (9999,), 11500: (19999,),
    },
    "Facebook app": {
        45: (99,), 100: (199,), 310: (499,), 530: (999, 899), 1400: (2499,), 2950: (4999,), 6400: (9999,),
    },
    "Facebook website": {80: (99,), 950: (999,), 10000: (9999,)},
}  # fmt: skip
OFFER = {
    "id": '"bits-100"',
    "seller": '"a shop"',
    "units": "100",
    "unit_name": '"Bits"',
    "values": "[140]",
    "as_of": '"2024"',
    "sources": '["a-page"]',
    "confidence": '"reported"',
}


@pytest.mark.parametrize("seller", OFFERS)
def test_packs_are_those_of_the_research(seller: str) -> None:
    """Sizes and prices of every list."""
    assert OFFERS[seller] == {offer.units: offer.prices for offer in load().offers_of(seller)}


def test_a_price_whose_place_is_not_stated_is_counted_nowhere() -> None:
    """It stays visible under a seller of its own."""
    assert [100] == [offer.units for offer in load().offers_of("Facebook, place not stated")]


def test_a_pack_is_named_by_its_units_and_its_seller() -> None:
    """The label is made of them, so that no number is typed twice."""
    facts = loaded(platforms=table("offer", OFFER))
    assert ("100 Bits, a shop", "US cents", "platforms") == (
        facts.by_id("bits-100").label,
        facts.by_id("bits-100").unit,
        facts.by_id("bits-100").topic,
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"units": "0"}, "platforms.toml, bits-100: units must be a whole number above zero, not 0."),
        ({"units": ""}, "platforms.toml, bits-100: has no units."),
        ({"values": "[1.4]"}, "values must be whole numbers above zero"),
        ({"confidence": '"conflicting"'}, "is marked conflicting but gives fewer than two values."),
    ],
)
def test_a_pack_with_a_defect_is_refused(change: dict[str, str], sentence: str) -> None:
    """Each defect has its sentence."""
    with pytest.raises(FactError) as refusal:
        loaded(platforms=table("offer", OFFER | change))
    assert sentence in str(refusal.value)
