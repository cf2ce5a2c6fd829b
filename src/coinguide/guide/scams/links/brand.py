"""Finds TikTok's name in a piece of an address: spelt right, in letters that look alike, or misspelt by a slip."""

import re
from dataclasses import dataclass
from typing import Literal

from coinguide.guide.scams.links.letters import collapsed, latin, skeleton
from coinguide.guide.scams.links.lists import words
from coinguide.guide.scams.links.segment import segmented

BRAND = "tiktok"
# Names of their own at one slip's distance.
_OTHERS = frozenset({"toktok", "tiktak", "tuktuk", "tictac"})
_LONGEST = 63
_SLIPS = (
    *(BRAND[:place] + "[a-z0-9]" + BRAND[place:] for place in range(1, len(BRAND))),  # one letter too many
    *(BRAND[:place] + "[a-z0-9]" + BRAND[place + 1 :] for place in range(len(BRAND))),  # another letter
    *(BRAND[:place] + BRAND[place + 1 :] for place in range(len(BRAND))),  # one too few
    *(BRAND[:place] + BRAND[place + 1] + BRAND[place] + BRAND[place + 2 :] for place in range(len(BRAND) - 1)),
    "tik[a-z0-9]{2,4}tok",  # drawn out
)
_SLIP = re.compile("(?=(" + "|".join(dict.fromkeys(_SLIPS)) + "))")


@dataclass(frozen=True, slots=True)
class Sighting:
    """The name as it was met: how it is spelt, and what stands before and after it."""

    spelling: Literal["right", "alike", "misspelt"]
    seen: str
    before: str
    after: str

    @property
    def alone(self) -> bool:
        """Whether nothing else is in the piece."""
        return not self.before and not self.after


def sighting(piece: str, nearly: bool = False) -> Sighting | None:
    """Return the brand's name in a label or a word of a path, or None.

    `nearly`: a slip counts at the beginning or end also where unknown words stand beside it.
    """
    joined = "".join(sign for sign in piece.lower() if sign.isalnum() or sign in "|!+†")
    if len(joined) < 5:
        return None
    if BRAND in joined:
        return _cut("right", joined, joined.index(BRAND), len(BRAND))
    for form in (latin(joined), skeleton(joined)):
        if BRAND in form:
            at = form.index(BRAND) if len(form) == len(joined) else 0
            return _cut("alike", joined, at, len(BRAND) if len(form) == len(joined) else len(joined))
    if not joined.isascii():
        return _with_strange_letters(joined) or _misspelt(latin(joined), nearly)
    return _misspelt(joined, nearly)


def _with_strange_letters(joined: str) -> Sighting | None:
    """Return the name with up to three letters of another script, whatever they are, in the places of its own."""
    form = latin(joined)
    for start in range(len(form) - len(BRAND) + 1):
        pairs = zip(form[start : start + len(BRAND)], BRAND, strict=True)
        same = [sign == own for sign, own in pairs if sign.isascii()]
        if all(same) and len(same) >= len(BRAND) // 2:
            return Sighting("alike", joined, "", "")
    return None


def _misspelt(joined: str, nearly: bool) -> Sighting | None:
    """Return a slip of the finger, where nothing but known words stands around it: “multitoken” is none."""
    if len(joined) > _LONGEST or "t" not in joined or "k" not in joined:
        return None
    if BRAND in collapsed(joined):
        return Sighting("misspelt", joined, "", "")
    for form in dict.fromkeys((joined, skeleton(joined))):
        if len(form) != len(joined):
            continue
        for match in _SLIP.finditer(form):
            seen = _cut("misspelt", joined, match.start(), len(match[1]))
            at_an_end = nearly and (not seen.before or not seen.after)
            if seen.seen not in _OTHERS and (at_an_end or (_known(seen.before) and _known(seen.after))):
                return seen
    return None


def _known(rest: str) -> bool:
    return len(rest) < 2 or segmented(rest, words().known) is not None


def _cut(spelling: Literal["right", "alike", "misspelt"], text: str, start: int, length: int) -> Sighting:
    return Sighting(spelling, text[start : start + length], text[:start], text[start + length :])
