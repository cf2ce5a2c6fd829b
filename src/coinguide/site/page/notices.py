"""Writes the licences of what the site ships beside the guide into one text file, and links to it from every page."""

import json
import sysconfig
import tomllib
from collections.abc import Iterator
from importlib.metadata import files, metadata, version
from pathlib import Path
from typing import Any

from docutils.nodes import document
from sphinx.application import Sphinx

from coinguide.site.page.made_engine import node_modules

__all__ = ["setup", "works_inside", "write_notices"]

NAME = "_static/NOTICES.txt"
LINK = '<p><a href="{address}">Licences of what this site is made with</a></p>'
RULE = "=" * 78
INTRODUCTION = """\
The guide's words are under CC BY 4.0, its code under the MIT licence. Beside them
this site ships the works below. Each keeps its own licence. Styles of the pages lack
the rules that no page here can meet.
"""
# Those whose files are among the pages' own; each brings its licence's text.
PACKAGES = {
    "publicsuffixlist": "Where one owner's addresses end and another's begin, with the Public Suffix List (MPL-2.0,\n"
    "source: https://publicsuffix.org/list/public_suffix_list.dat). It runs in the page, unchanged but compiled; the\n"
    "list is kept in short. Source: https://github.com/ko-zu/psl",
    "markupsafe": "HTML in which no text stands unescaped. Its Python runs in the page, unchanged but compiled.",
    "idna": "Addresses in letters of every script. It runs in the page, unchanged but compiled.",
    "sphinx-book-theme": "Styles and scripts of the pages.",
    "pydata-sphinx-theme": "Styles and scripts of the pages.",
    "sphinx": "Styles of the pages.",
    "sphinx-design": "Styles of cards and tabs.",
    "myst-nb": "Styles of notebook cells.",
    "pygments": "Colours of code.",
}
# Of npm's, in the search's script: the licence's file, and what it does.
SEARCH = {
    "minisearch": ("LICENSE.txt", "Finds words in the search. Part of finder.js, shortened."),
    "stemmer": ("license", "Takes the ending off a word that is looked for. Part of finder.js, shortened."),
}
# Comments that the theme carries for what it includes itself.
INCLUDED = {
    "Bootstrap": (
        "bootstrap.js.LICENSE.txt",
        "Part of the theme. The words of the MIT licence are above, under sphinx-design.",
    ),
    "Font Awesome": (
        "fontawesome.js.LICENSE.txt",
        "Part of the theme. Its fonts and styles are cut to the icons that the pages show.",
    ),
}
PYODIDE = """\
Runs Python in the browser. pyodide.js, pyodide.asm.js and pyodide.asm.wasm are
shipped unchanged. In the folder snapshot, where there is one, they are once more, the
two scripts in one.
Unless engine.json says there why not, they are changed: functions and data that no page
can reach are left out, and names are shorter (the programs that do it are in
src/coinguide/live/engine/smaller). snapshot.wasm is a picture of its memory after the
start.
Licence: {license}, https://www.mozilla.org/MPL/2.0/
Source: {source}, tag {version}
pyodide.asm.wasm also holds the works named under "Works inside these".
"""
PYTHON = """\
Copyright (c) 2001 Python Software Foundation; All Rights Reserved.
It is part of pyodide.asm.wasm and snapshot.wasm. stdlib.zip holds modules of its
standard library. Changes: they are compiled and stripped of docstrings, of line
numbers and of what functions say of types, and some are replaced by smaller ones of
ours.
Source: https://github.com/python/cpython, tag v{version}
The licence, as the Python that built this site has it:
"""


def write_notices(site: Path, modules: Path) -> None:
    """Make the file from what the packages, those in the folder ``modules`` of npm, and this Python ship."""
    parts = [INTRODUCTION, *(f"{RULE}\n{head}\n{RULE}\n\n{text}" for head, text in _works(modules))]
    (site / NAME).write_text("\n".join(parts), encoding="utf-8")


def _works(modules: Path) -> Iterator[tuple[str, str]]:
    pyodide = modules / "pyodide"
    npm = json.loads((pyodide / "package.json").read_text(encoding="utf-8"))
    source = npm["repository"]["url"].removeprefix("git+").removesuffix(".git")
    yield f"Pyodide {npm['version']}", PYODIDE.format(license=npm["license"], source=source, version=npm["version"])
    python = json.loads((pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]["python"]
    yield f"Python {python}", f"{PYTHON.format(version=python)}\n{_licence_of_python()}\n"
    for name, role in PACKAGES.items():
        yield f"{name} {version(name)}", f"{role}\n\n{_text_in(name, 'LICENSE')}\n"
    for name, (licence, role) in SEARCH.items():
        told = json.loads((modules / name / "package.json").read_text(encoding="utf-8"))
        yield (
            f"{name} {told['version']}",
            f"{role}\n\n{(modules / name / licence).read_text(encoding='utf-8').strip()}\n",
        )
    for name, (comment, role) in INCLUDED.items():
        yield name, f"{role}\n\n{_text_in('pydata-sphinx-theme', comment)}\n"
    inside = works_inside()
    shown = (f"{one['name']}\n{one['terms']}\nLicence: {one.get('licence', 'as said')}\n" for one in inside["work"])
    yield "Works inside these", "\n".join(shown)
    for name, words in inside["licences"].items():
        yield f"The words of the licence: {name}", words.strip() + "\n"


def works_inside() -> dict[str, Any]:
    """Return the works that others' files hold, each with its terms and a trace of it, and the words of licences."""
    return tomllib.loads((Path(__file__).parent / "works_inside.toml").read_text(encoding="utf-8"))


def _licence_of_python() -> str:
    """Return the text beside the standard library, and where a system leaves it out an address."""
    library = Path(sysconfig.get_path("stdlib"))
    found = [path for name in ("LICENSE.txt", "LICENSE") if (path := library / name).is_file()]
    return found[0].read_text(encoding="utf-8").strip() if found else "https://docs.python.org/3/license.html"


def _text_in(package: str, name: str) -> str:
    """Return the text of a file that a package was installed with, else what the package says of its licence."""
    found = [path for path in files(package) or () if path.name in {name, f"{name}.md", f"{name}.rst", f"{name}.txt"}]
    if found:
        return found[0].read_text(encoding="utf-8").strip()
    return f"Licence: {metadata(package).json.get('license_expression', 'see its source')}"


def _link(_app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: document | None) -> None:
    """Put the link under the footer's own words."""
    link = LINK.format(address=context["pathto"](NAME, 1))
    context["theme_extra_footer"] = f"{context.get('theme_extra_footer', '')}\n{link}"


def _finish(app: Sphinx, failure: Exception | None) -> None:
    if failure is None and app.builder.name == "html":
        write_notices(Path(app.outdir), node_modules(app))


def setup(app: Sphinx) -> None:
    """Link while the pages are written, write when they are."""
    app.connect("html-page-context", _link)
    app.connect("build-finished", _finish)
