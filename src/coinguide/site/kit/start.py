"""The kit's first page: how to start, and the ways in."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from string import Template

from coinguide.live.ask.words import large_first

__all__ = ["start_files"]

HERE = Path(__file__).parent
STYLE = "_static/start.css"
GUIDE = "book/index.html"
LESSONS = "book/teach/index.html"
# What the name of a worksheet's file ends in.
ENDINGS = {"-a4": "A4", "-letter": "US Letter", "-answers": "answers", "-two-on-a-page": "two on a page"}


def start_files(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the start page, its style, and the same in plain words for whoever looks into the zip first."""
    page = Template((HERE / "start.html").read_text(encoding="utf-8")).substitute(
        style=STYLE, ways="\n".join(_way(address, name) for address, name in _ways(files)), sheets=_sheets(files)
    )
    return {
        "index.html": page.encode(),
        STYLE: (HERE / "start.css").read_bytes(),
        "README.txt": (HERE / "start.txt").read_bytes(),
    }


def _ways(files: Mapping[str, bytes]) -> list[tuple[str, str]]:
    ways = [(GUIDE, "Open the guide"), (LESSONS, "Open the lessons")]
    return [way for way in ways if way[0] in files]


def _way(address: str, name: str) -> str:
    return f'<li><a href="{escape(address)}">{escape(name)}</a></li>'


def _sheets(files: Mapping[str, bytes]) -> str:
    """Return a list of every PDF, the answers after their sheets."""
    sheets = sorted((name for name in files if name.endswith(".pdf")), key=lambda name: name.replace("-answers", "~"))
    if not sheets:
        return ""
    rows = "\n".join(_way(name, _sheet_words(name)) for name in sheets)
    return f"<h2>Worksheets and answer keys to print</h2>\n<ul>\n{rows}\n</ul>"


def _sheet_words(name: str) -> str:
    """Return what a PDF is, from a name such as unit-price-a4-answers.pdf."""
    words = Path(name).stem
    for ending, said in ENDINGS.items():
        words = words.replace(ending, f", {said}")
    return large_first(words).replace("-", " ")
