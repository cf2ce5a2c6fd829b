"""Checks the book's prose: every figure links to its record and says what it says; every marked claim holds.

The lessons' quiz and the questions that people ask too, whose figures name their records beside them.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from coinguide.facts import Fact, FactError
from coinguide.facts.fact_words import fact_words
from coinguide.guide.computed import all_facts
from coinguide.site.guide.agreement import disagreements
from coinguide.site.guide.asked_text import unfounded_in_rows
from coinguide.site.guide.claims import BrokenClaim, broken_claims
from coinguide.site.guide.prose_text import SourceLink, line_of, prose_of, source_links, without
from coinguide.site.guide.quiz_text import broken_quiz_claims, unfounded_numbers
from coinguide.site.guide.records_text import without_records
from coinguide.site.guide.told_numbers import ToldNumber, numbers_in

__all__ = [
    "QUESTIONS",
    "QUIZ",
    "Allowed",
    "Finding",
    "allowed_figures",
    "check_markdown",
    "check_notebook",
    "check_pages",
    "check_questions",
    "check_quiz",
    "setup",
]

# From the book's root.
QUIZ = "src/coinguide/facts/course_quiz.toml"
QUESTIONS = "book/questions.toml"


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure to mend: where it stands, its text, the record it links to ("" when none), and what is wrong."""

    page: str
    line: int
    text: str
    record: str
    message: str

    def __str__(self) -> str:
        return f"{self.page}, line {self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Allowed:
    """A figure that may stand on a page without a link, and why."""

    text: str
    page: str
    reason: str


@cache
def allowed_figures() -> tuple[Allowed, ...]:
    """Return figures that may stand without a link, from unlinked_numbers.toml; raises FactError without a reason."""
    file = Path(__file__).with_name("unlinked_numbers.toml")
    rows = tomllib.loads(file.read_text(encoding="utf-8")).get("figure", [])
    for row in rows:
        if set(row) != {"text", "page", "reason"} or not all(row.values()):
            raise FactError(f"unlinked_numbers.toml: {row} needs a text, a page and a reason.")
    return tuple(Allowed(**row) for row in rows)


UNLINKED = "is a figure without a link to its record on the Sources page"
_LINE = attrgetter("line")


def check_markdown(
    text: str,
    page: str,
    facts: Mapping[str, Fact] | None = None,
    allowed: Iterable[Allowed] | None = None,
) -> list[Finding]:
    """Return the figures of this Markdown that disagree with their record or link to none, and false claims."""
    facts = all_facts() if facts is None else facts
    allowed = allowed_figures() if allowed is None else allowed
    prose = prose_of(text)
    links = source_links(prose)
    unlinked = ((one.start, one, UNLINKED) for one in _unlinked(without(prose, links)))
    findings = (
        *(finding for link in links for finding in _check_link(prose, page, link, facts)),
        *_not_allowed(unlinked, prose, page, allowed),
        *_broken(broken_claims(text, prose, facts), prose, page),
    )
    return sorted(findings, key=_LINE)


def check_notebook(
    text: str,
    page: str,
    facts: Mapping[str, Fact] | None = None,
    allowed: Iterable[Allowed] | None = None,
) -> list[Finding]:
    """Return the same for the Markdown cells of a notebook (its JSON text); the page then names the cell, from 1."""
    findings: list[Finding] = []
    for number, cell in enumerate(json.loads(text)["cells"], start=1):
        if cell["cell_type"] == "markdown":
            findings += check_markdown("".join(cell["source"]), f"{page}, cell {number}", facts, allowed)
    return findings


def check_quiz(
    text: str,
    page: str,
    facts: Mapping[str, Fact] | None = None,
    allowed: Iterable[Allowed] | None = None,
) -> list[Finding]:
    """Return figures of these quiz questions (TOML) that no record of theirs gives, and the claims that do not hold."""
    facts = all_facts() if facts is None else facts
    allowed = allowed_figures() if allowed is None else allowed
    unfounded = _not_allowed(_unfounded(unfounded_numbers(text, facts)), text, page, allowed)
    return sorted((*unfounded, *_broken(broken_quiz_claims(text, facts), text, page)), key=_LINE)


