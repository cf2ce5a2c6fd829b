"""What the engine's folder holds, what it weighs, and that its bytes follow from its inputs alone."""

import json
import shutil
import subprocess
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from coinguide.guide.calculators import CALCULATORS as HANDED_IN
from coinguide.guide.calculators import PARTS
from coinguide.live.engine import BuildError, EngineReport, build_engine, fitted_runtime
from coinguide.live.engine.build import PLAIN_RUNTIME
from coinguide.live.engine.step import StepError, run_step
from tests.live.engine.asking import CALCULATORS, PACKAGE, ROOT

SHIPPED = {
    "engine.json",
    *(f"part-{name}.wasm" for name in PARTS),
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "pyodide.js",
    "snapshot.wasm",
    "snapshot/pyodide.asm.js",
    "snapshot/pyodide.asm.wasm",
    "stdlib.zip",
    "worker.js",
}
MEGABYTE = 1_000_000


def names(archive: Path) -> list[str]:
    """The names in a zip."""
    with ZipFile(archive) as opened:
        return opened.namelist()


def test_the_folder_holds_these_files_and_no_other(engine_dir: Path) -> None:
    """What is published is known to the last file."""
    shipped = (path for path in engine_dir.rglob("*") if path.is_file())
    assert {path.relative_to(engine_dir).as_posix() for path in shipped} == SHIPPED


def test_the_worker_knows_what_each_file_weighs(engine_dir: Path) -> None:
    """So that the page can say how much of all is here; the worker itself is there by then."""
    lines = (engine_dir / "worker.js").read_text(encoding="utf-8").splitlines()
    (told,) = (line.removeprefix("const MADE_SIZES = ") for line in lines if line.startswith("const MADE_SIZES = "))
    files = json.loads((engine_dir / "engine.json").read_text(encoding="utf-8"))["files"]
    weights = {name: [weight["raw"], weight["gzip"]] for name, weight in files.items() if name != "worker.js"}
    assert weights == json.loads(told.removesuffix(";"))


