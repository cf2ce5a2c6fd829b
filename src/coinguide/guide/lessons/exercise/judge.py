"""Says of an answer to a task of the exercise notebook whether it is right, close and why, or not there yet."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from coinguide.guide.lessons.exercise.tasks import Near, Task, tasks

__all__ = ["SIGNS", "Judged", "judge", "judge_task"]

SIGNS = {"not yet": "…", "unusable": "?", "right": "✓ Right.", "close": "≈ Close.", "wrong": "✗ Not yet right."}

Verdict = Literal["not yet", "unusable", "right", "close", "wrong"]
# Nobody comes this near without knowing how; what is missing is decimals.
_ALMOST = Fraction(1, 25)


@dataclass(frozen=True, slots=True)
class Judged:
    """What an answer is, and the sentence about it; the sentence never holds the answer."""

    verdict: Verdict
    sentence: str


def judge(name: str, given: object) -> Judged:
    """Return what an answer to this task is; raises KeyError with the names there are."""
    if name not in tasks():
        raise KeyError(f"There is no task {name!r}. Give one of: {', '.join(tasks())}.")
    return judge_task(tasks()[name], given)


def judge_task(task: Task, given: object) -> Judged:
    """Return what an answer to a task is."""
    if given is None or given is Ellipsis:
        return Judged("not yet", "Nothing here yet. Put your answer in place of the three dots.")
    answer = _pack(given) if isinstance(task.right, str) else _number(given)
    if answer is None:
        return Judged("unusable", f"This cannot be read as an answer. {_wanted(task)}")
    if _same(task.right, answer, task.places):
        return Judged("right", task.praise)
    for near in task.nears:
        if _same(near.value, answer, 0) or _rounded(near, answer):
            return Judged("close", near.words)
    if _almost(task, answer):
        return Judged("close", f"Very near. Round only at the end, and keep at least {task.places} decimals.")
    return Judged("wrong", task.start)


def _pack(given: object) -> str | None:
    text = given.strip().upper().removeprefix("PACK").strip() if isinstance(given, str) else ""
    return text if len(text) == 1 and text.isalpha() else None


def _number(given: object) -> Fraction | None:
    """Return a number as exactly as it was written; a true or false, a text and an infinite one are none."""
    if isinstance(given, bool) or not isinstance(given, int | float | Decimal | Fraction):
        return None
    try:
        return Fraction(str(given))
    except ValueError:
        return None


def _wanted(task: Task) -> str:
    if isinstance(task.right, str):
        return 'Give the name of a pack in quotes, such as "X".'
    return f"Give a number of {task.unit}, without quotes and without a sign, such as 1.25."


def _same(expected: Fraction | str, answer: Fraction | str, places: int) -> bool:
    """Whether an answer is the expected one, exactly or rounded to so many decimals or more."""
    if isinstance(expected, str) or isinstance(answer, str):
        return expected == answer
    return abs(expected - answer) <= (Fraction(1, 2 * 10**places) if places else 0)


def _rounded(near: Near, answer: Fraction | str) -> bool:
    """Whether an answer is a near one, give or take what rounding does to it."""
    if isinstance(near.value, str) or isinstance(answer, str):
        return False
    return abs(near.value - answer) <= abs(near.value) / 200


def _almost(task: Task, answer: Fraction | str) -> bool:
    if isinstance(task.right, str) or isinstance(answer, str) or not task.places:
        return False
    return abs(task.right - answer) <= _ALMOST * abs(task.right)
