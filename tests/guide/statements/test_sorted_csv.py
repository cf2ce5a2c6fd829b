"""The file to keep runs nothing in a spreadsheet, and holds every line."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize("text", ["SHOP;=1+1;x", "SHOP; =1+1", 'SHOP;"=1+1', "SHOP\t@SUM(A1)", "a;b;-1"])
def test_no_part_of_a_cell_begins_as_a_formula(text: str) -> None:
    """Where the spreadsheet parts cells at semicolons or tabs, the quotation marks around ours mean nothing."""
    parts = safe(text).replace("\t", ";").split(";")
    assert [] == [part for part in parts if part.lstrip(' "').startswith((*FORMULA,))]


def test_the_file_holds_every_line() -> None:
    """Line by line: what was bought, refunded and left out, and where it stood."""
    rows = kept(
        apple_card([("03/15/2026", "TIKTOK COINS", "Purchase", "4.99"), ("03/16/2026", 'A "B"', "Payment", "-1")])
    )
    assert [
        ["2026-03-15", "TIKTOK COINS", "4.99", "", "", "USD", "certainly coins"],
        ["2026-03-16", 'A "B"', "", "", "1.00", "USD", "left out"],
    ] == [row[:7] for row in rows[1:]]
