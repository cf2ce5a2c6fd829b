"""What the service worker keeps: what readers read, named with what it holds."""

from hashlib import sha256
from pathlib import Path

from coinguide.site.page.offline import engine_files, service_worker, site_files

ENGINE = "_static/coinguide/engine-a1"
NAMES = ("index.html", "book/a.html", "404.html", "_static/a.css", "robots.txt", "sheet.pdf", f"{ENGINE}/worker.js")


def site(folder: Path) -> Path:
    """A small site with an engine."""
    for name in NAMES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f'<meta name="coinguide-engine" content="../{ENGINE}/worker.js">', encoding="utf-8")
    description = '{"kind": "b", "kinds": {"a": ["x"], "b": ["worker.js", "y.wasm"]}}'
    (folder / ENGINE / "engine.json").write_text(description, encoding="utf-8")
    return folder


def test_the_copy_holds_pages_and_what_they_show(tmp_path: Path) -> None:
    """Not the engine, which is kept apart; not what hosts and search engines ask for, nor what is only given away."""
    assert ["_static/a.css", "book/a.html", "index.html"] == sorted(site_files(site(tmp_path)))


def test_the_engine_is_what_its_start_fetches(tmp_path: Path) -> None:
    """As the engine's own description says; each file with the hash by which a browser checks it before it keeps it."""
    (site(tmp_path) / ENGINE / "y.wasm").write_bytes(b"wasm")
    hashes = [sha256((tmp_path / ENGINE / name).read_bytes()).hexdigest()[:16] for name in ("worker.js", "y.wasm")]
    assert {f"{ENGINE}/worker.js": hashes[0], f"{ENGINE}/y.wasm": hashes[1]} == engine_files(tmp_path)


def test_without_a_calculator_no_engine_is_kept(tmp_path: Path) -> None:
    """As of a book whose cells have not run."""
    (tmp_path / "index.html").write_text("<p>No calculator.</p>", encoding="utf-8")
    assert {} == engine_files(tmp_path)


def test_the_version_changes_with_a_price_and_only_then(tmp_path: Path) -> None:
    """The same site gives the same script, so that browsers find nothing new."""
    made = [service_worker(site_files(site(tmp_path)), {f"{ENGINE}/worker.js": "h1"}, "go();\n") for _ in range(2)]
    (tmp_path / "book/a.html").write_text("5.49", encoding="utf-8")
    made.append(service_worker(site_files(tmp_path), {f"{ENGINE}/worker.js": "h1"}, "go();\n"))
    versions = [text.split('"version":"')[1].split('"', maxsplit=1)[0] for text in made]
    assert (True, False) == (versions[0] == versions[1], versions[1] == versions[2])
