"""Check the figures in the book's prose against their records, or rewrite those that can only mean one thing.

This part runs with the Python of `.venv`. The build asks the same at each run; this asks nothing else, in two seconds.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from coinguide.guide.computed import all_facts
from coinguide.site.guide.mend import mended_markdown, mended_notebook
from coinguide.site.guide.prose import QUIZ, check_pages
from coinguide.site.guide.records_text import rewrite_records
from verbs.words import ROOT, say, stop


def check_prose(*, mend: bool) -> None:
    """Name each figure that disagrees; with `mend` rewrite first what can be rewritten, and name the rest."""
    pages = [page.relative_to(ROOT).as_posix() for page in _pages()]
    for page in pages if mend else ():
        _mend(ROOT / page)
    if mend:
        rewrite_records(ROOT / "book")
    findings = check_pages(ROOT, [*pages, QUIZ])
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


def _pages() -> list[Path]:
    """The pages that the book's order names."""
    order = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    names = [order["root"], *_files(order.get("chapters", []))]
    return sorted(path for name in names for path in ROOT.glob(f"{name}.*") if path.suffix in {".md", ".ipynb"})


def _files(entries: list[dict[str, object]]) -> list[str]:
    found = []
    for entry in entries:
        below = entry.get("sections", [])
        found += [str(entry["file"]), *_files(below if isinstance(below, list) else [])]
    return found


if __name__ == "__main__":
    check_prose(mend="--mend" in sys.argv[1:])
