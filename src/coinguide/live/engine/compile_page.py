"""Run inside Pyodide by compile.mjs, after warm_page.py: compiles every module that took part in answering.

The modules of each part are those that its calculators import beside what all others have imported.
"""

import _ast
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib._bootstrap_external import _code_to_hash_pyc  # type: ignore[attr-defined]
from importlib.resources import READ  # type: ignore[attr-defined]
from types import CodeType, ModuleType
from typing import Any

from page_engine import respond  # type: ignore[import-not-found]

from coinguide.live.ask.calculator import Calculator
from coinguide.live.registry import CALCULATORS, PARTS, bring

ARCHIVE = ".zip/"
# Gives what a reader asks who tries everything of these calculators: warm_page.py's.
Requests = Callable[[Iterable[Calculator]], Iterator[str]]


def bare(code: CodeType) -> CodeType:
    """Return code without line numbers and file names: a fifth of the bytes, and nobody reads a traceback here."""
    constants = tuple(bare(constant) if isinstance(constant, CodeType) else constant for constant in code.co_consts)
    return code.replace(co_linetable=b"", co_filename="", co_consts=constants)


def unannotated(tree: _ast.Module) -> _ast.Module:
    """Return a module without what functions say of types; what classes say are their fields, and stays."""
    ahead: list[Any] = [tree]
    while ahead:
        node = ahead.pop()
        if isinstance(node, list):
            ahead += node
        elif isinstance(node, _ast.AST):
            if isinstance(node, _ast.FunctionDef | _ast.AsyncFunctionDef):
                node.returns = None
            elif isinstance(node, _ast.arg):
                node.annotation = None
            ahead += [getattr(node, name, None) for name in node._fields]
    return tree


def carried(modules: Iterable[ModuleType]) -> list[Any]:
    """Return the specs of those modules that were imported from the archive."""
    specs = [module.__spec__ for module in modules]
    return [spec for spec in specs if spec and ARCHIVE in (spec.origin or "")]


def compiled(specs: Iterable[Any]) -> dict[str, str]:
    """Return the bytecode of these modules in hex, by the names of the files."""
    files = {}
    for spec in specs:
        origin, loader = spec.origin, spec.loader
        # Without docstrings and asserts; hash-based and unchecked, so no clock gets in.
        tree: Any = compile(loader.get_data(origin), origin, "exec", _ast.PyCF_ONLY_AST, dont_inherit=True, optimize=2)
        code = compile(unannotated(tree), origin, "exec", dont_inherit=True, optimize=2)
        files[origin.split(ARCHIVE, 1)[1] + "c"] = bytes(_code_to_hash_pyc(bare(code), bytes(8), False)).hex()
    return dict(sorted(files.items()))


def start(requests: Requests) -> dict[str, Any]:
    """Return what every start needs: its modules and the data that they read; and what they were asked."""
    return {
        "requests": list(requests(CALCULATORS.values())),
        "modules": compiled(carried(sys.modules.values())),
        "data": list(READ),
        "parts": list(PARTS),
    }


def part(name: str, requests: Requests) -> dict[str, Any]:
    """Return what a part holds beside what every start has, and its calculators; asked without the other parts."""
    modules, calculators, data = set(sys.modules), set(CALCULATORS), set(READ)
    bring(name)
    own = [calculator for known, calculator in CALCULATORS.items() if known not in calculators]
    asked = list(requests(own))
    for request in asked:
        respond(request)
    new = [known for known in sys.modules if known not in modules]
    return {
        "calculators": [calculator.name for calculator in own],
        "requests": asked,
        "modules": compiled(carried(sys.modules[known] for known in new)),
        "frozen": [known for known in new if (spec := sys.modules[known].__spec__) and spec.origin == "frozen"],
        "data": sorted(set(READ) - data),
    }
