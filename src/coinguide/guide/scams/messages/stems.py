"""Word stems: one form for coin and coins, lock and locked, verify and verifies."""

from functools import lru_cache

__all__ = ["stem"]

_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return a word's stem: crude, but the same for a word and its usual endings."""
    if len(word) < 4:
        return word
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) > 2 and not _VOWELS.isdisjoint(root):
            return _settled(root)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("es") and len(word) > 4:
        return _settled(word[:-2])
    return _settled(word[:-1] if word.endswith("s") and not word.endswith("ss") else word)


def _settled(root: str) -> str:
    """Return one root for those that differ by an e, an i for y or a doubled letter: shar(e), verifi, stopp."""
    if root.endswith("i") and len(root) > 3:
        return root[:-1] + "y"
    if root.endswith("e") and len(root) > 3:
        root = root[:-1]
    return root[:-1] if len(root) > 3 and root[-1] == root[-2] else root
