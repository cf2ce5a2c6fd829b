"""The book itself: how long it takes to build, and how much memory, beside Jupyter Book as it comes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from verbs.words import ROOT, stop

# What Jupyter Book has no word for: the guide's own parts, which run the notebooks and know the facts.
OWN = re.compile(r"^ +(- coinguide\.site|page_\w+: .*|article_header_start: .*)\n", re.MULTILINE)
CHAPTER = Path("book") / "glossary.md"
LEFT_OUT = shutil.ignore_patterns("_build", "node_modules", ".*", "__pycache__", "dist")


@dataclass
class BuildTimes:
    """Seconds of builds from nothing and after a changed sentence, and the most memory that one took, in bytes."""

    clean: list[float] = field(default_factory=list)
    changed: list[float] = field(default_factory=list)
    peak: int = 0


def build_times(times: int) -> dict[str, BuildTimes]:
    """The builds of ours and of the peer, in turn, each in a copy of the sources."""
    with TemporaryDirectory() as folder:
        ours, peer = Path(folder) / "ours", Path(folder) / "peer"
        copy_sources(ours)
        _copy_for_the_peer(peer)
        made = [sys.executable, "-m", "verbs.make_site"]
        plain = [str(Path(sys.executable).with_name("jupyter-book")), "build", str(peer)]
        found = {"ours": BuildTimes(), "peer": BuildTimes()}
        for number in range(times):
            _measure(found["ours"], ours, made, number, lambda: shutil.rmtree(ours / "_build", ignore_errors=True))
            _measure(found["peer"], peer, plain, number, lambda: shutil.rmtree(peer / "_build", ignore_errors=True))
    return found


def copy_sources(to: Path) -> None:
    """What a build reads, in a folder of its own."""
    shutil.copytree(ROOT, to, ignore=LEFT_OUT)
    (to / "node_modules").symlink_to(ROOT / "node_modules")


def _copy_for_the_peer(to: Path) -> None:
    """The same chapters, with Jupyter Book's own way to run notebooks: each in a kernel of its own."""
    copy_sources(to)
    settings = (to / "_config.yml").read_text(encoding="utf-8")
    settings = OWN.sub("", settings).replace('execute_notebooks: "off"', "execute_notebooks: cache")
    (to / "_config.yml").write_text(settings, encoding="utf-8")


def _measure(found: BuildTimes, copy: Path, command: Sequence[str], number: int, clean: Callable[[], None]) -> None:
    """One build from nothing, and one after a sentence was put into a chapter."""
    clean()
    found.clean.append(_run(found, copy, command))
    with (copy / CHAPTER).open("a", encoding="utf-8") as chapter:
        chapter.write(f"\nThis sentence is number {number}.\n")
    found.changed.append(_run(found, copy, command))


def _run(found: BuildTimes, copy: Path, command: Sequence[str]) -> float:
    started = time.monotonic()
    told = copy / "told.txt"
    with told.open("w", encoding="utf-8") as out:
        # Read from the copy, which is the same package, so that a change to it would be seen.
        settings = {**os.environ, "PYTHONPATH": str(copy / "src")}
        process = subprocess.Popen(command, cwd=copy, env=settings, stdout=out, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        stop(f"a build to be measured failed:\n{told.read_text(encoding='utf-8')[-2_000:]}")
    found.peak = max(found.peak, used.ru_maxrss * 1024)
    return time.monotonic() - started
