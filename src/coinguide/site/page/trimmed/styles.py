"""Leaves out of a style sheet the rules that ask for a class or an id that nobody has.

The theme's style sheets are made for every site: of Bootstrap, the theme and its extensions this one shows a third. A
rule goes only where it can never take effect: where a name in it is no word of any page, any script, or the Python that
draws in the browser.
"""

import re
from collections.abc import Iterable, Iterator

__all__ = ["trimmed_style", "words_of"]

WORD = re.compile(r"[\w-]+")
# What may hold a brace, a comma or a semicolon that ends nothing.
PIECE = re.compile(r"""/\*.*?\*/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)"']*\)|[{};]""", re.DOTALL)
# What stands in brackets need not hold: of `:is(.a, .b)` one is enough, and `:not(.a)` says the reverse.
IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
NAME = re.compile(r"[.#](-?[A-Za-z_][\w-]*)")
# Rules that stand around others.
AROUND = ("@media", "@supports", "@container", "@layer")


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return every word of these texts that could be a class or an id."""
    return frozenset(word for text in texts for word in WORD.findall(text))


def trimmed_style(style: str, words: frozenset[str]) -> str:
    """Return the style sheet without the selectors that can fit nothing; remarks of a licence (`/*!`) stay.

    A word that ends in a hyphen may be the beginning of a name that a script puts together.
    """
    beginnings = tuple(word for word in words if word.endswith("-") and word.strip("-"))
    return "".join(_kept(style, words, beginnings))


def _kept(style: str, words: frozenset[str], beginnings: tuple[str, ...]) -> Iterator[str]:
    for head, body in _rules(style):
        start = head.strip()
        if body is None:
            yield head
        elif start.startswith(AROUND):
            inner = "".join(_kept(body, words, beginnings))
            yield f"{start}{{{inner}}}" if inner.strip() else ""
        elif start.startswith("@"):
            yield f"{start}{{{body}}}"
        else:
            fitting = [one for one in _selectors(start) if _can_fit(one, words, beginnings)]
            yield f"{','.join(fitting)}{{{body}}}" if fitting else ""


def _rules(style: str) -> Iterator[tuple[str, str | None]]:
    """Return each rule's head and what stands in its braces; what has no braces comes alone, as it is."""
    start = depth = opened = 0
    for piece in PIECE.finditer(style):
        words = piece[0]
        if depth == 0 and words.startswith("/*"):
            yield style[start : piece.start()].strip() + (words if words.startswith("/*!") else ""), None
            start = piece.end()
        elif words == "{":
            opened = opened if depth else piece.end()
            depth += 1
        elif words == "}":
            depth -= 1
            if depth == 0:
                yield style[start : opened - 1], style[opened : piece.start()]
                start = piece.end()
        elif words == ";" and depth == 0:
            yield style[start : piece.end()], None
            start = piece.end()
    yield style[start:].strip(), None


def _selectors(head: str) -> Iterator[str]:
    """Return what the commas part, but for commas in brackets."""
    start = depth = 0
    for place, sign in enumerate(head):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth == 0:
            yield head[start:place].strip()
            start = place + 1
    yield head[start:].strip()


def _can_fit(selector: str, words: frozenset[str], beginnings: tuple[str, ...]) -> bool:
    bare, before = selector, ""
    while bare != before:
        bare, before = IN_BRACKETS.sub("", bare), bare
    # A name with an escaped sign in it is no word: it stays.
    return "\\" in bare or all(name in words or name.startswith(beginnings) for name in NAME.findall(bare))
