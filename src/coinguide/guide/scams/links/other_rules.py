"""Rules that need no name of TikTok's: numbers for hosts, user names in front, app files, short links, other brands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coinguide.guide.scams.links.address import Address, read_address
from coinguide.guide.scams.links.brand import sighting
from coinguide.guide.scams.links.domains import Domain, domain_of
from coinguide.guide.scams.links.host_rules import place_reasons
from coinguide.guide.scams.links.letters import is_near
from coinguide.guide.scams.links.lists import sites, words
from coinguide.guide.scams.links.reason import Named, Reason
from coinguide.guide.scams.links.segment import words_in
from coinguide.guide.scams.signs import load_signs

_HOME = ("0.", "10.", "127.", "169.254.", "192.168.", *(f"172.{number}." for number in range(16, 32)))
_HOME_IN_BRACKETS = ("[::1]", "[fe80:", "[fc", "[fd")
# Digits that stand for letters in a borrowed name.
_DIGITS = str.maketrans("01345", "oleas")
_QUAD = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}\.?")


def address_reasons(address: Address, mail: bool) -> Iterator[Reason]:
    """Return what the address says whoever owns the host; `mail` says that it is an e-mail address."""
    spelt = address.spelt_host
    if address.is_number and not spelt.startswith("[") and not _QUAD.fullmatch(spelt):
        yield Reason("disguised-number", spelt, address.host)
    elif address.is_number and not address.host.startswith((*_HOME, *_HOME_IN_BRACKETS)):
        yield Reason("number-as-host", spelt, address.host)
    # A browser sends what stands before the @ as a name and a password; either may be the bait.
    parts = [part for part in address.user.split(":") if part]
    if mail:
        if any(map(sighting, parts)):
            yield Reason("name-in-mail-address", address.user, address.host)
    elif any(sighting(part) or _is_name(part) for part in parts):
        yield Reason("name-before-at", address.user, address.host)
    elif parts:
        yield Reason("user-before-at", address.user, address.host)


def _is_name(user: str) -> bool:
    domain = domain_of(user.lower().partition("%")[0]) if "." in user and user.isascii() and len(user) < 256 else None
    return domain is not None and bool(domain.name)


def site_reasons(link: Named) -> Iterator[Reason]:
    """Return what the site says where TikTok's name is not in its host."""
    signs = load_signs()
    path = link.address.path.lower()
    if path.endswith(signs["app-file"].looks_for) and not link.site:
        yield Reason("app-file", path.rpartition("/")[2], path.rpartition(".")[2])
    if link.registered in signs["short-link"].looks_for and path.strip("/"):
        yield Reason("short-link", link.registered, link.registered)
    if not link.site and link.registered not in sites().owned:
        yield from _offer(link)
        yield from _other_brand(link)


def _offer(link: Named) -> Iterator[Reason]:
    """Return a name that is nothing but an offer, or a cheap address that speaks of a game's money and an offer."""
    known = words().known
    found = [word for label in (link.name, *link.left) for word in words_in(label, known)]
    path = words_in(link.address.path[:40].strip("/"), known)
    all_known = all(word in known or word.isdecimal() for word in found)
    nothing_else = all_known and _has(found, "bait") and (_has(found, "goods") or _has(path, "goods"))
    if nothing_else or _has_game(link):
        yield Reason("offer-without-name", link.name, link.name)
        yield from place_reasons(link)


def _has_game(link: Named) -> bool:
    """Whether a cheap or free address has a game or its money and, in another word, an offer."""
    if not list(place_reasons(link)):
        return False
    groups = words()
    known = groups["games"] | groups["offers"] | groups["plain"]
    host = [word for label in (link.name, *link.left) for word in _letters_in(label, known)]
    path = words_in(link.address.path[:60], known)
    games, offers = ([word for word in (*host, *path) if word in groups[name]] for name in ("games", "offers"))
    in_host = not (groups["games"] | groups["offers"]).isdisjoint(host)
    return in_host and bool(games) and any(offer != game for offer in offers for game in games)


