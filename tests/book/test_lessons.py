"""The lessons on the site: what a teacher finds on each page, and that the answers are those of the package."""

import json
import re
from pathlib import Path

import pytest

from coinguide.guide.computed import all_facts
from coinguide.guide.lessons.lesson_tables import lesson_answers
from coinguide.guide.lessons.worksheets.classes import LESSONS as WORKSHEETS
from coinguide.site.guide.agreement import disagreements
from coinguide.site.guide.told_numbers import numbers_in
from tests.book.reading import searchable, soup, text_of
from verbs.words import ROOT

TEACH = ROOT / "book" / "teach"
# How many minutes each lesson takes.
LESSONS = {"unit-price": 30, "ten-dollars": 40, "statement": 45, "cap": 35, "trap": 30, "fair-shop": 45}
CALCULATORS = {
    "unit-price": ["price-check"],
    "ten-dollars": ["platform-compare"],
    "statement": ["statement-check"],
    "cap": ["budget-plan"],
    "trap": ["scam-check"],
    "fair-shop": ["price-check"],
}
STEP = re.compile(r"(\d+)–(\d+) min")
# Lessons whose answers are tables of sums.
IN_TABLES = ("unit-price", "ten-dollars", "statement", "cap", "fair-shop")
# The records that a sentence of the answers tells.
IN_WORDS = {
    "unit-price": [
        "lesson-drinks-each",
        "lesson-b-less",
        "lesson-d-less",
        "lesson-exit-rate",
        "lesson-exit-dearer",
        "lesson-exit-more",
    ],
    "ten-dollars": ["bbc-test-share-percent"],
    "statement": ["lesson-total", "lesson-certain", "lesson-most"],
    "cap": ["example-habit-year", "example-wants", "example-cap"],
    "fair-shop": [
        "lesson-left-small",
        "lesson-left-small-cents",
        "lesson-left-middle",
        "lesson-best-small",
        "lesson-best-middle",
    ],
}


def rows(page: Path) -> dict[str, list[str]]:
    """The rows of the page's tables, by their first cell."""
    return {
        text_of_cell(row.select_one("th")): [text_of_cell(cell) for cell in row.select("td")]
        for row in soup(page).select("table.cg-rows tbody tr")
    }


def text_of_cell(cell: object) -> str:
    """What a cell says."""
    return " ".join(getattr(cell, "get_text", str)().split())


def steps(page: Path) -> list[tuple[int, int]]:
    """The minutes of each step, from and to, as its heading says."""
    found = (STEP.match(heading.get_text()) for heading in soup(page).select("article h2"))
    return [(int(step[1]), int(step[2])) for step in found if step]


@pytest.mark.parametrize("lesson", IN_TABLES)
def test_the_answers_are_those_of_the_package(built_site: Path, lesson: str) -> None:
    """Unit prices, the table of ten dollars, the statement, the cap, the shop: as the facts give them today."""
    shown = rows(built_site / f"book/teach/{lesson}-answers.html")
    wanted = {name: list(cells) for table in lesson_answers(lesson).tables for name, *cells in table.cells}
    assert {name: shown.get(name) for name in wanted} == wanted


@pytest.mark.parametrize("lesson", IN_WORDS)
def test_the_words_of_the_answers_say_their_numbers(built_site: Path, lesson: str) -> None:
    """What stands in a sentence links to a record that is worked out, and says its number."""
    links = soup(built_site / f"book/teach/{lesson}-answers.html").select('article a[href*="sources.html#"]')
    facts = all_facts()
    said: dict[str, list[object]] = {}
    for link in links:
        record = text_of(link, "href").partition("#")[2]
        if record in IN_WORDS[lesson]:
            words = " ".join(link.get_text().split())
            said.setdefault(record, []).extend([words] if disagreements(words, facts[record]) else [])
            assert numbers_in(words)
    assert said == {record: [] for record in IN_WORDS[lesson]}


def test_the_traps_and_the_genuine_cards_are_those_of_the_research(built_site: Path) -> None:
    """Cards 1, 3, 4 and 5 are traps, 2 and 6 are genuine."""
    cards = soup(built_site / "book/teach/trap-answers.html").select("table.cg-rows")[0].select("tbody tr")
    verdicts = {text_of_cell(card.select_one("th")): text_of_cell(card.select("td")[1]) for card in cards}
    assert verdicts == {"1": "trap", "2": "real", "3": "trap", "4": "trap", "5": "trap", "6": "real"}


