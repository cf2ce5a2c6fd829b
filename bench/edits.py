"""From saving a file to the browser showing it: `python -m bench.edits`, with `make serve` at work in a copy."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import HTTPError
from urllib.request import urlopen

from playwright.sync_api import Page

from bench.builds import copy_sources
from bench.figures import middle
from bench.visits import chromium, fresh_page

TIMES = 3
PATIENCE_MS = 300_000
TEXT = "document.querySelector('article').textContent.includes(word)"
SCRIPT = """fetch(document.querySelector('script[src*="page.js"]').src).then((one) => one.text())
    .then((text) => text.includes(word))"""
STYLE = "getComputedStyle(document.querySelector('.cg-key-label')).getPropertyValue('--word').includes(word)"


@dataclass(frozen=True)
class Edit:
    """What somebody changes in a file, `#` being a number, and how the page at an address shows it."""

    file: str
    place: str
    becomes: str
    address: str
    shown: str
    word: str


FACTS, WEB = "src/coinguide/facts", "src/coinguide/live/web"
PRICE = 'id = "web-mad-350"\nladder = "web-mad"\ncoins = [350]\nvalues = [{}]'
EDITS = {
    "a sentence in a .md": Edit(
        "book/glossary.md", "Short answers, in", "Short answers word-#, in", "glossary", TEXT, "word-#"
    ),
    "a sentence in a notebook": Edit(
        "book/coins.ipynb", "sends a Lion.", "sends a Lion word-#.", "coins", TEXT, "word-#"
    ),
    # With the pages of records, which `make prose MEND=1` writes.
    "a price": Edit(
        f"{FACTS}/bundles.toml", PRICE.format(3505), PRICE.format("364#"), "prices-by-country", TEXT, "MAD 36.4#"
    ),
    "a word in page.js": Edit(
        f"{WEB}/page.js", "function makeLive(", 'window.word = "word-#";\nfunction makeLive(', "coins", SCRIPT, "word-#"
    ),
    "a line of CSS": Edit(
        f"{WEB}/calculator.css", ".cg-key-label {", '.cg-key-label { --word: "word-#";', "coins", STYLE, "word-#"
    ),
}


class Asked:
    """Asks an address ten times a second, and counts what it was answered."""

    def __init__(self, address: str) -> None:
        self.address, self.answers = address, dict[int, int]()
        self.ended = threading.Event()

    def __enter__(self) -> Asked:
        self.thread = threading.Thread(target=self._ask, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.ended.set()
        self.thread.join()

    def _ask(self) -> None:
        while not self.ended.wait(0.1):
            try:
                with urlopen(self.address) as answer:
                    status = answer.status
            except HTTPError as error:
                status = error.code
            self.answers[status] = self.answers.get(status, 0) + 1


def main() -> None:
    """Print the seconds to the address from nothing, then those of each edit, and what was answered meanwhile."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        copy_sources(copy)
        started = time.monotonic()
        with _served(copy) as address, chromium() as browser, fresh_page(browser) as page:
            print(f"served from nothing: {time.monotonic() - started:.1f} s", flush=True)
            with Asked(f"{address}book/glossary.html") as asked:
                for what, edit in EDITS.items():
                    times = [_seconds(copy, edit, page, address, number) for number in range(TIMES)]
                    print(f"{what}: {middle(times):.1f} s of {', '.join(f'{one:.1f}' for one in times)}", flush=True)
            print(f"answers to a page asked ten times a second meanwhile: {asked.answers}")


@contextmanager
def _served(copy: Path) -> Iterator[str]:
    """The address at which `make serve` shows this copy."""
    settings = {**os.environ, "PYTHONPATH": str(copy / "src"), "PORT": "0"}
    command = [sys.executable, "-m", "verbs.watching.watch"]
    with subprocess.Popen(command, cwd=copy, env=settings, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        found = next(filter(None, (re.search(r"http://127\.0\.0\.1:\d+/", line) for line in process.stdout)))
        yield found[0]
        process.terminate()


def _seconds(copy: Path, edit: Edit, page: Page, address: str, number: int) -> float:
    """Save one edit while its page is open, and take it back once it is seen."""
    page.goto(f"{address}book/{edit.address}.html")
    before = (copy / edit.file).read_text(encoding="utf-8")
    assert edit.place in before, f"{edit.file} has no {edit.place!r}"
    started = time.monotonic()
    _save(copy, edit, before.replace(edit.place, edit.becomes.replace("#", str(number))))
    _wait(page, edit, number, "")
    taken = time.monotonic() - started
    _save(copy, edit, before)
    _wait(page, edit, number, "!")
    return taken


def _save(copy: Path, edit: Edit, text: str) -> None:
    (copy / edit.file).write_text(text, encoding="utf-8")
    if edit.file.endswith(".toml"):
        settings = {**os.environ, "PYTHONPATH": str(copy / "src")}
        mend = [sys.executable, "-m", "verbs.prose", "--mend"]
        subprocess.run(mend, cwd=copy, env=settings, check=True, stdout=subprocess.DEVNULL)


def _wait(page: Page, edit: Edit, number: int, negated: str) -> None:
    """Until the page, which reloads by itself, shows the edit, or no longer does."""
    word = json.dumps(edit.word.replace("#", str(number)))
    asked = f"async () => {{ const word = {word}; return {negated}(await {edit.shown}); }}"
    page.wait_for_function(asked, timeout=PATIENCE_MS)


if __name__ == "__main__":
    main()
