"""The lessons' own cases come to the numbers that a teacher works out on the board."""

from decimal import Decimal

from coinguide.guide.lessons import cap, fair_shop, statement, ten_dollars, trap, unit_price
from coinguide.guide.lessons.compared import compared
from coinguide.guide.lessons.stock import CONTROL_EFFECTS, VERDICTS, controls, parts, steps


def test_unit_prices_of_the_four_packs_and_of_the_exit_ticket() -> None:
    """99 / 65, 9999 / 6607, 99 / 70, 74 / 70 and 349 / 250, in cents."""
    found = unit_price.answers(unit_price.standard())
    assert [Decimal(text) for text in ("1.523", "1.513", "1.414", "1.057")] == list(found.rates)
    assert (Decimal("1.396"), Decimal("0.339")) == (found.exit_rate, found.exit.difference)
    assert 75 == found.drink_cents


def test_bigger_is_hardly_cheaper_and_the_website_is() -> None:
    """B lies 0.6 % under A, D 25 % under C, and the exit ticket's pack 32 % over D."""
    found = unit_price.answers(unit_price.standard())
    assert ("B", Decimal("0.6")) == (found.in_the_app.cheaper, found.in_the_app.less.exact)
    assert ("D", Decimal("25")) == (found.app_or_web.cheaper, found.app_or_web.less.exact)
    assert ("exit", Decimal("32")) == (found.exit.dearer, found.exit.more.exact)


def test_a_percentage_from_rounded_prices_is_told_where_it_differs() -> None:
    """1.523 and 1.513 give 0.7 %, the exact prices 0.6 %."""
    assert "0.6 % (rounded: 0.7 %)" == unit_price.answers(unit_price.standard()).in_the_app.less.text


def test_of_two_equal_prices_the_first_counts_as_cheaper() -> None:
    """A sheet never asks this; the sum says nothing wrong all the same."""
    pack = unit_price.standard().exit.cents_per_coin
    found = compared(("one", pack), ("other", pack))
    assert ("one", Decimal("0.000"), "0 %") == (found.cheaper, found.difference, found.less.text)


def test_what_of_ten_dollars_reaches_the_creator() -> None:
    """The table of the lesson, card by card, and twenty dollars in the exit ticket."""
    case = ten_dollars.standard()
    assert {
        "YouTube, web": 700,
        "YouTube, iPhone app": 490,
        "Twitch, web": 714,
        "Twitch, app": 510,
        "Stars on Facebook, app": 530,
        "Kick, web": 950,
        "TikTok app": 330,
        "TikTok website": 473,
    } == {card.name: card.best for card in case.cards}
    assert (1428, 1428) == (case.exit.units, case.exit.best)


def test_which_card_brings_the_largest_part() -> None:
    """Kick, the sixth: it takes 5 percent, before the payment's own fees."""
    assert 6 == ten_dollars.largest(ten_dollars.standard())


def test_tiktok_is_a_band_and_the_others_are_points() -> None:
    """Over both shops the estimates run from 1.31 to 5.01 dollars."""
    bands = [card for card in ten_dollars.standard().cards if card.band]
    assert ["TikTok app", "TikTok website"] == [card.name for card in bands]
    assert (131, 501) == (min(card.low for card in bands), max(card.high for card in bands))


def test_how_sure_each_card_is() -> None:
    """A figure is as sure as the least sure of what it rests on."""
    said = {card.name: card.said for card in ten_dollars.standard().cards}
    assert {"YouTube, web", "Kick, web"} == {name for name, word in said.items() if word == "official"}
    assert {"TikTok app", "TikTok website"} == {name for name, word in said.items() if word == "claimed"}


def test_the_statement_comes_to_23_88() -> None:
    """28.87 bought, 4.99 back; certainly 9.98 for coins and 17.38 at most."""
    assert statement.Answers(2887, 499, 2388, 998, 1738) == statement.answers(statement.standard())


def test_the_cap_is_twelve_dollars() -> None:
    """4.99 four times a week; 30 % of 800, and 5 % of that; a gift card of 15 dollars and a fourth pack."""
    assert cap.Answers(103792, 24000, 1200, 2, 202, 496) == cap.answers(cap.standard())


def test_what_each_control_does() -> None:
    """One warns, two slow, two stop, and the gift card beside a bank card does nothing."""
    assert ["warns", "slows", "slows", "stops", "none", "stops"] == [control.does for control in controls()]


def test_the_lessons_cards_2_and_6_are_real() -> None:
    """The other four are traps."""
    assert [2, 6] == [card.number for card in trap.standard().cards if not card.trap]


def test_what_glitter_coins_leaves_over() -> None:
    """Two packs of 70 leave 41 coins for 58 cents, one of 350 leaves 251."""
    found = fair_shop.answers(fair_shop.standard())
    assert fair_shop.Left(2, 41, 58) == found.with_small
    assert 251 == found.with_middle.coins


def test_the_shops_flash_is_thin() -> None:
    """1.414, 1.369 and 1.357 cents: 4 % off the small pack and under 1 % off the middle one."""
    found = fair_shop.answers(fair_shop.standard())
    assert [Decimal(text) for text in ("1.414", "1.369", "1.357")] == list(found.rates)
    assert (Decimal("4"), Decimal("0.8")) == (found.large_and_small.less.exact, found.large_and_middle.less.exact)


def test_the_tables_have_a_cell_for_each_column() -> None:
    """Every lesson's answers can be shown as a table."""
    tables = [
        *(lesson.rows(lesson.standard()) for lesson in (unit_price, ten_dollars, statement, cap, trap, fair_shop)),
        cap.control_rows(cap.standard()),
        trap.steps_rows(),
        fair_shop.part_rows(),
    ]
    assert [] == [table.caption for table in tables for row in table.cells if len(row) != len(table.columns)]
    assert all(table.cells for table in tables)


def test_the_stock_has_words_that_the_sheets_know() -> None:
    """Effects and verdicts are out of their lists, each principle has each verdict, one step fits at any time."""
    assert set(CONTROL_EFFECTS) == {control.does for control in controls()}
    others = {1, 2, 4, 5, 6, 7}
    assert {(number, verdict) for number in others for verdict in VERDICTS} == {
        (part.principle, part.verdict) for part in parts()
    }
    assert ["Tell an adult you trust."] == [step.words for step in steps() if step.any_time]
