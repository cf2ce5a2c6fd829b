"""How the tests find a Chromium: only one that starts will do."""

import os
from pathlib import Path

import pytest

from verbs import browser

LIBRARY = "error while loading shared libraries: libnss3.so: cannot open shared object file"
STARTS = "#!/bin/sh\necho Chromium 140\n"
FAILS = f"#!/bin/sh\necho warning >&2\necho '{LIBRARY}' >&2\nexit 127\n"


def program(path: Path, text: str) -> str:
    """A program that stands in for a browser."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Playwright keeps its browser; PATH holds nothing but what a test puts there."""
    path = tmp_path / "kept" / "chrome"
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/bin")
    monkeypatch.setattr(browser, "NAMES", ("a-chromium", "another-chromium"))
    monkeypatch.setattr(browser, "_kept_by_playwright", lambda: str(path) if path.exists() else None)
    return path


def test_a_browser_that_does_not_start_is_passed_over(kept: Path, tmp_path: Path) -> None:
    """The first on PATH is a stub, the second is a browser."""
    program(tmp_path / "bin" / "a-chromium", FAILS)
    assert browser.find_chromium() is None
    second = program(tmp_path / "bin" / "another-chromium", STARTS)
    program(kept, STARTS)
    assert browser.find_chromium() == second


def test_playwrights_browser_counts_only_when_it_starts(kept: Path) -> None:
    """Its file may be there without the libraries that it needs."""
    program(kept, FAILS)
    assert browser.find_chromium() is None
    program(kept, STARTS)
    assert browser.find_chromium() == str(kept)


def test_missing_libraries_are_said_in_words(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it said, and the command that helps; no traceback."""
    program(kept, FAILS)
    monkeypatch.setattr(browser, "_from_debian", lambda: None)
    monkeypatch.setattr(browser, "PYTHON", program(tmp_path / "python", STARTS))
    with pytest.raises(SystemExit):
        browser.ensure_chromium()
    said = capsys.readouterr().err
    assert LIBRARY in said
    assert "playwright install-deps chromium" in said


def test_the_browser_that_chromium_names_must_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another one is not taken in its place."""
    monkeypatch.setenv("CHROMIUM", program(tmp_path / "mine", FAILS))
    with pytest.raises(SystemExit):
        browser.find_chromium()
    assert f"does not start: {LIBRARY}" in capsys.readouterr().err


@pytest.mark.usefixtures("kept")
def test_tests_take_the_program_without_a_window(tmp_path: Path) -> None:
    """Where it can be had; afterwards nothing is named."""
    shell = program(tmp_path / "bin" / browser.WITHOUT_WINDOW, STARTS)
    with browser.chromium_without_window():
        assert shell == os.environ["CHROMIUM"]
    assert "CHROMIUM" not in os.environ


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("stands", [True, False])
def test_who_names_a_browser_is_tested_in_that_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stands: bool
) -> None:
    """And where the other cannot be had, the one that is there is taken."""
    program(tmp_path / "bin" / browser.WITHOUT_WINDOW, STARTS if stands else FAILS)
    mine = program(tmp_path / "bin" / "a-chromium", STARTS)
    if stands:
        monkeypatch.setenv("CHROMIUM", mine)
    with browser.chromium_without_window():
        assert mine == os.environ["CHROMIUM"]
    assert (mine if stands else None) == os.environ.get("CHROMIUM")
