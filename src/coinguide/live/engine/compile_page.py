"""Run inside Pyodide by compile.mjs, after warm_page.py: compiles every module that took part in answering."""

import _ast
import json
import sys
from importlib._bootstrap_external import _code_to_hash_pyc  # type: ignore[attr-defined]
from types import CodeType
from typing import Any

ARCHIVE = ".zip/"


def bare(code: CodeType) -> CodeType:
    """Leave out line numbers and file names: a fifth of the bytes, and nobody reads a traceback on the page."""
    constants = tuple(bare(constant) if isinstance(constant, CodeType) else constant for constant in code.co_consts)
    return code.replace(co_linetable=b"", co_filename="", co_consts=constants)


def unannotated(tree: _ast.Module) -> _ast.Module:
    """Leave out what functions say of types: each would be a function more. What classes say are their fields."""
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


def compiled_modules() -> dict[str, str]:
    """Give the bytecode, in hex, of every module that was imported from the archive."""
    files = {}
    for module in list(sys.modules.values()):
        spec = module.__spec__
        origin = (spec and spec.origin) or ""
        if not spec or ARCHIVE not in origin:
            continue
        loader: Any = spec.loader
        # Without docstrings and asserts; hash-based and unchecked, so no clock gets in.
        tree: Any = compile(loader.get_data(origin), origin, "exec", _ast.PyCF_ONLY_AST, dont_inherit=True, optimize=2)
        code = compile(unannotated(tree), origin, "exec", dont_inherit=True, optimize=2)
        files[origin.split(ARCHIVE, 1)[1] + "c"] = bytes(_code_to_hash_pyc(bare(code), bytes(8), False)).hex()
    return dict(sorted(files.items()))


compiled = json.dumps(compiled_modules())
