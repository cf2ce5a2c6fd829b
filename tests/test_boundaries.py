"""Who may import whom: live itself alone, facts live, guide live and facts, site all; and what the browser runs."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import coinguide
from coinguide.live.engine.modules import CARRIED

PACKAGE = Path(coinguide.__file__).parent
# What each part may import of ours besides itself. Whatever is not named here belongs to no part, and the test says so.
ALLOWED = {
    "live": set(),
    "facts": {"live"},
    "guide": {"live", "facts", ""},
    "site/page": {"live", ""},
    "site/kit": {"live", "site/page"},
    "site/guide": {"live", "facts", "guide", "site/page"},
    "site": {"site/page", "site/guide", "site/kit"},
    # The light front: it fetches its names on first use.
    "": {"live", "facts", "guide"},
}
MOST_MODULES = 20


def part_of(module: str) -> str:
    """The part of the house that a module belongs to, from its path inside the package."""
    inside = module.removeprefix("coinguide").removeprefix(".").replace(".", "/")
    return next((part for part in ALLOWED if part and (inside + "/").startswith(f"{part}/")), "")


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the package, but the stand-ins for Python's own."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "stand_ins" not in path.parts:
            yield (
                ".".join(("coinguide", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"),
                path,
            )


def imported(path: Path, module: str) -> Iterator[str]:
    """Every module a file may import, by its full name: at its top, late, relatively, or by a name in a text."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = ".".join(package.split(".")[: len(package.split(".")) - node.level + 1]) if node.level else ""
            base = ".".join(part for part in (above, node.module) if part)
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_module(node.value):
            yield node.value


def _is_module(text: str) -> bool:
    return text.startswith("coinguide.") and all(word.isidentifier() for word in text.split("."))


def outward(module: str, names: Iterator[str]) -> set[str]:
    """What this module imports that its part may not."""
    part = part_of(module)
    allowed = ALLOWED[part] | {part}
    ours = {name for name in names if name.startswith("coinguide.")}
    return {f"{module} imports {name}" for name in ours if part_of(name) not in allowed}


def test_no_part_imports_outward() -> None:
    """Late, relative and spelled-out imports count."""
    assert set() == {found for module, path in modules() for found in outward(module, imported(path, module))}


@pytest.mark.parametrize(
    "line",
    [
        "from coinguide.guide.prices import ladders",
        "def late():\n    import coinguide.facts.loader",
        "from ...guide.prices.plan import cheapest_plan",
        'from importlib import import_module\nimport_module("coinguide.guide.calculators")',
    ],
)
def test_a_price_in_live_is_found(tmp_path: Path, line: str) -> None:
    """However it is imported."""
    (tmp_path / "respond.py").write_text(line, "utf-8")
    assert 1 == len(
        outward("coinguide.live.page.respond", imported(tmp_path / "respond.py", "coinguide.live.page.respond"))
    )


def test_no_folder_is_too_full() -> None:
    """A folder holds what can be looked over at once."""
    folders = {path.parent for _, path in modules()}
    assert {} == {
        folder.relative_to(PACKAGE).as_posix(): count
        for folder in folders
        if (count := sum(path.name != "__init__.py" for path in folder.glob("*.py"))) > MOST_MODULES
    }


def test_what_runs_in_the_browser_needs_the_standard_library_and_what_the_engine_carries() -> None:
    """What the page's answer imports, the calculators with it, is found by following imports, not from a list."""
    paths = dict(modules())
    ahead, seen = ["coinguide.live.page.respond", "coinguide.guide.calculators"], set()
    foreign = set()
    while ahead:
        module = ahead.pop()
        if module in seen:
            continue
        seen.add(module)
        for name in imported(paths[module], module):
            inner = next((known for known in (name, name.rpartition(".")[0]) if known in paths), None)
            if inner:
                ahead.append(inner)
            elif name.split(".")[0] not in sys.stdlib_module_names | {*CARRIED}:
                foreign.add(f"{module} imports {name}")
    assert (set(), True) == (foreign, "coinguide.guide.prices.plan" in seen)


def test_the_package_itself_imports_no_coin() -> None:
    """Its names are fetched on first use, so that live stays alone."""
    told = "import sys, coinguide.live.ask.calculator; print([n for n in sys.modules if n.startswith('coinguide.g')])"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()


def test_the_browser_carries_nothing_of_the_library() -> None:
    """The page's answer and all calculators are imported without a word of what Python's own users import."""
    told = (
        "import sys, coinguide.live.page.respond, coinguide.guide.calculators; "
        "print([n for n in sys.modules if n.startswith('coinguide.') and '.library' in n])"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()


def pure() -> Iterator[tuple[str, Path]]:
    """What sums and words are made of: no view, and nothing that builds."""
    heads = ("coinguide.live.ask.", "coinguide.guide.")
    apart = (
        *("coinguide.guide.command", "coinguide.guide.library"),
        *("coinguide.guide.scams.evaluate", "coinguide.guide.lessons.worksheets"),
    )
    return ((module, path) for module, path in modules() if module.startswith(heads) and not module.startswith(apart))


def test_an_answer_depends_on_its_question_alone() -> None:
    """No calculator reads the clock, chance, files or the network."""
    impure = {"time", "random", "os", "pathlib", "socket", "urllib", "secrets", "uuid"}
    assert set() == {
        f"{module} imports {name}"
        for module, path in pure()
        for name in imported(path, module)
        if name.split(".")[0] in impure
    }


def test_no_date_is_today() -> None:
    """Calculators reckon with days they are given, and never ask which day it is."""
    assert set() == {
        f"{module} asks for {node.attr}"
        for module, path in pure()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow", "fromtimestamp"}
    }
