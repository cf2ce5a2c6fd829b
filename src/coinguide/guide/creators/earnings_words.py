"""The notes of creator-earnings: what the answer rests on, what it leaves out, and what is not known."""

from collections.abc import Iterator

from coinguide.facts import Fact, Unknown, load
from coinguide.facts.cited import cite
from coinguide.guide.creators.earnings import Month, Terms, estimates
from coinguide.live.ask.answer import Note
from coinguide.live.ask.money import CURRENCIES, money_text
from coinguide.live.ask.words import counted, listed

__all__ = ["notes_of"]

DOLLARS = CURRENCIES["USD"]


def notes_of(region: str, asked: int, months: dict[str, Month], terms: Terms, weeks: int | None) -> tuple[Note, ...]:
    """Return the notes, the most useful first."""
    return (
        *_low_payout(months, terms),
        *_known_terms(terms),
        *_waiting(months["best"], terms, weeks),
        *_unknown_terms(terms),
        _largest(asked, months["best"], terms),
        *_rates(region),
        *_left_out(),
    )


def _amount(fact: Fact) -> str:
    return money_text(fact.number, DOLLARS)


def _number(fact: Fact) -> str:
    return str(fact.value)


def _low_payout(months: dict[str, Month], terms: Terms) -> Iterator[Note]:
    """Return a note where the low estimate gives smaller payouts than the smallest that is made."""
    low, best = months["low"], months["best"]
    said = f"With the low estimate each payout would be {money_text(low.each_cents, DOLLARS)}:"
    if low.reached == "no" and best.reached != "no":
        yield Note(f"{said} too small, so there would be none.")
    if low.reached == "depends" and best.reached == "yes":
        enough, small = terms.minimums[0].region, terms.minimums[-1].region
        yield Note(f"{said} enough in {enough}, but too small in {small}, where there would be none.")


def _known_terms(terms: Terms) -> Iterator[Note]:
    if terms.fixed is None:
        return
    percent = f"{_number(terms.percent)} % of it and " if terms.percent else ""
    fees = tuple(cite(fact) for fact in (terms.percent, terms.fixed) if fact)
    yield Note(
        f"Each payout costs {percent}{_amount(terms.fixed)}. A few large ones cost less than many small ones.", fees
    )
    yield _smallest(terms)


def _waiting(best: Month, terms: Terms, weeks: int | None) -> Iterator[Note]:
    """Return, where the month's payouts are too small, how long it takes, and that nothing is lost."""
    if best.reached == "no":
        stays = money_text(best.stays_cents, DOLLARS)
        yield Note(f"Where there is no payout, no fee is taken: {stays} stays on the balance and adds up.")
    if weeks and best.reached != "yes":
        goal = _amount(terms.minimums[-1])
        yield Note(f"By the best estimate your gifts come to {goal} in {counted(weeks, 'week')}.")


def _smallest(terms: Terms) -> Note:
    facts = tuple(cite(fact) for fact in terms.minimums)
    if len(terms.minimums) == 1:
        return Note(f"The smallest payout is {_amount(terms.minimums[0])}.", facts)
    amounts = " and ".join(f"{_amount(fact)} in {fact.region}" for fact in terms.minimums)
    gap = cite(load().gap("payout-min-bank-other"))
    return Note(f"The smallest payout is {amounts}. What it is in other countries is not known.", (*facts, gap))


def _unknown_terms(terms: Terms) -> Iterator[Note]:
    if terms.fixed is not None:
        return
    facts = load()
    yield Note(
        "What a payout costs here is not known. An older page says that TikTok took no fee of its own; "
        "PayPal or a bank may still take one.",
        (cite(facts.gap("payout-fees-elsewhere")), cite(facts.by_id("payout-fee-older"))),
    )
    guides = facts.by_id("payout-min-guides")
    amounts = [money_text(int(value), DOLLARS) for value in guides.values]
    said = listed(amounts, "or")
    gap = cite(facts.gap("payout-min-elsewhere"))
    yield Note(f"The smallest payout is not known here: guides say {said}.", (gap, cite(guides)))


def _largest(asked: int, best: Month, terms: Terms) -> Note:
    """Return what may be taken out in a day, and that more payouts are counted where that needs them."""
    text = f"At most {_amount(terms.most_per_day)} is paid out in a day."
    if best.payouts > asked:
        text += f" So {best.payouts:,} payouts are counted, on {best.payouts:,} days, instead of {asked:,}."
    if best.stays_cents and best.reached != "no":
        stays = money_text(best.stays_cents, DOLLARS)
        text += f" A month has {best.payouts} days at the most, so {stays} stays on the balance."
    return Note(text, (cite(terms.most_per_day),))


def _rates(region: str) -> Iterator[Note]:
    facts, used = load(), estimates(region)
    rates = [_number(used[name]) for name in ("low", "best", "high")]
    text = f"Counted with {rates[0]}, {rates[1]} and {rates[2]} US cents per coin, and 52/12 weeks a month."
    if region == "us":
        lowest, highest = facts.by_id("scaled-rewards-lowest-percent"), facts.by_id("scaled-rewards-highest-percent")
        broken = facts.by_id("scaled-rewards-penalty-percent")
        text += (
            f" Missions decide the share there, from {_number(lowest)} % to {_number(highest)} %. Broken rules are"
            f" deducted, down to {_number(broken)} %; the range leaves that out. Nothing newer was found."
        )
        used |= {"lowest": lowest, "highest": highest, "broken": broken}
    else:
        most = facts.by_id("creator-share-before-2025")
        text += (
            f" The best estimate is also the highest one there: TikTok has spoken of up to {_number(most)} %,"
            " without naming a country."
        )
        used |= {"most": most}
    text += " TikTok publishes no rate."
    behind: tuple[Fact | Unknown, ...] = (*dict.fromkeys(used.values()), facts.gap("official-diamond-rate"))
    yield Note(text, tuple(cite(fact) for fact in behind))
    if region != "us":
        gap = cite(facts.gap("missions-elsewhere"))
        yield Note("Whether missions change the share, as in the United States, is not known.", (gap,))


def _left_out() -> Iterator[Note]:
    facts = load()
    yield Note(
        "Nobody has a right to this money: TikTok decides what it pays, and broken rules can cost Diamonds.",
        (cite(facts.by_id("diamonds-no-right")), cite(facts.by_id("diamonds-may-be-cut"))),
    )
    yield Note(
        "Tax is not counted. The creator has to see to it, and it differs by country.",
        (cite(facts.by_id("payout-tax")),),
    )
    yield Note(
        "An agency’s share is not counted either; how large it is, is not known.",
        (cite(facts.gap("agency-share")),),
    )
    yield Note("All sums are exact inside. At the end, money that arrives is rounded down to the cent, and fees up.")
