"""Which columns hold the amounts: those named so, and those that a running balance proves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from coinguide.guide.statements.classify import spending_sign
from coinguide.guide.statements.reading.amounts import decimals_of, read_amount
from coinguide.guide.statements.reading.columns.balance import Proof, proof_of
from coinguide.guide.statements.reading.columns.places import Columns
from coinguide.guide.statements.reading.columns.profile import EMPTY, Profile
from coinguide.guide.statements.reading.currencies import code_of
from coinguide.guide.statements.reading.dates import read_date
from coinguide.live.ask.answer import Question
from coinguide.live.ask.refused import Unclear

__all__ = ["oldest_first", "values_of", "with_money"]

Values = Sequence[int | None]
MOST_CHOICES = 4
MOST_COLUMNS = 8  # of amounts without a name that are tried


def with_money(columns: Columns, money: list[Profile], profiles: list[Profile]) -> Columns | None:
    """Return the columns with those of money; None where there is none. Raises Unclear where several could be."""
    amounts = [p for p in money if p.is_money and not p.named_other]
    balance = _named(amounts, "balance")
    rest = [p for p in amounts if p.place != balance]
    out, received = _named(rest, "out"), _named(rest, "in")
    out, received = _with_empty(out, received, profiles)
    if out >= 0 and received >= 0 and out != received:
        return _checked(replace(columns, spent=out, received=received, balance=balance), profiles)
    if codes := _by_currency(rest):
        return replace(columns, amount=codes[0], balance=balance)
    named = [p for p in rest if p.rank("amount") is not None and p.filled]
    if named:
        best = min(named, key=lambda p: (p.is_zero, len(p.filled) * 2 < len(p.cells), p.rank("amount"), p.place))
        chosen = replace(columns, amount=best.place, balance=balance)
        return chosen.deciding("A column of fees is not counted.") if _has_fees(money, best) else chosen
    if out >= 0 or received >= 0:
        return replace(columns, spent=out, received=received, balance=balance)
    return _told(columns, rest, balance, profiles) or _only_named(columns, profiles)


def _named(profiles: list[Profile], role: str) -> int:
    fit = [(rank, p.place) for p in profiles if (rank := p.rank(role)) is not None]
    return min(fit)[1] if fit else -1


def _with_empty(out: int, received: int, profiles: list[Profile]) -> tuple[int, int]:
    """Return both columns where one of them is empty in this file."""
    empty = [p for p in profiles if not p.filled or p.is_zero]
    if out >= 0 > received:
        received = _named([p for p in empty if p.place != out], "in")
    elif received >= 0 > out:
        out = _named([p for p in empty if p.place != received], "out")
    return out, received


def _only_named(columns: Columns, profiles: list[Profile]) -> Columns | None:
    """Return the columns that are named as money although hardly anything in them is an amount."""
    amount, out, received = (_named(profiles, role) for role in ("amount", "out", "in"))
    if amount >= 0 and amount not in {*columns.words, *columns.dates}:
        return replace(columns, amount=amount)
    return replace(columns, spent=out, received=received) if max(out, received) >= 0 else None


def _by_currency(profiles: list[Profile]) -> tuple[int, ...]:
    """Return the columns that are each named after a currency, as CAD$ and USD$, that one first which has most."""
    named = [p for p in profiles if code_of(p.name.strip()) and p.filled]
    return tuple(p.place for p in sorted(named, key=lambda p: -len(p.filled)))


def _has_fees(money: list[Profile], amount: Profile) -> bool:
    fees = [p for p in money if p.rank("fee") is not None and p.place != amount.place]
    return any(p.is_money and not p.is_zero for p in fees)


def values_of(cells: Sequence[str], mark: str) -> Values:
    """Return a column's amounts, None for cells without one. A side such as CR counts as money that is there."""
    read = [read_amount(cell, mark) for cell in cells]
    return [None if amount is None else -amount.parts if amount.side else amount.parts for amount in read]


def oldest_first(cells: Sequence[str]) -> bool | None:
    """Return whether a file begins with its oldest row; None where the first and the last day are the same."""
    orders = set()
    for order in ("day-first", "month-first"):
        days = [day for cell in cells if isinstance(day := read_date(cell, order), date)]
        if len(days) > 1 and days[0] != days[-1]:
            orders.add(days[0] < days[-1])
    return orders.pop() if len(orders) == 1 else None


def _paired(out: Values, received: Values) -> Values:
    """Return money in less money out, by row."""
    return [None if a is None and b is None else abs(b or 0) - abs(a or 0) for a, b in zip(out, received, strict=True)]


def _checked(columns: Columns, profiles: list[Profile]) -> Columns:
    """Return money out and money in turned around where the balance proves that they are named the other way."""
    if columns.balance < 0 or max(columns.spent, columns.received) >= len(profiles):
        return columns
    proof = _proof(columns, profiles)
    # A card's balance may be what is owed, which rises with what is bought: then the names are right.
    if proof.sign >= 0 or proof.seen < 2 or _is_owed(columns, profiles):
        return columns
    turned = replace(columns, spent=columns.received, received=columns.spent)
    return turned.deciding(
        "The balance shows that the columns for money out and money in are named the other way round."
    )


