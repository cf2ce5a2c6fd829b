"""The vocabularies of facts/scam_wishes: one file a language, and what they are together."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

from coinguide.facts import scam_wishes
from coinguide.facts.records import FactError
from coinguide.guide.scams.messages.plain_letters import Plain
from coinguide.guide.scams.wishes.letters import plain
from coinguide.guide.scams.wishes.words import Word, are_words, words_of

__all__ = ["LANGUAGES", "Language", "Lexicon", "language", "lexicon"]

LANGUAGES = ("en", "es", "pt", "id", "ar", "tr", "vi", "fr", "de", "tl", "hi", "hi-latn", "ru")


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its name, the small words that every text in it has, and its phrases by what they mean.

    ``denies_after``: how many words before a negation an act is denied too, as in “Gib ihn niemandem”.
    """

    name: str
    common: frozenset[str]
    words: Mapping[str, tuple[str, ...]]
    denies_after: int = 0


@dataclass(slots=True)
class Node:
    """What may follow here: whole words, beginnings of words, and the meanings of a phrase that ends here."""

    whole: dict[str, "Node"] = field(default_factory=dict)
    begun: dict[str, "Node"] = field(default_factory=dict)
    means: list[str] = field(default_factory=list)


class Lexicon:
    """The phrases of some languages together, and how they are found in words."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self.denies_after = max((one.denies_after for one in languages), default=0)
        self.root = Node()
        for one in languages:
            for meaning, phrases in one.words.items():
                for phrase in phrases:
                    self._plant(phrase, meaning)

    def phrases(self, words: Sequence[Word]) -> Iterator[tuple[str, int, int]]:
        """Return each meaning found, with the numbers of its first and last word; of several endings the longest."""
        seen: dict[str, tuple[Node, ...]] = {}
        for place, word in enumerate(words):
            nodes = seen.get(word.text)
            if nodes is None:
                nodes = seen[word.text] = tuple(_next(self.root, word.text))
            if not nodes:
                continue
            if len(nodes) == 1 and not (nodes[0].whole or nodes[0].begun):
                for meaning in nodes[0].means:
                    yield meaning, place, place
            else:
                yield from self._from(nodes, words, place)

    def _from(self, nodes: Sequence[Node], words: Sequence[Word], place: int) -> Iterator[tuple[str, int, int]]:
        found: dict[str, int] = {}
        first = next((node for node in nodes if node.means), None)
        waiting = [(node, place) for node in nodes]
        while waiting:
            node, last = waiting.pop()
            if node.means and (last > place or node is first):
                for meaning in node.means:
                    found[meaning] = max(last, found.get(meaning, last))
            if (node.whole or node.begun) and last + 1 < len(words) and words[last + 1].gap < 2:
                waiting += [(one, last + 1) for one in _next(node, words[last + 1].text)]
        for meaning, last in found.items():
            yield meaning, place, last

    def _plant(self, phrase: str, meaning: str) -> None:
        node = self.root
        for word in phrase.split():
            branch = node.begun if word.endswith("*") else node.whole
            node = branch.setdefault(word.rstrip("*"), Node())
        if meaning not in node.means:
            node.means.append(meaning)


def _next(node: Node, word: str) -> Iterator[Node]:
    """Return where a word leads: as it is, then by its beginning, the longest first."""
    if word in node.whole:
        yield node.whole[word]
    if node.begun:
        for size in range(len(word), 1, -1):
            if word[:size] in node.begun:
                yield node.begun[word[:size]]


@cache
def language(code: str) -> Language:
    """Return a language by its code (one of LANGUAGES); raises FactError when its file cannot be read."""
    name = f"{code}.toml"
    table = tomllib.loads((files(scam_wishes.__name__) / name).read_text(encoding="utf-8"))
    extra = sorted(set(table) - {"language", "common", "words", "denies_after"})
    if extra or not isinstance(table.get("words"), dict):
        raise FactError(f"{name}: has a key this file does not know, or no [words]: {', '.join(extra)}.")
    words = {meaning: tuple(_phrases(text)) for meaning, text in table["words"].items()}
    common = frozenset(_plain(table["common"]).text.split())
    return Language(table["language"], common, words, table.get("denies_after", 0))


@lru_cache(maxsize=16)
def lexicon(codes: tuple[str, ...]) -> Lexicon:
    """Return the phrases of these languages together, built once."""
    return Lexicon([language(code) for code in codes])


def _plain(text: str) -> Plain:
    return plain(" ".join(text.split()))


def _phrases(text: str) -> Iterator[str]:
    """Return the phrases between commas in the words that a text is cut into; a star stays where it stood."""
    for phrase in _plain(text).text.split(","):
        if are_words(phrase):
            yield phrase.strip()
            continue
        read = words_of(phrase, ())
        yield " ".join(f"{word.text}*" if phrase[word.end : word.end + 1] == "*" else word.text for word in read)
