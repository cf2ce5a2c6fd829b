"""The file to keep runs nothing in a spreadsheet, and holds every line."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.guide.statements import sorted_csv
from coinguide.guide.statements.sorted_csv import safe
from tests.guide.statements.asking import apple_card, asked

FORMULA = ("=", "+", "-", "@", "\t", "\r")
ATTACKS = [
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "=HYPERLINK(1)",
    "  =1+1",
    "\t=1",
    "＝1",
    "\u200b=1",
    "\ufeff=1",
    '=cmd|"/C calc"!A0',
]


def kept(text: str) -> list[list[str]]:
    """The cells of the file to keep, as a spreadsheet reads them."""
    content = asked(text).files[0].content
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_cell_begins_as_a_formula(attack: str) -> None:
    """Neither in a line that was read nor in one that was not."""
    quoted = attack.replace('"', '""')
    text = apple_card([("03/15/2026", attack, "Purchase", "-4.99"), ("03/16/2026", attack, "Refund", "-1.00")])
    rows = kept(text + f'"{quoted}",,,,,,,\n')
    assert [] == [cell for row in rows for cell in row if cell.lstrip(" ").startswith((*FORMULA, "＝"))]


@given(st.text())
def test_a_safe_text_is_the_text_with_apostrophes(text: str) -> None:
    """Nothing else is changed."""
    assert text.replace("'", "") == safe(text).replace("'", "")
    assert not safe(text).startswith(FORMULA)


@pytest.mark.parametrize(
    "text", ["SHOP;=1+1;x", "SHOP; =1+1", 'SHOP;"=1+1', "SHOP\t@SUM(A1)", "a;b;-1", f"a;{' ' * 50}=1", "a;\t;\t=1"]
)
def test_no_part_of_a_cell_begins_as_a_formula(text: str) -> None:
    """Where the spreadsheet parts cells at semicolons or tabs, the quotation marks around ours mean nothing."""
    parts = safe(text).replace("\t", ";").split(";")
    assert [] == [part for part in parts if part.lstrip(' "').startswith((*FORMULA,))]


@pytest.mark.parametrize(
    "unseen", ["\u180e", "\u115f", "\u034f", "\ufe0f", "\u3164", "\x00", "\x1f", "\U000e0020", "\u00a0"]
)
@pytest.mark.parametrize("before", ["", "SHOP;", "SHOP|"])
def test_nothing_unseen_hides_a_formula(before: str, unseen: str) -> None:
    """What nobody sees may stand before the sign: a spreadsheet may drop it."""
    assert "'" in safe(f"{before}{unseen}=1+1")


def test_one_place_writes_cells() -> None:
    """No other module makes a table for a spreadsheet."""
    package = Path(sorted_csv.__file__).parents[2]
    texts = {path.name: path.read_text(encoding="utf-8") for path in package.rglob("*.py")}
    assert ["statement_words.py"] == [
        name for name, text in texts.items() if "text/csv" in text or "csv.writer" in text
    ]


def test_the_file_holds_every_line() -> None:
    """Line by line: what was bought, refunded and left out, and where it stood."""
    rows = kept(
        apple_card([("03/15/2026", "TIKTOK COINS", "Purchase", "4.99"), ("03/16/2026", 'A "B"', "Payment", "-1")])
    )
    assert [
        ["2026-03-15", "TIKTOK COINS", "4.99", "", "", "USD", "certainly coins"],
        ["2026-03-16", 'A "B"', "", "", "1.00", "USD", "left out"],
    ] == [row[:7] for row in rows[1:]]
