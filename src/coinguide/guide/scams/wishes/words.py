"""A plain text cut into words, each with its place and with the pause before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from coinguide.guide.scams.messages.tokens import Span, mark_gaps

__all__ = ["Word", "are_words", "words_of"]

# Vowel signs of Devanagari are no letters to Python.
_WORD = re.compile(r"\d+(?:[.,]\d+)+|(?:[^\W_]|[\u0900-\u0963])+(?:'[^\W_]+)*")
_PIECE = re.compile(r"\d+|\D+")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}")
_STRETCHED = re.compile(r"(.)\1{2,}")
_LEET = str.maketrans("01345$", "oieass")
_SENTENCE_END = frozenset(".!?;\n…؟।؛")
_PAUSE = frozenset(',:()[]{}"“”«»|/–—•،><→👉')
_LONGEST = 40


@dataclass(slots=True)
class Word:
    """A word, its span in the plain text, and how it is parted from the one before.

    ``gap``: 1 after a pause such as a comma, 2 after a sentence's end.
    """

    text: str
    start: int
    end: int
    gap: int = 0


def are_words(phrase: str) -> bool:
    """Whether a phrase is plain words already, which `words_of` would give as they stand; most of ours are."""
    words = phrase.split()
    whole = "".join(words)
    return whole.isalpha() and min(map(len, words)) > 1 and len(whole) <= _LONGEST and not _STRETCHED.search(whole)


def words_of(text: str, links: Sequence[Span]) -> list[Word]:
    """Return the words of a plain text; an address is one word, whatever stands in it; letters set apart are joined."""
    found: list[Word] = []
    place = 0
    for start, end, name in links:
        if start >= place:
            _add(found, text, place, start)
            found.append(Word(name, start, end))
            place = end
    _add(found, text, place, len(text))
    found = list(_joined(found))
    mark_gaps(text, found, _SENTENCE_END, _PAUSE)
    return found


def _add(found: list[Word], text: str, start: int, end: int) -> None:
    for match in _WORD.finditer(text, start, end):
        word = match[0][:_LONGEST]
        if word.isalpha() or (word[0].isdecimal() and word[-1].isdecimal()):
            found.append(Word(_settled(word), match.start(), match.end()))
            continue
        read = word.translate(_LEET)
        letters = sum(letter.isalpha() for letter in word)
        if (word[0].isdecimal() and letters < len(word) - 1) or letters * 2 <= len(word) or not read.isalpha():
            found += _pieces(word, match.start())
        else:
            found.append(Word(_settled(read), match.start(), match.end()))


def _pieces(word: str, start: int) -> Iterator[Word]:
    """Return a number and the letters that are written to it as two words: 5rb, 99k."""
    if "'" in word:
        yield Word(word, start, start + len(word))
        return
    for piece in _PIECE.finditer(word):
        yield Word(piece[0], start + piece.start(), start + piece.end())


def _settled(word: str) -> str:
    """Return letters that are drawn out as one: plzzz."""
    return _STRETCHED.sub(r"\1", word) if not word[0].isdecimal() and _STRETCHED.search(word) else word


def _joined(words: list[Word]) -> Iterator[Word]:
    """Return single letters that a blank each sets apart as a word; two blanks part words: f r e e  c o i n s."""
    number = 0
    before: Word | None = None

    def run(word: Word) -> int:
        nonlocal number, before
        number += not (len(word.text) == 1 and before is not None and word.start - before.end == 1)
        before = word if len(word.text) == 1 and word.text.isalnum() else None
        return number

    for _, group in groupby(words, run):
        letters = list(group)
        if len(letters) < 3:
            yield from letters
        else:
            yield from (_one_word(letters[at : at + _LONGEST]) for at in range(0, len(letters), _LONGEST))


def _one_word(letters: Sequence[Word]) -> Word:
    text = "".join(letter.text for letter in letters)
    return Word(text if text.isdecimal() else text.translate(_LEET), letters[0].start, letters[-1].end)
