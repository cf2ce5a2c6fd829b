"""What Lighthouse says of a page of each kind, as it would on a phone.

What is on every page has tests of its own: test_axe.py, and of its head tests/book/test_head.py. `python -m
bench.lighthouse` asks of all, performance too.
"""

from pathlib import Path

import pytest

from bench.lighthouse import AS_IT_COMES, STABLE, audited
from verbs.node import ensure_npm_packages

# The first page, one with a calculator, one of prose, records, a lesson's quiz, a calculator alone, our own pages.
PAGES = [
    *(f"book/{name}.html" for name in ("index", "bundles", "takeaways", "prices-by-country", "teach/quiz")),
    "alone/scam-check.html",
    "404.html",
    "search.html",
]


@pytest.mark.slow
def test_a_page_is_accessible_sound_and_can_be_found(built_site: Path, chromium_path: str) -> None:
    """Accessibility, best practices and search: 100 on each."""
    ensure_npm_packages("test")
    found = audited(built_site, PAGES, chromium_path, AS_IT_COMES)
    short = {f"{page.page}, {head}": page.faults[head] for page in found for head in STABLE if page.scores[head] != 100}
    assert {} == short
