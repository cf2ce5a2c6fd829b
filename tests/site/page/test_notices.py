"""The site carries the licences of what it ships."""

from importlib.metadata import files
from pathlib import Path

import pytest

from coinguide.site.page import notices

ROOT = Path(__file__).parents[3]


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    """Of the npm packages the files that tell of them."""
    for name, licence in (("minisearch", "LICENSE.txt"), ("stemmer", "license")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "package.json").write_text('{"version": "4.5.6"}', encoding="utf-8")
        (tmp_path / name / licence).write_text(f"The words of {name}\n", encoding="utf-8")
    npm = '{"version": "1.2.3", "license": "MPL-2.0", "repository": {"url": "git+https://example.org/pyodide.git"}}'
    pyodide = tmp_path / "pyodide"
    pyodide.mkdir()
    (pyodide / "package.json").write_text(npm, encoding="utf-8")
    (pyodide / "pyodide-lock.json").write_text('{"info": {"python": "3.14.9"}}', encoding="utf-8")
    return tmp_path


@pytest.fixture
def text(tmp_path: Path, modules: Path) -> str:
    """What is published."""
    (tmp_path / "_static").mkdir()
    notices.write_notices(tmp_path, modules)
    return (tmp_path / notices.NAME).read_text(encoding="utf-8")


# What a build of Pyodide may hold, and what gives it away there.
TRACES = {
    "SQLite": b"sqlite3_",
    "zlib": b"Mark Adler",
    "bzip2": b"BZ2_",
    "Expat": b"XML_DTD support in Expat",
    "mpdecimal": b"libmpdec",
    "liblzma": b"liblzma",
    "zstd": b"ZSTD_",
    "xxHash": b"XXH32",
    "HACL": b"Hacl_",
    "libffi": b"ffi_closure_alloc",
    "Emscripten": b"emscripten_",
    "SRE": b"Secret Labs",
    "OpenSSL": b"OpenSSL ",
    "ncurses": b"ncurses",
    "libxml2": b"xmlParseDocument",
    "libb2": b"blake2bp",
    "tommath": b"mp_init_multi",
    "GNU readline": b"rl_readline_version",
}


def test_every_work_in_the_runtime_is_named(text: str) -> None:
    """Whatever leaves a trace in the file that is shipped has its terms in the notices."""
    runtime = (ROOT / "node_modules" / "pyodide" / "pyodide.asm.wasm").read_bytes()
    there = [name for name, trace in TRACES.items() if trace in runtime]
    assert [] == [name for name in there if name not in text]


def test_no_work_is_named_that_is_not_shipped() -> None:
    """Each has a trace in the file in which it is said to be."""
    runtime = (ROOT / "node_modules" / "pyodide" / "pyodide.asm.wasm").read_bytes()
    scripts = (path for path in files("pydata-sphinx-theme") or () if path.name == "bootstrap.js")
    bootstrap = next(path for path in scripts if "static" in path.parts).read_binary()
    works = notices.works_inside()["work"]
    holding = {"bootstrap.js": bootstrap, "pyodide.asm.wasm": runtime}
    lost = [one["name"] for one in works if one["trace"].encode() not in holding[one.get("where", "pyodide.asm.wasm")]]
    assert [] == lost


def test_each_named_licence_has_its_words() -> None:
    """And none stands there for nothing."""
    inside = notices.works_inside()
    assert set(inside["licences"]) == {one["licence"] for one in inside["work"] if "licence" in one}


@pytest.mark.parametrize(
    "words",
    [
        "Licence: MPL-2.0",
        "Source: https://example.org/pyodide, tag 1.2.3",
        "Python 3.14.9",
        "publicsuffix.org/list/public_suffix_list.dat",
        "Mozilla Public License, version 2.0",
        "Kim Davies",
        "Redistributions in binary form must reproduce",
        "by the Sphinx team",
        "Bootstrap v5",
        "Fonts: SIL OFL 1.1",
        "Federico Zivolo",
        "Jean-loup Gailly and Mark Adler",
        "minisearch 4.5.6",
        "The words of stemmer",
    ],
)
def test_each_work_is_named_with_its_terms(text: str, words: str) -> None:
    """Licence, source and authors, as the packages that are installed say them."""
    assert words in text


def test_no_path_of_this_machine_is_published(text: str) -> None:
    """The texts come from folders, and name none."""
    assert [folder for folder in (Path.home(), Path.cwd()) if len(str(folder)) > 1 and str(folder) in text] == []


def test_a_package_without_a_text_still_names_its_licence() -> None:
    """A build does not stop at a file that a later version calls otherwise."""
    assert notices._text_in("pygments", "NO-SUCH-FILE").startswith("Licence: ")
