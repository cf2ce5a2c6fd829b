"""The known words, and how they are found inside letters that are written together or apart."""

from collections.abc import Iterable

from coinguide.guide.scams.messages.stems import stem

__all__ = ["Words"]

_SHORTEST, _LONGEST = 3, 14
# Of letters that stand apart at least this share must be known words, in percent.
_SHARE = 60

Parts = list[tuple[str, int, int]]


class Words:
    """The stems that the rules speak of, and their first letters, without which no search begins."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = frozenset(known)
        self.beginnings = frozenset(word[:size] for word in self.known for size in (_SHORTEST, _SHORTEST + 1))

    def parted(self, word: str) -> Parts:
        """Return the known words of three letters or more that make up a word; nothing where others are in it."""
        before: list[int] = [0] + [-1] * len(word)
        for start in range(len(word) - 2):
            if before[start] >= 0:
                for end in self._ends(word, start):
                    if before[end] < 0:
                        before[end] = start
        parts: Parts = []
        end = len(word)
        while end and before[end] >= 0:
            parts.append((stem(word[before[end] : end]), before[end], end))
            end = before[end]
        return [] if end else parts[::-1]

    def hidden(self, letters: str) -> Parts:
        """Return the known words in letters that stand apart, where most of the letters belong to one."""
        best = [0] * (len(letters) + 1)  # the letters covered up to here
        word: list[int] = [-1] * (len(letters) + 1)
        for start in range(len(letters)):
            if best[start] > best[start + 1]:
                best[start + 1], word[start + 1] = best[start], -1
            for end in self._ends(letters, start):
                if best[start] + end - start > best[end]:
                    best[end], word[end] = best[start] + end - start, start
        return self._chosen(letters, word) if best[-1] * 100 >= _SHARE * len(letters) else []

    def _chosen(self, letters: str, word: list[int]) -> Parts:
        parts: Parts = []
        end = len(letters)
        while end:
            if word[end] >= 0:
                parts.append((stem(letters[word[end] : end]), word[end], end))
            end = word[end] if word[end] >= 0 else end - 1
        return parts[::-1]

    def _ends(self, text: str, start: int) -> list[int]:
        """Return where known words end that start here, the longest first."""
        if text[start : start + _SHORTEST] not in self.beginnings:
            return []
        known = self.known
        longer = text[start : start + _SHORTEST + 1] in self.beginnings or text[start : start + _SHORTEST] in known
        farthest = min(start + (_LONGEST if longer else _SHORTEST), len(text))
        return [end for end in range(farthest, start + _SHORTEST - 1, -1) if stem(text[start:end]) in known]