def check_questions(
    text: str,
    page: str,
    facts: Mapping[str, Fact] | None = None,
    allowed: Iterable[Allowed] | None = None,
) -> list[Finding]:
    """Return the figures in these lines of answer (TOML) that no record of theirs gives."""
    facts = all_facts() if facts is None else facts
    allowed = allowed_figures() if allowed is None else allowed
    return [*_not_allowed(_unfounded(unfounded_in_rows(text, facts)), text, page, allowed)]


def check_pages(
    root: Path,
    pages: Iterable[str],
    facts: Mapping[str, Fact] | None = None,
    allowed: Iterable[Allowed] | None = None,
) -> list[Finding]:
    """Return the findings of all pages (paths below root), and each allowance that its page needs no more."""
    pages = tuple(pages)
    facts = all_facts() if facts is None else facts
    allowed = tuple(allowed_figures() if allowed is None else allowed)
    findings: list[Finding] = []
    unused = {entry for entry in allowed if entry.page in pages}
    for page in pages:
        text = without_records((root / page).read_text(encoding="utf-8"))
        check = check_questions if page == QUESTIONS else _CHECKS.get(Path(page).suffix, check_markdown)
        for finding in check(text, page, facts, ()):
            permitting = {entry for entry in allowed if _permits(entry, finding)}
            unused -= permitting
            findings += [] if permitting else [finding]
    for entry in sorted(unused, key=lambda entry: (entry.page, entry.text)):
        message = f"unlinked_numbers.toml allows “{entry.text}”, which is not there any more."
        findings.append(Finding(entry.page, 1, entry.text, "", message))
    return findings


_CHECKS = {".ipynb": check_notebook, ".toml": check_quiz}


def setup(app: Sphinx) -> None:
    """Check all pages at every build, also those that Sphinx does not read anew: the facts may have changed."""
    app.connect("env-before-read-docs", _check_book)


def _check_book(app: Sphinx, env: BuildEnvironment, _docnames: list[str]) -> None:
    root = Path(app.srcdir)
    pages = sorted(Path(env.doc2path(name)).relative_to(root).as_posix() for name in env.found_docs)
    logger = logging.getLogger(__name__)
    lists = [name for name in (QUIZ, QUESTIONS) if (root / name).exists()]
    for finding in check_pages(root, [*pages, *lists]):
        logger.warning("%s", finding, type="coinguide", subtype="prose")


def _unfounded(found: Iterable[tuple[int, ToldNumber, str]]) -> Iterator[tuple[int, ToldNumber, str]]:
    for start, figure, name in found:
        yield start, figure, f"is a figure that no record of the question {name} gives"


def _not_allowed(
    found: Iterable[tuple[int, ToldNumber, str]], text: str, page: str, allowed: Iterable[Allowed]
) -> Iterator[Finding]:
    """Return figures, each with its place and what is wrong with it, that may not stand on this page without a link."""
    permitted = {entry.text for entry in allowed if page.startswith(entry.page)}
    for start, figure, wrong in found:
        if figure.text not in permitted:
            yield Finding(page, line_of(text, start), figure.text, "", f"“{figure.text}” {wrong}.")


def _broken(claims: Iterable[BrokenClaim], text: str, page: str) -> Iterator[Finding]:
    for claim in claims:
        yield Finding(page, line_of(text, claim.start), claim.sentence, claim.record, claim.message)


def _check_link(prose: str, page: str, link: SourceLink, facts: Mapping[str, Fact]) -> Iterator[Finding]:
    line = line_of(prose, link.start)
    fact = facts.get(link.record)
    if fact is None:
        # A link without figures may lead to a heading or an unknown; MyST warns when there is no such anchor.
        if any(figure.telling for figure in numbers_in(link.text)):
            message = f"“{link.text}” links to {link.record}, and no record there has a value."
            yield Finding(page, line, link.text, link.record, message)
        return
    for figure in disagreements(link.text, fact):
        message = f"“{link.text}” says {figure.text}, but {link.record} now says {fact_words(fact)}."
        yield Finding(page, line, link.text, link.record, message)


def _unlinked(prose: str) -> Iterator[ToldNumber]:
    """Return figures that tell an amount, and in a table every number: its unit stands in the column's head."""
    for figure in numbers_in(prose):
        line = prose[prose.rfind("\n", 0, figure.start) + 1 : figure.end].lstrip()
        if figure.telling or line.startswith("|"):
            yield figure


def _permits(entry: Allowed, finding: Finding) -> bool:
    return not finding.record and finding.page.startswith(entry.page) and finding.text == entry.text
