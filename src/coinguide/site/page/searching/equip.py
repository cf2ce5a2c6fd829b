"""Gives every page the search's field and script, and writes what can be found when the pages are built."""

import json
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

from coinguide.site.page.bundle import bundle
from coinguide.site.page.equip import WEB
from coinguide.site.page.kept.texts import KeptTexts
from coinguide.site.page.made_engine import FOLDER, node_modules
from coinguide.site.page.searching.sections import Section, sections_of
from coinguide.site.page.written.question_list import questions_from

__all__ = ["setup"]

HERE = f"{FOLDER}/search"
FIELD, FINDER, STYLE, SECTIONS = "field.js", "finder.js", "search.css", "sections.js"
# Stands in the pages until all that the field loads is written and can be counted.
UNKNOWN = "not-yet-known"
NOTHING: dict[str, list[Any]] = {"same": [], "over": [], "less": [], "last": []}


def _take_over(_app: Sphinx, config: Config) -> None:
    """The search page is a page like any other; Sphinx makes no index for it."""
    config.html_additional_pages["search"] = "search.html"


def _publish(app: Sphinx) -> None:
    """Make the scripts one file each, and put the style beside them."""
    if app.builder.name != "html":
        return
    app.builder.search = False  # type: ignore[attr-defined]
    out = Path(app.outdir) / "_static" / HERE
    out.mkdir(parents=True, exist_ok=True)
    for name in (FIELD, FINDER):
        bundle(WEB / "search" / name, out / name, "iife", modules=node_modules(app))
    shutil.copyfile(WEB / "search" / STYLE, out / STYLE)


def _searchable(app: Sphinx) -> dict[str, Any]:
    """Return all that can be found, as the page's script reads it (see Searchable in live/web/types.d.ts)."""
    words = {**NOTHING, **_words(app)}
    names = sorted(app.env.found_docs)
    place = {name: number for number, name in enumerate(names)}
    addresses = [app.builder.get_target_uri(name) for name in names]
    with KeptTexts(app, "sections", without_data=True) as kept:
        sections = [(place[name], section) for name in names for section in _sections(app, name, kept)]
    # Each is said once, though every row of it is called after it.
    tables = sorted({section.table for _page, section in sections} - {""})
    number = {table: [number] for number, table in enumerate(tables)}
    return {
        "words": {name: words[name] for name in ("same", "over")},
        "pages": [
            [address, app.env.titles[name].astext(), _rank(name, words)]
            for name, address in zip(names, addresses, strict=True)
        ],
        "tables": tables,
        "sections": [
            [page, section.anchor, section.heading, section.text, *number.get(section.table, [])]
            for page, section in sections
        ],
        "questions": [[place[page], *question] for page, *question in _questions(app)],
    }


def _words(app: Sphinx) -> dict[str, Any]:
    """Return the house's own list: which words say the same, which are passed over, which pages come last."""
    told = app.config.page_search_words
    return tomllib.loads((Path(app.srcdir) / told).read_text(encoding="utf-8")) if told else {}


def _rank(page: str, words: dict[str, Any]) -> int:
    """Return 0 where most readers look for the page; ``less`` and ``last`` hold names of pages and of folders."""
    return next((rank for rank in (2, 1) if page.startswith(tuple(words[("less", "last")[rank - 1]]))), 0)


def _sections(app: Sphinx, name: str, kept: KeptTexts) -> list[Section]:
    """Return all of a page; of one marked ``nosearch`` its title alone."""
    page = (Path(app.outdir) / app.builder.get_target_uri(name)).read_text(encoding="utf-8")
    if "nosearch" in app.env.metadata[name]:
        return [Section("", app.env.titles[name].astext())]
    read = kept.made(lambda: json.dumps([astuple(section) for section in sections_of(page)]), page)
    return [Section(*section) for section in json.loads(read)]


def _questions(app: Sphinx) -> Iterator[tuple[str, str, str, str, str]]:
    """Return page and place of each answer, the question, its line of answer, and how others ask it."""
    if file := app.config.page_search_questions:
        folder = file.rpartition("/")[0]
        for one in questions_from(Path(app.srcdir) / file):
            page, place = one.place
            yield f"{folder}/{page}".lstrip("/"), place, one.question, one.answer, ". ".join(one.also)


def _finish(app: Sphinx, failure: Exception | None) -> None:
    if failure is not None or app.builder.name != "html":
        return
    out = Path(app.outdir) / "_static" / HERE
    made = json.dumps(_searchable(app), ensure_ascii=False, separators=(",", ":"))
    handed_over = f'document.currentScript.dispatchEvent(new CustomEvent("brought",{{detail:{made}}}));\n'
    (out / SECTIONS).write_text(handed_over, encoding="utf-8")


def _tell_version(app: Sphinx, failure: Exception | None) -> None:
    if failure is not None or app.builder.name != "html":
        return
    out = Path(app.outdir) / "_static" / HERE
    version = sha256(b"".join((out / name).read_bytes() for name in (FINDER, STYLE, SECTIONS))).hexdigest()[:8]
    for path in sorted(Path(app.outdir).rglob("*.html")):
        path.write_text(path.read_text(encoding="utf-8").replace(UNKNOWN, version), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Put the script on every page, and read the pages when they are as readers will see them."""
    app.add_config_value("page_search_words", "", "html", str)
    app.add_config_value("page_search_questions", "", "html", str)
    attributes: dict[str, Any] = {"data-version": UNKNOWN}
    app.add_js_file(f"{HERE}/{FIELD}", loading_method="defer", **attributes)
    app.connect("config-inited", _take_over)
    app.connect("builder-inited", _publish)
    app.connect("build-finished", _finish, priority=800)
    app.connect("build-finished", _tell_version, priority=910)
