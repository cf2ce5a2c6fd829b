"""However a statement's columns are shuffled, renamed, turned or cut, its sums stay, or a question comes."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.live.ask.answer import Answer
from tests.guide.statements.asking import asked
from tests.guide.statements.invented import FORMS, HEADERS, Cells, Entry, entries, refunds, sums_of, table, written

ANY_FORM = st.sampled_from(FORMS)
ANY_LANGUAGE = st.sampled_from(sorted(HEADERS))
PAGES = {"ja": "cp932", "ko": "cp949", "ru": "cp1251", "ar": "cp1256", "pl": "cp1250", "tr": "cp1254"}


def figures(answer: Answer) -> tuple[object, ...]:
    """At most for coins, refunds, total."""
    return tuple(answer.figures[name] for name in ("possible_high_cents", "refunds_cents", "total_cents"))


def is_right_or_asks(text: str | bytes, lines: list[Entry], **more: str) -> bool:
    """Whether the sums are those of the lines, or the reader is asked or told what is missing."""
    answer = asked(text, **more)
    return not answer.complete or figures(answer) == sums_of(lines)


def shuffled(rows: list[Cells], seed: int) -> list[Cells]:
    """The same columns in another order."""
    order = list(range(len(rows[0])))
    random.Random(seed).shuffle(order)
    return [[row[place] for place in order] for row in rows]


@pytest.mark.parametrize("language", sorted(HEADERS))
@pytest.mark.parametrize("form", FORMS)
def test_every_form_in_every_language_is_read(form: str, language: str) -> None:
    """With a running balance nothing is asked, and the sums are right."""
    lines = example()
    rows = table(lines, form, language, balance=True)
    assert sums_of(lines) == figures(asked(written(rows)))


def example() -> list[Entry]:
    """Coins, a store's charge and its refund, a bill, and pay."""
    return [
        Entry(date(2026, 3, 2), "APPLE.COM/BILL", -1497),
        Entry(date(2026, 3, 5), "DIRECT DEBIT CITY POWER", -8210),
        Entry(date(2026, 3, 9), "APPLE.COM/BILL", 499),
        Entry(date(2026, 3, 13), "ACME PAYROLL", 150_000),
        Entry(date(2026, 3, 15), "TIKTOK PAY", -740),
        Entry(date(2026, 3, 20), "CORNER CAFE", -650),
    ]


@given(entries(), ANY_FORM, ANY_LANGUAGE, st.booleans(), st.integers(0, 9_999))
def test_columns_in_another_order(lines: list[Entry], form: str, language: str, balance: bool, seed: int) -> None:
    """The names tell."""
    assert is_right_or_asks(written(shuffled(table(lines, form, language, balance=balance), seed)), lines)


@given(entries(), ANY_FORM, st.booleans(), st.integers(0, 9_999))
def test_columns_with_unknown_names(lines: list[Entry], form: str, balance: bool, seed: int) -> None:
    """What stands in the columns tells, or nothing does."""
    rows = shuffled(table(lines, form, balance=balance), seed)
    rows[0] = [f"Qx{place}" for place in range(len(rows[0]))]
    assert is_right_or_asks(written(rows), lines)


@given(entries(), ANY_FORM, st.booleans(), st.integers(0, 9_999))
def test_columns_without_names(lines: list[Entry], form: str, balance: bool, seed: int) -> None:
    """So it is without a first row that names them."""
    assert is_right_or_asks(written(shuffled(table(lines, form, balance=balance), seed)[1:]), lines)


@given(entries(), ANY_LANGUAGE, st.booleans())
def test_signs_turned_around(lines: list[Entry], language: str, balance: bool) -> None:
    """A file that writes purchases without a minus says the same, unless nothing in it tells."""
    assert is_right_or_asks(written(table(lines, "turned", language, balance=balance)), lines)


@given(entries(), ANY_FORM, st.booleans(), st.data())
def test_rows_cut_out(lines: list[Entry], form: str, balance: bool, data: st.DataObject) -> None:
    """The sums are those of the rows that are left; a balance with gaps proves nothing wrong."""
    rows = table(lines, form, balance=balance)
    kept = data.draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    # Refunds stay out: a file of refunds alone looks like one of purchases.
    pairs = [(row, line) for row, line, keep in zip(rows[1:], lines, kept, strict=True) if keep and not refunds([line])]
    text = written([rows[0], *(row for row, _ in pairs)])
    assert is_right_or_asks(text, [line for _, line in pairs])


@given(entries(), ANY_FORM, st.booleans())
def test_the_newest_row_first(lines: list[Entry], form: str, balance: bool) -> None:
    """The other way round, as many banks write."""
    head, *rows = table(lines, form, balance=balance)
    assert is_right_or_asks(written([head, *rows[::-1]]), lines)


@given(entries(), ANY_FORM, ANY_LANGUAGE, st.booleans())
def test_letters_of_other_pages(lines: list[Entry], form: str, language: str, balance: bool) -> None:
    """Saved in the code page of its language, and with a decimal comma, it says the same."""
    rows = table(lines, form, language, balance=balance, comma=True)
    page = PAGES.get(language, "cp1252" if language != "vi" else "utf-16")
    assert is_right_or_asks(written(rows, ";").encode(page), lines)


@given(entries(), ANY_FORM, ANY_LANGUAGE)
def test_a_question_can_be_answered(lines: list[Entry], form: str, language: str) -> None:
    """The first choice of a question leads to an answer, or to another question, never to the same again."""
    text, more = written(table(lines, form, language)), dict[str, str]()
    while (question := asked(text, **more).ask) is not None:
        assert question.control not in more
        more[question.control] = question.choices[0]
