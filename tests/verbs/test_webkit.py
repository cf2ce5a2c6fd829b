"""How the tests find a WebKit: all three programs, wherever the system keeps its small browser."""

from pathlib import Path

import pytest

from verbs import webkit
from verbs.webkit import WebKit


def program(path: Path) -> str:
    """A file that stands in for a program."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine of its own, with nothing on PATH but its bin."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(webkit, "TOP", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "folder", ["usr/lib/aarch64-linux-gnu/webkit2gtk-4.1", "usr/libexec/webkitgtk-6.0", "usr/lib/webkit2gtk-4.1"]
)
def test_the_small_browser_is_found_where_systems_keep_it(machine: Path, folder: str) -> None:
    """Debian, Fedora and Arch each have their own folder, none of them on PATH."""
    driver, screen = program(machine / "bin" / "WebKitWebDriver"), program(machine / "bin" / "Xvfb")
    assert webkit.find_webkit() is None
    browser = program(machine / folder / "MiniBrowser")
    assert WebKit(driver, browser, screen) == webkit.find_webkit()


@pytest.mark.usefixtures("machine")
def test_what_is_missing_is_said_in_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing can be installed the longer tests end with the packages' names."""
    asked: list[tuple[str, ...]] = []

    def refuse(*packages: str) -> bool:
        asked.append(packages)
        return False

    monkeypatch.setattr(webkit, "install_from_debian", refuse)
    with pytest.raises(SystemExit):
        webkit.ensure_webkit()
    assert [("webkit2gtk-driver", "xvfb"), ("webkitgtk-webdriver", "xvfb")] == asked
    assert "install webkit2gtk-driver and xvfb" in capsys.readouterr().err


def test_what_debian_has_is_installed(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the programs there afterwards, the longer tests go on."""

    def install(*packages: str) -> bool:
        for name in ("bin/WebKitWebDriver", "bin/Xvfb", "usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"):
            program(machine / name)
        return "webkit2gtk-driver" in packages

    monkeypatch.setattr(webkit, "install_from_debian", install)
    webkit.ensure_webkit()
    assert webkit.find_webkit() is not None
