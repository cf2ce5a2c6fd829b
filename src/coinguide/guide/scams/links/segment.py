"""Cuts run-together words, as addresses have them, into words that are known."""

from functools import lru_cache

# Labels of the network have 63 letters at most.
_LONGEST_LABEL = 63
_LONGEST_WORD = 16


@lru_cache(maxsize=256)
def segmented(text: str, known: frozenset[str]) -> tuple[str, ...] | None:
    """Return the fewest known words and numbers that make up the text; None where something else remains."""
    if len(text) > _LONGEST_LABEL:
        return None
    best: list[tuple[str, ...] | None] = [(), *[None] * len(text)]
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - _LONGEST_WORD), end):
            before, word = best[start], text[start:end]
            if before is None or not (word in known or word.isdecimal()):
                continue
            now = best[end]
            if now is None or len(before) + 1 < len(now):
                best[end] = (*before, word)
    return best[-1]


def words_in(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the words of a label or a part of a path: cut at signs, and inside where all of it is known."""
    found: list[str] = []
    for part in "".join(sign if sign.isalnum() else " " for sign in text.lower()).split():
        found += segmented(part, known) or (part,)
    return tuple(found)
