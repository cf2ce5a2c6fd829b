"""All regular expressions of the package, how each is used, and texts that make such an expression work hard."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from itertools import product
from pathlib import Path
from re import _constants as sign  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple, TypeGuard

SOURCE = Path(__file__).parents[1] / "src" / "coinguide"
# What reads its own sources while the site is made, and never a reader's text.
MAKERS = ("site", "live/engine", "live/jupyter/theme_svg.py", "live/jupyter/published.py")
_CATEGORIES = {
    sign.CATEGORY_DIGIT: "7",
    sign.CATEGORY_NOT_DIGIT: "x",
    sign.CATEGORY_SPACE: " ",
    sign.CATEGORY_NOT_SPACE: "x",
    sign.CATEGORY_WORD: "x",
    sign.CATEGORY_NOT_WORD: "-",
}
_NEVER = "\x01"


class Used(NamedTuple):
    """An expression at its place in the package, and the ways in which it is asked there."""

    place: str
    pattern: re.Pattern[Any]
    ways: frozenset[str]


def used_expressions() -> Iterator[Used]:
    """Give each expression that is kept under a name of its module, with the ways in which its module asks it."""
    for path in sorted(SOURCE.rglob("*.py")):
        place = path.relative_to(SOURCE)
        if str(place).startswith(MAKERS) or "stand_ins" in place.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if not any(_is_call(node) for node in ast.walk(tree)):
            continue
        module = import_module("coinguide." + ".".join(place.with_suffix("").parts))
        for name, value in vars(module).items():
            for number, pattern in enumerate(_patterns(value)):
                yield Used(f"{place}: {name}{f', {number}' if number else ''}", pattern, _ways(tree, name))


def calls_in_place() -> Iterator[str]:
    """Give each call of the module ``re`` that stands inside a function, as ``file: function: call``."""
    for path in sorted(SOURCE.rglob("*.py")):
        place = str(path.relative_to(SOURCE))
        if place.startswith(MAKERS):
            continue
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                calls = [node for node in ast.walk(function) if _is_call(node)]
                yield from (f"{place}: {function.name}: {ast.unparse(call.func)}" for call in calls)


def hard_texts(pattern: re.Pattern[Any]) -> list[tuple[str, str, str]]:
    """Give (beginning, what is repeated, end): signs the expression knows, alone and in pairs, and its own matches."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    tree = _parser.parse(source, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags)
    known = sorted(set(_signs(tree)))[:24]
    match = _shortest(tree)
    starts = list(dict.fromkeys(["", match, match[:-1], match[: len(match) // 2]]))
    pumps = [*known, " ", "x", "7", match, match[:-1], f"{match} "]
    pumps += [one + other for one, other in product(known[:10], known[:10]) if one != other]
    ends = (_NEVER, "")
    return [(start, pump, end) for start in starts for pump in dict.fromkeys(pumps) if pump for end in ends]


def _is_call(node: ast.AST) -> TypeGuard[ast.Call]:
    called = node.func if isinstance(node, ast.Call) else None
    return (
        isinstance(called, ast.Attribute)
        and isinstance(called.value, ast.Name)
        and called.value.id == "re"
        and called.attr != "escape"
    )


def _patterns(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _patterns(part)
    elif isinstance(value, dict):
        yield from _patterns(list(value.values()))


@cache
def _ways(tree: ast.AST, name: str) -> frozenset[str]:
    ways = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name
    }
    return frozenset(ways & {"match", "fullmatch", "search", "findall", "finditer", "sub", "split"} or {"search"})


def _signs(tree: Any) -> Iterator[str]:
    """Give one sign for each that the expression names, and for each kind of signs."""
    for kind, value in tree:
        if kind in (sign.LITERAL, sign.NOT_LITERAL):
            yield chr(value)
        elif kind is sign.RANGE:
            yield chr(value[0])
        elif kind is sign.CATEGORY:
            yield _CATEGORIES[value]
        elif kind is sign.IN:
            yield from _signs(value)
        elif kind is not sign.AT and kind is not sign.GROUPREF:
            for part in _inside(kind, value):
                yield from _signs(part)


def _inside(kind: Any, value: Any) -> list[Any]:
    """Give the parts of an expression within a part of it."""
    if kind in (sign.MAX_REPEAT, sign.MIN_REPEAT, sign.POSSESSIVE_REPEAT):
        return [value[2]]
    if kind is sign.BRANCH:
        return list(value[1])
    if kind is sign.SUBPATTERN:
        return [value[3]]
    if kind in (sign.ASSERT, sign.ASSERT_NOT):
        return [value[1]]
    return [value] if kind is sign.ATOMIC_GROUP else []


def _shortest(tree: Any) -> str:
    """Give a short text that the expression most likely matches; what may be missing stands once."""
    text = ""
    for kind, value in tree:
        if kind is sign.LITERAL:
            text += chr(value)
        elif kind is sign.NOT_LITERAL or kind is sign.ANY:
            text += "x"
        elif kind is sign.IN:
            negated = value[0][0] is sign.NEGATE
            text += "x" if negated else next(_signs(value), "x")
        elif kind is sign.BRANCH:
            text += _shortest(value[1][0])
        elif kind in (sign.MAX_REPEAT, sign.MIN_REPEAT, sign.POSSESSIVE_REPEAT):
            text += _shortest(value[2]) * max(1, value[0])
        elif kind in (sign.SUBPATTERN, sign.ATOMIC_GROUP):
            text += "".join(map(_shortest, _inside(kind, value)))
    return text
