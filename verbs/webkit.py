"""Find a WebKit for the tests, or get one: WebKitGTK's driver, its small browser, and a screen for it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from verbs.debian import install_from_debian
from verbs.words import stop

# The driver's package changed its name after Debian 12.
PACKAGES = (("webkit2gtk-driver", "xvfb"), ("webkitgtk-webdriver", "xvfb"))
# The browser is in no folder of PATH: Debian has one for each kind of machine, Fedora and Arch have one.
TOP = Path("/")
FOLDERS = ("usr/lib/*/webkit*gtk-*", "usr/libexec/webkit*gtk-*", "usr/lib/webkit*gtk-*")
MISSING = "install webkit2gtk-driver and xvfb (Debian, Ubuntu), or what they are called on your system"


@dataclass(frozen=True)
class WebKit:
    """The three programs that it takes, as paths."""

    driver: str
    browser: str
    screen: str


def ensure_webkit() -> None:
    """A WebKit is there; it is installed if need be."""
    if find_webkit():
        return
    for packages in PACKAGES:
        if install_from_debian(*packages) and find_webkit():
            return
    stop(f"the longer tests need WebKit: {MISSING}")


def find_webkit() -> WebKit | None:
    """What this machine has, when nothing is missing."""
    driver, screen, browser = shutil.which("WebKitWebDriver"), shutil.which("Xvfb"), _small_browser()
    return WebKit(driver, browser, screen) if driver and browser and screen else None


def _small_browser() -> str | None:
    """The newest MiniBrowser of the machine."""
    found = [path for folder in FOLDERS for path in TOP.glob(f"{folder}/MiniBrowser")]
    return str(max(found, key=lambda path: path.parent.name)) if found else None
