"""Puts files together; where two may hold the same money, the reader is asked."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from coinguide.guide.statements.places import form_of
from coinguide.guide.statements.reading.currencies import amount_words
from coinguide.guide.statements.reading.lines import Line, Statement, UnreadRow
from coinguide.guide.statements.resolve import Resolved, resolve
from coinguide.live.ask.answer import Question
from coinguide.live.ask.refused import Unclear
from coinguide.live.ask.words import counted

__all__ = ["Gathered", "gather"]

_CHOICES = ("count-once", "count-all")
DAYS_APART = timedelta(days=5)  # between the two accounts that one payment passes through


@dataclass(frozen=True, slots=True)
class Gathered:
    """All lines that count, and everything worth saying about how they came together.

    ``files`` say of each what it was read as, where there are more than two.
    """

    issuer: str
    names: tuple[str, ...]
    lines: tuple[Line, ...]
    unread: tuple[UnreadRow, ...]
    rows: int
    notes: tuple[str, ...]
    resolved: bool
    files: tuple[str, ...] = ()


def gather(read: list[Statement], given: tuple[str, ...], overlap: str) -> Gathered:
    """Return the lines of all files; raises Unclear where the same money may stand in two of them.

    ``given`` are the files' own names. Stores' histories explain the statements, where there are any.
    """
    banks = [one for one in read if not one.history]
    histories = _by_store([one for one in read if one.history], overlap)
    notes: list[str] = []
    if banks:
        lines = _together(banks, overlap)
        form = banks[0]
        for history in histories:
            lines, more = _explained(replace(form, lines=tuple(lines)), history, overlap)
            notes += more
    else:
        lines = _together(histories, overlap)
    return Gathered(
        issuer=(banks or read)[0].issuer,
        names=_names(read, given),
        lines=tuple(lines),
        unread=tuple(row for one in read for row in one.unread),
        rows=sum(one.rows for one in read),
        notes=(*(note for one in read for note in one.notes), *notes),
        resolved=bool(banks and histories),
        files=tuple(_told(one, name) for one, name in zip(read, given, strict=False)) if len(read) > 2 else (),
    )


def _by_store(histories: list[Statement], overlap: str) -> list[Statement]:
    """Return the histories of each store put together."""
    by_store: defaultdict[str, list[Statement]] = defaultdict(list)
    for one in histories:
        by_store[one.history].append(one)
    return [replace(some[0], lines=tuple(_together(some, overlap))) for some in by_store.values()]


def _names(read: list[Statement], given: tuple[str, ...]) -> tuple[str, ...]:
    """Return what each file is called: what it was read as, with its own name where two were read as the same."""
    count = Counter(one.name for one in read)
    return tuple(
        one.name if count[one.name] == 1 else f"{one.name} ({name})" for one, name in zip(read, given, strict=False)
    )


def _told(one: Statement, name: str) -> str:
    """Return what a file was read as."""
    first, last = min(line.day for line in one.lines), max(line.day for line in one.lines)
    rows = counted(one.rows, "row")
    unread = f", {len(one.unread):,} more could not be read" if one.unread else ""
    return f"{name}: {one.name}, {rows}, {first.isoformat()} to {last.isoformat()}{unread}."


def _key(line: Line) -> tuple[object, ...]:
    return (line.day, line.words.casefold(), line.cents, line.currency, line.kind)


def _together(files: list[Statement], overlap: str) -> list[Line]:
    """Return the lines of files of one kind; those that stand in two of them are asked about, all at once."""
    if len(files) == 1:
        return list(files[0].lines)
    kept: list[Line] = []
    forms: dict[int, str] = {}
    same, alike = 0, []
    for one in files:
        common = Counter(map(_key, kept)) & Counter(map(_key, one.lines))
        rest = _taken_off(one.lines, common)
        # Files of one form come from one place, where each purchase has a line of its own.
        others = [line for line in _taken_off(kept, common) if forms[line.file] != one.form]
        found = _alike(others, rest) if others else {}
        same += common.total()
        alike += [rest[place] for place in found]
        new = [line for place, line in enumerate(rest) if place not in found]
        kept += new if overlap == "count-once" else one.lines
        forms.update((line.file, one.form) for line in one.lines)
    if (same or alike) and overlap == "ask":
        raise Unclear(_overlap(same, alike, "both files" if len(files) == 2 else "more than one file"))
    return kept


def _taken_off(lines: Iterable[Line], common: Counter[tuple[object, ...]]) -> list[Line]:
    """Return the lines without as many as stand in both files."""
    left, kept = Counter(common), []
    for line in lines:
        if left[_key(line)] > 0:
            left[_key(line)] -= 1
        else:
            kept.append(line)
    return kept


def _alike(first: list[Line], second: list[Line]) -> dict[int, Line]:
    """Return, by place in the second, lines that may be the same money: as much, within days, at the same shop."""
    waiting: defaultdict[int, list[Line]] = defaultdict(list)
    for line in first:
        waiting[line.cents].append(line)
    found = {}
    for place, line in enumerate(second):
        near = [other for other in waiting.get(line.cents, ()) if _may_be(line, other)]
        if near:
            other = min(near, key=lambda other: abs(other.day - line.day))
            waiting[line.cents].remove(other)
            found[place] = other
    return found


def _may_be(one: Line, other: Line) -> bool:
    """Whether two lines may be the same money, as on a card and in the account that the card paid for."""
    if "left out" in (one.kind, other.kind) or abs(one.day - other.day) > DAYS_APART:
        return False
    if one.currency != other.currency and one.currency and other.currency:
        return False
    named = set(form_of(one.words).split()) & set(form_of(other.words).split())
    return any(len(word) > 3 and word.isalpha() and word != "PAYPAL" for word in named) or (
        one.group == other.group != "other" and one.store == other.store
    )


def _overlap(same: int, alike: list[Line], where: str) -> Question:
    if not alike:
        lines = "One line stands" if same == 1 else f"{same:,} lines stand"
        sentence = (
            f"{lines} in {where}, word for word. Do the files overlap, so that each counts once, or were these "
            "different purchases that all count?"
        )
        return Question("overlap", sentence, _CHOICES)
    count = same + len(alike)
    lines = "One purchase may stand" if count == 1 else f"{count:,} purchases may stand"
    shown = f"{alike[0].words[:40]}, {amount_words(abs(alike[0].cents), alike[0].currency)}"
    sentence = (
        f"{lines} in {where}, with the same amount within a few days, for example {shown}: a card’s statement also "
        "shows what was paid through another account. Is this the same money, so that it counts once, or does all "
        "count?"
    )
    return Question("overlap", sentence, _CHOICES)


def _explained(first: Statement, second: Statement, overlap: str) -> tuple[list[Line], tuple[str, ...]]:
    """Return the statement's lines with its store charges explained by the second file's purchases."""
    notes: list[str] = []
    ours, theirs = ({line.currency for line in file.lines if line.kind != "left out"} for file in (first, second))
    if "" not in ours | theirs and not ours & theirs:
        both = f"{' and '.join(sorted(theirs))}, the statement in {' and '.join(sorted(ours))}"
        return list(first.lines), (f"The purchase history is in {both}: they cannot be matched.",)
    found = resolve(first.lines, second.lines)
    if found.loose:
        if overlap == "ask":
            raise Unclear(_question(found.loose))
        lines, left = (found.lines + found.loose, []) if overlap == "count-all" else _within(found)
        if left:
            notes.append(
                f"In the purchase history, but in no charge of the statement, and not counted: {_purchases(left)}."
            )
        found.lines = lines
    if found.refunds:
        notes.append(f"The purchase history shows refunds that the statement does not: {_sum(found.refunds)}.")
    return found.lines, tuple(notes)


def _question(loose: list[Line]) -> Question:
    sentence = (
        f"No charge of the statement has exactly the amount of what the purchase history lists for its days: "
        f"{_purchases(loose)}. Is this part of the store charges left, so that it counts once, or was it paid another "
        "way, so that all counts?"
    )
    return Question("overlap", sentence, _CHOICES)


def _purchases(lines: list[Line]) -> str:
    return f"{counted(len(lines), 'purchase')} from TikTok ({_sum(lines)})"


def _sum(lines: list[Line]) -> str:
    sums: Counter[str] = Counter()
    for line in lines:
        sums[line.currency] += abs(line.cents)
    return " and ".join(amount_words(cents, code) for code, cents in sorted(sums.items()))


def _within(found: Resolved) -> tuple[list[Line], list[Line]]:
    """Return the lines, with loose purchases in store charges that are large enough, and what fits into none."""
    lines, left = list(found.lines), []
    for item in found.loose:
        for place, charge in enumerate(lines):
            open_charge = charge.group == "store" and charge.kind == "purchase" and charge.store == item.store
            if open_charge and charge.currency == item.currency and charge.cents >= item.cents:
                inside = charge._replace(words=f"{charge.words}: {item.words}", cents=item.cents, group=item.group)
                rest = charge._replace(cents=charge.cents - item.cents)
                lines[place : place + 1] = [inside, rest] if rest.cents else [inside]
                break
        else:
            left.append(item)
    return lines, left
