"""The questions that people ask, as one TOML file beside the chapters has them: read by their page and by the search.

A row has an ``id``, its ``subject``, the ``question``, the words in which others ask it (``also``), one line of
``answer``, and the ``page`` that has the whole of it, from the file's folder: "coins.html#why-does-it-matter".
``known`` says whether anybody knows: "yes", "in part" or "no". ``facts`` are the records that a figure rests on.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

__all__ = ["KNOWN", "Question", "QuestionError", "questions_from", "questions_in"]

KNOWN = ("yes", "in part", "no")
_LISTS = ("also", "facts")


class QuestionError(Exception):
    """A row that lacks something; the message is a sentence that names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question with its line of answer and the way to the whole answer."""

    id: str
    subject: str
    question: str
    also: tuple[str, ...] = ()
    answer: str
    page: str
    known: str = "yes"
    facts: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, str]:
        """Return the page without its ending, and the place on it: ("missing-coins", "why-is-buying-blocked")."""
        page, _, place = self.page.partition("#")
        return page.removesuffix(".html"), place


def questions_from(file: Path) -> tuple[Question, ...]:
    """Return the questions of a file, in its order."""
    return questions_in(file.read_text(encoding="utf-8"), file.name)


def questions_in(text: str, name: str) -> tuple[Question, ...]:
    """Return the questions of this TOML text; raises QuestionError for a row that is not whole, or an id used twice."""
    found = tuple(_rows(text, name))
    ids = [one.id for one in found]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        raise QuestionError(f"{name}, {twice}: this id is used twice.")
    return found


def _rows(text: str, name: str) -> Iterator[Question]:
    for table in tomllib.loads(text).get("question", []):
        row = f"{name}, {table.get('id', 'a question without id')}"
        if unknown := sorted(set(table) - {field.name for field in fields(Question)}):
            raise QuestionError(f"{row}: has a key this file does not know: {', '.join(unknown)}.")
        _check(table, row)
        given: dict[str, Any] = {key: tuple(value) if key in _LISTS else value for key, value in table.items()}
        yield Question(**given)


def _check(table: Mapping[str, Any], row: str) -> None:
    for key in ("id", "subject", "question", "answer", "page"):
        if not isinstance(table.get(key), str) or not table[key].strip():
            raise QuestionError(f"{row}: {key} is missing or empty.")
    for key in _LISTS:
        if not all(isinstance(value, str) and value for value in table.get(key, [])):
            raise QuestionError(f"{row}: {key} must be a list of texts.")
    if table.get("known", "yes") not in KNOWN:
        raise QuestionError(f"{row}: known is one of {', '.join(KNOWN)}.")
    if ".html#" not in table["page"]:
        raise QuestionError(f"{row}: page names a page and a place on it, such as coins.html#why-does-it-matter.")
