"""``coinguide worksheets LESSON``: the sheets of a class and the answers to them, as two PDF files."""

import argparse
from pathlib import Path
from typing import Any

from coinguide.guide.lessons.worksheets.classes import LESSONS, MOST_STUDENTS, class_pdfs, halves_pdf
from coinguide.guide.lessons.worksheets.paper import PAPERS
from coinguide.guide.lessons.worksheets.pdf import Missing
from coinguide.live.terminal.output import put
from coinguide.live.terminal.wrong_input import wrong_input

__all__ = ["add_worksheets", "worksheets"]

_LARGEST_SEED = 999_999_999
_EXAMPLE = "for example: coinguide worksheets unit-price --students 30 --seed 7 --paper a4 --out sheets"


class Wrong(Exception):
    """An argument that cannot be used; the message says why, in words."""


def add_worksheets(commands: Any) -> None:
    """Declare the command and its options on argparse's list of commands."""
    command: argparse.ArgumentParser = commands.add_parser(
        "worksheets",
        help="write worksheets for a class and the answers, for example: worksheets unit-price --out sheets",
        description="Write two PDF files: one sheet for each pupil, all with other numbers, and the answers to them. "
        "The same seed gives the same sheets.",
    )
    command.add_argument("lesson", metavar="LESSON", nargs="?", help=f"one of {', '.join(LESSONS)}")
    command.add_argument(
        "--students", metavar="N", default="30", help=f"how many sheets, 1 to {MOST_STUDENTS}; else 30"
    )
    command.add_argument(
        "--seed", metavar="N", default="1", help="a whole number; another one gives other sheets; else 1"
    )
    command.add_argument("--paper", metavar="PAPER", default="a4", help=f"{' or '.join(PAPERS)}; else a4")
    command.add_argument(
        "--two-on-a-page",
        action="store_true",
        help="two pupils' sheets on each page, to print on both sides, turned over the short edge, and to cut",
    )
    command.add_argument("--out", metavar="FOLDER", default=".", help="where the files go; else the folder you are in")


def worksheets(options: argparse.Namespace) -> int:
    """Run the command; gives 0, or 2 after a sentence about wrong input on standard error."""
    try:
        paths = _write(options)
    except (Wrong, Missing) as problem:
        return wrong_input(str(problem))
    put("\n".join(f"Saved {path}" for path in paths))
    return 0


def _write(options: argparse.Namespace) -> list[Path]:
    """Write the two files; their names tell all that they depend on, so one of that name holds the same."""
    if options.lesson not in LESSONS:
        asked = "Name a lesson." if options.lesson is None else f"There is no lesson “{options.lesson}”."
        raise Wrong(f"{asked} Give one of: {', '.join(LESSONS)}, {_EXAMPLE}")
    students = _whole("--students", options.students, 1, MOST_STUDENTS)
    seed = _whole("--seed", options.seed, 0, _LARGEST_SEED)
    if options.paper not in PAPERS:
        raise Wrong(f"--paper is “{options.paper}”. Give {' or '.join(PAPERS)}.")
    lesson = LESSONS[options.lesson]
    fitting = [name for name, one in LESSONS.items() if one.fits_half]
    if options.two_on_a_page and not lesson.fits_half:
        raise Wrong(f"The sheets of {lesson.name} need whole pages. Two fit on a page of: {', '.join(fitting)}.")
    name = f"{options.lesson}-{students}-pupils-seed-{seed}-{options.paper}"
    folder = Path(options.out)
    two = "-two-on-a-page" if options.two_on_a_page else ""
    paths = [folder / f"{name}{two}.pdf", folder / f"{name}-answers.pdf"]
    whole, answers = class_pdfs(lesson, students, seed, options.paper)
    made = (halves_pdf(lesson, students, seed, options.paper) if two else whole, answers)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in zip(paths, made, strict=True):
            if path.is_symlink():
                raise Wrong(f"{path} is a link and was left as it is. Name another folder, or move it.")
            path.write_bytes(content)
    except (OSError, ValueError) as error:  # the second for letters that no path has
        reason = getattr(error, "strerror", None) or "no folder can be called that"
        raise Wrong(f"{options.out}: cannot be written to: {reason}. Name another folder.") from None
    return paths


def _whole(option: str, text: str, low: int, high: int) -> int:
    if text.isascii() and text.isdecimal() and len(text) <= len(str(high)) and low <= int(text) <= high:
        return int(text)
    raise Wrong(f"{option} is “{text}”. Give a whole number from {low} to {high}.")
