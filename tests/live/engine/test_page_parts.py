"""What goes with every start, what with a part, and how a part is written."""

import marshal

import pytest

from coinguide.live.engine.modules import BuildError
from coinguide.live.engine.page_parts import part_file, part_files, parts_of, start_files

OWN = {
    "house/one.py": b"",
    "house/two.py": b"",
    "house/every.toml": b"1",
    "house/apart.toml": b"2",
    "house/unread.toml": b"3",
}
COMPILED = {
    "modules": {"house/one.pyc": "aa"},
    "data": ["house/every.toml"],
    "parts": {
        "far": {
            "calculators": ["far-one"],
            "modules": {"house/two.pyc": "bb"},
            "data": ["house/apart.toml", "house/every.toml"],
            "frozen": ["io"],
        }
    },
}


def test_data_that_a_part_alone_reads_does_not_go_with_the_start() -> None:
    """What nobody read while asked stays with the start, as it may be read after all."""
    expected = {"house/one.pyc": b"\xaa", "house/every.toml": b"1", "house/unread.toml": b"3"}
    assert expected == start_files(COMPILED, OWN)


def test_a_part_holds_its_modules_and_the_data_that_they_read() -> None:
    """Nothing else of their folder."""
    expected = {"house/two.pyc": b"\xbb", "house/apart.toml": b"2", "house/every.toml": b"1"}
    assert expected == part_files(COMPILED["parts"]["far"], OWN)  # type: ignore[index]


def test_the_page_knows_the_part_of_each_calculator_and_its_file() -> None:
    """By their names."""
    known = {"of": {"far-one": "far"}, "files": {"far": "part-far.wasm"}, "frozen": ["io"]}
    assert known == parts_of(COMPILED)


def test_a_part_is_a_wasm_module_with_one_section() -> None:
    """The files stand behind 24 bytes, where the worker looks for them, and the section ends with the file."""
    made = part_file({"b": b"2", "a": b"1" * 300})
    size = sum((byte & 127) << (7 * place) for place, byte in enumerate(made[9:14]))
    assert (b"\0asm\1\0\0\0\0", len(made) - 14, b"\x09coinguide") == (made[:9], size, made[14:24])
    assert {"a": b"1" * 300, "b": b"2"} == marshal.loads(made[24:])


def test_a_part_depends_on_its_content_alone() -> None:
    """The order in which files were added leaves no trace."""
    assert part_file({"a": b"1", "b": b"2"}) == part_file({"b": b"2", "a": b"1"})


def test_a_part_that_needs_a_stand_in_is_refused() -> None:
    """As anything else that goes to the page."""
    part = {"modules": {"house/two.pyc": "bb"}, "data": []}
    with pytest.raises(BuildError, match=r"house/two\.py imports inspect"):
        part_files(part, {"house/two.py": b"import inspect\n"})
