"""Steps of an answer in every view: numbered where their order counts, with their sources, and escaped."""

from dataclasses import replace
from typing import Any

import ipywidgets
import pytest
from bs4 import BeautifulSoup

from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.command import main
from coinguide.live.ask.answer import Answer, Cited, Note, Rows, Steps
from coinguide.live.ask.calculator import Calculator
from coinguide.live.jupyter.book_switch import SWITCH
from coinguide.live.jupyter.notebook import NotebookCalculator
from coinguide.live.page.plain_json import answer_json
from coinguide.live.terminal import terminal
from tests.live.page.drawn import drawn

FACT = Cited("fact-a", "a fact", "2026-02", "official")
ANSWER = Answer(
    headline="What to do.",
    steps=(
        Steps("Do this", (Note("First <b>look</b>.", (FACT,)), Note("Then ask."))),
        Steps("Check", (Note("The name."),), numbered=False),
    ),
)
LISTED = [("ol", "First <b>look</b>."), ("ol", "Then ask."), ("ul", "The name.")]
WITH_STEPS = Calculator(name="steps", title="Steps", question="What to do?", controls=(), compute=lambda: ANSWER)


def lists(html: str) -> list[tuple[str, str]]:
    """Each item of the lists as (kind of list, its first text)."""
    found = BeautifulSoup(html, "html.parser").select(".cg-steps li")
    return [(item.parent.name if item.parent else "", next(item.strings).strip()) for item in found]


def test_the_page_numbers_steps_and_lists_the_rest() -> None:
    """An ordered list where the order counts, a plain one where it does not; what is said stays text."""
    assert LISTED == lists(drawn(ANSWER, "x"))


def test_the_page_links_a_step_to_its_source() -> None:
    """Behind a step stands a number; it leads to the fact in the list of sources, and that to its entry."""
    page = BeautifulSoup(drawn(ANSWER, "x"), "html.parser")
    (number,) = page.select(".cg-steps a.cg-ref")
    (entry,) = page.select(str(number["href"]))
    assert ("1", "a fact: official, as of 2026-02", "sources.html#fact-a") == (
        number.text,
        entry.text,
        entry.a and entry.a["href"],
    )


def test_a_fact_named_twice_has_one_number() -> None:
    """The list holds each fact once, in the order in which they are first named."""
    other = Cited("source-b", "a source", "2024", "reported")
    notes = (Note("A.", (FACT,)), Note("B.", (other, FACT)))
    page = BeautifulSoup(drawn(Answer(headline="So.", notes=notes), "x"), "html.parser")
    assert (["1", "2", "1"], ["sources.html#fact-a", "source-list.html#source-b"]) == (
        [number.text for number in page.select("a.cg-ref")],
        [link["href"] for link in page.select(".cg-sources a")],
    )


def test_the_page_draws_no_empty_list() -> None:
    """An answer without steps has no list and no heading for one."""
    assert "cg-steps" not in drawn(Answer(headline="Nothing to do."), "x")


def order(text: str, *words: str) -> list[str]:
    """The words in the order in which the text has them."""
    return sorted(words, key=text.index)


def test_the_table_stands_between_steps_and_lists() -> None:
    """First what to do, then the reader's own numbers, then what else there is to know."""
    answer = replace(ANSWER, rows=Rows("The table", ("A",), (("x",),)), notes=(Note("A note."),))
    expected = ["Do this", "The table", "Check", "Good to know", "A note."]
    assert expected == order(drawn(answer, "x"), *sorted(expected))
    assert expected == order(terminal.answer_text(answer), *sorted(expected))


def test_notes_without_steps_need_no_title() -> None:
    """They follow the headline or the table; nothing can be mixed up."""
    answer = Answer(headline="So it is.", notes=(Note("A note."),))
    assert "Good to know" not in drawn(answer, "x") + terminal.answer_text(answer)


def test_the_command_line_numbers_steps(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Numbers where the order counts, dashes where it does not, the source in brackets."""
    monkeypatch.setitem(CALCULATORS, "steps", WITH_STEPS)
    main(["ask", "steps"])
    expected = [
        "What to do.",
        "Do this:\n1. First <b>look</b>. [a fact, official, 2026-02]\n2. Then ask.",
        "Check:\n- The name.",
    ]
    assert expected == capsys.readouterr().out.strip().split("\n\n")


def test_json_holds_the_steps() -> None:
    """Title, whether they are numbered, and each item with its facts."""
    first, second = answer_json(ANSWER)["steps"]
    assert ("Do this", True, "Check", False) == (first["title"], first["numbered"], second["title"], second["numbered"])
    assert ["fact-a"] == [fact["id"] for fact in first["items"][0]["facts"]]


def test_the_panel_shows_the_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """In Jupyter the lists stand under the headline, numbered as on the page."""
    monkeypatch.delenv(SWITCH, raising=False)
    panel: Any = NotebookCalculator(WITH_STEPS).panel()
    assert isinstance(panel.details, ipywidgets.HTML)
    assert LISTED == lists(panel.details.value)
