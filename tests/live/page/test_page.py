"""The page's form and answer: labelled, escaped, and equal to what Python says."""

import json
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.answer import Answer, Bar, Chart, Cited, Note, Part, Rows
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Text
from coinguide.live.ask.days import AsOf, Dated
from coinguide.live.page.footnotes import BESIDE
from coinguide.live.page.form import calculator_html
from coinguide.live.page.plain_json import figures_json
from coinguide.live.page.respond import respond, rows_html
from tests.cases import CASES, Case
from tests.live.page.drawn import drawn


def echo(*, text: str) -> Answer:
    """A calculator that says how long a text is, for the control that no calculator has yet."""
    return Answer(headline=f"{len(text)} characters", figures={"length": len(text)})


PASTED = Calculator(
    name="echo",
    title="Echo",
    question="How long is it?",
    controls=(Text(name="text", label="Message", start="a <b>bold</b> word"),),
    compute=echo,
)
HOSTILE = "<script>alert(1)</script>\"'&"


class Tags(HTMLParser):
    """Every start tag with its attributes, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write a tag down."""
        self.found.append((tag, dict(attrs)))


def reply(case: Case) -> Any:
    """What the worker sends to the page."""
    return json.loads(respond(json.dumps({"calculator": case.calculator, "values": case.values})))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_reply_equals_python(case: Case) -> None:
    """The reply holds Python's figures, or its sentences."""
    answer = CALCULATORS[case.calculator].ask(case.values)
    got = reply(case)
    if answer.complete:
        assert figures_json(answer.figures) == got["figures"]
    else:
        sentences = [mistake.sentence for mistake in answer.mistakes]
        assert (sentences, answer.ask and answer.ask.sentence) == (
            [mistake["sentence"] for mistake in got["mistakes"]],
            got["ask"] and got["ask"]["sentence"],
        )


def test_every_text_of_an_answer_is_escaped() -> None:
    """Whatever an answer says, none of it becomes markup."""
    hostile = Answer(
        headline=HOSTILE,
        rows=Rows(HOSTILE, (HOSTILE, HOSTILE), ((HOSTILE, HOSTILE),)),
        series=(
            Chart(
                HOSTILE,
                HOSTILE,
                (Bar(HOSTILE, (Part(HOSTILE, Decimal(1), HOSTILE), Part(HOSTILE, Decimal(2), HOSTILE))),),
                HOSTILE,
            ),
        ),
        notes=(Note(HOSTILE, (Cited(HOSTILE, HOSTILE, HOSTILE, HOSTILE),)),),
    )
    assert "script" not in {tag for tag, _ in Tags(drawn(hostile, "x")).found}


@pytest.mark.parametrize("name", CALCULATORS)
def test_every_control_has_a_label(name: str) -> None:
    """Each field is named by a label, or carries its name itself."""
    tags = Tags(calculator_html(CALCULATORS[name])).found
    labelled = {attributes["for"] for tag, attributes in tags if tag == "label"}
    bare = [
        attributes
        for tag, attributes in tags
        if tag in {"input", "select", "textarea"}
        and attributes.get("type") != "hidden"
        and attributes.get("id") not in labelled
        and "aria-label" not in attributes
    ]
    assert [] == bare


@pytest.mark.parametrize("name", CALCULATORS)
def test_controls_are_served_disabled(name: str) -> None:
    """Before page.js runs nothing can be touched that would do nothing."""
    fieldsets = [attributes for tag, attributes in Tags(calculator_html(CALCULATORS[name])).found if tag == "fieldset"]
    assert "disabled" in fieldsets[0]


@pytest.mark.parametrize("name", CALCULATORS)
def test_ids_are_unique(name: str) -> None:
    """No id stands twice, also not between the answer and the examples."""
    ids = [
        str(attributes["id"]) for _, attributes in Tags(calculator_html(CALCULATORS[name])).found if "id" in attributes
    ]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("name", CALCULATORS)
