"""Run inside Pyodide at build time: where the objects stand through which Python code can call C functions."""

import json
import sys
from collections.abc import Iterator

METHODS = (type(str.join), type(vars(dict)["fromkeys"]), type(int.real))
BUILT_IN = type(len)


def all_types() -> list[type]:
    """Return every type there is."""
    found: dict[type, None] = {object: None}
    ahead: list[type] = [object]
    while ahead:
        below: list[type] = type.__subclasses__(ahead.pop())
        new = [kind for kind in below if kind not in found]
        found |= dict.fromkeys(new)
        ahead += new
    return list(found)


def callable_from(names: dict[str, object]) -> Iterator[object]:
    """Return the methods, attributes and functions written in C among these."""
    for value in names.values():
        inner = value.__func__ if isinstance(value, staticmethod) else value
        if isinstance(inner, (BUILT_IN, *METHODS)):
            yield inner


types = all_types()
methods = [method for kind in types for method in callable_from(dict(vars(kind)))]
functions = [function for module in list(sys.modules.values()) for function in callable_from(dict(vars(module)))]
found = json.dumps({"types": [id(kind) for kind in types], "methods": [id(one) for one in methods + functions]})
