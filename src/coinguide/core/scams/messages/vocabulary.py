"""The words that rules speak of, as facts/scam_words.toml gives them, in a tree that is walked word by word."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from coinguide.core.scams.messages.stems import stem
from coinguide.core.scams.messages.tokens import Token
from coinguide.facts.records import FactError

__all__ = ["ACTS", "CLAIMS", "FRAMES", "OFFERS", "SHAPES", "Node", "Vocabulary", "load_vocabulary", "parse_vocabulary"]

FILE = "scam_words.toml"
ACTS, CLAIMS, OFFERS, THINGS, FRAMES = "acts", "claims", "offers", "things", "frames"
# What is recognised by its shape, not by a word.
SHAPES = frozenset({"link", "email", "phone", "number", "amount", "percent", "premium_phone", "shortcode"})


@dataclass(slots=True)
class Node:
    """One step in the tree: the words that can follow, and the terms that end here."""

    next: dict[str, Node] = field(default_factory=dict)
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The tree, every stem in it, and each term's section: acts, claims, things or frames."""

    root: Node
    known: frozenset[str]
    sections: Mapping[str, str]

    def phrases(self, tokens: list[Token], place: int) -> list[tuple[str, int]]:
        """Give the terms that start at this word, with the place of their last word; of one term the longest."""
        node, found = self.root, {}
        for last in range(place, len(tokens)):
            following = node.next.get(tokens[last].stem)
            if following is None or (last > place and tokens[last].gap == 2):
                break
            node = following
            found.update(dict.fromkeys(node.terms, last))
        return list(found.items())


@cache
def load_vocabulary() -> Vocabulary:
    """The words, read once."""
    return parse_vocabulary((files("coinguide.facts") / FILE).read_text(encoding="utf-8"))


def parse_vocabulary(text: str) -> Vocabulary:
    """The words in this TOML text; raises FactError with the term and a sentence."""
    root, known, sections = Node(), set(), {}
    for section, terms in tomllib.loads(text).items():
        if section not in (ACTS, CLAIMS, OFFERS, THINGS, FRAMES):
            raise FactError(f"{FILE}: has a section this file does not know: {section}.")
        for term, phrases in terms.items():
            if term in sections or term in SHAPES:
                raise FactError(f"{FILE}, {term}: this name is used twice.")
            sections[term] = section
            for phrase in phrases:
                stems = [stem(word) for word in phrase.split()]
                known.update(stems)
                _plant(root, stems, term)
    return Vocabulary(root, frozenset(known), sections)


def _plant(node: Node, stems: list[str], term: str) -> None:
    for word in stems:
        node = node.next.setdefault(word, Node())
    node.terms = (*node.terms, term)
