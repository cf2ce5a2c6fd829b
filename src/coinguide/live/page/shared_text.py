"""Many texts that say much the same, kept small: each piece once, and of each text which pieces it is made of."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

__all__ = ["Piece", "shared"]

# A text, or the places of the pieces that it is put together from.
Piece = str | list[int]
Pair = tuple[int, int]
# Where answers differ from each other, as JSON with HTML in it: items, paragraphs, lists, footnotes and their numbers.
_SEAMS = re.compile(
    r'(?=<li|<p |<ul|<ol|<details|<sup|</li>|\{"|","(?:details|figures)":)|(?<=</sup>)'
    r'|(?:(?<=-source-\d\\">)|(?<=-source-\d\d\\">))(?!\d)'
)
# A pair of neighbours becomes a piece of its own where it stands at least so often.
_OFTEN = 4


def shared(texts: Iterable[str]) -> tuple[list[Piece], list[int]]:
    """Return the pieces, and of each text the place of the piece that is the whole of it."""
    texts = list(texts)
    different = list(dict.fromkeys(texts))
    words: dict[str, int] = {}
    rows = [[words.setdefault(word, len(words)) for word in _cut(text)] for text in different]
    pieces: list[Piece] = list(words)
    while pairs := _pairs_to_join(rows):
        joined = {pair: len(pieces) + place for place, pair in enumerate(pairs)}
        pieces += [list(pair) for pair in pairs]
        rows = [_joined(row, joined) for row in rows]
    whole = {text: len(pieces) + place for place, text in enumerate(different)}
    return [*pieces, *rows], [whole[text] for text in texts]


def _cut(text: str) -> list[str]:
    return [word for word in _SEAMS.split(text) if word]


def _pairs_to_join(rows: Iterable[Sequence[int]]) -> list[Pair]:
    """Return the most frequent neighbours, no piece in two pairs; empty where none is frequent."""
    counted = Counter(pair for row in rows for pair in pairwise(row)).most_common()
    least = max(_OFTEN, counted[0][1] // 2) if counted else _OFTEN
    pairs, taken = [], set[int]()
    for pair, count in counted:
        if count >= least and taken.isdisjoint(pair):
            taken.update(pair)
            pairs.append(pair)
    return pairs


def _joined(row: Sequence[int], joined: dict[Pair, int]) -> list[int]:
    made: list[int] = []
    place = 0
    while place < len(row):
        pair = joined.get((row[place], row[place + 1])) if place + 1 < len(row) else None
        made.append(row[place] if pair is None else pair)
        place += 1 if pair is None else 2
    return made
