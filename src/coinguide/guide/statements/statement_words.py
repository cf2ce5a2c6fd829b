"""The words of statement-check: its headline, table, chart, lists of lines and notes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, partial
from heapq import nsmallest

from coinguide.facts import load
from coinguide.facts.cited import cite
from coinguide.guide.statements.gather import Gathered
from coinguide.guide.statements.places import form_of, says
from coinguide.guide.statements.reading.amounts import PLACES
from coinguide.guide.statements.reading.currencies import amount_words, in_minor
from coinguide.guide.statements.reading.lines import Line
from coinguide.guide.statements.report import Sums, by_month, currencies_of, sums_of
from coinguide.guide.statements.sorted_csv import sorted_csv
from coinguide.guide.statements.statement_charts import by_month_chart, by_place_chart, money_chart
from coinguide.live.ask.answer import Answer, Chart, Download, Key, Note, Rows, Steps, Tone
from coinguide.live.ask.words import counted, large_first, listed

__all__ = ["Asked", "compose"]

# A page with tens of thousands of lines helps nobody; the file to keep has them all.
MOST_LINES = 25
MOST_MONTHS = 36
MOST_AT_ONCE = 5_000  # lines; the file of more is made when it is wanted
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TITLES = {
    "certain": "Certainly coins",
    "probable": "Probably coins",
    "store": "Apple or Google charges that may hold several purchases; look in the purchase history",
    "other": "Other purchases",
    "refund": "Refunds",
    "left out": "Left out of all sums",
}


@dataclass(frozen=True)
class Asked:
    """The lines that were asked about, of ``month`` or all, and the reader's cap, if any, in their currency."""

    found: Gathered
    lines: tuple[Line, ...]
    month: str
    cap: Decimal | None

    @cached_property
    def currencies(self) -> tuple[str, ...]:
        """Return the currency of most lines, then the others."""
        return currencies_of(self.lines)

    @cached_property
    def months(self) -> list[tuple[str, str, Sums]]:
        """Return month, currency and sums, oldest month first."""
        return by_month(self.lines)

    @cached_property
    def cap_cents(self) -> int | None:
        """Return the cap in the smallest unit of the currency of most lines."""
        return None if self.cap is None else in_minor(int(self.cap * 10**PLACES), self.currencies[0])


def compose(asked: Asked) -> Answer:
    """Return the answer with what was certainly and what was possibly spent on coins, in the currency of most lines."""
    code, *others = asked.currencies
    main = sums_of(line for line in asked.lines if line.currency == code)
    return Answer(
        key=Key("Spent on coins", _key_amount(main, code)),
        tone=_tone(asked),
        headline=_headline(asked, main, code),
        details=_details(asked, main, code, others),
        figures={
            "certain_cents": main.certain,
            "possible_low_cents": main.low,
            "possible_high_cents": main.high,
            "probable_cents": main.probable_left,
            "may_hold_cents": main.store_left,
            "refunds_cents": main.refunds,
            "total_cents": main.total,
            "rows_read": asked.found.rows,
            "rows_unread": len(asked.found.unread),
            "issuer": asked.found.issuer,
        },
        rows=_months(asked),
        series=tuple(_charts(asked, main, code)),
        steps=tuple(_lists(asked)),
        notes=tuple(_notes(asked, others)),
        files=(_sorted_file(asked),),
    )


def _key_amount(sums: Sums, code: str) -> str:
    low, high = amount_words(sums.low, code), amount_words(sums.high, code)
    return low if sums.low == sums.high else f"{low} to {high}"


def _tone(asked: Asked) -> Tone:
    """Return good where a cap is kept in every month, else careful; plain without a cap."""
    cap = asked.cap_cents
    if cap is None:
        return "plain"
    highest = max((sums.high for _, code, sums in asked.months if code == asked.currencies[0]), default=0)
    return "careful" if highest > cap else "good"


def _headline(asked: Asked, main: Sums, code: str) -> str:
    """Return all that was spent and what of it was for coins, in one sentence."""
    when = "in all" if asked.month == "all" else f"in {asked.month}"
    low, high = amount_words(main.low, code), amount_words(main.high, code)
    if not main.high:
        coins = "no line says coins"
    elif main.low == main.high:
        coins = f"{low} was for coins"
    else:
        coins = f"{low} to {high} was for coins" if main.low else f"none surely for coins, up to {high} may be"
    if main.high > main.total:  # what may be coins is counted before refunds, so the whole is too
        back = amount_words(main.refunds, code)
        return f"Of {amount_words(main.total + main.refunds, code)} spent {when}, {back} of it paid back: {coins}."
    return f"Of {amount_words(main.total, code)} spent {when}: {coins}."


