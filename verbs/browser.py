"""Find a Chromium for the tests, or get one."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from verbs.debian import install_from_debian
from verbs.environment import PYTHON
from verbs.words import say, stop

# The same engine without a window and what belongs to it; tests take little more than half the time.
WITHOUT_WINDOW = "chromium-headless-shell"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\nwith sync_playwright() as p: print(p.chromium.executable_path)"
)

# Without these Chromium asks its maker's hosts at every start, and does not start as root.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A request to another host fails at once, on every machine alike.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


def ensure_chromium() -> None:
    """$CHROMIUM names a browser that starts; it is installed if need be."""
    found = find_chromium() or _from_debian() or _from_playwright()
    if not found:
        stop(
            "the tests need Chromium: install it (Debian: apt-get install chromium), "
            "or name one in the environment variable CHROMIUM"
        )
    os.environ["CHROMIUM"] = found


@contextmanager
def chromium_without_window() -> Iterator[None]:
    """Meanwhile $CHROMIUM names the program without a window, where it can be had and no other was named."""
    named = os.environ.get("CHROMIUM")
    found = None if named else _without_window()
    if found:
        os.environ["CHROMIUM"] = found
    else:
        ensure_chromium()
    yield
    os.environ.pop("CHROMIUM", None)
    if named:
        os.environ["CHROMIUM"] = named


def _without_window() -> str | None:
    path = shutil.which(WITHOUT_WINDOW)
    if not path and install_from_debian(WITHOUT_WINDOW):
        path = shutil.which(WITHOUT_WINDOW)
    return path if path and not _fault_of(path) else None


def find_chromium() -> str | None:
    """The browser that $CHROMIUM names, else one on PATH, else the one that Playwright keeps; it does start."""
    if named := os.environ.get("CHROMIUM"):
        return _named(named)
    for name in NAMES:
        # Ubuntu's chromium-browser is there and only tells how to get the browser.
        if (path := shutil.which(name)) and not _fault_of(path):
            return path
    path = _kept_by_playwright()
    return path if path and not _fault_of(path) else None


def _named(name: str) -> str:
    path = shutil.which(name) or stop(f"CHROMIUM names {name}, which is not there")
    if fault := _fault_of(path):
        stop(f"CHROMIUM names {name}, which does not start: {fault}")
    return path


def _fault_of(browser: str) -> str:
    """What keeps this browser from starting, in its own last words; empty when it starts."""
    try:
        asked = subprocess.run(
            [browser, "--version"], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    said = asked.stderr.strip().splitlines() or [f"it ended with code {asked.returncode}"]
    return said[-1] if asked.returncode else ""


def _kept_by_playwright() -> str | None:
    if not PYTHON.exists():
        return None
    asked = subprocess.run([PYTHON, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True, check=False)
    path = asked.stdout.strip()
    return path if path and Path(path).exists() else None


def _from_debian() -> str | None:
    """Debian's package. Ubuntu's is a snap, which cannot run everywhere."""
    return shutil.which("chromium") if install_from_debian("chromium") else None


def _from_playwright() -> str | None:
    """Playwright's own, which comes without the system's libraries that it needs."""
    say("asking Playwright for a Chromium")
    subprocess.run([PYTHON, "-m", "playwright", "install", "chromium"], stdin=subprocess.DEVNULL, check=False)
    path = _kept_by_playwright()
    if path and (fault := _fault_of(path)):
        stop(
            f"Playwright's Chromium is there and does not start: {fault}. As a rule the system's libraries are "
            "missing: `sudo .venv/bin/python -m playwright install-deps chromium` installs them on Debian and Ubuntu; "
            "or install a Chromium of your system's and name it in the environment variable CHROMIUM"
        )
    return path
