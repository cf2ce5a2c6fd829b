"""A plain text cut into words that the rules can read, each with its place."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from coinguide.guide.scams.messages.known import Words
from coinguide.guide.scams.messages.stems import stem

__all__ = ["LINK", "OWN_LINK", "Placed", "Span", "Token", "mark_gaps", "read_tokens"]

# An address as a word: a stranger's, and one of TikTok's own or of a well-known site, which no rule speaks of.
LINK, OWN_LINK = "<link>", "<own>"
# Where an address stands in the text, and which of the two it is.
Span = tuple[int, int, str]

# Each alternative starts with what the others cannot go on with, so nothing is ever tried twice.
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:[@$€|!'][^\W_]+)*")
_STRETCHED = re.compile(r"(.)\1\1")
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_LEET = str.maketrans("01345789@$€|!", "oieastbgaseli")
_LEET_L = str.maketrans("01345789@$€|!", "oleastbgaseli")
_SENTENCE_END = frozenset(".!?;\n…")
_PAUSE = frozenset(',:()[]{}"“”|/–—•*')
_LONGEST_GLUED = 40
_SHORTEST_GLUED = 7
_LONGEST_APART = 200


class Placed(Protocol):
    """A word at its place in the plain text; ``gap`` is 1 after a pause such as a comma, 2 after a sentence's end."""

    start: int
    end: int
    gap: int


@dataclass(slots=True)
class Token:
    """A word as its stem, its span in the plain text, and how it is parted from the word before."""

    stem: str
    start: int
    end: int
    gap: int = 0

    @property
    def is_number(self) -> bool:
        """Whether this is a number."""
        return self.stem[0].isdecimal() and self.stem[-1].isdecimal()


def read_tokens(text: str, words: Words, links: Sequence[Span]) -> list[Token]:
    """Return the words of a plain text; an address is one word, whatever stands in it.

    A word in disguise (c0ins, freecoins, f r e e) is given as the known words that it hides.
    """
    tokens = _joined(_with_links(text, links, _Reader(words)), words)
    mark_gaps(text, tokens, _SENTENCE_END, _PAUSE)
    return tokens


def _with_links(text: str, links: Sequence[Span], reader: "_Reader") -> list[Token]:
    found: list[Token] = []
    place = 0
    for start, end, name in links:
        if start < place:
            continue
        if start - place > 1 or text[place:start].isalnum():
            reader.add(found, text, place, start)
        found.append(Token(name, start, end))
        place = end
    reader.add(found, text, place, len(text))
    return found


class _Reader:
    """Reads words, and remembers what each turned out to be."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.seen: dict[str, list[tuple[str, int, int]]] = {}

    def add(self, found: list[Token], text: str, start: int, end: int) -> None:
        """Add the words of a stretch of the text to those found."""
        seen = self.seen
        for match in _WORD.finditer(text, start, end):
            word, place = match[0], match.start()
            if place > start and text[place - 1] in "@$" and word.isalpha():
                hidden = self._with_sign(text[place - 1], word)
                if hidden:
                    found.append(Token(hidden, place - 1, match.end()))
                    continue
            pieces = seen.get(word)
            if pieces is None:
                pieces = seen[word] = _pieces(word, self.words)
            for piece, first, last in pieces:
                found.append(Token(piece, place + first, place + last))

    def _with_sign(self, sign: str, word: str) -> str:
        """Return the known word whose first letter is a sign ($end, @ccount), else nothing."""
        hidden = stem((sign + word).translate(_LEET))
        return hidden if hidden in self.words.known and (sign == "$" or stem(word) not in self.words.known) else ""


def _joined(tokens: list[Token], words: Words) -> list[Token]:
    """Return letters that stand apart (f r e e) joined, and halves of a word that a line break parted."""
    found: list[Token] = []
    held: list[Token] = []
    for token in tokens:
        single = len(token.stem) == 1
        if held and (not single or token.start - held[-1].end > 3):
            found += _released(held, words)
            held = []
        if single and (held or not token.is_number):
            held.append(token)
        else:
            found.append(token)
    return found + _released(held, words)


def _released(held: list[Token], words: Words) -> list[Token]:
    """Return letters that stand apart as the words they make up; what is none stays as it is."""
    found: list[Token] = []
    for start in range(0, len(held), _LONGEST_APART):
        piece = held[start : start + _LONGEST_APART]
        parts = words.hidden("".join(token.stem for token in piece).translate(_LEET)) if len(piece) > 2 else []
        place = 0
        for part, first, last in parts:
            found += piece[place:first]
            found.append(Token(part, piece[first].start, piece[last - 1].end))
            place = last
        found += piece[place:]
    return found


def _pieces(word: str, words: Words) -> list[tuple[str, int, int]]:
    bare = word.replace("'", "")
    root = stem(bare) if not bare.isdecimal() else bare
    if root in words.known or (bare.isalpha() and len(bare) < _SHORTEST_GLUED - 1 and bare == word):
        return [(root, 0, len(word))]
    for disguised in (bare.translate(_LEET), bare.translate(_LEET_L), _unstretched(bare)):
        if disguised != bare and not bare.isdecimal() and stem(disguised) in words.known:
            return [(stem(disguised), 0, len(word))]
    if bare == word and _SHORTEST_GLUED <= len(word) <= _LONGEST_GLUED:
        parts = words.parted(word.translate(_LEET)) or words.parted(word)
        if parts:
            return parts
    if word.isalpha():
        return [(root, 0, len(word))]
    if "@" in word:
        return [("<mail>", 0, len(word))]
    whole = re.fullmatch(r"\d+(?:[.,]\d+)+", word)
    pieces = [whole] if whole else _PIECE.finditer(word)
    return [part for piece in pieces for part in _split(piece[0], piece.start(), words)]


def _split(piece: str, at: int, words: Words) -> list[tuple[str, int, int]]:
    """Return the number, or the words that a run of letters hides, moved to their place."""
    glued = piece.isalpha() and _SHORTEST_GLUED <= len(piece) <= _LONGEST_GLUED
    parts = words.parted(piece) if glued and stem(piece) not in words.known else []
    whole = [(stem(piece) if piece.isalpha() else piece, 0, len(piece))]
    return [(part, at + first, at + last) for part, first, last in parts or whole]


def _unstretched(word: str) -> str:
    """Return letters that are drawn out as one: freeeee."""
    if not _STRETCHED.search(word):
        return word
    return "".join(letter for place, letter in enumerate(word) if place == 0 or letter != word[place - 1])


def mark_gaps(text: str, words: Iterable[Placed], ends: frozenset[str], pauses: frozenset[str]) -> None:
    """Note at each word how it is parted from the one before, by the signs that end a sentence or make a pause."""
    end = 0
    for word in words:
        between = text[end : word.start]
        if not ends.isdisjoint(between):
            word.gap = 2
        elif not pauses.isdisjoint(between) or " - " in between:
            word.gap = 1
        end = word.end


def sentence_starts(tokens: list[Token]) -> list[int]:
    """Return the place of the first word of every sentence."""
    return [0, *(place for place, token in enumerate(tokens) if token.gap == 2)]


def sentence_of(starts: list[int], place: int) -> int:
    """Return the number of the sentence that a word stands in."""
    return bisect_right(starts, place) - 1
