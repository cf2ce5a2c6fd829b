"""Judges every link in a text: TikTok's own, somebody else's, or somebody else's that borrows TikTok's name."""

import re
from collections.abc import Iterator

from coinguide.guide.scams.finding import Finding
from coinguide.guide.scams.links.address import Address
from coinguide.guide.scams.links.brand import sighting
from coinguide.guide.scams.links.domains import Domain
from coinguide.guide.scams.links.find import Candidate, find_addresses
from coinguide.guide.scams.links.host_rules import host_reasons
from coinguide.guide.scams.links.link import Link
from coinguide.guide.scams.links.lists import Owned, official, sites
from coinguide.guide.scams.links.other_rules import address_reasons, redirected, site_reasons
from coinguide.guide.scams.links.path_rules import path_reasons
from coinguide.guide.scams.links.reason import Reason, named

# No message for people holds more different links; a text with more is “be careful”, and the reason says why.
MOST_LINKS = 200
# Host, registered domain, whether TikTok owns it, and what speaks against it.
_Judgement = tuple[str, str, Owned, tuple[Reason, ...]]
# How TikTok's own pages name the address they send on to; a login names the one it comes back to otherwise.
_ON_FROM_TIKTOK = ("target", "url", "u", "link", "goto", "dest")
# Well-known sites whose pages do nothing but send on, by host and the beginning of the path.
_SENDS_ON = {
    "l.wl.co": "/l",
    "l.facebook.com": "/l.php",
    "lm.facebook.com": "/l.php",
    "l.instagram.com": "/",
    "href.li": "/",
    "www.google.com": "/url",
    "google.com": "/url",
    "www.youtube.com": "/redirect",
    "away.vk.com": "/away.php",
    "l.messenger.com": "/l.php",
    "www.bing.com": "/ck",
    "out.reddit.com": "/",
    "steamcommunity.com": "/linkfilter",
}
_CODE = re.compile(
    r"(?<![a-z])(?:data:(?:text|application|image/svg)[^\s,]{0,80},|javascript:(?=[^\s/])|vbscript:(?=\S))\S{0,200}",
    re.I,
)


def judge_links(text: str) -> tuple[Link, ...]:
    """Return the links of a text in order, an address once for each place; after 200 one that says so."""
    judged: dict[str, _Judgement] = {}
    links: list[Link] = []
    for found in find_addresses(text):
        judgement = judged.get(found.text)
        if judgement is None:
            if len(judged) == MOST_LINKS:
                links.append(_unread(text, found))
                break
            judgement = judged[found.text] = _judgement(found)
        host, registered, owned, reasons = judgement
        if reasons or not found.mail:
            findings = tuple([_finding(found, reason) for reason in reasons])
            links.append(Link(found.start, found.end, found.text, host, registered, owned, findings))
    return tuple(sorted([*links, *_code_for_an_address(text)], key=lambda link: link.start))


def _code_for_an_address(text: str) -> Iterator[Link]:
    """Return what looks like an address and is a program or a page in itself."""
    for match in _CODE.finditer(text):
        finding = Finding("code-for-an-address", *match.span())
        yield Link(*match.span(), match[0], "", "", "no", (finding,))


def _judgement(found: Candidate) -> _Judgement:
    reasons = tuple(dict.fromkeys(_reasons(found)))
    host = found.address.host if found.address else ""
    registered = found.domain.registered if found.domain else ""
    return host, registered, "no" if reasons else official(host), reasons


def _finding(found: Candidate, reason: Reason) -> Finding:
    """Return the piece of the address that shows the sign, or all of it where the piece is spelt otherwise there."""
    at = found.text.lower().find(reason.piece.lower()) if reason.piece else -1
    if at < 0 or len(found.text.lower()) != len(found.text):
        return Finding(reason.sign, found.start, found.end, reason.detail)
    return Finding(reason.sign, found.start + at, found.start + at + len(reason.piece), reason.detail)


def _unread(text: str, found: Candidate) -> Link:
    finding = Finding("too-many-links", found.start, len(text), str(MOST_LINKS))
    return Link(found.start, len(text), text[found.start :], "", "", "no", (finding,))


def _reasons(found: Candidate) -> Iterator[Reason]:
    if found.address is None:
        yield Reason("unreadable-address", "", found.text)
    elif official(found.address.host) != "no":
        yield from _passed_on(found.address)
    else:
        yield from address_reasons(found.address, found.mail)
        hidden = found.text.partition("\\")[2] if "://" in found.text else ""
        if sighting(hidden[:200].lstrip("@").partition("/")[0]):
            yield Reason("name-after-slash", hidden, hidden)
        if found.domain is not None:
            yield from _on_a_name(found.address, found.domain)


def _on_a_name(address: Address, domain: Domain) -> Iterator[Reason]:
    link = named(address, domain)
    host = tuple(host_reasons(link))
    yield from host
    if not host:
        yield from path_reasons(link)
    yield from site_reasons(link)
    yield from _passed_on(address)


def _passed_on(address: Address) -> Iterator[Reason]:
    """Return an address that sends on to a host with TikTok's name that is not its own, or from it elsewhere."""
    ours = official(address.host) != "no"
    sends_on = address.path.startswith(_SENDS_ON.get(address.host, "\n"))
    for host, domain in redirected(address, _ON_FROM_TIKTOK if ours else ()):
        known = (ours or sends_on) and sites().kind(host, domain) != ""
        if (
            official(host) == "no"
            and not known
            and (ours or sends_on or sighting(domain.name) or any(map(sighting, domain.left)))
        ):
            yield Reason("passes-on", host, host)
