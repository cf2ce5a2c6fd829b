"""Which sources go to the page."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from coinguide.live.engine.archive import archive_of
from coinguide.live.engine.modules import (
    BuildError,
    data_beside,
    own_files,
    package_files,
    quick_to_read,
    refuse_stand_ins,
    written_files,
)


def test_a_module_that_needs_a_stand_in_is_refused() -> None:
    """A calculator that imports inspect would get half of it on the page; the build says so instead."""
    with pytest.raises(BuildError, match=r"coinguide/guide/a\.py imports asyncio, inspect"):
        refuse_stand_ins({"coinguide/guide/a.py": b"import asyncio.tasks\nfrom inspect import signature\n"})


def test_other_imports_are_fine() -> None:
    """The standard library's other modules, and the package's own, are no concern."""
    refuse_stand_ins({"coinguide/guide/a.py": b"import json\nfrom . import asyncio\n"})


def test_the_files_for_the_page_leave_out_what_builds_it(tmp_path: Path) -> None:
    """Modules and facts go, the parts that make the book stay."""
    names = ("guide/plan.py", "facts/gifts.toml", "live/engine/build.py", "live/web/worker.js", "site/page/head.py")
    for name in names:
        path = tmp_path / "coinguide" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    assert ["coinguide/facts/gifts.toml", "coinguide/guide/plan.py"] == list(package_files(tmp_path / "coinguide"))


def test_beside_the_page_facts_are_read_as_they_were_written() -> None:
    """A Python with the real tomllib, as the peer of `make bench` is one, cannot read the page's own form."""
    written = written_files(PACKAGE)
    facts = {name: data for name, data in written.items() if name.endswith(".toml")}
    assert facts
    assert facts == {name: (PACKAGE.parent / name).read_bytes() for name in facts}


PACKAGE = Path(__file__).parents[3] / "src" / "coinguide"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.toml")), ids=lambda path: path.name)
def test_a_toml_file_says_the_same_as_json(path: Path) -> None:
    """With every number as it was written: what is read as decimals stays exact."""
    written = path.read_bytes()
    expected = tomllib.loads(written.decode(), parse_float=Decimal)
    assert expected == json.loads(quick_to_read(written), parse_float=Decimal)


def test_a_decimal_is_handed_on_digit_by_digit() -> None:
    """A nought at the end counts, and a text that looks like a place of a number stays a text."""
    assert b'{"a":1.50,"b":[0.10,2],"c":"\\u00010\\u0001"}' == quick_to_read(
        b'a = 1.50\nb = [0.10, 2]\nc = "\\u00010\\u0001"'
    )


def test_an_archive_depends_on_its_content_alone() -> None:
    """The order in which files were added leaves no trace."""
    assert archive_of({"a": b"1", "b": b"2"}) == archive_of({"b": b"2", "a": b"1"})


def test_data_goes_with_a_module_of_its_folder() -> None:
    """A house that uses no facts ships none."""
    own = {"a/one.py": b"", "a/one.toml": b"1", "b/two.py": b"", "b/two.toml": b"2"}
    assert {"a/one.toml": b"1"} == data_beside(own, {"a/one.pyc"})


def test_a_house_of_one_module_is_read_where_it_stands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A module outside the package goes too, and the entry imports it."""
    (tmp_path / "one_house.py").write_text("HOUSE = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    files = own_files(tmp_path / "coinguide", "one_house")
    assert (b"HOUSE = 1\n", True) == (files["one_house.py"], b"\nimport one_house\n" in files["page_engine.py"])


def test_a_house_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    """Not a traceback of the importer's."""
    with pytest.raises(BuildError, match="There is no module no_such_house"):
        own_files(tmp_path, "no_such_house")
