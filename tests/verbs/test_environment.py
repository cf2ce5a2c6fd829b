"""What `make` does about `.venv`: made once, never left half made."""

import sys
from pathlib import Path

import pytest

from verbs import environment

# A Python as Debian's without python3-venv: it makes the folder, then finds that it cannot give it pip.
WITHOUT_VENV = '#!/bin/sh\nfor last; do :; done\nmkdir -p "$last/bin"\ntouch "$last/bin/python"\nexit 1\n'
WITHOUT_PIP = "#!/bin/sh\nexit 1\n"
WITH_PIP = "#!/bin/sh\nexit 0\n"


def program(path: Path, text: str) -> Path:
    """A program that stands in for a Python."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for `.venv` that is not ours."""
    folder = tmp_path / ".venv"
    monkeypatch.setattr(environment, "VENV", folder)
    monkeypatch.setattr(environment, "PYTHON", folder / "bin" / "python")
    monkeypatch.setattr(environment, "STAMP", folder / "coinguide.stamp")
    return folder


def test_a_venv_that_could_not_be_made_is_not_kept(
    venv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first run and the next one say the same: which package is missing."""
    monkeypatch.setattr(sys, "executable", str(program(tmp_path / "python3", WITHOUT_VENV)))
    for _ in range(2):
        with pytest.raises(SystemExit):
            environment.ensure_environment("book")
        assert "install the package python3-venv" in capsys.readouterr().err
        assert not venv.exists()


@pytest.mark.parametrize(("python", "made"), [(WITHOUT_PIP, True), (WITH_PIP, False)])
def test_a_venv_is_made_anew_only_when_it_has_no_pip(
    venv: Path, monkeypatch: pytest.MonkeyPatch, python: str, made: bool
) -> None:
    """A Python alone is no environment: an interrupted run leaves one."""
    program(venv / "bin" / "python", python)
    making: list[bool] = []
    monkeypatch.setattr(environment, "_make_venv", lambda: making.append(True))
    monkeypatch.setattr(environment, "run", lambda *_words, **_otherwise: None)
    monkeypatch.setattr(environment, "install_locked", lambda _name: None)
    environment.ensure_environment("book")
    assert making == [True] * made
    assert environment.STAMP.read_text(encoding="utf-8").startswith("book ")


def test_what_the_tests_need_is_what_the_book_needs(venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who builds the book after testing, and tests again, installs once."""
    program(venv / "bin" / "python", WITH_PIP)
    installed: list[str] = []
    monkeypatch.setattr(environment, "run", lambda *_words, **_otherwise: None)
    monkeypatch.setattr(environment, "install_locked", installed.append)
    for extra in ("test", "book", "test"):
        environment.ensure_environment(extra)
    assert ["test"] == installed
