"""Finds the addresses in a text: with or without https://, with signs around them, made harmless as h**p or [.]."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from coinguide.guide.scams.links.address import Address, read_address
from coinguide.guide.scams.links.brand import sighting
from coinguide.guide.scams.links.domains import Domain, domain_of, is_ending

_WORD = re.compile(r"[^\s<>\"“”„«»`]+")
_SCHEME = re.compile(r"(?:h(?:tt|xx|\*\*)ps?|(?<![a-z])(?:ftp|wss?)):(?=[/\\]*[^\s/\\])", re.IGNORECASE)
_HARMLESS = re.compile(r"[\[({](\.|dot|:|:?//|at|@)[\])}]|^h(?:xx|\*\*)p", re.IGNORECASE)
_HARMLESS_MEANS = {"dot": ".", "at": "@", "hxxp": "http", "h**p": "http"}
# A link goes on after these; before any other sign a second https:// begins a second link.
_GOES_ON = frozenset("/\\=?&#%:@.-_+~!$")
_PART = re.compile(r"[^,;|()\[\]{}'，、；。！？（）【】「」《》‘’]+")
# A browser reads these as a full stop.
_STOPS = str.maketrans("․﹒．｡。", ".....")
_ASCII_RUN = re.compile(r"[!-~]+")
_DOTS = frozenset(".。．｡%")
_CLOSING = ".,;:!?'*_)]}>…。，、！？；：）】」》’~"
# Writing without spaces between words: there an address begins and ends inside a “word”.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_FILE_ENDINGS = frozenset({"py", "md", "sh", "rs", "zip", "mov", "ps"})
_WORD_ENDINGS = frozenset(
    {"so", "it", "me", "in", "is", "my", "to", "be", "am", "at", "no", "us", "as", "im", "do", "by", "pm"}
)
_COMMON_ENDINGS = frozenset({"com", "net", "org"})


@dataclass(slots=True)
class Candidate:
    """An address in the text; `domain` is None for numbers, `mail` is True for an e-mail address or a handle.

    `address` is None for what begins as a web address and is one that no browser opens.
    """

    start: int
    end: int
    text: str
    address: Address | None
    domain: Domain | None
    mail: bool = False


def find_addresses(text: str) -> Iterator[Candidate]:
    """Return every address in the text, in order."""
    whole = text.strip()
    alone = len(whole.split(None, 1)) == 1
    if _is_one_broken_address(whole):
        start = text.index(whole)
        yield _candidate(start, start + len(whole), whole, whole)
        return
    for word in _WORD.finditer(text):
        if not _DOTS.isdisjoint(word[0]) or ":" in word[0] or "[" in word[0] or "(" in word[0]:
            yield from [_moved(found, word.start()) for found in _in_word(word[0], alone)]


def _is_one_broken_address(text: str) -> bool:
    """Whether this is a text that is one address with tabs or line ends inside, which a browser leaves out."""
    if " " in text or not ("\t" in text or "\n" in text or "\r" in text) or len(text) > 2000:
        return False
    first = text.split(None, 1)[0]
    joined = read_address(text)
    if joined is None or len(_SCHEME.findall(text.translate({9: None, 10: None, 13: None}))) != 1:
        return False
    start = read_address(first)
    return start is None or not is_ending(start.host.removesuffix(".").rpartition(".")[2])


@lru_cache(maxsize=256)
def _in_word(word: str, alone: bool) -> tuple[Candidate, ...]:
    """Return the addresses in one word of the text, their places counted from its beginning."""
    plain = _HARMLESS.sub(_as_meant, word)
    found = tuple(_in_plain_word(plain, alone))
    if plain == word:
        return found
    # Places in the mended word are not those of the text: the whole word is marked.
    return tuple(Candidate(0, len(word), word, name.address, name.domain, name.mail) for name in found)


def _in_plain_word(word: str, alone: bool) -> Iterator[Candidate]:
    """Return what stands before a scheme, then each scheme's own piece."""
    places = [match.start() for match in _SCHEME.finditer(word)]
    places = [place for number, place in enumerate(places) if not number or word[place - 1] not in _GOES_ON]
    yield from _bare(word[: places[0]] if places else word, alone and not places)
    for place, end in zip(places, [*places[1:], len(word)], strict=False):
        piece = word[place:end]
        if not (alone and len(places) == 1):
            piece = _trimmed(piece)
        yield _with_scheme(piece, place)


