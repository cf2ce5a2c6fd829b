"""Check the scripts as the Python is checked: style and faults by Biome, types by TypeScript, unit tests by Node."""

from __future__ import annotations

from verbs.node import ensure_npm_packages
from verbs.words import ROOT, run

PROGRAMS = ROOT / "node_modules" / ".bin"
WEB, ENGINE, TESTS = "src/coinguide/live/web", "src/coinguide/live/engine", "tests/live/web"
# What each group of scripts may use differs: a page's, a worker's, and Node's.
PROJECTS = (WEB, f"{WEB}/tsconfig.workers.json", ENGINE, TESTS)


def lint_scripts() -> None:
    """Style and types of every script."""
    ensure_npm_packages("test")
    run(
        [PROGRAMS / "biome", "check", "--error-on-warnings"],
        otherwise="Biome found what the lines above say; `node_modules/.bin/biome check --write` mends what it can",
    )
    for project in PROJECTS:
        run([PROGRAMS / "tsc", "--project", project], otherwise="TypeScript found what the lines above say")


def test_scripts() -> None:
    """The scripts' unit tests: the files that end in .test.js."""
    ensure_npm_packages("test")
    files = sorted((ROOT / "tests").rglob("*.test.js"))
    # The scripts say themselves that they are modules; package.json need not.
    options = ["--test", "--test-reporter=dot", "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"]
    run(["node", *options, *files], otherwise="a unit test of the scripts failed")
