"""Sheets and answers of a whole class, set from the cases that a seed gives."""

from collections.abc import Sequence
from typing import Any

from coinguide.guide.lessons.drawn.pupils import drawn_cases
from coinguide.guide.lessons.worksheets.cap import CAP
from coinguide.guide.lessons.worksheets.fair_shop import FAIR_SHOP
from coinguide.guide.lessons.worksheets.lesson import Lesson, Worked
from coinguide.guide.lessons.worksheets.paper import Sheet, table, text
from coinguide.guide.lessons.worksheets.pdf import pdf_of
from coinguide.guide.lessons.worksheets.statement import STATEMENT
from coinguide.guide.lessons.worksheets.ten_dollars import TEN_DOLLARS
from coinguide.guide.lessons.worksheets.trap import TRAP
from coinguide.guide.lessons.worksheets.unit_price import UNIT_PRICE

__all__ = ["LESSONS", "MOST_STUDENTS", "answer_sheet", "class_pdfs", "halves_pdf", "sheets", "worked"]

MOST_STUDENTS = 200
NAMED = ("Name", "Class", "Date")

LESSONS: dict[str, Lesson[Any]] = {
    lesson.name: lesson for lesson in (UNIT_PRICE, TEN_DOLLARS, STATEMENT, CAP, TRAP, FAIR_SHOP)
}


def worked(lesson: Lesson[Any], students: int, seed: int) -> list[Worked]:
    """Return so many pupils' work, no two alike."""
    return [lesson.worked(case) for case in drawn_cases(lesson.name, lesson.draw, students, seed)]


def class_pdfs(lesson: Lesson[Any], students: int, seed: int, paper: str) -> tuple[bytes, bytes]:
    """Return the sheets of a class and the answers to them; raises Missing where nothing can set them."""
    work = worked(lesson, students, seed)
    answers = answer_sheet(lesson, work, seed)
    return (
        pdf_of(lesson.title, sheets(lesson, work, seed), paper),
        pdf_of(answers.title, [answers], paper, flipped=True, size=9),
    )


def halves_pdf(lesson: Lesson[Any], students: int, seed: int, paper: str) -> bytes:
    """Return the sheets of a class with two pupils' on a page, of a lesson whose sheets fit that."""
    return pdf_of(lesson.title, sheets(lesson, worked(lesson, students, seed), seed), paper, size=10, halves=True)


def sheets(lesson: Lesson[Any], work: Sequence[Worked], seed: int) -> list[Sheet]:
    """Return each pupil's sheet, with the pupil's number and the seed, and lines for a name."""
    return [
        Sheet(lesson.title, f"Pupil {pupil}", one.parts, f"{lesson.name}, seed {seed}, pupil {pupil}", NAMED)
        for pupil, one in enumerate(work, 1)
    ]


def answer_sheet(lesson: Lesson[Any], work: Sequence[Worked], seed: int) -> Sheet:
    """Return the answers to all sheets in one table, and under it how to mark them."""
    rows = [(f"{pupil}", *one.cells) for pupil, one in enumerate(work, 1)]
    names, widths = zip(*lesson.columns, strict=True)
    return Sheet(
        f"Answers: {lesson.title}",
        f"Seed {seed}",
        (
            text(f"For the sheets of the lesson {lesson.name} with seed {seed}, pupils 1 to {len(work)}."),
            table(("Pupil", *names), rows, ("auto", *widths), room=False),
            *lesson.marking(),
        ),
        f"Answers, {lesson.name}, seed {seed}",
    )
