"""From saving a file to seeing it: `python -m bench.edits CLONE`, of a clone with nothing built in it.

Serves the clone from nothing with README's command, opens the page that each edit shows on, saves the edit, and waits
until the browser shows it. Meanwhile a page is asked for ten times a second: it must be there all the time.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from statistics import median
from urllib.error import HTTPError
from urllib.request import urlopen

from playwright.sync_api import Page

from bench.visits import chromium
from verbs.words import stop

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
LONGEST_S = 900
WEB = Path("src") / "coinguide" / "live" / "web"


@dataclass(frozen=True)
class Edit:
    """What is saved in which file, on which page it shows, and JavaScript that is true once it does."""

    name: str
    path: Path
    change: Callable[[str, int], str]
    page: str
    seen: str


def _price(text: str, number: int) -> str:
    """The price of one bundle, which no sentence of the guide repeats."""
    row = re.compile(r'(id = "web-mad-350"\n(?:.*\n)*?values = \[)\d+')
    return row.sub(rf"\g<1>{3600 + number}", text)


EDITS = (
    Edit(
        "a sentence in a .md",
        Path("book") / "glossary.md",
        lambda text, number: f"{text}\nThis sentence is number {number}.\n",
        "book/glossary.html",
        'document.body.innerText.includes("sentence is number NUMBER.")',
    ),
    Edit(
        "a sentence in a notebook",
        Path("book") / "coins.ipynb",
        lambda text, number: text.replace("Somebody watches", f"This is number {number}. Somebody watches", 1),
        "book/coins.html",
        'document.body.innerText.includes("This is number NUMBER.")',
    ),
    Edit(
        "a price",
        Path("src") / "coinguide" / "facts" / "bundles.toml",
        _price,
        "book/prices-by-country.html",
        'document.getElementById("web-mad-350").textContent.includes("36.0NUMBER")',
    ),
    Edit(
        "a word in page.js",
        WEB / "page.js",
        lambda text, number: f'{text}\ndocument.documentElement.dataset.edited = "{number}";\n',
        "book/bundles.html",
        'document.documentElement.dataset.edited === "NUMBER"',
    ),
    Edit(
        "a line of CSS",
        WEB / "calculator.css",
        lambda text, number: f"{text}\n:root {{ --edited: {number}; }}\n",
        "book/bundles.html",
        'getComputedStyle(document.documentElement).getPropertyValue("--edited").trim() === "NUMBER"',
    ),
)


class Asking(threading.Thread):
    """Asks for a page ten times a second; keeps how often, and every answer that was not the page."""

    def __init__(self, address: str) -> None:
        super().__init__(daemon=True)
        self.address = address
        self.times = 0
        self.other: list[str] = []
        self.over = threading.Event()

    def run(self) -> None:
        while not self.over.wait(0.1):
            self.times += 1
            try:
                with urlopen(self.address) as answer:
                    if answer.status != HTTPStatus.OK:
                        self.other.append(str(answer.status))
            except (HTTPError, OSError) as error:
                self.other.append(str(error))


@contextmanager
def served(clone: Path) -> Iterator[tuple[str, float]]:
    """The address at which README's command serves the clone, and after how many seconds it stood there."""
    started = time.monotonic()
    command = [sys.executable, "-m", "verbs", "serve"]
    process = subprocess.Popen(command, cwd=clone, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout
    said: list[str] = []
    try:
        for line in process.stdout:
            said.append(line)
            if found := ADDRESS.search(line):
                # What it goes on to say must not fill the pipe.
                threading.Thread(target=process.stdout.read, daemon=True).start()
                yield found[0], time.monotonic() - started
                return
        stop(f"serving ended:\n{''.join(said)[-2_000:]}")
    finally:
        process.terminate()
        process.wait()


def edit_times(page: Page, clone: Path, address: str, edit: Edit, times: int) -> list[float]:
    """Seconds from saving to seeing, of each time; the file is as it was afterwards, and so is the page."""
    path = clone / edit.path
    before = path.read_text(encoding="utf-8")
    page.goto(address + edit.page)
    found = []
    try:
        for number in range(1, times + 1):
            started = time.monotonic()
            path.write_text(edit.change(before, number), encoding="utf-8")
            _wait(page, edit.seen.replace("NUMBER", str(number)))
            found.append(time.monotonic() - started)
    finally:
        path.write_text(before, encoding="utf-8")
    _wait(page, f"!({edit.seen.replace('NUMBER', str(times))})")
    return found


def _wait(page: Page, seen: str) -> None:
    """Wait until this is true on the page, which may be loading anew meanwhile."""
    page.wait_for_function(f"document.readyState === 'complete' && ({seen})", timeout=LONGEST_S * 1000)


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(prog="bench.edits", description=__doc__)
    asked.add_argument("clone", type=Path, help="a clone of the repository, which is served and edited")
    asked.add_argument("--times", type=int, default=3, help="edits of each kind, at most 9")
    chosen = asked.parse_args()
    with served(chosen.clone.resolve()) as (address, seconds), chromium() as browser:
        print(f"served from nothing         {seconds:6.1f} s", flush=True)
        asking = Asking(f"{address}book/index.html")
        asking.start()
        page = browser.new_page(bypass_csp=True)  # what we wait for is script, which the policy forbids
        for edit in EDITS:
            found = edit_times(page, chosen.clone.resolve(), address, edit, chosen.times)
            every = ", ".join(f"{one:.1f}" for one in found)
            print(f"{edit.name:27} {median(found):6.1f} s   (median of {every})", flush=True)
        asking.over.set()
        asking.join()
        print(f"meanwhile a page was asked for {asking.times} times; not there: {len(asking.other)} {asking.other[:3]}")


if __name__ == "__main__":
    main()
