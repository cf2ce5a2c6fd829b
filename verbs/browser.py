"""Find a Chromium for the tests, or get one."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from verbs.environment import PYTHON
from verbs.words import say, stop

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\nwith sync_playwright() as p: print(p.chromium.executable_path)"
)


def ensure_chromium() -> None:
    """$CHROMIUM names a browser that is there; it is installed if need be."""
    found = find_chromium() or _from_debian() or _from_playwright()
    if not found:
        stop(
            "the tests need Chromium: install it (Debian: apt-get install chromium), "
            "or name one in the environment variable CHROMIUM"
        )
    os.environ["CHROMIUM"] = found


def find_chromium() -> str | None:
    """The browser that $CHROMIUM names, else one on PATH, else the one that Playwright keeps."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named) or stop(f"CHROMIUM names {named}, which is not there")
    for name in NAMES:
        if path := shutil.which(name):
            return path
    return _kept_by_playwright()


def _kept_by_playwright() -> str | None:
    if not PYTHON.exists():
        return None
    asked = subprocess.run([PYTHON, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True, check=False)
    path = asked.stdout.strip()
    return path if path and Path(path).exists() else None


def _from_debian() -> str | None:
    """Debian's package, where we may install it. Ubuntu's is a snap, which cannot run everywhere."""
    release = Path("/etc/os-release")
    is_debian = release.exists() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()
    if not (is_debian and shutil.which("apt-get") and os.geteuid() == 0):
        return None
    say("installing Debian's chromium for the tests")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", *words], env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
    return shutil.which("chromium")


def _from_playwright() -> str | None:
    say("asking Playwright for a Chromium")
    subprocess.run([PYTHON, "-m", "playwright", "install", "chromium"], stdin=subprocess.DEVNULL, check=False)
    return _kept_by_playwright()
