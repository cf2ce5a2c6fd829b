"""How long a slow phone waits: `python -m bench.slow_phone [SITE] [--times N]` prints a line for each calculator.

The line carries 1.6 Mbit/s or what --bits says, 150 ms there and back, files in gzip; the page's process gets a sixth
of its time. The reader changes one control as soon as it can be changed. Painted is the first contentful paint,
answered the first live answer.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, ViewportSize

from bench.host import hosted
from bench.link import Speed, slow_link
from bench.sites import our_site
from bench.visits import chromium, fresh_page
from tests.browser.shown import PAGES
from verbs.book import SITE

BITS, ROUND_TRIP_S = 1_600_000, 0.150
# Of each 60 ms the page's process runs 10: six times as slow, with its worker, which no setting of a browser reaches.
RUNS_S, RESTS_S = 0.010, 0.050
LONGEST_MS = 240_000
PHONE: ViewportSize = {"width": 360, "height": 740}
# What the reader changes, and into what: each answer is another than the one on the page as it is served.
CHANGES = {
    "bundle-planner": ("[name=coins]", "2000"),
    "price-check": ("[name=price]", "6.99"),
    "gift-value": ("[name=count]", "3"),
    "recharge-guide": ("[name=device]", "android"),
    "platform-compare": ("[name=amount]", "20"),
    "creator-earnings": ("[name=coins]", "9000"),
    "budget-plan": ("[name=take_home]", "1200"),
    "statement-check": ("[name=statement]", "sample:chase-checking"),
    "scam-check": ("[name=text]", "Free coins: send your password to win"),
    "spot-the-scam": ("[name=guess]", "scam"),
    "after-a-scam": ("[value=gift-card]", ""),
    "course-quiz": ("[name=guess]", "a"),
}
ASK = Path(__file__).with_name("slow_phone.js").read_text(encoding="utf-8").rstrip().rstrip(";")


def main() -> None:
    """Print the medians."""
    asked = argparse.ArgumentParser(prog="bench.slow_phone", description=__doc__)
    asked.add_argument("site", type=Path, nargs="?", default=SITE, help="a built site")
    asked.add_argument("--times", type=int, default=3, help="visits of each page")
    asked.add_argument("--pictures", type=Path, help="a folder for what is on the screen after three and seven seconds")
    asked.add_argument("--only", choices=PAGES, help="one calculator")
    asked.add_argument("--bits", type=int, default=BITS, help="bits in a second that the line carries")
    chosen = asked.parse_args()
    line = Speed(chosen.bits, ROUND_TRIP_S)
    files = our_site(chosen.site)
    print("| calculator | painted, s | answered, s |\n|---|---|---|", flush=True)
    with chromium() as browser, hosted(files, compressed=True, way="gzip") as port:
        for name, address in PAGES.items():
            if address.lstrip("/") not in files or chosen.only not in {None, name}:
                continue
            found = [_visit(browser, port, line, name, chosen.pictures) for _ in range(chosen.times)]
            painted, answered = (median(one[of] for one in found) for of in ("painted", "answered"))
            print(f"| {name} | {painted / 1000:.1f} | {answered / 1000:.1f} |", flush=True)


def _visit(browser: Browser, port: int, line: Speed, name: str, pictures: Path | None) -> dict[str, Any]:
    """One visit of a browser that has seen nothing."""
    with slow_link(port, line) as slow, fresh_page(browser) as page:
        page.set_viewport_size(PHONE)
        page.add_init_script(f"({ASK})({name!r}, {json.dumps(CHANGES[name])}, {LONGEST_MS})")
        page.goto("about:blank")
        page.set_default_timeout(LONGEST_MS)
        with slowed():
            page.goto(f"http://127.0.0.1:{slow}{PAGES[name]}", wait_until="commit")
            if pictures:
                _keep_pictures(page, pictures, name)
            found: dict[str, Any] = page.evaluate("() => window.firstAnswer")
        return found


def _keep_pictures(page: Any, folder: Path, name: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    for seconds in (3, 7):
        time.sleep(max(0, begun + seconds - time.monotonic()))
        page.screenshot(path=folder / f"{name}-{seconds}.png")


@contextmanager
def slowed() -> Iterator[None]:
    """Let every process of pages run a sixth of the time."""
    over = threading.Event()
    thread = threading.Thread(target=_stop_and_go, args=(over,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _stop_and_go(over: threading.Event) -> None:
    found: list[int] = []
    looked = 0.0
    while not over.is_set():
        if time.monotonic() - looked > 1:
            found, looked = _page_processes(), time.monotonic()
        _send(found, signal.SIGSTOP)
        time.sleep(RESTS_S)
        _send(found, signal.SIGCONT)
        time.sleep(RUNS_S)


def _page_processes() -> list[int]:
    """The processes of this machine's Chromium that show pages."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if b"--type=renderer" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
    return found


def _send(processes: list[int], what: signal.Signals) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, what)


if __name__ == "__main__":
    main()
