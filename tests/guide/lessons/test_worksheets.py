"""Worksheets: what the printed sheets ask is what the printed answers answer, for each pupil, on both papers."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from coinguide.guide.command import main
from coinguide.guide.lessons.worksheets import pdf
from coinguide.guide.lessons.worksheets.classes import LESSONS, class_pdfs, halves_pdf, worked
from coinguide.guide.lessons.worksheets.paper import Sheet, ask, boxed, heading, small, table, text
from coinguide.guide.lessons.worksheets.pdf import pdf_of
from tests.guide.lessons.recompute import RECOMPUTE, flat

SIDES = 2  # of each pupil's sheet: one leaf, printed on both sides
POINTS = {"a4": (595, 842), "letter": (612, 792)}
TRICKS = "#panic() *bold* $x$ _y_ `z` @a <b> \\ // [c] ${d} = e"


def pages(made: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(made)).pages]


def disagreements(lesson: str, students: int, seed: int, paper: str) -> list[str]:
    """The pupils whose row in the printed answers is not what their printed sheet comes to."""
    made, answers = class_pdfs(LESSONS[lesson], students, seed, paper)
    sides = pages(made)
    assert len(sides) == SIDES * students
    key = flat(" ".join(pages(answers)))
    wrong = []
    for pupil in range(1, students + 1):
        sheet = "\n".join(sides[SIDES * pupil - SIDES : SIDES * pupil])
        assert f"Pupil {pupil}\n" in sheet
        assert sheet.count(f"{lesson}, seed {seed}, pupil {pupil} ") == SIDES
        row = " ".join([f"{pupil}", *RECOMPUTE[lesson](sheet)])
        if row not in key:
            wrong.append(row)
    return wrong


@pytest.mark.long
@pytest.mark.parametrize("lesson", LESSONS)
def test_the_answers_are_what_the_sheets_come_to(lesson: str) -> None:
    """Worked out a second time from the text of the PDF, for a few pupils."""
    assert [] == disagreements(lesson, 4, 7, "a4")


@pytest.mark.slow
@pytest.mark.parametrize("paper", POINTS)
@pytest.mark.parametrize("lesson", LESSONS)
def test_the_answers_are_what_the_sheets_come_to_for_a_whole_class(lesson: str, paper: str) -> None:
    """Thirty pupils, both papers: the ready sets of the site."""
    assert [] == disagreements(lesson, 30, 1, paper)


@pytest.mark.slow
@pytest.mark.parametrize("lesson", ["statement", "trap"])
def test_the_largest_class_fits_too(lesson: str) -> None:
    """Two hundred pupils of the lessons with the fullest sheets: each has two sides and its own row."""
    assert [] == disagreements(lesson, 200, 3, "letter")


@pytest.mark.long
@pytest.mark.parametrize("lesson", LESSONS)
def test_no_two_pupils_have_the_same_sheet(lesson: str) -> None:
    """In the largest class that the command makes."""
    sheets = [one.parts for one in worked(LESSONS[lesson], 200, 7)]
    assert [] == [place for place, parts in enumerate(sheets) if parts in sheets[:place]]


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_pupils_sheet_does_not_depend_on_the_size_of_the_class(lesson: str) -> None:
    """A teacher can print more sheets later."""
    assert worked(LESSONS[lesson], 30, 7)[:3] == worked(LESSONS[lesson], 3, 7)


@pytest.mark.parametrize("lesson", LESSONS)
def test_another_seed_gives_other_sheets(lesson: str) -> None:
    """Pupil by pupil."""
    seven, eight = (worked(LESSONS[lesson], 30, seed) for seed in (7, 8))
    assert [] == [pupil for pupil, pair in enumerate(zip(seven, eight, strict=True), 1) if pair[0] == pair[1]]


@pytest.mark.long
def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """From two runs of the command, one of them in a process of its own."""
    command = ["worksheets", "trap", "--students", "2", "--seed", "7", "--paper", "letter", "--out"]
    folders = [tmp_path / "one", tmp_path / "two"]
    assert 0 == main([*command, str(folders[0])])
    other = [sys.executable, "-m", "coinguide.guide.command", *command, str(folders[1])]
    subprocess.run(other, check=True, capture_output=True)
    one, two = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    name = "trap-2-pupils-seed-7-letter"
    assert {f"{name}.pdf", f"{name}-answers.pdf"} == set(one)
    assert one == two


@pytest.mark.parametrize("paper", POINTS)
def test_the_paper_is_the_one_asked_for(paper: str) -> None:
    """Sheets upright, answers across, in points."""
    upright, across = (
        PdfReader(io.BytesIO(made)).pages[0].mediabox for made in class_pdfs(LESSONS["cap"], 1, 1, paper)
    )
    assert POINTS[paper] == (round(upright.width), round(upright.height))
    assert POINTS[paper] == (round(across.height), round(across.width))


def test_the_pdf_is_accessible_and_undated() -> None:
    """Tagged, with a title and a language; no date, so that every day gives the same bytes."""
    reader = PdfReader(io.BytesIO(class_pdfs(LESSONS["cap"], 1, 1, "a4")[0]))
    marks = reader.root_object["/MarkInfo"].get_object()
    assert isinstance(marks, DictionaryObject)
    assert (True, "en") == (bool(marks["/Marked"]), str(reader.root_object["/Lang"]))
    assert reader.metadata is not None
    assert ("Build a cap that holds", None) == (reader.metadata.title, reader.metadata.creation_date)


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_sheet_has_lines_for_name_class_and_date(lesson: str) -> None:
    """On its first side; the answers have none."""
    sides, answers = map(pages, class_pdfs(LESSONS[lesson], 2, 7, "a4"))
    assert [True, False, True, False] == ["Name Class Date" in side for side in sides]
    assert "Name Class" not in " ".join(answers)


@pytest.mark.parametrize("pupils", [5, pytest.param(31, marks=pytest.mark.slow)])
@pytest.mark.parametrize("paper", POINTS)
@pytest.mark.parametrize("lesson", [name for name, lesson in LESSONS.items() if lesson.fits_half])
def test_two_pupils_sheets_stand_on_a_page_and_each_back_behind_its_front(lesson: str, paper: str, pupils: int) -> None:
    """Turned over its short edge, a page shows its left half behind its right one; the last pupil may be alone."""
    made = pages(halves_pdf(LESSONS[lesson], pupils, 1, paper))
    assert pupils + 1 == len(made)
    for place, (front, back) in enumerate(zip(made[::2], made[1::2], strict=True)):
        left, right = 2 * place + 1, 2 * place + 2
        two = [left, right] if right <= pupils else [left]
        assert [f"{pupil} Side 1" for pupil in two] == re.findall(r"pupil (\d+ Side \d)", front)
        assert [f"{pupil} Side 2" for pupil in reversed(two)] == re.findall(r"pupil (\d+ Side \d)", back)


def test_words_are_never_read_as_markup() -> None:
    """Whatever stands in them, in each kind of part."""
    parts = (
        heading(f"1 {TRICKS}"),
        text(f"2 {TRICKS}"),
        small(f"3 {TRICKS}"),
        boxed(f"4 {TRICKS}"),
        ask(f"5 {TRICKS}"),
        table([f"6 {TRICKS}"], [[f"7 {TRICKS}"]], [1]),
    )
    (page,) = pages(pdf_of(f"8 {TRICKS}", [Sheet(f"9 {TRICKS}", f"10 {TRICKS}", parts, f"11 {TRICKS}")], "a4", size=7))
    assert [] == [n for n in (1, 2, 3, 4, 5, 6, 7, 9, 10, 11) if f"{n} {TRICKS}" not in flat(page)]


WRONG = {
    "": "Name a lesson. Give one of: unit-price, ten-dollars, statement, cap, trap, fair-shop,",
    "maths": "There is no lesson “maths”. Give one of: unit-price, ten-dollars,",
    "cap --students 0": "--students is “0”. Give a whole number from 1 to 200.",
    "cap --students 201": "--students is “201”.",
    "cap --students many": "--students is “many”.",
    "cap --seed 1.5": "--seed is “1.5”. Give a whole number from 0 to 999999999.",
    "trap --two-on-a-page": "The sheets of trap need whole pages. Two fit on a page of: unit-price, statement, cap.",
    "cap --paper a5": "--paper is “a5”. Give a4 or letter.",
}


@pytest.mark.parametrize("words", WRONG)
def test_a_wrong_argument_gets_a_sentence(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It says what is wrong and what to give; nothing is written."""
    assert 2 == main(["worksheets", *words.split()])
    said = capsys.readouterr()
    assert "" == said.out
    assert said.err.startswith(WRONG[words])


def test_a_folder_that_cannot_be_written_gets_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Here a file stands in its place."""
    taken = tmp_path / "taken"
    taken.write_text("", encoding="utf-8")
    assert 2 == main(["worksheets", "cap", "--students", "1", "--out", str(taken)])
    assert capsys.readouterr().err == f"{taken}: cannot be written to: File exists. Name another folder.\n"


def test_a_missing_package_gets_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command says what to install; the calculators need none of it."""
    monkeypatch.setattr(pdf, "NEEDED", ("no_such_typesetter",))
    assert 2 == main(["worksheets", "cap", "--students", "1", "--out", str(tmp_path)])
    assert "pip install 'coinguide[worksheets]'" in capsys.readouterr().err
    assert [] == list(tmp_path.iterdir())
