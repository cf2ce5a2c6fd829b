"""The exercise notebook: the pupils' copy is what nbgrader makes of the teacher's, runs unfilled, and is graded."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from coinguide.guide.lessons.exercise.shop import exercise
from verbs.exercise import ASSIGNMENT, COURSE, RELEASED, copy_course, nbgrader, released_text

TEACHERS = COURSE / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
# What a pupil writes in place of the dots of each answer: all right, and one slip (dollars taken for cents).
ALL_RIGHT = {
    "cents_per_coin": "129 / 80",
    "cheapest_pack": '"B"',
    "percent_saved": "7.3",
    "dollars_to_pay": "8.15",
    "coins_left": "20",
    "dollars_in_a_year": "2.99 * 3 * 52",
    "packs_in_a_month": "6",
    "dollars_for_the_creator": "4.20",
}
PUPILS = {
    "pupil-1": (ALL_RIGHT, [3, 2, 2, 1]),
    "pupil-2": (ALL_RIGHT | {"cents_per_coin": "1.29 / 80", "coins_left": "..."}, [2, 1, 2, 1]),
    "pupil-3": ({}, [0, 0, 0, 0]),
}


def cells(path: Path) -> list[Any]:
    """The cells of a notebook file."""
    found: list[Any] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return found


def source(cell: Any) -> str:
    """A cell's text."""
    return "".join(cell["source"])


@pytest.mark.slow
def test_the_pupils_copy_is_what_nbgrader_makes_of_the_teachers() -> None:
    """After a change of the teacher's copy `make notebooks` makes it anew."""
    assert released_text() == RELEASED.read_text(encoding="utf-8")


def test_the_pupils_copy_holds_no_solution() -> None:
    """Neither a solution's lines nor the hidden part of a check."""
    teachers, pupils = ("\n".join(map(source, cells(path))) for path in (TEACHERS, RELEASED))
    assert all(mark in teachers for mark in ("BEGIN SOLUTION", "BEGIN HIDDEN TESTS", "129 / 80"))
    assert [] == [mark for mark in ("SOLUTION", "HIDDEN", "129 / 80", "points({", '"B"') if mark in pupils]


def test_the_unfilled_copy_runs_without_an_error() -> None:
    """Every answer is met with "Nothing here yet"."""
    notebook = nbformat.read(RELEASED, as_version=4)
    NotebookClient(notebook, timeout=120, kernel_name="python3", coalesce_streams=True).execute()
    said = [output["text"] for cell in notebook.cells for output in cell.get("outputs", ()) if "text" in output]
    assert len(ALL_RIGHT) == "".join(said).count("Nothing here yet")


def test_the_words_have_the_numbers_of_the_file() -> None:
    """What a task says is given is what its answer is worked out from."""
    given = exercise()
    words = " ".join("\n".join(source(cell) for cell in cells(TEACHERS) if cell["cell_type"] == "markdown").split())
    for told in (
        f"at least {given.wanted_coins} coins",
        f"buys pack {given.habit_pack} three times",
        f"a cap of {given.cap_cents // 100} dollars",
        f"pays {given.paid_cents // 100} dollars",
        f"keeps {given.store_percent} percent",
        f"passes {given.creator_percent} percent",
    ):
        assert told in words
    assert 3 == given.habit_times_a_week


def test_the_notebook_is_short() -> None:
    """Short enough for a lesson, and every cell has a name that stays."""
    ids = [cell["id"] for cell in cells(TEACHERS)]
    assert (14, 14) == (len(ids), len(set(ids)))


def fill_in(path: Path, answers: dict[str, str]) -> None:
    """Write a pupil's answers where the dots are."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if not answers and cell.metadata.get("nbgrader", {}).get("grade"):
            cell.source = "99"  # a pupil without answers helps the checks along; nbgrader puts them back
        for name, answer in answers.items():
            cell.source = cell.source.replace(f"{name} = ...", f"{name} = {answer}")
    nbformat.write(notebook, path)


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course's folder after a whole round: released, fetched, filled in, handed in, collected and graded."""
    folder = tmp_path_factory.mktemp("nbgrader")
    course, exchange = copy_course(folder), folder / "exchange"
    exchange.mkdir(mode=0o777)
    exchange.chmod(0o777)
    options = (f"--Exchange.root={exchange}", "--course=coinguide")
    run = _runner(course)
    run("generate_assignment", ASSIGNMENT)
    run("release_assignment", ASSIGNMENT, *options)
    for pupil, (answers, _) in PUPILS.items():
        desk = folder / pupil
        desk.mkdir()
        at_desk = _runner(desk)
        at_desk("fetch_assignment", ASSIGNMENT, *options)
        fill_in(desk / ASSIGNMENT / RELEASED.name, answers)
        at_desk("submit", ASSIGNMENT, *options, f"--student={pupil}")
    # Here one person plays everybody, so the files of all pupils have one owner.
    run("collect", ASSIGNMENT, *options, "--ExchangeCollect.check_owner=False")
    run("autograde", ASSIGNMENT, "--create")
    run("generate_feedback", ASSIGNMENT)
    run("export", f"--to={course / 'grades.csv'}")
    return course


def _runner(folder: Path) -> Callable[..., None]:
    def run(*words: str) -> None:
        done = nbgrader(folder, *words)
        assert done.returncode == 0, f"nbgrader {' '.join(words)}: {done.stderr}"

    return run


@pytest.mark.slow
def test_nbgrader_collects_and_grades(graded: Path) -> None:
    """All right, two slips, and nothing but a bold hand: each pupil gets the points that the answers earn."""
    rows = csv.DictReader((graded / "grades.csv").read_text(encoding="utf-8").splitlines())
    scores = {row["student_id"]: float(row["score"]) for row in rows}
    assert {pupil: float(sum(points)) for pupil, (_, points) in PUPILS.items()} == scores


@pytest.mark.slow
@pytest.mark.parametrize("pupil", PUPILS)
def test_each_task_has_its_points(graded: Path, pupil: str) -> None:
    """The hidden checks came back, and what they gave is the points of each theme."""
    path = graded / "autograded" / pupil / ASSIGNMENT / RELEASED.name
    earned = [
        int(output["data"]["text/plain"][0])
        for cell in cells(path)
        for output in cell.get("outputs", ())
        if output["output_type"] == "execute_result"
    ]
    assert PUPILS[pupil][1] == earned


@pytest.mark.slow
def test_the_feedback_says_why(graded: Path) -> None:
    """The pupil with a slip reads what it was."""
    page = (graded / "feedback" / "pupil-2" / ASSIGNMENT / f"{ASSIGNMENT}.html").read_text(encoding="utf-8")
    assert "These are dollars. The task asks for cents" in page
