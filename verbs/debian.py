"""Install Debian's packages, where we may."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from verbs.words import say

RELEASE = Path("/etc/os-release")


def install_from_debian(*packages: str) -> bool:
    """Whether these packages could be installed: only on Debian itself, and only as root."""
    is_debian = RELEASE.exists() and "ID=debian" in RELEASE.read_text(encoding="utf-8").splitlines()
    if not (is_debian and shutil.which("apt-get") and os.geteuid() == 0):
        return False
    say(f"installing Debian's {' and '.join(packages)} for the tests")
    _apt_get(["update", "-qq"])
    return _apt_get(["install", "-y", "-qq", "--no-install-recommends", *packages])


def _apt_get(words: Sequence[str]) -> bool:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    silent = subprocess.DEVNULL
    return not subprocess.run(["apt-get", *words], env=quiet, stdin=silent, stdout=silent, check=False).returncode
