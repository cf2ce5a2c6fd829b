"""Builds of the same sources are the same, to the last byte, wherever, whenever, after whatever they are made."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from verbs.words import ROOT

NOT_SOURCES = ("_build", "node_modules", ".*", "__pycache__")
# Another time zone, another language, another order of sets; what a packager sets so that no clock is read.
ELSEWHERE = {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1780272000"}
# What is edited before each of two builds. First what reaches every page: after it each page is as the second left it.
EDITS: tuple[dict[str, tuple[str, str]], ...] = (
    {"book/descriptions.toml": ('search = "', 'search = "Otherwise: ')},
    {
        "src/coinguide/live/web/page.js": ("\nimport ", '\ndocument.documentElement.dataset.edited = "1";\nimport '),
        "src/coinguide/live/web/calculator.css": ("{", "{ --edited: 1; "),
        "src/coinguide/facts/bundles.toml": ("coins = [350]\nvalues = [3505]\n", "coins = [350]\nvalues = [3605]\n"),
        "book/limits.md": ("# ", "# Otherwise: "),
        "book/glossary.md": ("\n\n", "\n\nOne more sentence.\n\n"),
    },
)


def files(site: Path) -> dict[str, bytes]:
    """Every file of a site by its name."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy in another place, built once from nothing for all that is asked of it."""
    copy = copied(tmp_path_factory.mktemp("elsewhere") / "Gui de ü")
    built(copy)
    return copy


@pytest.mark.slow
def test_a_build_in_another_place_and_time_zone_gives_the_same_bytes(built_site: Path, copy: Path) -> None:
    """Pages, scripts, data, pictures, worksheets; the engine, its snapshot and its folder's name too."""
    assert [] == differing(files(built_site), files(copy / "_build" / "html"))


@pytest.mark.slow
def test_a_fault_is_told_by_every_build_that_has_it(copy: Path) -> None:
    """What a page complains of when it is written is not forgotten because the page was written."""
    page = copy / "book" / "glossary.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\nTo [nowhere](limits.md#nowhere).\n", encoding="utf-8")
    told = [make_site(copy).stderr for _ in range(2)]
    page.write_text(text, encoding="utf-8")
    assert [True, True] == ["#nowhere" in words or "'nowhere'" in words for words in told]


@pytest.mark.slow
def test_a_build_after_edits_gives_what_a_build_from_nothing_gives(copy: Path) -> None:
    """Pages that were not written again are what they would be, with a new title in their lists, new names of files."""
    before = built(copy)
    for edits in EDITS:
        for name, (old, new) in edits.items():
            text = (copy / name).read_text(encoding="utf-8")
            assert old in text
            (copy / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        after = built(copy)
    for kept in ("making", "kept", "worksheets"):
        shutil.rmtree(copy / "_build" / kept)
    assert "book/limits.html" in differing(before, after)
    assert [] == differing(after, built(copy))


def copied(copy: Path) -> Path:
    """The sources in another folder, with the npm packages of this one."""
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_SOURCES))
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    return copy


def built(copy: Path) -> dict[str, bytes]:
    """What a build of this copy makes."""
    done = make_site(copy)
    assert done.returncode == 0, done.stdout + done.stderr
    return files(copy / "_build" / "html")


def make_site(copy: Path) -> subprocess.CompletedProcess[str]:
    """Build this copy."""
    given = {**os.environ, **ELSEWHERE, "PYTHONPATH": str(copy / "src")}
    command = [sys.executable, "-m", "verbs.make_site"]
    return subprocess.run(command, cwd=copy, env=given, capture_output=True, text=True, check=False)


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The files that are not the same in both, or in one alone."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
