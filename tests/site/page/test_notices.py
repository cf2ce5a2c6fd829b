"""The site carries the licences of what it ships."""

from pathlib import Path

import pytest

from coinguide.site.page import notices


@pytest.fixture
def pyodide(tmp_path: Path) -> Path:
    """The two files of the npm package that tell of it."""
    npm = '{"version": "1.2.3", "license": "MPL-2.0", "repository": {"url": "git+https://example.org/pyodide.git"}}'
    (tmp_path / "package.json").write_text(npm, encoding="utf-8")
    (tmp_path / "pyodide-lock.json").write_text('{"info": {"python": "3.14.9"}}', encoding="utf-8")
    return tmp_path


@pytest.fixture
def text(tmp_path: Path, pyodide: Path) -> str:
    """What is published."""
    (tmp_path / "_static").mkdir()
    notices.write_notices(tmp_path, pyodide)
    return (tmp_path / notices.NAME).read_text(encoding="utf-8")


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
