"""Tables, plans and facts as plain records."""

from collections.abc import Callable
from typing import Any

import pytest

import coinguide as cg
from coinguide.facts import load
from coinguide.guide.library.countries import holds_in
from coinguide.guide.library.known import all_known
from coinguide.live.ask.sure import sure_words
from coinguide.live.library.records import Records
from coinguide.live.library.wrong import WrongInput

TABLES: list[Callable[[], Records]] = [
    lambda: cg.calculators,
    lambda: cg.bundles("USD", "app"),
    lambda: cg.bundles("GBP", "app"),
    cg.gifts,
    cg.find_facts,
    lambda: cg.cheapest_plan(5000).table,
    lambda: cg.read_statement("sample:apple-card").lines,
    lambda: cg.fact("web-usd-70").sources,
]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_plain(table: Callable[[], Records]) -> None:
    """Every record has the same names, every value is a number, a text or None: pandas takes it as it is."""
    made = table()
    kinds = {type(value) for record in made for value in record.values()}
    assert (1, set()) == (len({tuple(record) for record in made}), kinds - {int, float, str, type(None)})


def test_a_conflict_is_low_and_high() -> None:
    """And the plan's price is the dearer one."""
    two = [bundle for bundle in load().bundles if len(bundle.prices) > 1 and bundle.ladder == "web-usd"]
    by_id = {record["id"]: record for record in cg.bundles("USD", "web")}
    expected = [(min(one.prices), max(one.prices), max(one.prices)) for one in two]
    names = ("price_low_cents", "price_high_cents", "price_cents")
    assert expected == [tuple(by_id[one.id][name] for name in names) for one in two]
    assert two


def test_the_plan_is_the_planners() -> None:
    """The same question, asked both ways."""
    planned = cg.ask("bundle-planner", coins=5000, where="app").figures
    plan = cg.cheapest_plan(5000, "app")
    assert (planned["cost_cents"], planned["purchases"]) == (plan.cost_cents, plan.to_dict()["purchases"])


def test_a_plan_with_ones_own_prices() -> None:
    """Bundles of a list serve as they are, also as pandas hands them back, with numbers such as 49.0."""
    packs: list[dict[str, Any]] = [
        {**pack, "price_cents": float(str(pack["price_cents"]))} for pack in cg.bundles("GBP")
    ]
    assert "£" in cg.cheapest_plan(1000, currency="GBP", packs=packs).sentence


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda: cg.bundles("XYZ"), "Known are: "),
        (lambda: cg.bundles("USD", "moon"), "'app' or 'web'"),
        (lambda: cg.bundles("USD", packs="some"), "one of: reported"),  # type: ignore[arg-type]
        (lambda: cg.cheapest_plan(0), "from 1 to 2,500,000"),
        (lambda: cg.cheapest_plan(True), "from 1 to 2,500,000"),
        (lambda: cg.cheapest_plan(1.5), "from 1 to 2,500,000"),  # type: ignore[arg-type]
        (lambda: cg.cheapest_plan(10, packs=[]), "no pack to buy"),
        (lambda: cg.cheapest_plan(10, packs=[{"coins": 70}]), "Pack 1 lacks"),
        (lambda: cg.most_coins(-1), "from 0 to"),
    ],
)
def test_what_cannot_be_used_gets_a_sentence(wrong: Callable[[], object], says: str) -> None:
    """What is wrong, what is allowed, an example."""
    with pytest.raises(WrongInput) as raised:
        wrong()
    assert says in str(raised.value)


def test_too_little_money_buys_nothing() -> None:
    """And says so."""
    assert ("Nothing: even the smallest pack costs more.", []) == (repr(cg.most_coins(1)), cg.most_coins(1).table)


def test_every_fact_shows_itself() -> None:
    """With its date and confidence."""
    facts = [cg.fact(name) for name in all_known()]
    assert [] == [one.id for one in facts if one.as_of not in repr(one) or sure_words(one.confidence) not in repr(one)]


def test_a_link_leads_to_the_source() -> None:
    """Where it has an address that can be given."""
    shown = cg.fact("gifts-never-refunded")
    assert 'href="https://www.tiktok.com/legal/virtual-items"' in _html(shown)


def _html(shown: Any) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COINGUIDE_BOOK", "1")
        html: str = shown._repr_mimebundle_()["text/html"]
    return html


@pytest.mark.parametrize(
    ("region", "code", "near"),
    [
        ("Japan", "JP", 0),
        ("worldwide", "JP", 2),
        ("worldwide, without Australia", "AU", None),
        ("not stated", "JP", 3),
        ("European Union", "FR", 1),
        ("European Union", "NO", None),
        ("EEA, United Kingdom, Switzerland", "NO", 1),
        ("EEA and Switzerland, without France, Germany and Sweden", "DE", None),
        ("outside the United States", "US", None),
        ("outside the United States", "PE", 2),
        (
            "outside the United States: EEA, United Kingdom, Switzerland, and the other regions of TikTok's policy",
            "GB",
            0,
        ),
        ("Morocco", "JP", None),
        ("Türkiye", "TR", 0),
        ("Texas, United States", "US", 0),
        ("Canada and Latin America", "BR", 1),
        ("Germany", "JP", None),
    ],
)
def test_where_a_fact_holds(region: str, code: str, near: int | None) -> None:
    """Its own country, its group, everywhere, not stated; else nowhere near."""
    assert near == holds_in(region, code)


def test_a_countrys_own_facts_come_first() -> None:
    """Then those that hold everywhere, none of another country."""
    regions = [record["region"] for record in cg.find_facts("refund", country="jp")]
    assert ("Japan", False) == (regions[0], "United States" in regions)
