"""Two builds of the same sources are the same, to the last byte, wherever and whenever they are made."""

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


def files(site: Path) -> dict[str, bytes]:
    """Every file of a site by its name."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_a_build_in_another_place_and_time_zone_gives_the_same_bytes(built_site: Path, tmp_path: Path) -> None:
    """Pages, scripts, data, pictures, worksheets; the engine, its snapshot and its folder's name too."""
    copy = tmp_path / "Gui de ü"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_SOURCES))
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    elsewhere = {**os.environ, **ELSEWHERE, "PYTHONPATH": str(copy / "src")}
    command = [sys.executable, "-m", "verbs.make_site"]
    done = subprocess.run(command, cwd=copy, env=elsewhere, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    here, there = files(built_site), files(copy / "_build" / "html")
    assert sorted(here) == sorted(there)
    assert [] == [name for name in here if here[name] != there[name]]
