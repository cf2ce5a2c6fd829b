"""Whether the answer is seen: `python -m bench.seen [SITE]` prints where each calculator's key figure stands."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from bench.host import hosted
from bench.sites import our_site
from bench.visits import chromium, fresh_page
from tests.browser.shown import PAGES
from verbs.book import SITE

SEEN = Path(__file__).with_name("seen.js").read_text(encoding="utf-8")
# A laptop, a phone, and what a phone's keyboard leaves of it.
SIZES = {"1366 x 768": (1366, 768), "390 x 844": (390, 844), "keyboard": (390, 390), "360 x 740": (360, 740)}


def main() -> None:
    """Print a line for each calculator, and the sums."""
    files = our_site(Path(sys.argv[1]) if len(sys.argv) > 1 else SITE)
    with chromium() as browser, hosted(files, compressed=False) as port, fresh_page(browser) as page:
        found = {
            (name, size): _measured(page, f"http://127.0.0.1:{port}{address}", name, SIZES[size])
            for name, address in PAGES.items()
            for size in SIZES
        }
    print("| calculator | " + " | ".join(f"y at {size}; controls at which it is seen" for size in SIZES) + " |")
    for name in PAGES:
        cells = (found[name, size] for size in SIZES)
        print(f"| {name} | " + " | ".join(f"{one['y']}; {one['seenAt']}/{one['controls']}" for one in cells) + " |")
    for size in SIZES:
        seen = sum(found[name, size]["inSight"] for name in PAGES)
        everywhere = sum(found[name, size]["seenAt"] == found[name, size]["controls"] for name in PAGES)
        print(f"{size}: in sight at the first control in {seen} of {len(PAGES)}, at every control in {everywhere}")
    print("| calculator | px of answer at 360 | characters | in sources | announced |")
    for name in PAGES:
        one = found[name, "360 x 740"]
        share = 100 * one["sources"] / max(1, one["characters"])
        print(f"| {name} | {one['height']} | {one['characters']} | {share:.0f} % | {one['announced']} |")


def _measured(page: Any, address: str, name: str, size: tuple[int, int]) -> dict[str, Any]:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(address, wait_until="load")
    page.wait_for_selector(f"form[data-calculator={name}] fieldset:enabled")
    measured: dict[str, Any] = page.evaluate(SEEN, name)
    return measured


if __name__ == "__main__":
    main()