def test_the_controls_are_sorted_as_the_research_sorts_them(built_site: Path) -> None:
    """One warns, two slow, two stop, and the gift card with a bank card does nothing."""
    shown = rows(built_site / "book/teach/cap-answers.html")
    kinds = {"warns", "slows", "stops", "none"}
    assert [cells[0] for cells in shown.values() if cells[0] in kinds] == [
        "warns",
        "slows",
        "slows",
        "stops",
        "none",
        "stops",
    ]


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_steps_fill_the_lesson(built_site: Path, lesson: str) -> None:
    """Each step begins where the one before ends, from the first minute to the last."""
    found = steps(built_site / f"book/teach/{lesson}.html")
    assert found[0][0] == 0
    assert [end for _, end in found[:-1]] == [begin for begin, _ in found[1:]]
    assert found[-1][1] == LESSONS[lesson]


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_has_all_that_a_teacher_needs(built_site: Path, lesson: str) -> None:
    """Objectives, core steps, talk, exit ticket, a way without screens, what is not known, sheets, answers."""
    page = soup(built_site / f"book/teach/{lesson}.html")
    headings = " | ".join(heading.get_text() for heading in page.select("article h2, article h3"))
    links = {text_of(link, "href") for link in page.select("article a[href]")}
    wanted = ("(core)", "Talk about it", "Exit ticket", "Without screens", "What we do not know")
    assert [part for part in wanted if part not in headings] == []
    assert {f"{lesson}-answers.html", "index.html#the-sheets"} <= links
    sets = 6 if WORKSHEETS[lesson].fits_half else 4
    assert len([link for link in links if f"worksheets/{lesson}-" in link]) == sets


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_step_has_words_for_the_teacher(built_site: Path, lesson: str) -> None:
    """In a note of its own, which a projector leaves out."""
    silent = [
        section.get_text()[:40]
        for section in soup(built_site / f"book/teach/{lesson}.html").select("article section section")
        if (heading := section.find("h2")) and STEP.match(heading.get_text()) and not section.select(".teacher-note")
    ]
    assert silent == []


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_says_that_nobody_buys(built_site: Path, lesson: str) -> None:
    """Above the first step, outside the teacher's note."""
    article = soup(built_site / f"book/teach/{lesson}.html").select_one("article section")
    assert article is not None
    opening = " ".join(tag.get_text() for tag in article.find_all("p", recursive=False))
    assert re.search(r"[Nn]obody (?:buys|pays|opens|brings)", opening)


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_has_its_calculator(built_site: Path, lesson: str) -> None:
    """Live in place."""
    forms = soup(built_site / f"book/teach/{lesson}.html").select("form[data-calculator]")
    assert [text_of(form, "data-calculator") for form in forms] == CALCULATORS[lesson]


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_calculators_sources_are_found_from_a_folder_below(built_site: Path, lesson: str) -> None:
    """A lesson lies one folder deeper than the page of the sources."""
    links = soup(built_site / f"book/teach/{lesson}.html").select('a[href*="sources.html#"]:not([href^="class-"])')
    assert {text_of(link, "href").partition("#")[0] for link in links} == {"../sources.html"}


@pytest.mark.parametrize("notebook", sorted(TEACH.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_notebook_of_a_lesson_stays_short(notebook: Path) -> None:
    """Twelve cells at most: pupils who press Shift-Enter should still read."""
    assert len(json.loads(notebook.read_text(encoding="utf-8"))["cells"]) <= 12


def test_every_lesson_is_on_the_start_page(built_site: Path) -> None:
    """With its answers a click further; the letter, the sheets and the ground rules are there too."""
    page = soup(built_site / "book/teach/index.html")
    links = {text_of(link, "href") for link in page.select("article a[href]")}
    assert {*(f"{lesson}.html" for lesson in LESSONS), "letter.html", "notebooks.html", "quiz.html"} <= links
    assert page.select_one("#ground-rules") is not None
    assert page.select_one("#the-sheets") is not None


def test_a_search_does_not_find_the_answers(built_site: Path) -> None:
    """Only their titles: a pupil who looks for a word of the lesson should not land on them."""
    found = searchable(built_site)
    answers = {place for place, page in enumerate(found["pages"]) if page[0].endswith("-answers.html")}
    assert len(answers) == len(LESSONS)
    assert {(place, "", "") for place in answers} == {
        (place, anchor, text) for place, anchor, _heading, text, *_table in found["sections"] if place in answers
    }