def _details(asked: Asked, main: Sums, code: str, others: list[str]) -> str:
    files = asked.found.files
    names = f"{len(files)} files" if files else " and ".join(asked.found.names)
    when = "in all" if asked.month == "all" else f"in {asked.month}"
    words = [
        f"{large_first(names)}: {amount_words(main.total, code)} spent {when}, refunds taken off.",
        _for_coins(asked, main, code),
    ]
    if asked.cap_cents is not None:
        words.append(_capped(asked, asked.cap_cents, code))
    if others:
        words.append(f"Amounts in {', '.join(other or 'no named currency' for other in others)} are counted apart.")
    if unread := len(asked.found.unread):
        words.append(f"{counted(unread, 'row')} could not be read; the list below says why.")
    return " ".join(words)


def _for_coins(asked: Asked, sums: Sums, code: str) -> str:
    """Return what was for coins: certainly, probably because TikTok is named, perhaps because a store is."""
    if not sums.high:
        named = any(says(form_of(line.words), "tiktok", "names") for line in asked.lines)
        return (
            "No line that counts says that it was for coins." if named else "No line says that any of it was for coins."
        )
    if sums.low == sums.high:
        return f"{amount_words(sums.low, code)} of it was for coins."
    parts = []
    if sums.certain:
        certain, low = amount_words(sums.certain, code), amount_words(sums.low, code)
        less = "" if sums.low == sums.certain else f" ({low} if all refunds were of coins)"
        parts.append(f"{certain} was certainly for coins{less}")
    if sums.probable_left:
        parts.append(f"{amount_words(sums.probable_left, code)} is probably for coins (TikTok)")
    if sums.store_left:
        parts.append(f"{amount_words(sums.store_left, code)} may hold coins ({_stores(asked)})")
    sentence = listed(parts)
    most = f": {amount_words(sums.high, code)} at most" if len(parts) > 1 else ""
    tells = " The store’s purchase history tells." if sums.store_left and not asked.found.resolved else ""
    return f"{sentence}{most}.{tells}"


def _stores(asked: Asked) -> str:
    stores = {line.store for line in asked.lines if line.group == "store" and line.kind == "purchase"}
    return " or ".join(name for store, name in (("apple", "Apple"), ("google", "Google")) if store in stores)


def _capped(asked: Asked, cap: int, code: str) -> str:
    """Return each month compared with the cap; of several, how many are over it."""
    months = [sums for _, other, sums in asked.months if other == code]
    shown = amount_words(cap, code)
    if len(months) == 1:
        return f"Cap of {shown}: {_against(months[0], cap, code)}."
    over, perhaps = (sum(month.low > cap for month in months), sum(month.low <= cap < month.high for month in months))
    return f"Cap of {shown} a month: over in {over} of {len(months)} months, perhaps in {perhaps} more."


def _against(sums: Sums, cap: int, code: str) -> str:
    """Return what was spent on coins in a month beside the cap, as far as it is known."""
    if sums.high <= cap:
        return "within"
    if sums.low <= cap:
        return f"perhaps over, by up to {amount_words(sums.high - cap, code)}"
    return f"{amount_words(sums.low - cap, code)} over" + (" or more" if sums.high > sums.low else "")


def _months(asked: Asked) -> Rows:
    months = asked.months
    shown = months[-MOST_MONTHS:]
    columns = ["Month", "Certainly coins", "Probably coins", "Store charges", "Refunds", "All spending"]
    if asked.cap_cents is not None:
        columns.append(f"Cap of {amount_words(asked.cap_cents, asked.currencies[0])}")
    several = len({code for _, code, _ in months}) > 1
    cells = []
    for month, code, sums in shown:
        name = f"{month}, {code or 'no currency named'}" if several else month
        amounts = (sums.certain, sums.probable, sums.store, sums.refunds, sums.total)
        row = [name, *(amount_words(cents, code) for cents in amounts)]
        if asked.cap_cents is not None:
            row.append(_against(sums, asked.cap_cents, code) if code == asked.currencies[0] else "another currency")
        cells.append(tuple(row))
    older = len(months) - len(shown)
    caption = "What was spent, by month" + (f" (the {older} oldest are in the file below)" if older else "")
    return Rows(caption, tuple(columns), tuple(cells))


