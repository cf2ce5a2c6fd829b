"""Makes the kit's files from the built site, and the zip from the files."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED

from coinguide.live.engine.archive import archive_of
from coinguide.live.engine.fitted_runtime import FITTED, SCRIPT
from coinguide.site.kit.engine_script import engine_script
from coinguide.site.kit.pages import SCRIPTS, page_for_kit
from coinguide.site.kit.start import start_files
from coinguide.site.page.bundle import bundle
from coinguide.site.page.engine_tag import engine_folder
from coinguide.site.page.policy import Sources, closed

__all__ = ["ZIP", "kit_files", "write_kit"]

OURS = "_static/coinguide/"
ENGINE = f"{OURS}python.js"
ZIP = f"{OURS}coinguide-classroom.zip"
# 'self' matches nothing on a page that was opened from a folder, and Python starts from a blob there.
FROM_A_FOLDER = Sources(own="file:", engine="blob:")
# What only a host or its readers' next visit needs, and the kit itself. The engine and the modules go in another form.
LEFT_OUT = ("404.html", "_headers", "robots.txt", "sitemap.xml", "sw.js", ZIP)
# For the worker, with Pyodide in it: a classic script has no address of its own, and Node's modules are for Node. Of
# other people's code esbuild's remarks are not ours to mend.
IN_A_BLOB = (
    '--define:import.meta.url="blob:"',
    "--external:node:*",
    "--external:ws",
    "--log-override:commonjs-variable-in-esm=silent",
    "--log-override:direct-eval=silent",
)


def kit_files(site: Path, *, web: Path, modules: Path, work: Path) -> dict[str, bytes]:
    """Return every file of the kit by its name inside.

    ``site`` is the built site, ``web`` the folder of the page's sources, ``modules`` the folder node_modules,
    ``work`` a folder to make things in. Raises ValueError where the site is not as the kit expects it.
    """
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    kept = {name: path.read_bytes() for name, path in files.items() if not _is_left_out(name)}
    pages = {name: data.decode() for name, data in kept.items() if name.endswith(".html")}
    scripts = {f"{OURS}{name}": _bundled(web / source, work, modules) for name, source in SCRIPTS.items()}
    named = engine_folder(pages.values())
    if named is None:
        raise ValueError("no page of the site starts the engine")
    folder = site / named
    worker = _bundled(web / "kit" / "worker.js", work, modules, *_aliases(folder), *IN_A_BLOB)
    made = {**kept, **{name: page_for_kit(page, ENGINE).encode() for name, page in pages.items()}, **scripts}
    made[ENGINE] = engine_script(folder, worker.decode())
    return {name: _closed(name, data) for name, data in {**made, **start_files(made)}.items()}


def write_kit(files: Mapping[str, bytes], zipped: Path) -> None:
    """Write the zip with these files in one folder of the zip's own name; the same files give the same bytes."""
    zipped.parent.mkdir(parents=True, exist_ok=True)
    zipped.write_bytes(archive_of({f"{zipped.stem}/{name}": data for name, data in files.items()}, ZIP_DEFLATED))


def _aliases(engine: Path) -> list[str]:
    """Return where the worker finds the engine's scripts; one without a snapshot has no second runtime."""
    fitted = f"engine/{FITTED}/{SCRIPT}"
    second = [] if (engine / FITTED).exists() else [f"--alias:{fitted}={engine / SCRIPT}"]
    return [f"--alias:engine={engine}", *second]


def _closed(name: str, data: bytes) -> bytes:
    return closed(data.decode(), FROM_A_FOLDER).encode() if name.endswith(".html") else data


def _is_left_out(name: str) -> bool:
    is_ours = name.startswith(OURS) and name.count("/") == OURS.count("/") and name.endswith(".js")
    return name in LEFT_OUT or name.startswith(f"{OURS}engine-") or is_ours


def _bundled(entry: Path, work: Path, modules: Path, *more: str) -> bytes:
    out = work / entry.name
    bundle(entry, out, "iife", modules=modules, more=more)
    return out.read_bytes()
