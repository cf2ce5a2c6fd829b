"""Measure everything, print the table: `python -m bench`, after the book was built."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from bench.builds import build_times
from bench.host import KEPT, compress_all
from bench.lab import lab_times
from bench.machine import machine
from bench.moves import move_times
from bench.readers import chromium_reader, webkit_reader
from bench.sites import our_site
from bench.statement import statement_times
from bench.table import Measured, table
from bench.visits import Answers, Visits, chromium, seconds, stage_seconds
from bench.weights import weights
from verbs.book import SITE
from verbs.words import say

LAB_MOVES = 30
# Of the book from nothing, a minute or more each.
BUILDS = 3


def main() -> None:
    """Measure, print, and keep every single time beside the built site."""
    asked = argparse.ArgumentParser(prog="bench", description=__doc__)
    asked.add_argument("--visits", type=int, default=5, help="cold visits of each kind")
    asked.add_argument("--moves", type=int, default=200, help="moves of the slider")
    asked.add_argument("--before", type=Path, help="a site that was built before, to be measured in the same run")
    chosen = asked.parse_args()
    measured = measure(chosen.visits, chosen.moves, chosen.before)
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / "times.json").write_text(json.dumps(asdict(measured), indent=1) + "\n", encoding="utf-8")
    print(table(measured))


def measure(visits: int, moves: int, before: Path | None) -> Measured:
    """Every measurement, one after the other, so that none disturbs another."""
    say(f"{BUILDS} builds of the book, and {BUILDS} by Jupyter Book as it comes (ten minutes)")
    built = build_times(BUILDS)
    ours = our_site(SITE)
    sites = Visits(ours, before)
    say("compressing what is sent (a minute the first time)")
    compress_all(body for files, _ in sites.kinds.values() for body in files.values())
    answers = all_visits(sites, visits)
    with chromium() as browser:
        say("JupyterLab")
        lab = lab_times(browser, visits, LAB_MOVES)
        say(f"{moves} moves of the slider")
        moved = move_times(browser, ours, moves)
        say(f"{visits} statements of 50,000 rows")
        read = statement_times(browser, ours, visits)
        times = {where: seconds(given) for where, given in answers.items()}
        stages = {where: stage_seconds(given) for where, given in answers.items()}
        return Measured(machine(browser), times, stages, lab, moved, read, weights(browser, ours), built)


def all_visits(sites: Visits, count: int) -> dict[str, Answers]:
    """Every visit, by browser and line."""
    answers = {}
    with chromium_reader() as reader:
        say(f"{count} visits of each kind, cold and again, in Chromium")
        answers["Chromium"] = sites.answers(reader, count, slow=False)
        say("the same through the slow link")
        answers["Chromium, slow link"] = sites.answers(reader, count, slow=True)
    with webkit_reader() as found:
        if found:
            say("the same in WebKit, local")
            answers["WebKit"] = sites.answers(found, count, slow=False)
    return answers


if __name__ == "__main__":
    main()