def _letters_in(label: str, known: frozenset[str]) -> Iterator[str]:
    """Return the words of a label, also before a number that is stuck to them: freefire2024."""
    for word in words_in(label, known):
        yield from words_in(word.rstrip("0123456789"), known)


def _has(found: Iterable[str], group: str) -> bool:
    return not words()[group].isdisjoint(found)


def _other_brand(link: Named) -> Iterator[Reason]:
    """Return another well-known name in a stranger's host, misspelt or together with words that ask for a login."""
    place = list(place_reasons(link))
    for number, label in enumerate((link.name, *link.left)):
        seen = _brand_of(label)
        if seen and _is_borrowed(seen, link, number, bool(place)):
            yield Reason("other-name", label, seen.brand)
            yield from place
            return


def _is_borrowed(seen: "_Brand", link: Named, number: int, cheap: bool) -> bool:
    """Whether more than the name alone speaks for a copy: a slip, words that ask, or a cheap address."""
    if seen.slip or (number > 0 and "com" in link.left):
        return True
    if number > 0 or link.domain.shared:
        # A free address, or a company's page for others, may carry the name: then what is around it has to ask.
        beside = words_in(" ".join([*link.left, *([link.name] if number else [])]), words().known | words()["asking"])
        strong = words_in(link.address.path[:100], words().known)
        if not _asking().isdisjoint(strong) or not _alarming().isdisjoint(beside):
            return True
    if seen.asks:
        return number > 0 or link.domain.suffix != "com" or seen.apart
    return seen.apart and cheap and not link.domain.shared and seen.brand not in words()["everyday"]


def _asking() -> frozenset[str]:
    return words()["account"] | words()["bait"]


def _alarming() -> frozenset[str]:
    return _asking() | words()["asking"]


@dataclass(frozen=True, slots=True)
class _Brand:
    """A well-known name in a label: misspelt or not, with words that ask, and apart from them by a hyphen."""

    brand: str
    slip: bool
    asks: bool
    apart: bool


def _brand_of(label: str) -> _Brand | None:
    brands = words()["brands"]
    parts = words_in(label, words().known | brands | words()["asking"])
    asks = not _alarming().isdisjoint(parts)
    apart = "-" in label
    for part in parts:
        plain = part.translate(_DIGITS)
        if plain in brands:
            return _Brand(plain, plain != part, asks, apart)
        for brand in brands:
            found = _nearly(part, brand, asks)
            if found:
                return _Brand(brand, found == "misspelt", True, apart)
    return None


def _nearly(part: str, brand: str, asks: bool) -> str:
    """Return how a word comes near a well-known name: misspelt, stuck to words that ask, or not at all."""
    slips = 2 if len(brand) > 12 else 1
    if len(brand) > 5 and part[0] == brand[0] and (asks or len(brand) > 7) and is_near(part, brand, slips):
        return "misspelt"
    rest = part.removeprefix(brand) if len(brand) > 4 and brand not in words()["everyday"] else part
    if rest != part and any(word in rest for word in _alarming() if len(word) > 3):
        return "stuck"
    return ""


def redirected(address: Address, keys: tuple[str, ...]) -> Iterator[tuple[str, Domain]]:
    """Return the hosts that the query names as a next address, under these keys or, without any, under every key."""
    for pair in address.query[:2000].split("&")[:20]:
        key, _, quoted = pair.partition("=")
        value = (
            ""
            if keys and key.lower() not in keys
            else quoted.replace("%3A", ":").replace("%3a", ":").replace("%2F", "/").replace("%2f", "/")
        )
        target = _next_address(value, bool(keys))
        domain = domain_of(target.host) if target else None
        if target and domain:
            yield target.host, domain


def _next_address(value: str, bare: bool) -> Address | None:
    """Return a value as an address: with http, with two slashes, under a key that names one without either."""
    if value[:4].lower() == "http":
        return read_address(value)
    rest = value.lstrip("/\\")
    if value[:2] in ("//", "\\\\", "/\\", "\\/") or (bare and "." in rest.partition("/")[0] and value == rest):
        return read_address("https://" + rest)
    return None
