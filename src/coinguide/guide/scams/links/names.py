"""Host names in letters of every script, brought to the spelling that the network uses (UTS 46)."""

import unicodedata
from encodings.punycode import punycode_decode, punycode_encode

import idna
import idna.uts46data  # idna fetches it when first needed; the page's engine has to know it before

_PREFIX = "xn--"
_LONGEST_LABEL = 63
# Directions by Unicode's names: to the left are Hebrew and Arabic letters and Arabic digits.
_TO_THE_LEFT = frozenset({"R", "AL", "AN"})
_BOTH_WAYS = frozenset({"EN", "ES", "CS", "ET", "ON", "BN", "NSM"})


def ascii_name(name: str) -> str | None:
    """Return the name in ASCII, other scripts as punycode; None where a browser refuses it."""
    try:
        mapped = idna.uts46_remap(name, std3_rules=False)
        if mapped.isascii() and _PREFIX not in mapped:
            return mapped
        return ".".join(_ascii_label(label) for label in mapped.split("."))
    except ValueError:  # what idna and punycode raise, all of them
        return None


def shown_label(label: str) -> str:
    """Return the letters a reader sees for a label in punycode; any other label as it is."""
    if not label.startswith(_PREFIX):
        return label
    try:
        return punycode_decode(label[4:].encode("ascii"), "strict")
    except UnicodeError:
        return label


def _ascii_label(label: str) -> str:
    shown = label
    if len(label) > _LONGEST_LABEL and not (label.isascii() and not label.startswith(_PREFIX)):
        raise UnicodeError("The label is longer than the network carries, and punycode takes its time.")
    if label.startswith(_PREFIX):
        shown = punycode_decode(label[4:].encode("ascii"), "strict")
        if shown.isascii() or shown != idna.uts46_remap(shown, std3_rules=False):
            raise UnicodeError(f"{label} spells a name that punycode is not for.")
    elif label.isascii():
        return label
    _check(shown)
    return _PREFIX + punycode_encode(shown).decode("ascii")


def _check(label: str) -> None:
    """Refuse a label that mixes directions, begins with an accent, or joins letters where nothing joins."""
    if label.startswith(_PREFIX) or unicodedata.category(label[0]).startswith("M"):
        raise UnicodeError(f"{label} begins as no name may.")
    for place, letter in enumerate(label):
        if letter in "\u200c\u200d" and not idna.valid_contextj(label, place):
            raise UnicodeError(f"{label} joins letters that do not join.")
    if not _reads_one_way(label):
        raise UnicodeError(f"{label} runs to the left and to the right.")


def _reads_one_way(label: str) -> bool:
    """Whether a label does not mix directions, by the rules of RFC 5893 as Node applies them.

    Node leaves out two of them: which sign may come first, and which last in a label that begins from the left.
    """
    ways = [unicodedata.bidirectional(sign) for sign in label]
    if _TO_THE_LEFT.isdisjoint(ways):
        return True
    while ways[-1] == "NSM":
        ways.pop()
    if ways[0] == "L":
        return _BOTH_WAYS.union("L").issuperset(ways[:-1])
    two_kinds_of_digits = {"AN", "EN"}.issubset(ways)
    return (
        (_BOTH_WAYS | _TO_THE_LEFT).issuperset(ways) and ways[-1] in _TO_THE_LEFT | {"EN"} and not two_kinds_of_digits
    )
