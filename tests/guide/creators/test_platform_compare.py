"""What platform-compare says around its figures: names, chart, notes, and what is not known."""

from decimal import Decimal

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.creators.platform_ways import WAYS, full_name, words_of
from coinguide.guide.creators.platforms import CoinWay, Gap
from coinguide.live.ask.answer import Answer, Range, RangeChart
from coinguide.live.page.plain_json import figures_json

ROUTES = ("all", "web", "app")
every_route = pytest.mark.parametrize("route", ROUTES)


def asked(route: str = "all", amount: str = "10") -> Answer:
    """The comparison for an amount on a route."""
    return CALCULATORS["platform-compare"].answer(amount=amount, route=route)


def chart_of(answer: Answer) -> RangeChart:
    """The comparison's one chart."""
    (chart,) = answer.series
    assert isinstance(chart, RangeChart)
    return chart


@every_route
def test_platform_and_route_name_one_entry(route: str) -> None:
    """No two entries share platform and route, so that a reader of the JSON finds the one that is meant."""
    entries = figures_json(asked(route).figures)["platforms"]
    pairs = [(entry["platform"], entry["route"]) for entry in entries]
    assert sorted(set(pairs)) == sorted(pairs)


@pytest.mark.parametrize(
    ("platform", "route", "expected"),
    [
        ("YouTube", "web", (700, 700, 700)),
        ("YouTube", "app", (490, 490, 595)),
        ("Twitch", "web", (714, 714, 714)),
        ("Twitch", "app", (477, 510, 510)),
        ("Twitch subscriptions", "web", (500, 500, 700)),
        ("Kick subscriptions", "web", (910, 950, 950)),
        ("TikTok", "web", (189, 473, 501)),
        ("TikTok", "app", (131, 330, 350)),
    ],
)
def test_ten_dollars_by_platform_and_route(platform: str, route: str, expected: tuple[int, ...]) -> None:
    """What a reader finds by the two names alone."""
    entries = figures_json(asked().figures)["platforms"]
    (entry,) = (entry for entry in entries if (entry["platform"], entry["route"]) == (platform, route))
    assert expected == (entry["low_cents"], entry["best_cents"], entry["high_cents"])


@every_route
@pytest.mark.parametrize("amount", ["10", "123.45"])
def test_the_chart_draws_the_figures(route: str, amount: str) -> None:
    """Each line's ends and mark are the entry's low, best and high, and the axis ends at what was paid."""
    answer = asked(route, amount)
    entries = figures_json(answer.figures)["platforms"]
    drawn = [(line.low, line.best, line.high) for line in chart_of(answer).ranges if line.best is not None]
    expected = [(e["low_cents"], e["best_cents"], e["high_cents"]) for e in entries if e["best_cents"] is not None]
    assert (expected, Decimal(amount) * 100) == (drawn, chart_of(answer).end)


@pytest.mark.parametrize(("route", "label"), [("all", "5 other ways"), ("app", "5 other ways"), ("web", "Kick KICKs")])
def test_the_gaps_take_one_line_of_the_chart(route: str, label: str) -> None:
    """What is not known is one line without a bar, after the others."""
    ranges = chart_of(asked(route)).ranges
    assert (Range(label, None, None, None, "not known"), 1) == (ranges[-1], sum(line.best is None for line in ranges))


def test_the_charts_words_name_each_gap() -> None:
    """Who listens to the chart hears every way, also those that share a line."""
    words = chart_of(asked()).words
    assert [] == [full_name(way) for way in WAYS if f"{full_name(way)}: " not in words]


def test_the_table_has_a_row_for_each_way() -> None:
    """Every way is there once, those that are not known too."""
    rows = asked().rows
    assert rows
    assert [full_name(way) for way in WAYS] == [row[0] for row in rows.cells]


def test_one_line_names_all_that_is_not_known() -> None:
    """The first note lists the gaps, and the page shows it unfolded."""
    note = asked().notes[0]
    names = "; ".join(full_name(way) for way in WAYS if isinstance(way, Gap))
    assert (f"Not known: {names}.", False) == (note.text, note.folded)


def test_a_gap_cites_its_own_record_first() -> None:
    """The record of what was looked for stands before what was found all the same."""
    notes = {note.text.split(":")[0]: note.facts[0] for note in asked().notes if note.folded}
    gaps = [way for way in WAYS if isinstance(way, Gap)]
    expected = [(way.unknown, "not known") for way in gaps]
    assert expected == [(notes[full_name(way)].id, notes[full_name(way)].confidence) for way in gaps]


@every_route
def test_every_way_has_its_folded_note_with_sources(route: str) -> None:
    """What stands behind each way's figures is there and folds; what holds for all stays in view."""
    answer = asked(route)
    folded = [note for note in answer.notes if note.folded]
    assert answer.rows
    assert [row[0] for row in answer.rows.cells] == [note.text.split(":")[0] for note in folded]
    assert all(note.facts for note in folded)


def test_what_holds_for_all_ways_is_said_in_view() -> None:
    """No ranking, rounding, and what is left out."""
    shown = " ".join(note.text for note in asked().notes if not note.folded)
    expected = ("this is no ranking", "rounded down to the cent", "Before the creator’s own tax")
    assert [] == [words for words in expected if words not in shown]


@pytest.mark.parametrize(
    ("route", "packs"),
    [("app", ("the pack of 65 coins", "the pack of 6,607 coins")), ("web", ("All three count the pack of 70 coins",))],
)
def test_the_note_on_coins_stands_alone(route: str, packs: tuple[str, ...]) -> None:
    """On each route it says what the three estimates are, and which packs they count."""
    (text,) = (words_of(way) for way in WAYS if isinstance(way, CoinWay) and way.route == route)
    expected = ("Low: the smallest share", "Best: what the BBC’s tests", "High: the largest share", *packs)
    assert [] == [words for words in expected if words not in text]
