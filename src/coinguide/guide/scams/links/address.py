"""Reads a web address as a browser does, by the WHATWG rules for URLs."""

from dataclasses import dataclass

from coinguide.guide.scams.links.ipv4 import ends_in_a_number, ipv4_host
from coinguide.guide.scams.links.ipv6 import ipv6_host
from coinguide.guide.scams.links.names import ascii_name

# Schemes that lead to a web server, each with the port that need not be written.
WEB_SCHEMES = {"http": 80, "https": 443, "ftp": 21, "ws": 80, "wss": 443}
# The network's own limit. A browser opens a longer name too, and gets nowhere: here it is refused at once.
LONGEST_HOST = 253
_SPACE = "".join(map(chr, range(0x21)))
_REMOVED = str.maketrans("", "", "\t\n\r")
_SCHEME = frozenset("abcdefghijklmnopqrstuvwxyz0123456789+-.")
_FORBIDDEN = frozenset(map(chr, range(0x21))) | frozenset("#%/:<>?@[\\]^|\x7f")


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of a web address; `host` as the network sees it, `port` only where it is not the usual one."""

    scheme: str
    user: str
    host: str
    port: int | None
    path: str
    query: str
    spelt_host: str

    @property
    def is_number(self) -> bool:
        """Whether the host is a number of the network, not a name."""
        return self.host.startswith("[") or ends_in_a_number(self.host)


def read_address(text: str) -> Address | None:
    """Return the address a browser would open for this text, with its scheme; None where a browser refuses it."""
    scheme, colon, rest = text.strip(_SPACE).translate(_REMOVED).partition(":")
    scheme = scheme.lower()
    if not colon or scheme not in WEB_SCHEMES:
        return None
    authority, path, query = _split(rest.lstrip("/\\"))
    user, _, place = authority.rpartition("@")
    spelt, port = _host_and_port(place)
    host = read_host(spelt)
    if host is None or port is None:
        return None
    usual = port in (-1, WEB_SCHEMES[scheme])
    return Address(scheme, user, host, None if usual else port, path, query, spelt)


def read_host(spelt: str) -> str | None:
    """Return the host that a browser reads in this spelling; None where it refuses."""
    if not spelt or len(spelt) > LONGEST_HOST:
        return None
    if spelt.startswith("["):
        return ipv6_host(spelt[1:-1]) if spelt.endswith("]") else None
    host = ascii_name(_percent_decoded(spelt) if "%" in spelt else spelt)
    if not host or not _FORBIDDEN.isdisjoint(host):
        return None
    return ipv4_host(host) if ends_in_a_number(host) else host


def _percent_decoded(spelt: str) -> str:
    """Return the text with %41 and the like turned into what they stand for; a sign without two such digits stays."""
    first, *parts = spelt.encode("utf-8", "replace").split(b"%")
    decoded = [bytes([int(part[:2], 16)]) + part[2:] if _is_hex(part[:2]) else b"%" + part for part in parts]
    return b"".join([first, *decoded]).decode("utf-8", "replace")


def _is_hex(pair: bytes) -> bool:
    return len(pair) == 2 and pair.isalnum() and not set(pair.lower()) - set(b"0123456789abcdef")


def _split(rest: str) -> tuple[str, str, str]:
    """Return authority, path and query; a browser takes a backslash for a slash."""
    end = min((place for sign in "/\\?#" if (place := rest.find(sign)) >= 0), default=len(rest))
    path, _, query = rest[end:].partition("#")[0].partition("?")
    return rest[:end], path.replace("\\", "/"), query


def _host_and_port(place: str) -> tuple[str, int | None]:
    """Return the host's spelling and the port: -1 where none is written, None where it is no port."""
    start = place.find("]") if "[" in place else 0
    colon = place.find(":", start) if start >= 0 else -1
    if colon < 0:
        return place, -1
    digits = place[colon + 1 :]
    if not digits:
        return place[:colon], -1
    if not (digits.isascii() and digits.isdecimal()):
        return place[:colon], None
    # A port has five digits at most: leading noughts aside, a longer one is refused unread.
    digits = digits.lstrip("0") or "0"
    port = int(digits) if len(digits) < 6 else 65536
    return place[:colon], port if port < 65536 else None
