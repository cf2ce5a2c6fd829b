"""Lines copied from a printed statement, as from a PDF: a date, words, and one or two amounts, parted by spaces."""

from coinguide.guide.statements.reading.amounts import read_amount
from coinguide.guide.statements.reading.dates import has_no_year, looks_like_date
from coinguide.guide.statements.reading.delimited import Row
from coinguide.guide.statements.reading.grid import Grid
from coinguide.live.ask.money import SIGN_LETTERS

__all__ = ["grid_of_printed"]

MOST_WORDS = 60  # of a line
MOST_OF_A_DATE = 4
_LEAST = 1 / 5  # of the lines must be payments; the rest are addresses and sums


def grid_of_printed(lines: list[str]) -> Grid | None:
    """Return the table of such lines; None where few are of that kind, or they differ in how many amounts they have.

    A line of words below a payment goes on with it.
    """
    rows: list[Row] = []
    above: list[Row] = []
    for number, line in enumerate(lines, 1):
        cells = _cells(line.split()) if len(line) < 400 else None
        if cells:
            rows.append(Row(number, cells))
        elif line.strip():
            above.append(Row(number, [line.strip()]))
    width = max((len(row.cells) for row in rows), default=0)
    if not rows or len(rows) < _LEAST * (len(rows) + len(above)):
        return None
    if any(len(row.cells) != width for row in rows):
        return None
    return Grid("\t", tuple(above), (), 0, tuple(rows))


def _cells(words: list[str]) -> list[str] | None:
    """Return a line's date, words and amounts, None where it is no payment."""
    if not 3 <= len(words) <= MOST_WORDS:
        return None
    start = _date_words(words)
    if not start:
        return None
    again = _date_words(words[start:])  # the day of booking beside that of the purchase
    amounts: list[str] = []
    rest = words[start + again :]
    while rest and len(amounts) < 2 and (taken := _amount_words(rest)):
        amounts.insert(0, " ".join(rest[-taken:]))
        rest = rest[:-taken]
    return [" ".join(words[:start]), " ".join(rest), *amounts] if rest and amounts else None


def _date_words(words: list[str]) -> int:
    """Return how many words at the beginning are a date, the most that can be; 0 for none."""
    for count in range(min(MOST_OF_A_DATE, len(words) - 1), 0, -1):
        text = " ".join(words[:count])
        if looks_like_date(text) or (has_no_year(text) and ":" not in text and "." not in text.rstrip(".")):
            return count
    return 0


def _amount_words(words: list[str]) -> int:
    """Return how many words at the end are an amount with decimals, its mark or its sign beside it; 0 for none."""
    for count in (3, 2, 1):
        text = " ".join(words[-count:])
        digits = text.rstrip(" -+CRDBcrdb").rstrip()
        decimal = any(mark in digits[-4:] for mark in ".,") or any(sign in text for sign in "¥₩₫円원")
        if count < len(words) and decimal and words[-count][:1] in _BEGINS and read_amount(text):
            return count
    return 0


_BEGINS = frozenset(f"0123456789-+(−–{SIGN_LETTERS}RMACUNHSZ")
