"""The lessons on the site: what a teacher finds on each page, and that the answers are those of the research."""

import json
import re
from pathlib import Path

import pytest

from tests.book.reading import soup, text_of
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
# The research's answers, row by row as the page's tables have them.
ANSWERS = {
    "unit-price": {
        "A": ["TikTok app", "65", "$0.99", "1.523"],
        "B": ["TikTok app", "6,607", "$99.99", "1.513"],
        "C": ["TikTok app, an older list", "70", "$0.99", "1.414"],
        "D": ["TikTok website", "70", "$0.74", "1.057"],
        "exit": ["invented", "250", "$3.49", "1.396"],
    },
    "ten-dollars": {
        "YouTube, web": ["$10.00", "", "$7.00", "official"],
        "YouTube, iPhone app": ["$10.00", "", "$4.90", "reported"],
        "Twitch, web": ["$10.00", "714", "$7.14", "reported"],
        "Twitch, app": ["$9.99", "510", "$5.10", "reported"],
        "Stars on Facebook, app": ["$9.99", "530", "$5.30", "reported"],
        "Kick, web": ["$10.00", "2", "$9.50", "official"],
        "TikTok app": ["$10.00", "", "$3.30 at best guess, from $1.31 to $3.50", "claimed"],
        "TikTok website": ["$10.00", "", "$4.73 at best guess, from $1.89 to $5.01", "claimed"],
        "Exit ticket: Twitch, web": ["$20.00", "1,428", "$14.28", "reported"],
    },
    "statement": {
        "Purchases, added up": ["$28.87"],
        "Refunds": ["$4.99"],
        "Total spending after refunds; the payment is left out": ["$23.88"],
        "Certainly for coins": ["$9.98"],
        "For coins at most": ["$17.38"],
    },
    "cap": {
        "The habit in a year": ["$4.99 × 4 × 52", "$1,037.92"],
        "Wants in a month": ["30 % of $800.00", "$240.00"],
        "The cap": ["5 % of $240.00", "$12.00"],
    },
    "fair-shop": {
        "70": ["$0.99", "1.414", "2", "41 coins, $0.58"],
        "350": ["$4.79", "1.369", "1", "251 coins, $3.44"],
        "7,000": ["$94.99", "1.357", "1", "6,901 coins, $93.65"],
    },
}
# What the research says in words: the link to the record, and its text on the page.
IN_WORDS = {
    "unit-price": {
        "lesson-drinks-each": "0.75 dollars",
        "lesson-b-less": "0.6 %",
        "lesson-d-less": "25 %",
        "lesson-exit-rate": "1.396 cents",
        "lesson-exit-dearer": "0.339 cents",
        "lesson-exit-more": "32 %",
    },
    "ten-dollars": {"bbc-test-share-percent": "about 31 %"},
    "statement": {"lesson-total": "23.88 dollars", "lesson-certain": "9.98 dollars", "lesson-most": "17.38 dollars"},
    "cap": {"example-habit-year": "1,037.92 dollars", "example-wants": "240 dollars", "example-cap": "12 dollars"},
    "fair-shop": {
        "lesson-left-small": "41 coins",
        "lesson-left-small-cents": "0.58 dollars",
        "lesson-left-middle": "251 coins",
        "lesson-best-small": "4 %",
        "lesson-best-middle": "under 1 %",
    },
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


@pytest.mark.parametrize("lesson", ANSWERS)
def test_the_answers_are_those_of_the_research(built_site: Path, lesson: str) -> None:
    """Unit prices, the table of ten dollars, the statement, the cap, the shop: each row that the research gives."""
    shown = rows(built_site / f"book/teach/{lesson}-answers.html")
    assert {name: shown.get(name) for name in ANSWERS[lesson]} == ANSWERS[lesson]


@pytest.mark.parametrize("lesson", IN_WORDS)
def test_the_words_of_the_answers_are_those_of_the_research(built_site: Path, lesson: str) -> None:
    """What stands in a sentence links to a record that is worked out, and says its number."""
    links = soup(built_site / f"book/teach/{lesson}-answers.html").select('article a[href*="sources.html#"]')
    said: dict[str, set[str]] = {}
    for link in links:
        said.setdefault(text_of(link, "href").partition("#")[2], set()).add(" ".join(link.get_text().split()))
    assert {name: said.get(name) for name in IN_WORDS[lesson]} == {k: {v} for k, v in IN_WORDS[lesson].items()}


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
    assert len([link for link in links if f"worksheets/{lesson}-" in link]) == 4


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
    text = (built_site / "searchindex.js").read_text(encoding="utf-8")
    index = json.loads(text[text.index("{") : text.rindex("}") + 1])
    answers = {place for place, name in enumerate(index["docnames"]) if name.endswith("-answers")}
    found = {
        place for places in index["terms"].values() for place in (places if isinstance(places, list) else [places])
    }
    assert len(answers) == len(LESSONS)
    assert answers & found == set()
