"""The records stand in the pages' own sources, for Jupyter and GitHub; the site makes its tables of them."""

import re

import pytest

from coinguide.facts import load
from coinguide.guide.computed import all_facts
from coinguide.site.guide.records_text import PAGES, with_records, without_records
from verbs.words import ROOT

BOOK = ROOT / "book"


@pytest.mark.parametrize("name", PAGES)
def test_the_records_are_those_of_today(name: str) -> None:
    """After a change of facts `make prose MEND=1` writes them anew."""
    text = (BOOK / name).read_text("utf-8")
    assert text == with_records(text, "../" * name.count("/"))


def test_every_record_has_its_heading() -> None:
    """Which is what a chapter's link leads to in JupyterLab and on GitHub."""
    named = {name for page in PAGES for name in re.findall(r"^#{5,6} (\S+)$", (BOOK / page).read_text("utf-8"), re.M)}
    wanted = {*all_facts(), *(gap.id for gap in load().unknown), *(f"source-{one.id}" for one in load().sources)}
    assert set() == wanted - named


def test_the_site_reads_the_directive_in_as_many_lines() -> None:
    """So that a complaint names the right line."""
    text = "# A\n\n<!-- {facts} gifts -->\n\n###### gift-rose\n\n<!-- end -->\n\nB\n"
    read = without_records(text)
    assert ("# A\n\n```{facts} gifts\n```\n\n\n\n\nB\n", 8) == (read, with_lines(text, read))


def with_lines(text: str, read: str) -> int:
    """The line of the last word, where both agree."""
    assert text.splitlines().index("B") == read.splitlines().index("B")
    return text.splitlines().index("B")


def test_no_sign_is_taken_for_a_formula() -> None:
    """Amounts in dollars are plain text."""
    text = with_records("<!-- {facts} bundles -->\n<!-- end -->")
    assert ("$" in text, "&#36;4.99" in text) == (False, True)
