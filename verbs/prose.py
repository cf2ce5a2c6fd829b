"""Check the figures in the book's prose against their records, or rewrite those that can only mean one thing.

This part runs with the Python of `.venv`. The build asks the same at each run; this asks nothing else, in two seconds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from coinguide.guide.computed import all_facts
from coinguide.site.guide.mend import mended_markdown, mended_notebook
from coinguide.site.guide.prose import QUESTIONS, QUIZ, check_pages
from coinguide.site.guide.records_text import rewrite_records
from verbs.words import ROOT, say, stop


def check_prose(*, mend: bool) -> None:
    """Name each figure that disagrees; with `mend` rewrite first what can be rewritten, and name the rest."""
    pages = [page.relative_to(ROOT).as_posix() for page in pages_in_order()]
    for page in pages if mend else ():
        _mend(ROOT / page)
    if mend:
        rewrite_records(ROOT / "book")
    findings = check_pages(ROOT, [*pages, QUIZ, QUESTIONS])
    for finding in findings:
        print(finding)
    if findings:
        stop(
            f"{len(findings)} figures to mend" + ("" if mend else "; `make prose MEND=1` rewrites those that are clear")
        )
    say("every figure says what its record says")


def _mend(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    mended = (mended_notebook if page.suffix == ".ipynb" else mended_markdown)(text, all_facts())
    if mended != text:
        page.write_text(mended, encoding="utf-8")
        say(f"mended {page.relative_to(ROOT)}")


def pages_in_order() -> list[Path]:
    """The pages that the book's order names."""
    order = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    found = (path for name in _files(order) for path in ROOT.glob(f"{name}.*"))
    return sorted(path for path in found if path.suffix in {".md", ".ipynb"})


def _files(order: object) -> Iterator[str]:
    """The names in a part of the order: whatever holds them, a part with a title, chapters or sections."""
    if isinstance(order, list):
        for entry in order:
            yield from _files(entry)
    elif isinstance(order, dict):
        for key, entry in order.items():
            yield from [entry] if key in {"root", "file"} else _files(entry)


if __name__ == "__main__":
    check_prose(mend="--mend" in sys.argv[1:])
