"""Rules on the host: TikTok's name in a name that somebody else registered."""

from collections.abc import Iterator

from coinguide.guide.scams.links.brand import BRAND, Sighting, sighting
from coinguide.guide.scams.links.letters import scripts
from coinguide.guide.scams.links.lists import words
from coinguide.guide.scams.links.reason import Named, Reason
from coinguide.guide.scams.links.segment import segmented, words_in
from coinguide.guide.scams.signs import load_signs

_MOST_PARTS = 6
# How names begin that are meant to sound like TikTok, where nothing else is known of them.
_BEGINNINGS = ("tiki", "tikn", "tikm", "tikv", "tikb", "tiks", "tikg", "tkt", "toktik", "tiktk", "ttk")
_EUROPEAN = frozenset({"LATIN", "CYRILLIC", "GREEK"})


def host_reasons(link: Named) -> Iterator[Reason]:
    """Return what the host's own letters say; nothing for hosts that do not use TikTok's name."""
    if link.site == "edited":
        return
    seen = sighting(link.name, nearly=next(place_reasons(link), None) is not None)
    if seen:
        yield _in_the_name(seen, link)
        yield from _around(seen, link)
    else:
        yield from _in_front(link)
        yield from _short_name(link)
    for label in (link.name, *link.left):
        if not label.isascii() and len(scripts(label) & _EUROPEAN) > 1:
            yield Reason("mixed-letters", label, label)


def _in_the_name(seen: Sighting, link: Named) -> Reason:
    if seen.spelling == "alike":
        return Reason("look-alike-letters", link.name, link.name)
    if seen.spelling == "misspelt":
        return Reason("misspelt-name", seen.seen, link.registered)
    if seen.alone and "-" not in link.name and not link.domain.shared:
        return Reason("name-with-other-ending", link.registered, link.registered)
    return Reason("name-plus-words", link.name, link.registered)


def _around(seen: Sighting, link: Named) -> Iterator[Reason]:
    """Return what stands beside the name: lure words there or in front, a free address, an ending that costs little."""
    lure = _lure(seen.before) or _lure(seen.after) or next(filter(None, map(_lure, link.left)), "")
    if lure:
        yield Reason("lure-beside-name", lure, lure)
    yield from place_reasons(link)


def place_reasons(link: Named) -> Iterator[Reason]:
    """Return what the place says: given away for free, or of an ending that scams like. It never counts alone."""
    if link.domain.shared:
        yield Reason("free-address", link.domain.suffix, link.domain.suffix)
    elif {link.domain.suffix, link.domain.suffix.rpartition(".")[2]} & set(load_signs()["cheap-ending"].looks_for):
        yield Reason("cheap-ending", f".{link.domain.suffix}", f".{link.domain.suffix}")


def _lure(piece: str) -> str:
    """Return the first lure word in a piece of a label, also where it begins or ends the piece."""
    lures = words().lures
    for word in words_in(piece, words().known):
        if word in lures:
            return word
        for size in range(min(len(word), 12), 3, -1):
            if word[:size] in lures:
                return word[:size]
            if word[-size:] in lures:
                return word[-size:]
    return ""


def _in_front(link: Named) -> Iterator[Reason]:
    """Return TikTok's name to the left of a domain that is somebody else's."""
    for label in reversed(link.left):
        seen = sighting(label)
        if seen and link.site == "open" and not (_lure(seen.before) or _lure(seen.after)):
            return
        if seen:
            sign = "name-in-front" if seen.spelling == "right" else "look-alike-in-front"
            yield Reason(sign, label, link.registered)
            yield from _around(seen, link)
            return
    if BRAND in "".join([*link.left, link.name]).replace("-", ""):
        yield Reason("name-in-front", ".".join([*link.left, link.name]), link.registered)
        yield from place_reasons(link)


def _short_name(link: Named) -> Iterator[Reason]:
    """Return “tt”, “tik” and the like with nothing but coin words beside it."""
    # “tik.coins-free”: the short name stands alone in front.
    apart = [f"{label}-{link.name}" for label in link.left if len(label) > 2 and label in words()["short_names"]]
    for label in (link.name, *link.left, *apart):
        if has_short_name(label, words()["shop"]):
            yield Reason("short-name-plus-coins", label, label)
            yield from place_reasons(link)
            return
    cheap = tuple(place_reasons(link))
    if not link.site and link.name.startswith(_BEGINNINGS) and any(reason.sign == "cheap-ending" for reason in cheap):
        yield Reason("short-name-cheap-ending", link.name, link.name)
        yield from cheap


def has_short_name(piece: str, more: frozenset[str] = frozenset()) -> bool:
    """Whether this is a short form of the brand's name with words for coins, or with words in `more`, and no others."""
    groups = words()
    parts = "".join(sign if sign.isalnum() else " " for sign in piece.lower()).split()
    for start in range(min(len(parts), _MOST_PARTS)):
        joined = "".join(parts[start:])
        for name in groups["short_names"] | groups["near_names"]:
            # Two letters are much else, and so are names of their own: there only coins and gifts are a sign.
            plain = len(name) == 2 or name in groups["near_names"]
            offers = groups["goods"] if name in groups["near_names"] else more | groups["goods" if plain else "coins"]
            rest = segmented(joined[len(name) :], groups.known) if joined.startswith(name) else None
            # After other words only a name of three letters or more can begin: “get-tikcoins”.
            if rest and not offers.isdisjoint(rest) and (start == 0 or len(name) > 2):
                return start == 0 or all(part in groups.known or part.isdecimal() for part in parts[:start])
    return False
