"""Which Python sources can go to the page: the standard library, stand-ins for parts of it, ours and three packages."""

import ast
import json
import re
import tomllib
from collections.abc import Container, Mapping
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

STAND_INS = Path(__file__).parent / "stand_ins"
# What only builds. Of all else, what the calculators import goes to the page.
NOT_ON_THE_PAGE = ("live/engine", "live/web", "site")
# The module that the page's worker asks: it brings the house's calculators and the function that answers.
ENTRY = "page_engine"
# Installed packages that the calculators import, pure Python, each with the data it reads; NOTICES has their licences.
CARRIED = {"idna": (), "markupsafe": (), "publicsuffixlist": ("public_suffix_list.dat",)}
# Stand-ins that lack most of the real module: fine for the start of Pyodide, wrong for a calculator.
REFUSED = frozenset({"_pyodide", "ast", "asyncio", "inspect", "pyodide", "traceback"})


# Where a number with a point stood: in TOML no text holds this sign.
PLACE = re.compile(r'"\\u0000(\d+)\\u0000"')


class BuildError(Exception):
    """The engine cannot be built; the message says why, in words."""


def page_sources(pyodide: Path, package: Path, calculators: str) -> dict[str, bytes]:
    """Return every source file that the page might import, by its name inside the archive."""
    stand_ins = _tree(STAND_INS, STAND_INS, {".py"})
    del stand_ins["__init__.py"]
    replaced = tuple(f"{name.removesuffix('.py')}/" for name in stand_ins if not name.endswith("__init__.py"))
    sources = {name: data for name, data in _standard_library(pyodide).items() if not name.startswith(replaced)}
    return {**sources, **stand_ins, **own_files(package, calculators)}


def own_files(package: Path, calculators: str) -> dict[str, bytes]:
    """Return what is not Python's own: our package, what it carries, the calculators' module, the page's entry."""
    entry = (
        f"from {package.name}.live import registry\nregistry.parts_come_later = True\nimport {calculators}\n"
        f"from {package.name}.live.page.respond import respond\nfrom page_parts import take_part\n"
    )
    house = {} if calculators.startswith(f"{package.name}.") else _module(calculators)
    return {**package_files(package), **carried_files(), **house, f"{ENTRY}.py": entry.encode()}


def data_beside(own: Mapping[str, bytes], compiled: Container[str]) -> dict[str, bytes]:
    """Return the data among our files: what lies in a folder of which a module goes to the page."""
    folders = {name.rpartition("/")[0] for name in own if f"{name}c" in compiled}
    return {name: data for name, data in own.items() if not name.endswith(".py") and name.rpartition("/")[0] in folders}


def _module(name: str) -> dict[str, bytes]:
    """Return the file of a module that stands alone, by its name inside the archive."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise BuildError(f"There is no module {name}: name the one that hands in the calculators.")
    return {f"{name.replace('.', '/')}.py": Path(spec.origin).read_bytes()}


def package_files(package: Path) -> dict[str, bytes]:
    """Return the package's own files for the page: modules and data."""
    written = written_files(package)
    return {name: quick_to_read(data) if name.endswith(".toml") else data for name, data in written.items()}


def written_files(package: Path) -> dict[str, bytes]:
    """Return the same files as they were written, for a Python with the real tomllib."""
    files = _tree(package, package.parent, {".py", ".toml"})
    hidden = tuple(f"{package.name}/{folder}/" for folder in NOT_ON_THE_PAGE)
    return {name: data for name, data in files.items() if not name.startswith(hidden)}


def quick_to_read(toml: bytes) -> bytes:
    """Return a TOML file as the JSON that the page's stand-in for tomllib reads, every number as it was written."""
    numbers: list[str] = []

    def place_of(number: str) -> str:
        numbers.append(number)
        return f"\0{len(numbers) - 1}\0"

    tables = tomllib.loads(toml.decode(), parse_float=place_of)
    text = json.dumps(tables, ensure_ascii=False, separators=(",", ":"))
    return PLACE.sub(lambda place: numbers[int(place[1])], text).encode()


def carried_files() -> dict[str, bytes]:
    """Return modules and data of the installed packages that go with ours; raises BuildError where one is missing."""
    found: dict[str, bytes] = {}
    for name, data in CARRIED.items():
        spec = find_spec(name)
        if spec is None or not spec.submodule_search_locations:
            raise BuildError(f"The package {name} is not installed: install coinguide with what it depends on.")
        folder = Path(spec.submodule_search_locations[0])
        found |= _tree(folder, folder.parent, {".py"}) | {
            f"{name}/{file}": (folder / file).read_bytes() for file in data
        }
    return found


def refuse_stand_ins(shipped: dict[str, bytes]) -> None:
    """Raise BuildError where a shipped module of the package imports a name that is only a stand-in on the page."""
    for name, data in shipped.items():
        taken = _imports(data) & REFUSED if name.endswith(".py") else set()
        if taken:
            raise BuildError(f"{name} imports {', '.join(sorted(taken))}, which the page's engine leaves out.")


def _imports(source: bytes) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def _standard_library(pyodide: Path) -> dict[str, bytes]:
    with ZipFile(pyodide / "python_stdlib.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.endswith(".py")}


def _tree(folder: Path, root: Path, suffixes: set[str]) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.suffix in suffixes and "__pycache__" not in path.parts
    }
