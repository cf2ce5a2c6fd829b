"""Both ways of starting give the answers that Python gives here, and the plainer one takes over when needed."""

import json
import shutil
from pathlib import Path

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.page.respond import respond
from coinguide.live.registry import PARTS
from tests.live.engine.asking import Ask, ask_trapped_engine

REQUESTS: list[dict[str, object]] = [
    {"calculator": name, "values": values}
    for name, calculator in CALCULATORS.items()
    for values in (
        {},
        *(dict(example.values) for example in calculator.examples),
        *({control.name: text} for control in calculator.controls for text in ("", "-1", "999999999", "1.000", "<b>")),
    )
]


@pytest.fixture(scope="module")
def expected() -> list[dict[str, object]]:
    """What Python answers here."""
    return [json.loads(respond(json.dumps(request))) for request in REQUESTS]


@pytest.fixture
def copied(engine_dir: Path, tmp_path: Path) -> Path:
    """A copy of the engine that a test may break."""
    return Path(shutil.copytree(engine_dir, tmp_path / "engine"))


@pytest.mark.parametrize("kind", [pytest.param("bytecode", marks=pytest.mark.slow), "snapshot"])
def test_pyodide_answers_as_python_does(
    engine_dir: Path, ask: Ask, kind: str, expected: list[dict[str, object]]
) -> None:
    """The examples and wrong values of every calculator get the same response, byte for byte after parsing."""
    assert ask(engine_dir, kind, REQUESTS) == (kind, expected)


@pytest.mark.parametrize("kind", [pytest.param("bytecode", marks=pytest.mark.slow), "snapshot"])
@pytest.mark.parametrize("part", PARTS)
def test_a_part_needs_no_other(
    engine_dir: Path, ask: Ask, kind: str, part: str, expected: list[dict[str, object]]
) -> None:
    """The calculators of one part answer where nothing else was ever asked."""
    names = {place.rpartition(".")[2].replace("_", "-") for place in PARTS[part]}
    chosen = [number for number, request in enumerate(REQUESTS) if request["calculator"] in names]
    answers = ask(engine_dir, kind, [REQUESTS[number] for number in chosen])
    assert answers == (kind, [expected[number] for number in chosen])


def test_the_snapshot_is_what_starts(engine_dir: Path, ask: Ask) -> None:
    """Nothing damaged, nothing falls back."""
    assert ask(engine_dir, "any", REQUESTS[:1])[0] == "snapshot"


def test_a_damaged_snapshot_gives_way_to_bytecode(copied: Path, ask: Ask, expected: list[dict[str, object]]) -> None:
    """One flipped bit is noticed, and the answer is right all the same."""
    snapshot = copied / "snapshot.wasm"
    data = bytearray(snapshot.read_bytes())
    data[len(data) // 2] ^= 1
    snapshot.write_bytes(data)
    assert ask(copied, "any", REQUESTS[:1]) == ("bytecode", expected[:1])


@pytest.mark.slow
def test_a_snapshot_cut_short_gives_way_to_bytecode(copied: Path, ask: Ask, expected: list[dict[str, object]]) -> None:
    """Half a file is noticed."""
    snapshot = copied / "snapshot.wasm"
    snapshot.write_bytes(snapshot.read_bytes()[:-4096])
    assert ask(copied, "any", REQUESTS[:1]) == ("bytecode", expected[:1])


@pytest.mark.slow
def test_a_missing_snapshot_gives_way_to_bytecode(copied: Path, ask: Ask, expected: list[dict[str, object]]) -> None:
    """No file, still an answer."""
    (copied / "snapshot.wasm").unlink()
    assert ask(copied, "any", REQUESTS[:1]) == ("bytecode", expected[:1])


@pytest.mark.slow
def test_a_snapshot_of_another_build_gives_way_to_bytecode(
    copied: Path, ask: Ask, expected: list[dict[str, object]]
) -> None:
    """Pyodide names its build; a snapshot that names another is refused."""
    script = copied / "snapshot" / "pyodide.asm.js"
    text = script.read_text(encoding="utf-8")
    build = text.split('BUILD_ID:"')[1][:64]
    script.write_text(text.replace(build, "0" * 64), encoding="utf-8")
    assert ask(copied, "any", REQUESTS[:1]) == ("bytecode", expected[:1])


@pytest.mark.slow
def test_an_emptied_function_gives_way_to_bytecode(
    engine_dir: Path, node: str, expected: list[dict[str, object]]
) -> None:
    """The smaller runtime lacks what no answer needs; should one need it after all, the whole runtime answers.

    The page hears that Python starts anew, so its patience with an answer begins again.
    """
    states = ["ready", "starting", "ready", "answered"]
    assert ask_trapped_engine(node, engine_dir, REQUESTS[0]) == (states, expected[0])
