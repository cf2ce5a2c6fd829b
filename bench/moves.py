"""From a move of the slider to the changed answer with its chart, on the live page."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from playwright.sync_api import Browser

from bench.host import Files, hosted
from bench.sites import PAGE, QUESTION
from bench.visits import WATCH, fresh_page

MOVES = Path(__file__).with_name("moves.js").read_text(encoding="utf-8")


def move_times(browser: Browser, ours: Files, count: int) -> list[float]:
    """The milliseconds of each move, after the first answer."""
    with hosted(ours, compressed=False) as port, fresh_page(browser) as page:
        page.add_init_script(WATCH)
        page.goto(f"http://127.0.0.1:{port}/{PAGE}{QUESTION}", wait_until="load")
        page.evaluate("() => window.firstAnswer")
        return cast(list[float], page.evaluate(MOVES, count))
