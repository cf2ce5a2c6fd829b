"""A teacher finds ready worksheets on the site, for each lesson and on both papers."""

from pathlib import Path

import pytest

from coinguide.guide.lessons.worksheets.classes import LESSONS, class_pdfs
from tests.book.reading import file_at, soup, text_of

PAPERS = ("a4", "letter")


def files_of(lesson: str) -> set[str]:
    """The ready sets of a lesson: sheets and answers, and where they fit two pupils' on a page."""
    kinds = ("", "-answers", *(["-two-on-a-page"] if LESSONS[lesson].fits_half else []))
    return {f"{lesson}-{paper}{kind}.pdf" for paper in PAPERS for kind in kinds}


def test_each_lesson_has_sheets_and_answers_on_both_papers(built_site: Path) -> None:
    """And nothing else lies in that folder."""
    wanted = {name for lesson in LESSONS for name in files_of(lesson)}
    assert wanted == {path.name for path in (built_site / "_static/coinguide/worksheets").iterdir()}


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lessons_page_links_its_sheets_and_answers(built_site: Path, lesson: str) -> None:
    """All of them there."""
    page = built_site / f"book/teach/{lesson}.html"
    worksheets = {file_at(built_site, page, text_of(link, "href")) for link in soup(page).select("a[href$='.pdf']")}
    assert files_of(lesson) == {path.name for path in worksheets}
    assert all(path.is_file() for path in worksheets)


def test_the_ready_set_is_what_the_command_makes(built_site: Path) -> None:
    """Thirty pupils and seed 1, byte for byte; one lesson stands for all."""
    folder = built_site / "_static/coinguide/worksheets"
    made = class_pdfs(LESSONS["cap"], 30, 1, "letter")
    assert made == tuple((folder / f"cap-letter{kind}.pdf").read_bytes() for kind in ("", "-answers"))


def test_the_ready_sets_stay_small(built_site: Path) -> None:
    """Letters are embedded only as far as they are used; the kit carries all sets, those for half the paper too."""
    folder = built_site / "_static/coinguide/worksheets"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 10_000_000