def _is_owed(columns: Columns, profiles: list[Profile]) -> bool:
    """Whether most rows stand in the column that is named as money out, as on a card."""
    return len(profiles[columns.spent].filled) >= len(profiles[columns.received].filled)


def _proof(columns: Columns, profiles: list[Profile]) -> Proof:
    mark = decimals_of({cell for place in columns.money if place >= 0 for cell in profiles[place].filled}).mark
    read = {place: values_of(profiles[place].cells, mark) for place in (*columns.money, columns.balance) if place >= 0}
    nothing: Values = [None] * len(profiles[0].cells)
    first, second = (read.get(place, nothing) for place in columns.money)
    values = first if columns.amount >= 0 else _paired(first, second)
    return proof_of(values, read[columns.balance], oldest_first(profiles[columns.dates[0]].cells))


def _told(columns: Columns, rest: list[Profile], balance: int, profiles: list[Profile]) -> Columns | None:
    """Return the choice among columns whose names tell nothing: by a balance, else by which rows they fill."""
    some = _different([p for p in rest if not p.is_zero])[:MOST_COLUMNS]
    if not some:
        return None
    options = list(_options(columns, some, balance))
    if len(options) == 1:
        return options[0]
    proved = [(found, option) for option in options if (found := _proof_or_none(option, profiles))]
    best = max(proved, key=lambda one: one[0].explained, default=None)
    if best:
        proof, option = best
        if option.amount >= 0:
            return option
        chosen = replace(option, spent=option.received, received=option.spent) if proof.sign < 0 else option
        # A card's balance may be what is owed, which rises with what is bought.
        if len(profiles[chosen.spent].filled) < len(profiles[chosen.received].filled):
            raise Unclear(_question([chosen, replace(chosen, spent=chosen.received, received=chosen.spent)]))
        return chosen
    if spoken := _spoken_for(options, profiles):
        return spoken
    raise Unclear(_question(options))


def _spoken_for(options: list[Columns], profiles: list[Profile]) -> Columns | None:
    """Return which of two columns that take turns is money out by the lines in them, where no balance tells."""
    pairs = [option for option in options if option.amount < 0 and option.balance < 0]
    if len({frozenset((pair.spent, pair.received)) for pair in pairs}) != 1 or len(options) > MOST_CHOICES:
        return None
    votes = {pair: _spoken(pair, profiles) for pair in pairs}
    best = max(votes, key=lambda pair: votes[pair])
    # Refunds may outnumber what TikTok was paid, yet an account pays more often than it is paid.
    fits = votes[best] > 0 and len(profiles[best.spent].filled) > len(profiles[best.received].filled)
    return best if fits else None


def _spoken(pair: Columns, profiles: list[Profile]) -> int:
    """Return how many lines stand where this option has them, less those that do not."""
    score = 0
    for row in range(len(profiles[0].cells)):
        words = " ".join(profiles[place].cells[row] for place in pair.words)
        out, received = (bool(profiles[place].cells[row].strip(EMPTY)) for place in (pair.spent, pair.received))
        score += spending_sign(words, out - received)
    return score


def _proof_or_none(option: Columns, profiles: list[Profile]) -> Proof | None:
    proof = _proof(option, profiles) if option.balance >= 0 else None
    # Without signs the balance falls by some amounts and rises by others.
    fits = proof and (proof.sign or proof.explained * 3 >= proof.tried * 2 > 3)
    return proof if fits else None


def _options(columns: Columns, money: list[Profile], balance: int) -> Iterator[Columns]:
    """Return every way in which the columns can be an amount, or money out and money in, and a balance."""
    places = [p.place for p in money]
    by_place = {p.place: p for p in money}
    for kept in [balance] if balance >= 0 else [*reversed(places), -1]:
        left = [place for place in places if place != kept]
        for first in left:
            for second in left:
                if first != second and _take_turns(by_place[first], by_place[second]):
                    if kept >= 0 and first > second:
                        continue  # the balance tells which of the two is which
                    yield replace(columns, spent=first, received=second, balance=kept)
        yield from (
            replace(columns, amount=place, balance=kept)
            for place in left
            if len(by_place[place].filled) * 2 > len(by_place[place].cells)
        )


def _take_turns(one: Profile, other: Profile) -> bool:
    """Whether each row has an amount in one of two columns and none in the other."""
    pairs = [
        (bool((a := read_amount(x)) and a.parts), bool((b := read_amount(y)) and b.parts))
        for x, y in zip(one.cells, other.cells, strict=True)
    ]
    return all(first + second < 2 for first, second in pairs) and sum(a + b for a, b in pairs) * 2 > len(pairs)


def _different(profiles: list[Profile]) -> list[Profile]:
    """Return the columns without those that say the same as one before them."""
    kept: list[Profile] = []
    for profile in profiles:
        values = [abs(a.parts) if (a := read_amount(cell)) else None for cell in profile.cells]
        if all(
            values != [abs(a.parts) if (a := read_amount(cell)) else None for cell in other.cells] for other in kept
        ):
            kept.append(profile)
    return kept


def _question(options: list[Columns]) -> Question:
    texts = list(dict.fromkeys(option.written() for option in options))[:MOST_CHOICES]
    sentence = (
        "Several columns of this file hold amounts, and nothing in it tells which is which. What are its columns, "
        "from the left?"
    )
    return Question("columns", sentence, tuple(texts))
