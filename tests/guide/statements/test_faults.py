"""Files that are not what they should be: a clear sentence each, good rows still counted, nothing lost."""

import json
from typing import Any

import pytest

from coinguide.guide.statements.samples import SAMPLES
from tests.guide.statements.asking import apple_card, asked

GOOD = ("03/15/2026", "TIKTOK COINS", "Purchase", "4.99")
CARD = apple_card([GOOD, GOOD])


def read(statement: object, **more: object) -> tuple[Any, Any, Any]:
    """Certain cents, rows read, rows not read."""
    figures = asked(statement, **more).figures
    return figures["certain_cents"], figures["rows_read"], figures["rows_unread"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "No statement is given yet"),
        (b"  \r\n ", "is empty"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 9, "a photo (JPEG)"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(99), "a photo or a film"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "a picture (PNG)"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04" + bytes(99), "archive or workbook is damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "an Excel workbook of the old kind"),
        (bytes([1, 2, 3, 4, 5]) * 9, "holds no text"),
        (b"\x81,\x81\n" * 9, "no encoding that we can read"),
        (b'{"some": "thing"}', "holds no Google orders"),
        (b"hello", "no row of this file holds a date"),
        (bytes(50_000_001), "50.0 MB, which is too large"),
    ],
)
def test_what_is_no_statement_is_named(content: bytes, words: str) -> None:
    """The sentence says what the file is, or what is missing."""
    answer = asked(content)
    assert (["statement"], True) == ([m.control for m in answer.mistakes], words in answer.headline)


def test_a_file_cut_short_keeps_its_whole_rows() -> None:
    """The last row is named, with its line and the reason; the others count."""
    answer = asked(CARD[: CARD.rindex("4.99") - 12])
    assert (499, 1, 1) == tuple(answer.figures[name] for name in ("certain_cents", "rows_read", "rows_unread"))
    assert "Line 3: it has 6 cells where 8 are expected." in answer.steps[-1].items[0].text


def test_a_file_cut_within_a_letter() -> None:
    """Half of the last letter is no reason to refuse the rest."""
    assert (998, 2, 1) == read((CARD + "03/15/2026,é").encode()[:-1])


def test_json_cut_short_keeps_its_whole_orders() -> None:
    """Orders before the cut count."""
    text = next(sample.text for sample in SAMPLES if sample.name == "google-history")
    assert (549, 2, 1) == read(text[: text.rindex("lineItem")])


def test_orders_on_one_line_are_all_read() -> None:
    """JSON without line breaks is the same JSON."""
    text = next(sample.text for sample in SAMPLES if sample.name == "google-history")
    assert (549, 3, 0) == read(json.dumps(json.loads(text)))


def test_a_thousand_bad_rows() -> None:
    """All are counted, some are listed, all are in the file to keep; the good rows still count."""
    bad = [("13/45/2026", "TIKTOK COINS", "Purchase", "4.99")] * 500 + [("03/15/2026", "X", "Purchase", "much")] * 500
    answer = asked(apple_card([GOOD, *bad, GOOD]))
    kept = answer.files[0].content.decode("utf-8-sig")
    assert (998, 2, 1000, 1000) == (*read(apple_card([GOOD, *bad, GOOD])), kept.count("could not be read"))
    assert "and 975 more, all in the file below." == answer.steps[-1].items[-1].text


def test_nothing_but_bad_rows() -> None:
    """Then there is no sum, and the sentence names the first trouble."""
    answer = asked(apple_card([("13/45/2026", "X", "Purchase", "1.00")] * 3))
    assert "could not read any of its 3 rows. The first trouble is in line 2: “13/45/2026” is no day" in answer.headline


def test_an_open_quotation_mark_costs_its_own_line_alone() -> None:
    """The rows after it are read."""
    lines = CARD.splitlines()
    broken = [*lines, '03/16/2026,03/16/2026,"TIKTOK,"","Other","Purchase","1.00","Robin"', *lines[1:]]
    assert (1996, 4, 1) == read("\n".join(broken))


def test_an_open_quotation_mark_in_a_long_file() -> None:
    """Also where no other quotation mark would ever close it."""
    rows = "2026-03-15,TIKTOK COINS,-4.99\n" * 9_000
    assert (499 * 9_000, 9_000, 1) == read(f'Date,Description,Amount\n2026-03-15,"TIKTOK COINS,-4.99\n{rows}')


@pytest.mark.long
def test_five_megabytes_are_answered() -> None:
    """A statement of years is no trouble."""
    text = apple_card([GOOD] * 80_000)
    assert (True, 80_000) == (len(text) > 5_000_000, asked(text.encode()).figures["rows_read"])


@pytest.mark.parametrize("amount", ["", "--5", "1.2.3", "4.999", "four", "=1+1", "(4.99", "1,23,4"])
def test_what_is_no_amount_is_not_read_as_one(amount: str) -> None:
    """Nor as nothing: an empty amount is left out and shown, anything else is a row that could not be read."""
    answer = asked(apple_card([GOOD, ("03/15/2026", "TIKTOK COINS", "Purchase", amount)]))
    assert 499 == answer.figures["certain_cents"]
    assert 1 == sum("Left out" in steps.title or "could not be read" in steps.title for steps in answer.steps)


@pytest.mark.parametrize(
    ("amount", "cents"),
    [("4.99", 499), ("$4.99", 499), ("1,234.56", 123456), ("+4.99", 499), ("4.9", 490), ("7", 700), ("1,234", 123400)],
)
def test_amounts_in_many_spellings(amount: str, cents: int) -> None:
    """What banks write is read to the cent."""
    assert cents == asked(apple_card([("03/15/2026", "TIKTOK COINS", "Purchase", amount)])).figures["certain_cents"]


@pytest.mark.parametrize("amount", ["-4,99", "−4,99", "4,99-", "(4,99)", "-4,99 €", "€-4,99", "-€4,99"])
def test_minus_in_many_spellings(amount: str) -> None:
    """With a decimal comma, and the minus where banks put it."""
    text = f"Date;Description;Amount\n15.03.2026;TIKTOK COINS;{amount}\n"
    assert 499 == asked(text).figures["certain_cents"]


def test_currencies_are_never_added() -> None:
    """The figures are of the currency of most lines; the table gives each by itself, and words say so."""
    text = "Date,Description,Amount,Currency\n" + "".join(
        f"2026-03-15,TIKTOK COINS,-{amount},{code}\n"
        for amount, code in (("1.00", "EUR"), ("2.00", "EUR"), ("500", "JPY"))
    )
    answer = asked(text)
    table = answer.rows.cells if answer.rows else ()
    assert (300, ["€3.00", "¥500"]) == (answer.figures["total_cents"], [row[1] for row in table])
    assert "Amounts in JPY are counted apart." in answer.details


def test_pending_and_undone_rows_are_left_out() -> None:
    """Revolut's reverted and pending rows are read, shown and not counted."""
    answer = asked("sample:revolut")
    left = next(steps for steps in answer.steps if steps.title.startswith("Left out"))
    assert (2388, 2) == (answer.figures["total_cents"], sum("not paid" in item.text for item in left.items))
