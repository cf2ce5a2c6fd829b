"""Rules that need no name of TikTok's: numbers for hosts, user names in front, app files, short links, other brands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coinguide.core.scams.links.address import Address, read_address
from coinguide.core.scams.links.brand import sighting
from coinguide.core.scams.links.domains import Domain, domain_of
from coinguide.core.scams.links.host_rules import place_reasons
from coinguide.core.scams.links.letters import is_near
from coinguide.core.scams.links.lists import sites, words
from coinguide.core.scams.links.reason import Named, Reason
from coinguide.core.scams.links.segment import words_in
from coinguide.core.scams.signs import load_signs

_HOME = ("0.", "10.", "127.", "169.254.", "192.168.", *(f"172.{number}." for number in range(16, 32)))
_HOME_IN_BRACKETS = ("[::1]", "[fe80:", "[fc", "[fd")
_QUAD = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}\.?")


def address_reasons(address: Address, mail: bool) -> Iterator[Reason]:
    """What the address says whoever owns the host; `mail` says that it is an e-mail address."""
    spelt = address.spelt_host
    if address.is_number and not spelt.startswith("[") and not _QUAD.fullmatch(spelt):
        yield Reason("disguised-number", spelt, address.host)
    elif address.is_number and not address.host.startswith((*_HOME, *_HOME_IN_BRACKETS)):
        yield Reason("number-as-host", spelt, address.host)
    user = address.user.partition(":")[0]
    if mail:
        if sighting(user):
            yield Reason("name-in-mail-address", address.user, address.host)
    elif user and (sighting(user) or _is_name(user)):
        yield Reason("name-before-at", address.user, address.host)
    elif user:
        yield Reason("user-before-at", address.user, address.host)


def _is_name(user: str) -> bool:
    domain = domain_of(user.lower().partition("%")[0]) if "." in user and user.isascii() and len(user) < 256 else None
    return domain is not None and bool(domain.name)


def site_reasons(link: Named) -> Iterator[Reason]:
    """What the site says where TikTok's name is not in its host."""
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
    """A name that is nothing but an offer: free something."""
    known = words().known
    found = [word for label in (link.name, *link.left) for word in words_in(label, known)]
    if not (_has(found, "bait") and all(word in known or word.isdecimal() for word in found)):
        return
    if _has(found, "goods") or _has([*words_in(link.address.path[:40].strip("/"), known)], "goods"):
        yield Reason("offer-without-name", link.name, link.name)
        yield from place_reasons(link)


def _has(found: list[str], group: str) -> bool:
    return not words()[group].isdisjoint(found)


def _other_brand(link: Named) -> Iterator[Reason]:
    """Another well-known name in a stranger's host, misspelt or together with words that ask for a login."""
    labels = (link.name, *link.left)
    for number, label in enumerate(labels):
        brand, slip, asks = _brand_of(label)
        if not brand:
            continue
        # A free address, or a company's page for others, may carry the name: then what is around it has to ask.
        around = words_in(" ".join([*link.left, link.address.path[:100]]), words().known)
        elsewhere = not _asking().isdisjoint(around) and (number > 0 or link.domain.shared)
        spelt_out = number > 0 and "com" in link.left
        if slip or spelt_out or elsewhere or (asks and (number > 0 or link.domain.suffix != "com")):
            yield Reason("other-name", label, brand)
            yield from place_reasons(link)
            return


def _asking() -> frozenset[str]:
    return words()["account"] | words()["bait"]


def _brand_of(label: str) -> tuple[str, bool, bool]:
    """The well-known name in a label, whether it is misspelt, and whether the label asks or promises something."""
    brands = words()["brands"]
    parts = words_in(label, words().known | brands)
    asks = not _asking().isdisjoint(parts)
    for part in parts:
        if part in brands:
            return part, False, asks
        for brand in brands:
            slips = 2 if len(brand) > 12 else 1
            if len(brand) > 7 and part[0] == brand[0] and is_near(part, brand, slips):
                return brand, True, asks
            rest = part.removeprefix(brand) if len(brand) > 4 else part
            if rest != part and any(word in rest for word in _asking() if len(word) > 3):
                return brand, False, True
    return "", False, False


def redirected(address: Address, keys: tuple[str, ...]) -> Iterator[tuple[str, Domain]]:
    """The hosts that the query names as a next address, under these keys or, without any, under every key."""
    for pair in address.query[:2000].split("&")[:20]:
        key, _, quoted = pair.partition("=")
        value = (
            ""
            if keys and key.lower() not in keys
            else quoted.replace("%3A", ":").replace("%3a", ":").replace("%2F", "/").replace("%2f", "/")
        )
        target = read_address(value) if value[:4].lower() == "http" else None
        domain = domain_of(target.host) if target else None
        if target and domain:
            yield target.host, domain
