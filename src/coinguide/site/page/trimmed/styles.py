"""Leaves out of a style sheet the rules that ask for a class or an id that nobody has.

The theme's style sheets are made for every site: of Bootstrap, the theme and its extensions this one shows a third. A
rule goes only where it can never take effect: where a name in it is no word of any page, any script, or the Python that
draws in the browser.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Any

import tinycss2

__all__ = ["trimmed_style", "words_of"]

WORD = re.compile(r"[\w-]+")
# Rules that stand around others.
AROUND = {"media", "supports", "container", "layer"}

Nodes = list[Any]  # tinycss2's, which has no types


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return every word of these texts that could be a class or an id."""
    return frozenset(word for text in texts for word in WORD.findall(text))


def trimmed_style(style: str, words: frozenset[str]) -> str:
    """Return the style sheet without the selectors that can fit nothing; remarks of a licence (`/*!`) stay.

    A word that ends in a hyphen may be the beginning of a name that a script puts together.
    """
    beginnings = tuple(word for word in words if word.endswith("-") and word.strip("-"))
    rules = tinycss2.parse_stylesheet(style, skip_whitespace=True)
    return "".join(_kept(rules, words, beginnings))


def _kept(rules: Nodes, words: frozenset[str], beginnings: tuple[str, ...]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "comment":
            yield rule.serialize() if rule.value.startswith("!") else ""
        elif rule.type == "at-rule" and rule.lower_at_keyword in AROUND and rule.content is not None:
            inner = "".join(_kept(tinycss2.parse_rule_list(rule.content, skip_whitespace=True), words, beginnings))
            yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}" if inner else ""
        elif rule.type == "qualified-rule":
            fitting = [one for one in _selectors(rule.prelude) if _can_fit(one, words, beginnings)]
            heads = ",".join(tinycss2.serialize(one).strip() for one in fitting)
            yield f"{heads}{{{tinycss2.serialize(rule.content)}}}" if fitting else ""
        else:
            yield rule.serialize()


def _selectors(prelude: Nodes) -> Iterator[Nodes]:
    """Return what the commas part; those in brackets are inside a node."""
    for is_comma, nodes in groupby(prelude, lambda node: node == ","):
        if not is_comma:
            yield list(nodes)


def _can_fit(selector: Nodes, words: frozenset[str], beginnings: tuple[str, ...]) -> bool:
    """Whether every class and id is known. Those in brackets need not be: of `:is(.a, .b)` one is enough."""
    ids = [node.value for node in selector if node.type == "hash"]
    classes = [node.value for dot, node in pairwise(selector) if dot == "." and node.type == "ident"]
    # A name with another sign in it, as `w-1/2`, is no word of a text: it stays.
    names = [name for name in (*ids, *classes) if WORD.fullmatch(name)]
    return all(name in words or name.startswith(beginnings) for name in names)
