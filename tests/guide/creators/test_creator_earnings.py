"""What creator-earnings says around its figures: rows, bars, and the notes of each region."""

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.answer import Answer, Chart

EVERYWHERE = ("agency-share", "diamonds-no-right", "official-diamond-rate", "payout-tax")


def asked(**values: object) -> Answer:
    """The month for these values."""
    return CALCULATORS["creator-earnings"].answer(**values)


def words(answer: Answer) -> str:
    """All notes as one text."""
    return " ".join(note.text for note in answer.notes)


def cited(answer: Answer) -> set[str]:
    """The ids of every fact and every gap that the notes rest on."""
    return {fact.id for note in answer.notes for fact in note.facts}


def cells(answer: Answer) -> tuple[tuple[str, ...], ...]:
    """The table's rows."""
    assert answer.rows
    return answer.rows.cells


def bars(answer: Answer) -> list[tuple[str, str]]:
    """Label and value of each bar."""
    (chart,) = answer.series
    assert isinstance(chart, Chart)
    return [(bar.label, bar.parts[0].text) for bar in chart.bars]


def test_the_rows_of_four_payouts() -> None:
    """A month of 26 dollars at best: 6.50 each; 39 cents and four times ten cents are the fee."""
    expected = (
        ("Low estimate", "$13.00", "$3.25", "$0.60", "$12.40"),
        ("Best and high estimate", "$26.00", "$6.50", "$0.79", "$25.21"),
    )
    assert expected == cells(asked(coins=1200, payouts_per_month=4))


def test_what_is_the_same_is_said_once() -> None:
    """Outside the United States the best estimate is the highest: one bar, and the details say so."""
    answer = asked(coins=1200, payouts_per_month=4)
    expected = [("Low estimate", "$13.00"), ("Best and high estimate", "$26.00"), ("Best, after payout fees", "$25.21")]
    assert expected == bars(answer)
    assert "the best estimate is $26.00, which is also the highest." in answer.details


def test_three_estimates_in_the_united_states() -> None:
    """Where the highest differs, each has its own bar; fees are not known, so none is after fees."""
    answer = asked(coins=1200, region="us")
    assert [("Low estimate", "$10.40"), ("Best estimate", "$26.00"), ("High estimate", "$27.56")] == bars(answer)
    assert "also the highest" not in answer.details


def test_a_row_that_depends_on_the_country_says_so() -> None:
    """A payout of 7.58 is made in France and not in Germany."""
    answer = asked(coins=700, payout="bank")
    assert ("$2.90, or no payout", "$4.68, or no payout") == cells(answer)[0][3:]
    assert ("$2.90", "$12.26") == cells(answer)[1][3:]
    expected = "$7.58: enough in France and Sweden, but too small in Germany and the United Kingdom"
    assert expected in words(answer)


def test_a_low_estimate_too_small_everywhere_says_so() -> None:
    """65 cents are no payout, 1.30 are one."""
    answer = asked(coins=60)
    assert "With the low estimate each payout would be $0.65: too small, so there would be none." in words(answer)
    assert ("no payout", "no payout") == cells(answer)[0][3:]


def test_what_is_not_paid_out_adds_up() -> None:
    """Without a payout nothing is charged and nothing is lost, and the weeks to the first one are named."""
    answer = asked(coins=46)
    assert "no fee is taken: $0.99 stays on the balance and adds up" in words(answer)
    assert "come to $1.00 in 5 weeks" in words(answer)


def test_who_is_paid_is_not_told_to_wait() -> None:
    """Where payouts are large enough, no note speaks of weeks or of what adds up."""
    assert [] == [said for said in ("your gifts come to", "adds up") if said in words(asked(coins=1200))]


@pytest.mark.parametrize(
    ("coins", "said"),
    [
        (60_000, "So 2 payouts are counted, on 2 days, instead of 1."),
        (100_000_000, "A month has 31 days at the most, so $2,135,666.66 stays on the balance."),
    ],
)
def test_the_days_most_is_explained_where_it_counts(coins: int, said: str) -> None:
    """More payouts than were asked for, and what even a month of them leaves behind."""
    assert said in words(asked(coins=coins))


def test_the_days_most_changes_nothing_for_small_months() -> None:
    """Then the limit is named, and nothing follows from it."""
    note = next(note for note in asked(coins=1200).notes if note.text.startswith("At most"))
    assert "At most $1,000.00 is paid out in a day." == note.text


def test_what_stays_behind_is_in_the_details() -> None:
    """31 payouts of a thousand dollars are the most of a month."""
    details = asked(coins=100_000_000, payout="bank").details
    assert "31 payouts to a bank cost $89.90 and leave about $30,910.10, before tax." in details
    assert "$2,135,666.66 stays behind" in details


@pytest.mark.parametrize(
    ("region", "there", "not_there"),
    [
        ("us", "Missions decide the share there, from 20 % to 53 %.", "Whether missions change the share"),
        ("eea-uk-ch", "Whether missions change the share", "Missions decide"),
        ("other", "Whether missions change the share", "Missions decide"),
    ],
)
def test_missions_are_told_of_where_they_are_known(region: str, there: str, not_there: str) -> None:
    """They decide the share in the United States; elsewhere that is not known."""
    text = words(asked(region=region))
    assert (True, False) == (there in text, not_there in text)


@pytest.mark.parametrize(
    ("region", "payout", "gaps"),
    [
        ("eea-uk-ch", "paypal", {"missions-elsewhere"}),
        ("eea-uk-ch", "bank", {"missions-elsewhere", "payout-min-bank-other"}),
        ("us", "paypal", {"payout-fees-elsewhere", "payout-min-elsewhere"}),
        ("other", "bank", {"payout-fees-elsewhere", "payout-min-elsewhere", "missions-elsewhere"}),
    ],
)
def test_what_is_not_known_has_its_record(region: str, payout: str, gaps: set[str]) -> None:
    """Each gap is cited by its own record, and no other."""
    answer = asked(region=region, payout=payout)
    unknown = {fact.id for note in answer.notes for fact in note.facts if fact.confidence == "not known"}
    assert gaps | {"agency-share", "official-diamond-rate"} == unknown


@pytest.mark.parametrize("region", ["eea-uk-ch", "us", "other"])
def test_what_holds_everywhere_is_said_everywhere(region: str) -> None:
    """No right to the money, tax, agencies, and no published rate."""
    assert [] == [name for name in EVERYWHERE if name not in cited(asked(region=region))]
