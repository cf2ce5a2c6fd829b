"""Bytes on the wire: the page before the engine, with it, and above a bare page of the same theme."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from bench.host import Files, hosted, in_brotli, in_gzip
from bench.sites import PAGE
from bench.visits import fresh_page

BARE = "book/glossary.html"
# A reader on a costly connection: the page loads no engine before a touch.
SPARING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
ASKED = "() => performance.getEntriesByType('resource').map((entry) => entry.name)"
ENGINE = re.compile(rb'name="coinguide-engine" content="\.\./([^"]+)/worker\.js"')
ARTICLE = re.compile(rb"(<article\b[^>]*>).*(</article>)", re.DOTALL)


@dataclass(frozen=True)
class Weight:
    """Bytes of some files, each compressed for itself."""

    raw: int
    gzip: int
    brotli: int

    def __add__(self, other: Weight) -> Weight:
        return Weight(self.raw + other.raw, self.gzip + other.gzip, self.brotli + other.brotli)

    def __sub__(self, other: Weight) -> Weight:
        return Weight(self.raw - other.raw, self.gzip - other.gzip, self.brotli - other.brotli)


def weigh(bodies: list[bytes]) -> Weight:
    """What these files weigh; one that does not shrink is sent as it is."""
    return Weight(
        sum(map(len, bodies)),
        sum(min(len(body), len(in_gzip(body))) for body in bodies),
        sum(min(len(body), len(in_brotli(body))) for body in bodies),
    )


def weights(browser: Browser, ours: Files) -> dict[str, Weight]:
    """The weights by name: bare, page, engine."""
    bare = {**ours, BARE: ARTICLE.sub(rb"\1\2", ours[BARE])}
    return {
        "bare": weigh(_asked_for(browser, bare, BARE)),
        "page": weigh(_asked_for(browser, ours, PAGE)),
        "engine": weigh(engine_bodies(ours)),
    }


def engine_bodies(ours: Files) -> list[bytes]:
    """The files that a start fetches, as the engine's own description names them."""
    found = ENGINE.search(ours[PAGE])
    assert found
    folder = found[1].decode()
    engine = json.loads(ours[f"{folder}/engine.json"])
    return [ours[f"{folder}/{name}"] for name in engine["kinds"][engine["kind"]]]


def _asked_for(browser: Browser, files: Files, path: str) -> list[bytes]:
    """The page and everything of ours that the browser fetches for it, without the engine."""
    with hosted(files, compressed=False) as port, fresh_page(browser) as page:
        page.add_init_script(SPARING)
        home = f"http://127.0.0.1:{port}/"
        page.goto(home + path, wait_until="networkidle")
        addresses = {path, *(urlsplit(name).path.lstrip("/") for name in page.evaluate(ASKED) if name.startswith(home))}
    return [files[name] for name in sorted(addresses) if name in files]
