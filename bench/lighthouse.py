"""What Lighthouse says of every page of the site, as on a phone: `python -m bench.lighthouse` (ten minutes)."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.host import hosted
from verbs.book import SITE
from verbs.browser import FLAGS, ensure_chromium, find_chromium
from verbs.words import stop

AUDIT = Path(__file__).with_name("lighthouse.mjs")
# These do not depend on how busy the machine is; performance does, so it is measured here and tested nowhere.
STABLE = ("accessibility", "best-practices", "seo")
HEADS = ("performance", *STABLE)
# What these three ask is there once a page is loaded: no second of quiet is waited for.
AS_IT_COMES = {
    "onlyCategories": STABLE,
    **dict.fromkeys(("pauseAfterFcpMs", "pauseAfterLoadMs", "networkQuietThresholdMs", "cpuQuietThresholdMs"), 0),
}


@dataclass(frozen=True)
class Audited:
    """A page, its scores of 100, and the audits that kept a score below that."""

    page: str
    scores: dict[str, int | None]
    faults: dict[str, list[str]]


def all_pages(site: Path) -> list[str]:
    """Every page but the way in, which only leads to the first."""
    return sorted({path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {"index.html"})


def audited(site: Path, names: Sequence[str], chromium: str, settings: Mapping[str, Any]) -> list[Audited]:
    """What is said of these pages, served compressed, as a good host does."""
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    with hosted(files, compressed=True) as port:
        home = f"http://127.0.0.1:{port}/"
        addresses = [home + name for name in names]
        asked = {"chromium": chromium, "flags": FLAGS, "addresses": addresses, "settings": settings}
        lines = _run(json.dumps(asked)).splitlines()
    told = [json.loads(line) for line in lines]
    assert [""] * len(names) == [page["error"] for page in told]
    return [Audited(page["address"].removeprefix(home), page["scores"], page["faults"]) for page in told]


def _run(asked: str) -> str:
    node = shutil.which("node") or "node"
    ended = subprocess.run([node, AUDIT, asked], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def table(found: Iterable[Audited]) -> str:
    """The scores, the page with the lowest performance first."""
    lines = [f"{'':32}" + "".join(f"{head:>16}" for head in HEADS)]
    for page in sorted(found, key=lambda page: [page.scores[head] or 0 for head in HEADS]):
        lines.append(f"{page.page:32}" + "".join(f"{page.scores[head] or 0:16}" for head in HEADS))
    return "\n".join(lines)


if __name__ == "__main__":
    ensure_chromium()
    print(table(audited(SITE, all_pages(SITE), find_chromium() or stop("Chromium is missing"), {})))
