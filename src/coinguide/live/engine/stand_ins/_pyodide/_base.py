"""Stand-in for Pyodide's code runner: evaluates the few lines that its start runs, without ast and tokenize."""

from importlib import import_module
from typing import Any


def eval_code(source: str, globals: dict[str, Any] | None = None, locals: dict[str, Any] | None = None) -> Any:
    """Run `statements` or `statements; expression`, and give the value of the expression."""
    names = {} if globals is None else globals
    statements, _, last = source.rpartition(";")
    try:
        before = compile(statements, "<exec>", "exec")
        value = compile(last.strip(), "<exec>", "eval")
    except SyntaxError:
        exec(source, names, locals)
        return None
    exec(before, names, locals)
    return eval(value, names, locals)


def pyimport_impl(path: str) -> Any:
    """Return the module, or the attribute of a module, that a dotted path names."""
    try:
        return import_module(path)
    except ModuleNotFoundError:
        module, _, name = path.rpartition(".")
        return getattr(import_module(module), name)
