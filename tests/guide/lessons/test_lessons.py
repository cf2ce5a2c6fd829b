"""A lesson's tables: the same words in Jupyter and in the book, and no answer among the questions."""

import pytest

from coinguide.guide.lessons import fair_shop, trap
from coinguide.guide.lessons.lesson_tables import lesson_answers, lesson_tables
from coinguide.live.jupyter.book_switch import SWITCH

LESSONS = ("unit-price", "ten-dollars", "statement", "cap", "trap", "fair-shop")


@pytest.mark.parametrize("lesson", LESSONS)
def test_in_jupyter_the_text_has_every_cell(lesson: str) -> None:
    """A saved notebook then holds the answers, and a changed fact is seen in it."""
    tables = lesson_answers(lesson)
    shown = tables._repr_mimebundle_()
    assert list(shown) == ["text/plain"]
    cells = [cell for table in tables.tables for row in table.cells for cell in row]
    assert [cell for cell in cells if cell not in shown["text/plain"]] == []


def test_in_the_book_they_are_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same text beside them, which the check of the notebooks compares."""
    in_jupyter = lesson_answers("cap")._repr_mimebundle_()
    monkeypatch.setenv(SWITCH, "1")
    in_book = lesson_answers("cap")._repr_mimebundle_()
    assert in_jupyter["text/plain"] == in_book["text/plain"]
    assert in_book["text/html"].count("<table") == 2


def test_the_questions_keep_the_answers_to_themselves() -> None:
    """No verdict stands beside a card or a feature of the shop."""
    asked = lesson_tables("cards", "shop")._repr_mimebundle_()["text/plain"]
    told = [cells[-1] for rows in (trap.rows(trap.standard()), fair_shop.part_rows()) for cells in rows.cells]
    assert [words for words in told if words in asked] == []


def test_a_name_that_no_lesson_has_is_an_error() -> None:
    """A spelling mistake in a notebook stops the build."""
    with pytest.raises(KeyError):
        lesson_tables("cheese")
