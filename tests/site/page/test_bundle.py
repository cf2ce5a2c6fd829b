"""The page's script is made into one file."""

import shutil
import subprocess
from pathlib import Path

import pytest
from sphinx.errors import ExtensionError

from coinguide.site.page.bundle import bundle, small_styles
from verbs.words import ROOT

MODULES = ROOT / "node_modules"


@pytest.fixture
def entry(tmp_path: Path) -> Path:
    """A script that says what it imports from a second one."""
    (tmp_path / "word.js").write_text('/*! Licence of word */\nexport const word = "“hello”";\n', encoding="utf-8")
    (tmp_path / "entry.js").write_text('import { word } from "./word.js";\nconsole.log(word);\n', encoding="utf-8")
    return tmp_path / "entry.js"


@pytest.mark.parametrize(("form", "name"), [("esm", "out.mjs"), ("iife", "out.cjs")])
def test_one_file_says_what_two_said(entry: Path, tmp_path: Path, form: str, name: str) -> None:
    """As a module and as a classic script."""
    out = tmp_path / "made" / name
    bundle(entry, out, form, modules=MODULES)  # type: ignore[arg-type]
    said = subprocess.run([shutil.which("node") or "node", str(out)], capture_output=True, text=True, check=True)
    assert "“hello”\n" == said.stdout


def test_licences_stay(entry: Path, tmp_path: Path) -> None:
    """Comments go, but not those that tell of a licence."""
    bundle(entry, tmp_path / "out.js", modules=MODULES)
    text = (tmp_path / "out.js").read_text(encoding="utf-8")
    assert [True, True] == [words in text for words in ("/*! coinguide, MIT licence */", "Licence of word")]


def test_a_faulty_script_stops_the_build(tmp_path: Path) -> None:
    """What would fail at the reader's fails here, with the name of the file."""
    (tmp_path / "entry.js").write_text('import { gone } from "./gone.js";\n', encoding="utf-8")
    with pytest.raises(ExtensionError, match=r"entry\.js could not be made small"):
        bundle(tmp_path / "entry.js", tmp_path / "out.js", modules=MODULES)


def test_a_missing_esbuild_is_said_in_words(entry: Path, tmp_path: Path) -> None:
    """Whoever forgot npm ci reads so."""
    with pytest.raises(ExtensionError, match="run npm ci"):
        bundle(entry, tmp_path / "out.js", modules=tmp_path)


def test_a_style_sheet_loses_its_comments_and_nothing_else(tmp_path: Path) -> None:
    """Under its own name, in the folder that it is published from."""
    (tmp_path / "a.css").write_text("/* why */\np {\n  color: red;\n}\n", encoding="utf-8")
    small_styles([tmp_path / "a.css"], tmp_path / "made", modules=MODULES)
    assert "p{color:red}\n" == (tmp_path / "made" / "a.css").read_text(encoding="utf-8")