def test_the_runtime_is_what_npm_ships(engine_dir: Path, pyodide: Path) -> None:
    """Pyodide's three files are copied unchanged; the scripts under a name that every host knows."""
    shipped = [(engine_dir / name).read_bytes() for name in ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm")]
    assert [(pyodide / name).read_bytes() for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")] == shipped


def test_the_smaller_script_draws_nothing_and_plays_nothing(smaller_engine: EngineReport) -> None:
    """Windows, graphics and sound of Pyodide's script are for packages that the page never loads."""
    script = (smaller_engine.folder / "snapshot" / "pyodide.asm.js").read_text(encoding="utf-8")
    whole = (smaller_engine.folder / "pyodide.asm.js").read_text(encoding="utf-8")
    words = ("texImage2D", "AudioContext", "requestFullscreen", "SDL_Init")
    assert [(word in whole, word in script) for word in words] == [(True, False)] * len(words)


def test_a_script_that_is_not_as_known_stops_the_step(
    smaller_engine: EngineReport, node: str, pyodide: Path, package: Path
) -> None:
    """What is cut is looked for; here everything is cut already."""
    step = package / "live" / "engine" / "smaller" / "unused_script.mjs"
    command = [node, str(step), str(smaller_engine.folder), str(pyodide.parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "the runtime's script does not hold this once" in done.stderr) == (1, True)


def test_the_archive_holds_only_bytecode_and_facts(engine_dir: Path) -> None:
    """No Python source is shipped, so none is compiled at the reader's."""
    assert {Path(name).suffix for name in names(engine_dir / "stdlib.zip")} == {".pyc", ".toml"}


def test_the_archive_is_not_compressed_and_undated(engine_dir: Path) -> None:
    """The host compresses better, and a date would change the bytes."""
    with ZipFile(engine_dir / "stdlib.zip") as archive:
        assert {(entry.compress_type, entry.date_time) for entry in archive.infolist()} == {
            (ZIP_STORED, (1980, 1, 1, 0, 0, 0))
        }


@pytest.mark.parametrize("part", ["live/engine/", "live/jupyter/", "live/terminal/", "live/web/", "site/"])
def test_the_page_gets_no_other_view(engine_dir: Path, part: str) -> None:
    """Only what the page's answers need is in the archive; each of these is a folder that there is."""
    assert (PACKAGE / part).is_dir()
    assert [name for name in names(engine_dir / "stdlib.zip") if name.startswith(f"coinguide/{part}")] == []


@pytest.mark.parametrize("module", ["asyncio/", "ssl", "socket", "email/", "unittest/", "tempfile", "zipfile/"])
def test_what_no_calculator_needs_is_left_out(engine_dir: Path, module: str) -> None:
    """Plain Pyodide starts with these; ours does not carry them."""
    assert [name for name in names(engine_dir / "stdlib.zip") if name.startswith(module)] == []


@pytest.mark.parametrize("calculator", ["", *HANDED_IN])
def test_the_engine_stays_light_in_gzip(smaller_engine: EngineReport, calculator: str) -> None:
    """A reader's first answer fetches at most 4.7 MB from a plain host, with the part that a calculator needs."""
    assert smaller_engine.weight(compression="gzip", calculator=calculator) <= 4.7 * MEGABYTE


def test_the_slower_start_stays_light_too(smaller_engine: EngineReport) -> None:
    """Where the snapshot does not fit, a start fetches no more."""
    assert smaller_engine.weight("bytecode", compression="gzip") <= 4.7 * MEGABYTE


# Brotli's best takes half a minute for each large file.
@pytest.mark.slow
def test_the_engine_stays_light(smaller_engine: EngineReport) -> None:
    """A reader fetches at most 3.6 MB (brotli)."""
    assert smaller_engine.weight("snapshot") <= 3.6 * MEGABYTE


@pytest.mark.slow
@pytest.mark.parametrize("calculator", HANDED_IN)
def test_each_calculators_first_answer_stays_light(smaller_engine: EngineReport, calculator: str) -> None:
    """At most 3.6 MB (brotli) with the part that this one needs beside."""
    assert smaller_engine.weight(calculator=calculator) <= 3.6 * MEGABYTE


def test_the_start_leaves_to_the_parts_what_they_alone_need(engine_dir: Path) -> None:
    """The list of suffixes, the words of scams, the places of help and the readers of statements are no planner's."""
    needless = ("publicsuffixlist/", "idna/", "coinguide/facts/help.toml", "coinguide/facts/scam_words.toml")
    heads = (*needless, "coinguide/guide/statements/", "coinguide/guide/scams/")
    assert [name for name in names(engine_dir / "stdlib.zip") if name.startswith(heads)] == []


@pytest.mark.slow
def test_the_engine_is_never_heavy(engine: EngineReport) -> None:
    """Also with Pyodide's own runtime a reader fetches at most 5 MB (brotli)."""
    assert engine.weight() <= 5 * MEGABYTE


def test_the_smaller_runtime_leaves_out_what_no_page_can_reach(smaller_engine: EngineReport) -> None:
    """A quarter less on the wire than what npm ships, and more."""
    weights = smaller_engine.weights
    for name in ("pyodide.asm.js", "pyodide.asm.wasm"):
        assert weights[f"snapshot/{name}"]["gzip"] < 0.75 * weights[name]["gzip"], name


def test_the_report_says_what_was_chosen(engine: EngineReport) -> None:
    """The report and engine.json agree."""
    written = json.loads((engine.folder / "engine.json").read_text(encoding="utf-8"))
    assert (engine.kind, engine.weights, engine.why_plain) == (written["kind"], written["files"], written["why plain"])


def test_an_unchanged_package_is_not_built_again(engine: EngineReport, pyodide: Path, package: Path) -> None:
    """The second build finds the first: it does not even need Node."""
    again = build_engine(
        engine.folder.parent, node="no-such-program", pyodide=pyodide, package=package, calculators=CALCULATORS
    )
    assert again == engine


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes(
    engine: EngineReport, tmp_path: Path, node: str, pyodide: Path, package: Path
) -> None:
    """Two builds agree to the last byte, snapshot included."""
    shutil.copyfile(engine.folder.parent / "weights.json", tmp_path / "weights.json")
    other = build_engine(tmp_path, node=node, pyodide=pyodide, package=package, calculators=CALCULATORS)
    assert other.folder.name == engine.folder.name
    different = [name for name in SHIPPED if (other.folder / name).read_bytes() != (engine.folder / name).read_bytes()]
    assert different == []


def test_the_snapshot_knows_no_path_of_the_machine(engine_dir: Path, package: Path) -> None:
    """What was in memory when the book was built is published: no folder of the builder's may be in it."""
    snapshot = (engine_dir / "snapshot.wasm").read_bytes()
    here = [str(folder).encode() for folder in (Path.cwd(), Path.home(), ROOT, package.parent, engine_dir)]
    assert [folder for folder in here if len(folder) > 1 and folder in snapshot] == []


@pytest.fixture
def no_snapshot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the step that takes it fail."""

    def step(node: str, script: str, *arguments: Path | str, given: str = "") -> str:
        if script == "snapshot.mjs":
            raise StepError(script, "Error: these options are not known")
        return run_step(node, script, *arguments, given=given)

    monkeypatch.setenv(PLAIN_RUNTIME, "1")
    monkeypatch.setattr(fitted_runtime, "run_step", step)


@pytest.mark.slow
@pytest.mark.usefixtures("no_snapshot")
def test_a_page_without_a_snapshot_asks_for_none(tmp_path: Path, node: str, pyodide: Path, package: Path) -> None:
    """Where no snapshot could be taken, neither the worker nor the copy for offline reading looks for its files."""
    made = build_engine(tmp_path, node=node, pyodide=pyodide, package=package, calculators=CALCULATORS)
    written = json.loads((made.folder / "engine.json").read_text(encoding="utf-8"))
    assert (made.kind, made.why_plain) == ("bytecode", "snapshot.mjs: these options are not known")
    assert (written["kind"], set(written["kinds"])) == ("bytecode", {"bytecode"})
    tell = f"import {{ KIND }} from {json.dumps((made.folder / 'worker.js').as_uri())}; console.log(KIND);"
    said = subprocess.run([node, "--input-type=module", "--eval", tell], capture_output=True, text=True, check=True)
    assert said.stdout == "bytecode\n"


def test_a_missing_esbuild_is_said_in_words(tmp_path: Path, node: str, pyodide: Path, package: Path) -> None:
    """The smaller script is made with it."""
    alone = tmp_path / "pyodide"
    alone.symlink_to(pyodide)
    with pytest.raises(BuildError, match=r"esbuild is not installed .*: run npm ci"):
        build_engine(tmp_path, node=node, pyodide=alone, package=package, calculators=CALCULATORS)


def test_a_missing_pyodide_is_said_in_words(tmp_path: Path, node: str, package: Path) -> None:
    """Whoever forgot npm ci reads so."""
    with pytest.raises(BuildError, match="run npm ci"):
        build_engine(tmp_path, node=node, pyodide=tmp_path, package=package, calculators=CALCULATORS)
