"""Which sources go to the page."""

from pathlib import Path

import pytest

from coinguide.live.engine.archive import archive_of
from coinguide.live.engine.modules import BuildError, package_files, refuse_stand_ins


def test_a_module_that_needs_a_stand_in_is_refused() -> None:
    """A calculator that imports inspect would get half of it on the page; the build says so instead."""
    with pytest.raises(BuildError, match=r"coinguide/guide/a\.py imports asyncio, inspect"):
        refuse_stand_ins({"coinguide/guide/a.py": b"import asyncio.tasks\nfrom inspect import signature\n"})


def test_other_imports_are_fine() -> None:
    """The standard library's other modules, and the package's own, are no concern."""
    refuse_stand_ins({"coinguide/guide/a.py": b"import json\nfrom . import asyncio\n"})


def test_the_files_for_the_page_leave_out_what_builds_it(tmp_path: Path) -> None:
    """Modules and facts go, the parts that make the book stay."""
    for name in ("core/plan.py", "facts/gifts.toml", "engine/build.py", "web/worker.js", "sphinxext/site.py"):
        path = tmp_path / "coinguide" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    assert list(package_files(tmp_path / "coinguide")) == [
        "coinguide/guide/prices/plan.py",
        "coinguide/facts/gifts.toml",
    ]


def test_an_archive_depends_on_its_content_alone() -> None:
    """The order in which files were added leaves no trace."""
    assert archive_of({"a": b"1", "b": b"2"}) == archive_of({"b": b"2", "a": b"1"})
