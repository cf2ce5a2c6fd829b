"""Ask whether the outside pages that the book cites still answer. Sphinx's own check asks; this tells what it found."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from verbs.book import BUILD
from verbs.environment import PROGRAMS
from verbs.words import ROOT, say, stop

# Apart from the site: the two builds may not meet in one folder.
FOLDER = BUILD / "links"
RESULTS = FOLDER / "_build" / "html" / "output.json"
WORKED = {"working", "unchecked", "ignored"}


def tell_links() -> None:
    """Print each cited address that did not answer, or answers from elsewhere, and where it stands; nothing fails."""
    # A dead link is a warning of Sphinx's and ends its run with an error: that is the finding, not a fault.
    command = [
        str(PROGRAMS / "jupyter-book"),
        "build",
        ".",
        "--builder",
        "linkcheck",
        "--path-output",
        str(FOLDER),
        "-q",
    ]
    # Else a run that does not come so far would tell what the last one found.
    RESULTS.unlink(missing_ok=True)
    # Its own words come in colours; the lines printed here say the same plainly.
    no = subprocess.DEVNULL
    subprocess.run(command, cwd=ROOT, check=False, stdin=no, stdout=no, stderr=no)
    if not RESULTS.exists():
        stop("the links could not be checked: the book did not build; `make book` says why")
    lines = told(RESULTS)
    say("\n".join(lines) if lines else "every cited address answers")


def told(results: Path) -> list[str]:
    """A line for each address that did not simply answer, sorted, from Sphinx's file of one JSON object a line."""
    found = (json.loads(line) for line in results.read_text(encoding="utf-8").splitlines())
    lines = {
        f"{link['status']}: {link['uri']} ({link['filename']}, line {link['lineno']})"
        + (f", {link['info']}" if link.get("info") else "")
        for link in found
        if link["status"] not in WORKED
    }
    return sorted(lines)
