"""What Lighthouse says of every page of the site, as it would on a phone."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bench.host import hosted
from tests.book.reading import pages
from verbs.book import BUILD
from verbs.browser import FLAGS
from verbs.node import ensure_npm_packages

AUDIT = Path(__file__).with_name("audit.mjs")
TABLE = BUILD / "lighthouse.txt"
# These do not depend on how busy the machine is; performance does, so it is shown and never asserted.
STABLE = ("accessibility", "best-practices", "seo")
HEADS = ("performance", *STABLE)


@dataclass(frozen=True)
class Audited:
    """A page, its scores of 100, and the audits that kept a score below that."""

    page: str
    scores: dict[str, int | None]
    faults: dict[str, list[str]]


def audited(site: Path, chromium: str) -> list[Audited]:
    """Every page but the way in, which only leads to the first; served compressed, as a good host does."""
    names = [path.relative_to(site).as_posix() for path in pages(site)]
    names.remove("index.html")
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    with hosted(files, compressed=True) as port:
        home = f"http://127.0.0.1:{port}/"
        asked = {"chromium": chromium, "flags": FLAGS, "addresses": [home + name for name in names]}
        lines = _run(json.dumps(asked)).splitlines()
    told = [json.loads(line) for line in lines]
    assert [""] * len(names) == [page["error"] for page in told]
    return [Audited(page["address"].removeprefix(home), page["scores"], page["faults"]) for page in told]


def _run(asked: str) -> str:
    ensure_npm_packages("test")
    node = shutil.which("node") or "node"
    ended = subprocess.run([node, AUDIT, asked], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def table(found: Iterable[Audited]) -> str:
    """The scores, the page with the lowest performance first."""
    lines = [f"{'':32}" + "".join(f"{head:>16}" for head in HEADS)]
    for page in sorted(found, key=lambda page: [page.scores[head] or 0 for head in HEADS]):
        lines.append(f"{page.page:32}" + "".join(f"{page.scores[head] or 0:16}" for head in HEADS))
    return "\n".join(lines) + "\n"


@pytest.mark.slow
@pytest.mark.alone
def test_every_page_is_accessible_sound_and_can_be_found(
    built_site: Path, chromium_path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Accessibility, best practices and search: 100 on every page. Performance is only shown, and kept in a file."""
    found = audited(built_site, chromium_path)
    TABLE.write_text(table(found), encoding="utf-8")
    with capsys.disabled():
        print(f"\nLighthouse, phone profile, lowest first:\n{table(found)}")
    short = {f"{page.page}, {head}": page.faults[head] for page in found for head in STABLE if page.scores[head] != 100}
    assert {} == short
