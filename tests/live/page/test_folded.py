"""What is folded away on the page: notes behind one button, settings that may start open."""

from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.command import main
from coinguide.live.ask.answer import Answer, Cited, Note, Steps
from coinguide.live.ask.calculator import Calculator
from coinguide.live.jupyter.book_switch import SWITCH
from coinguide.live.jupyter.notebook import NotebookCalculator, calculator
from coinguide.live.page.form import calculator_html
from coinguide.live.page.plain_json import answer_json
from coinguide.live.page.respond import details_html
from tests.live.page.drawn import drawn

FACT = Cited("fact-a", "a fact", "2026-02", "official")
NOTES = (Note("First."), Note("Second <b>detail</b>.", folded=True), Note("Third."), Note("Fourth.", folded=True))
ANSWER = Answer(headline="It is so.", notes=NOTES)
LIST = Steps("Why", (Note("So."),), numbered=False)
FOLDING = Calculator(name="folding", title="Folding", question="Why?", controls=(), compute=lambda: ANSWER)


def soup(html: str) -> BeautifulSoup:
    """The page's elements."""
    return BeautifulSoup(html, "html.parser")


def items(element: Tag | None) -> list[str]:
    """The items of an element's lists."""
    return [item.text for item in element.select("li")] if element else []


def test_folded_notes_come_last_behind_one_button() -> None:
    """The others stay where they were; what is folded is closed, escaped, and named by its button."""
    page = soup(drawn(ANSWER, "x"))
    fold = page.select_one("details.cg-more-notes")
    assert fold
    assert ["First.", "Third.", "Second <b>detail</b>.", "Fourth."] == items(page)
    assert ["Second <b>detail</b>.", "Fourth."] == items(fold)
    assert ("Sources and details", False) == (fold.summary and fold.summary.text, fold.has_attr("open"))


def test_without_folded_notes_there_is_no_button() -> None:
    """Nothing opens onto nothing."""
    assert "details" not in drawn(Answer(headline="", notes=(Note("First."),)), "x")


def test_with_folded_notes_alone_there_is_no_empty_list() -> None:
    """Nor a title above nothing."""
    html = drawn(Answer(headline="", steps=(LIST,), notes=(Note("Folded.", folded=True),)), "x")
    assert (1, False) == (html.count('<ul class="cg-notes">'), "Good to know" in html)


def test_in_jupyter_the_same_notes_are_folded() -> None:
    """Behind one button, as on the page; without a published site the sources are words."""
    page = soup(details_html(replace(ANSWER, notes=(*NOTES, Note("Fifth.", (FACT,)))), None))
    assert (["Second <b>detail</b>.", "Fourth.", "a fact: official, as of 2026-02"], []) == (
        items(page.select_one("details")),
        page.select("a"),
    )


def test_the_command_line_prints_every_note(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In their own order, nothing folded."""
    monkeypatch.setitem(CALCULATORS, "folding", FOLDING)
    main(["ask", "folding"])
    assert "- First.\n- Second <b>detail</b>.\n- Third.\n- Fourth.\n" in capsys.readouterr().out


def test_json_holds_every_note() -> None:
    """In their own order, as the others."""
    assert [note.text for note in NOTES] == [note["text"] for note in answer_json(ANSWER)["notes"]]


@pytest.mark.parametrize("name", CALCULATORS)
def test_more_settings_start_closed(name: str) -> None:
    """As declared, no folded control holds anything that the answer's first reader must see."""
    assert not soup(calculator_html(CALCULATORS[name])).select("details.cg-more[open]")


@pytest.mark.parametrize(
    ("start", "expected"),
    [({"home_currency": "EUR"}, 1), ({"card_fee_percent": 2}, 1), ({"home_currency": "same"}, 0), ({"coins": 65}, 0)],
)
def test_more_settings_start_open_where_one_of_them_is_set(start: dict[str, object], expected: int) -> None:
    """A chapter that sets a folded control shows it; one that sets another control, or the usual value, does not."""
    html = calculator_html(calculator("price-check", **start).declared)
    assert expected == len(soup(html).select("details.cg-more[open]"))


@pytest.mark.parametrize(("start", "expected"), [({}, None), ({"home_currency": "EUR"}, 0)])
def test_more_settings_open_in_jupyter_too(
    start: dict[str, object], expected: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fold of the panel starts as the page's does."""
    monkeypatch.delenv(SWITCH, raising=False)
    panel: Any = NotebookCalculator(calculator("price-check", **start).declared).panel()
    (fold,) = (child for child in panel.box.children if "Accordion" in type(child).__name__)
    assert expected == fold.selected_index
