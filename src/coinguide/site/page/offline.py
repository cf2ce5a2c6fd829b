"""Lets the guide be read with the network off: writes the service worker, and the script that asks for it."""

import json
from hashlib import sha256
from pathlib import Path

from sphinx.application import Sphinx

from coinguide.site.page.alone import FOLDER as ALONE
from coinguide.site.page.bundle import bundle
from coinguide.site.page.engine_tag import engine_folder
from coinguide.site.page.equip import WEB
from coinguide.site.page.head import CARD
from coinguide.site.page.made_engine import FOLDER, node_modules

__all__ = ["SERVICE_WORKER", "engine_files", "service_worker", "setup", "site_files"]

SERVICE_WORKER = "sw.js"
ASKING = "offline.js"
# What the pages show and run. Not what is only given away: worksheets, archives, the picture for previews.
KEPT = {".css", ".html", ".js", ".png", ".svg", ".txt", ".woff2"}
# Asked for by hosts and search engines, never by a reader of the guide.
NOT_KEPT = {"404.html", "robots.txt", f"_static/{CARD}", SERVICE_WORKER}


def site_files(site: Path) -> dict[str, str]:
    """Return every file of the copy, with a hash of its content; the engine is kept apart."""
    files = [path for path in sorted(site.rglob("*")) if path.suffix in KEPT and path.is_file()]
    names = {path.relative_to(site).as_posix(): path for path in files if "/engine-" not in path.as_posix()}
    kept = (name for name in names if name not in NOT_KEPT and not name.startswith(f"{ALONE}/"))
    return {name: _hash(names[name].read_bytes()) for name in kept}


def engine_files(site: Path, *, whole: bool = False) -> dict[str, str]:
    """Return what the engine that the pages name fetches when it starts, with a hash of each file.

    Nothing for a book whose cells have not run. ``whole`` gives also the parts that some calculators need beside.
    """
    folder = engine_folder(page.read_text(encoding="utf-8") for page in site.rglob("*.html"))
    if folder is None:
        return {}
    engine = json.loads((site / folder / "engine.json").read_text(encoding="utf-8"))
    parts = sorted(set(engine["parts"].values())) if whole else []
    names = [f"{folder}/{name}" for name in (*engine["kinds"][engine["kind"]], *parts)]
    return {name: _hash((site / name).read_bytes()) for name in names}


def service_worker(files: dict[str, str], engine: dict[str, str], script: str) -> str:
    """Return the worker's script, with what it keeps in front of it."""
    folder = next((part for name in engine for part in name.split("/") if part.startswith("engine-")), "")
    parts = {"folder": folder, "files": engine}
    site = {"version": _hash(json.dumps([files, script]).encode()), "engine": parts, "files": files}
    return f"const SITE = {json.dumps(site, separators=(',', ':'))};\n{script}"


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()[:16]


def _publish_asking(app: Sphinx) -> None:
    """Make the script of every page one file, before the first page names it with a hash of its content."""
    if app.builder.name == "html":
        out = Path(app.outdir) / "_static" / FOLDER / ASKING
        # A classic script: as a module it would be an error in the console of a page that is opened from a file.
        bundle(WEB / ASKING, out, "iife", modules=node_modules(app))


def _write(app: Sphinx, failure: Exception | None) -> None:
    if failure is not None or app.builder.name != "html":
        return
    out, modules = Path(app.outdir), node_modules(app)
    target = out / SERVICE_WORKER
    bundle(WEB / "service-worker.js", target, "iife", modules=modules)
    script = target.read_text(encoding="utf-8")
    target.write_text(service_worker(site_files(out), engine_files(out, whole=True), script), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Ask on every page; write the worker when every file is as readers will get it."""
    app.add_js_file(f"{FOLDER}/{ASKING}", loading_method="defer")
    app.connect("builder-inited", _publish_asking)
    app.connect("build-finished", _write, priority=940)
