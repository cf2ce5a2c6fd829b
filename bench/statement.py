"""From choosing a statement of 50,000 rows to its answer, on the live page."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from playwright.sync_api import Browser, Page

from bench.host import Files, hosted
from bench.visits import fresh_page

ROWS = 50_000
FORM = "form[data-calculator=statement-check]"
PAGE = "book/statement.html#statement-check?cap=12"
HEADER = "Transaction Date,Clearing Date,Description,Merchant,Category,Type,Amount (USD),Purchased By"
SHOPS = ("APPLE.COM/BILL", "TIKTOK PAY", "CORNER CAFE", "GROCER", "BOOKSHOP")
# By the page's own clock, so that driving the browser is not measured.
WATCH = """() => {
  const form = document.querySelector("form[data-calculator=statement-check]");
  window.answered = new Promise((resolve) => {
    let start = 0;
    form.addEventListener("input", () => { start = performance.now(); }, { capture: true, once: true });
    new MutationObserver(() => {
      if (start && form.querySelector("output").dataset.state === "ready") resolve(performance.now() - start);
    }).observe(form.querySelector("output"), { attributes: true, attributeFilter: ["data-state"] });
  });
}"""


def statement_times(browser: Browser, ours: Files, count: int) -> list[float]:
    """The seconds of each reading, every one in a page whose engine is ready and has read no statement yet."""
    with TemporaryDirectory() as folder, hosted(ours, compressed=False) as port:
        path = Path(folder) / "statement.csv"
        path.write_text(statement(), encoding="utf-8")
        times = []
        for _ in range(count):
            with fresh_page(browser) as page:
                times.append(_one(page, f"http://127.0.0.1:{port}/{PAGE}", path))
        return times


def _one(page: Page, address: str, path: Path) -> float:
    page.goto(address, wait_until="load")
    page.wait_for_selector(f"{FORM} output[data-state=ready]", timeout=120_000)
    page.evaluate(WATCH)
    page.locator(f"{FORM} [data-upload=statement]").set_input_files(path)
    return cast(float, page.evaluate("() => window.answered")) / 1000


def statement() -> str:
    """An Apple Card export with as many different days, shops and amounts as years of spending have."""
    rows = (
        f'{n % 12 + 1:02}/{n % 28 + 1:02}/{2016 + n % 10},03/03/2026,"{SHOPS[n % 5]} {n % 3001}","","Other","Purchase",'
        f'"{n * 37 % 20000 / 100 + 1:.2f}","Robin Sample"'
        for n in range(ROWS)
    )
    return "\n".join([HEADER, *rows])