def test_the_example_stands_in_the_form(name: str) -> None:
    """The form is served with the answer to its start values, marked as an example."""
    output = next(a for tag, a in Tags(calculator_html(CALCULATORS[name])).found if tag == "output")
    expected = figures_json(CALCULATORS[name].answer().figures)
    assert ("example", expected) == (output["data-state"], json.loads(output["data-figures"] or ""))


def test_a_chart_has_words() -> None:
    """The chart is named by its title and described by its sentence."""
    html = drawn(CALCULATORS["bundle-planner"].answer(), "x")
    svg = next(attributes for tag, attributes in Tags(html).found if tag == "svg")
    assert ("img", "x-chart-0-title x-chart-0-words") == (svg["role"], svg["aria-labelledby"])


def test_facts_link_to_the_sources_page() -> None:
    """Each fact behind an answer is a link to its entry."""
    html = drawn(CALCULATORS["gift-value"].answer(), "x")
    assert "sources.html#gift-lion" in [attributes.get("href") for tag, attributes in Tags(html).found if tag == "a"]


def test_a_date_in_a_table_is_one_piece() -> None:
    """No line ends within a date that a cell ends with."""
    html = rows_html(Rows("", ("A", "B"), (("a", Dated("<b>, ", AsOf("undated, read 2026-02-16"))),)))
    assert '<span>&lt;b&gt;, undated, read <span class="cg-date">2026-02-16</span></span>' in html


def test_an_empty_cell_has_no_element() -> None:
    """A phone leaves it out together with its column's name."""
    assert '<td role="cell" data-label="B"></td>' in rows_html(Rows("", ("A", "B"), (("a", ""),)))


def test_a_pasted_text_is_a_labelled_text_area() -> None:
    """A Text control is a text area with its label; what stands in it is escaped."""
    tags = Tags(calculator_html(PASTED)).found
    assert (["echo-text"], 1, 0) == (
        [attributes["for"] for tag, attributes in tags if tag == "label"],
        sum(tag == "textarea" for tag, _ in tags),
        sum(tag == "b" for tag, _ in tags),
    )


def test_a_mistake_in_a_table_carries_its_row() -> None:
    """The second of two rows, as a number beside its sentence."""
    own = {"where": "own", "own_prices": "100=1;200=two"}
    (mistake,) = json.loads(respond(json.dumps({"calculator": "bundle-planner", "values": own})))["mistakes"]
    assert ("own_prices", 2) == (mistake["control"], mistake["row"])


@pytest.mark.parametrize("prices", ["100=1;200=€2", "100=1;200=2.5"])
def test_so_does_a_price_that_does_not_fit_the_currency(prices: str) -> None:
    """Its mark is another's, or the currency has no smaller unit."""
    own = {"where": "own", "own_prices": prices, "currency": "JPY"}
    (mistake,) = json.loads(respond(json.dumps({"calculator": "bundle-planner", "values": own})))["mistakes"]
    assert 2 == mistake["row"]


def test_a_reply_leads_to_the_sources_page_from_where_the_page_is() -> None:
    """The page says in its request in which folder that lies."""
    asked = {"calculator": "gift-value", "values": {}, "sources": "../"}
    assert 'href="../sources.html#gift-lion"' in json.loads(respond(json.dumps(asked)))["details"]


@pytest.mark.parametrize("name", CALCULATORS)
def test_what_is_drawn_before_its_page_is_known_leads_there_from_any(name: str) -> None:
    """Each link of a form to a page of the book, of either list of sources too, begins with the mark for its folder."""
    found = Tags(calculator_html(CALCULATORS[name])).found
    links = (attributes.get("href") or "" for tag, attributes in found if tag == "a")
    pages = [link for link in links if ".html" in link and not link.startswith("https://")]
    assert [] == [link for link in pages if not link.startswith(BESIDE)]
