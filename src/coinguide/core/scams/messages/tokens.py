"""A plain text cut into words that the rules can read, each with its place."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coinguide.core.scams.messages.stems import stem

__all__ = ["Token", "read_tokens"]

# Each alternative starts with what the others cannot go on with, so nothing is ever tried twice.
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:[@$€|!'][^\W_]+)*")
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_LEET = str.maketrans("01345789@$€|!", "oieastbgaseli")
_LEET_L = str.maketrans("01345789@$€|!", "oleastbgaseli")
_SENTENCE_END = frozenset(".!?;\n…")
_PAUSE = frozenset(',:()[]{}"“”|/–—•*')
_LONGEST_GLUED = 40
_SHORTEST_GLUED = 7
_LONGEST_WORD = 14


@dataclass(slots=True)
class Token:
    """A word as its stem, its span in the plain text, and how it is parted from the word before."""

    stem: str
    start: int
    end: int
    gap: int = 0  # 1: a pause such as a comma; 2: a sentence has ended

    @property
    def is_number(self) -> bool:
        """Say whether this is a number."""
        return self.stem[0].isdecimal() and self.stem[-1].isdecimal()


def read_tokens(text: str, known: frozenset[str], links: Sequence[tuple[int, int]]) -> list[Token]:
    """Give the words of a plain text. ``known`` are the stems the rules speak of; ``links`` are spans of addresses.

    A word in disguise (c0ins, freecoins, f r e e) is given as the known words that it hides.
    """
    reader = _Reader(known)
    tokens = list(reader.joined(_with_links(text, links, reader.tokens)))
    _mark_gaps(text, tokens)
    return tokens


def _with_links(
    text: str, links: Sequence[tuple[int, int]], read: Callable[[str, int, int], Iterator[Token]]
) -> Iterator[Token]:
    place = 0
    for start, end in links:
        if start < place:
            continue
        yield from read(text, place, start)
        yield Token("<link>", start, end)
        place = end
    yield from read(text, place, len(text))


class _Reader:
    """Reads words, and remembers what each turned out to be."""

    def __init__(self, known: frozenset[str]) -> None:
        self.known = known
        self.seen: dict[str, list[tuple[str, int, int]]] = {}

    def tokens(self, text: str, start: int, end: int) -> Iterator[Token]:
        for match in _WORD.finditer(text, start, end):
            word, place = match[0], match.start()
            # A sign in front can be the first letter: $end, @ccount.
            if place > start and text[place - 1] in "@$" and word.isalpha():
                hidden = stem((text[place - 1] + word).translate(_LEET))
                if hidden in self.known and (text[place - 1] == "$" or stem(word) not in self.known):
                    yield Token(hidden, place - 1, match.end())
                    continue
            pieces = self.seen.get(word)
            if pieces is None:
                pieces = self.seen[word] = self._pieces(word)
            for piece, first, last in pieces:
                yield Token(piece, place + first, place + last)

    def joined(self, tokens: Iterator[Token]) -> Iterator[Token]:
        """Join letters that stand apart (f r e e), and halves of a word that a line break or a reader parted."""
        held: list[Token] = []
        for token in tokens:
            if held and (len(token.stem) > 1 or token.start - held[-1].end > 3):
                yield from self._released(held)
                held = []
            if len(token.stem) == 1 and (held or not token.is_number):
                held.append(token)
            else:
                yield token
        yield from self._released(held)

    def _released(self, held: list[Token]) -> list[Token]:
        if len(held) < 3:
            return held
        word = "".join(token.stem for token in held)[:_LONGEST_GLUED]
        pieces = self._pieces(word)
        if all(piece not in self.known for piece, _, _ in pieces):
            return held
        return [Token(piece, held[first].start, held[last - 1].end) for piece, first, last in pieces]

    def _pieces(self, word: str) -> list[tuple[str, int, int]]:
        bare = word.replace("'", "")
        root = stem(bare) if not bare.isdecimal() else bare
        if root in self.known or (bare.isalpha() and len(bare) < _SHORTEST_GLUED - 1 and bare == word):
            return [(root, 0, len(word))]
        for disguised in (bare.translate(_LEET), bare.translate(_LEET_L), _unstretched(bare)):
            if disguised != bare and not bare.isdecimal() and stem(disguised) in self.known:
                return [(stem(disguised), 0, len(word))]
        if bare == word and _SHORTEST_GLUED <= len(word) <= _LONGEST_GLUED:
            parts = self._parted(word.translate(_LEET)) or self._parted(word)
            if parts:
                return parts
        if word.isalpha():
            return [(root, 0, len(word))]
        if "@" in word:
            return [("<mail>", 0, len(word))]
        pieces = self._numbers_and_words(word)
        return [(piece[0] if piece[0][0].isdecimal() else stem(piece[0]), *piece.span()) for piece in pieces]

    @staticmethod
    def _numbers_and_words(word: str) -> Iterator[re.Match[str]]:
        whole = re.fullmatch(r"\d+(?:[.,]\d+)+", word)
        return iter([whole]) if whole else _PIECE.finditer(word)

    def _parted(self, word: str) -> list[tuple[str, int, int]]:
        """Cut a word that is nothing but known words of three letters or more, none where it is not."""
        before: list[int] = [0] + [-1] * len(word)
        for start in range(len(word) - 2):
            if before[start] < 0:
                continue
            for end in range(min(start + _LONGEST_WORD, len(word)), start + 2, -1):
                if before[end] < 0 and stem(word[start:end]) in self.known:
                    before[end] = start
        parts, end = [], len(word)
        while end and before[end] >= 0:
            parts.append((stem(word[before[end] : end]), before[end], end))
            end = before[end]
        return [] if end else parts[::-1]


def _unstretched(word: str) -> str:
    """Take letters that are drawn out back to one: freeeee."""
    if not any(word[place] == word[place + 1] == word[place + 2] for place in range(len(word) - 2)):
        return word
    return "".join(letter for place, letter in enumerate(word) if place == 0 or letter != word[place - 1])


def _mark_gaps(text: str, tokens: list[Token]) -> None:
    end = 0
    for token in tokens:
        between = text[end : token.start]
        if not _SENTENCE_END.isdisjoint(between):
            token.gap = 2
        elif not _PAUSE.isdisjoint(between) or " - " in between:
            token.gap = 1
        end = token.end


def sentence_starts(tokens: list[Token]) -> list[int]:
    """Give the place of the first word of every sentence."""
    return [0, *(place for place, token in enumerate(tokens) if token.gap == 2)]


def sentence_of(starts: list[int], place: int) -> int:
    """Give the number of the sentence that a word stands in."""
    return bisect_right(starts, place) - 1