def _charts(asked: Asked, main: Sums, code: str) -> Iterable[Chart]:
    single = len({month for month, _, _ in asked.months}) == 1
    yield money_chart(main, code, asked.cap_cents if single else None)
    for chart in (by_month_chart(asked.months, code), by_place_chart(asked.lines, code)):
        if chart:
            yield chart


def _lists(asked: Asked) -> Iterable[Steps]:
    """Return what the files are, the lines behind each figure, then what was left out and what could not be read."""
    if files := asked.found.files:
        yield Steps(f"Files read: {len(files)}", tuple(map(Note, files)), numbered=False)
    heaps: dict[str, list[Line]] = {name: [] for name in _TITLES}
    for line in asked.lines:
        heaps[line.group if line.kind == "purchase" else line.kind].append(line)
    for name, title in _TITLES.items():
        if heap := heaps[name]:
            first = nsmallest(MOST_LINES, heap, key=lambda line: (line.day, line.file, line.number))
            yield _list(title, [Note(_line_words(line, asked)) for line in first], len(heap))
    if unread := asked.found.unread:
        items = [Note(f"Line {row.number}{_file(row.file, asked)}: {row.reason}.") for row in unread[:MOST_LINES]]
        yield _list("Rows that could not be read", items, len(unread))


def _list(title: str, items: list[Note], count: int) -> Steps:
    more = count - len(items)
    rest = [Note(f"and {more:,} more, all in the file below.")] if more else []
    return Steps(f"{title}: {count:,}", (*items, *rest), numbered=False)


def _line_words(line: Line, asked: Asked) -> str:
    why = f" ({line.why})" if line.why else ""
    amount = amount_words(abs(line.cents), line.currency)
    words = _isolated(line.words[:120])
    return f"{line.day.isoformat()}, {words}: {amount}, line {line.number}{_file(line.file, asked)}{why}"


def _isolated(words: str) -> str:
    """Return a shop's name so that Hebrew or Arabic letters in it do not turn date and amount around."""
    return f"\u2068{words}\u2069" if _RIGHT_TO_LEFT.search(words) else words


def _file(file: int, asked: Asked) -> str:
    return f" of {asked.found.names[file - 1]}" if len(asked.found.names) > 1 else ""


def _notes(asked: Asked, others: list[str]) -> Iterable[Note]:
    facts = load()
    if read := asked.found.notes:
        yield Note(f"How we read it: {' '.join(dict.fromkeys(read))}")
    stores = {line.store for line in asked.lines if line.group == "store" and line.kind == "purchase"}
    if "apple" in stores:
        words = "A charge of Apple’s can hold several purchases; only Apple’s purchase history tells which."
        yield Note(words, (cite(facts.by_id("ap-combined")), cite(facts.by_id("ap-history-apple"))))
    if "google" in stores:
        words = "A charge of Google’s that names no app can be anything; Google’s order history tells."
        yield Note(words, (cite(facts.by_id("ap-history-google")),))
    if any(line.group == "probable" for line in asked.lines):
        line = "A line that names TikTok is probably coins; it may also be goods, a subscription or advertising."
        yield Note(line, tuple(cite(facts.by_id(f"ap-line-{end}")) for end in ("web", "google", "ads")))
    if others:
        yield Note("Amounts in different currencies are never added together; the table gives each by itself.")
    yield Note(
        "The higher figure counts every charge that may be coins; only a refund of a charge’s very amount takes it "
        "off. Payments of a card, transfers, and what is pending or was undone are left out."
    )
    words = (
        "The forms of the files are known from public code, not from the banks: compare the total with your statement."
    )
    yield Note(words, (cite(facts.by_id("export-forms")), cite(facts.by_id("ap-statement-counts"))))


def _sorted_file(asked: Asked) -> Download:
    make = partial(sorted_csv, asked.lines, asked.found.unread, asked.found.names)
    count = len(asked.lines) + len(asked.found.unread)
    month = "" if asked.month == "all" else f"-{asked.month}"
    name, label = f"sorted-lines{month}.csv", "The sorted lines for a spreadsheet"
    if count > MOST_AT_ONCE:
        return Download(name, "text/csv", make, f"{label}, {count:,} of them")
    return Download(name, "text/csv", make(), label)