def _with_scheme(piece: str, start: int) -> Candidate:
    found = _candidate(start, start + len(piece), piece, piece.translate(_STOPS))
    if piece.isascii() or (found.address and is_ending(found.address.host.removesuffix(".").rpartition(".")[2])):
        return found
    run = _ASCII_RUN.match(piece)
    shorter = _trimmed(run[0]) if run else piece
    cut = _candidate(start, start + len(shorter), shorter, shorter)
    return cut if cut.domain is not None else found


def _bare(text: str, alone: bool) -> Iterator[Candidate]:
    """Return addresses without a scheme: names whose ending exists."""
    for part in _PART.finditer(text):
        if _DOTS.isdisjoint(part[0]):
            continue
        runs = _ASCII_RUN.finditer(part[0]) if _UNSPACED.search(part[0]) else ()
        at = part.start()
        found = [_moved(name, at + run.start()) for run in runs if (name := _name(run[0], alone)) is not None]
        whole = None if found else _name(part[0], alone)
        yield from [_moved(whole, at)] if whole else found


@lru_cache(maxsize=256)
def _name(piece: str, alone: bool) -> Candidate | None:
    """Return the address that a piece without a scheme is, its place counted from the piece's beginning."""
    handle = piece.startswith("@")
    shorter = piece.lstrip("@*_~-–—:=#.&/\\")
    start = len(piece) - len(shorter)
    shorter = _trimmed(shorter)
    place = re.split(r"[/\\?#]", shorter, maxsplit=1)[0]
    if not _may_be_a_host(place):
        return None
    found = _candidate(start, start + len(shorter), shorter, "https://" + shorter)
    if found.address is None:
        return None
    if found.domain is None or found.address.is_number:
        quad = place.count(".") == 3 and found.address.is_number and (place != shorter or ":" in place)
        return found if quad else None
    if (not found.domain.name and "." not in found.domain.suffix) or (
        not alone and place == shorter and _is_prose(place)
    ):
        return None
    found.mail = handle or _is_mail(found.address, place == shorter)
    return found


def _is_mail(address: Address, is_whole: bool) -> bool:
    """Whether this is name@host; not where the name is itself an address that borrows TikTok's name."""
    name = address.user
    if not name or not is_whole or ":" in name:
        return False
    return not (is_ending(name.rpartition(".")[2]) and "." in name and sighting(name))


def _may_be_a_host(place: str) -> bool:
    """Whether the cheap look does not say no yet: most words with a full stop inside are no address."""
    if _DOTS.isdisjoint(place):
        return False
    if not place.isascii() or "%" in place:
        return True
    ending = place.rpartition("@")[2].partition(":")[0].rstrip(".").rpartition(".")[2]
    return ending.isdecimal() or is_ending(ending)


def _is_prose(place: str) -> bool:
    """Whether this is a file's name, or a full stop without a space after it, as in “TikTok.So funny”."""
    name, _, ending = place.rpartition(".")
    small = ending.lower()
    if small in _FILE_ENDINGS:
        return True
    capital = ending[:1].isupper() and not place.isupper() and small not in _COMMON_ENDINGS
    return capital or (small in _WORD_ENDINGS and name.isalpha() and len(name) < 7)


def _candidate(start: int, end: int, text: str, readable: str) -> Candidate:
    return Candidate(start, end, text, *_read(readable))


@lru_cache(maxsize=256)
def _read(readable: str) -> tuple[Address | None, Domain | None]:
    address = read_address(readable)
    return address, None if address is None or address.is_number else domain_of(address.host)


def _as_meant(match: re.Match[str]) -> str:
    inside = (match[1] or match[0]).lower()
    return _HARMLESS_MEANS.get(inside, inside)


def _trimmed(piece: str) -> str:
    """Return a piece without the signs that close a sentence; a closing bracket stays where it opened one."""
    shorter = piece.rstrip(_CLOSING)
    rest = piece[len(shorter) :]
    return shorter + ")" if rest.startswith(")") and shorter.count("(") > shorter.count(")") else shorter


def _moved(found: Candidate, by: int) -> Candidate:
    return Candidate(found.start + by, found.end + by, found.text, found.address, found.domain, found.mail)
