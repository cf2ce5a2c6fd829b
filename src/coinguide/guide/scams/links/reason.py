"""What a rule says of one address, before it is known where in the text that stands."""

from dataclasses import dataclass
from typing import Literal

from coinguide.guide.scams.links.address import Address
from coinguide.guide.scams.links.domains import Domain
from coinguide.guide.scams.links.lists import sites
from coinguide.guide.scams.links.names import shown_label


@dataclass(frozen=True, slots=True)
class Reason:
    """A sign by its name, the piece of the address that shows it, and what was seen, in words."""

    sign: str
    piece: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """An address with a registered name, ready for the rules: its labels in the letters that a reader sees."""

    address: Address
    domain: Domain
    name: str
    left: tuple[str, ...]
    site: Literal["edited", "open", ""]

    @property
    def registered(self) -> str:
        """Return the registered domain as the network spells it."""
        return self.domain.registered


def named(address: Address, domain: Domain) -> Named:
    """Return the address with its labels as they are shown.

    Where all of the host is a suffix, as of a registry that sells below any name, its first part counts as the name.
    """
    if not domain.name:
        first, _, rest = domain.suffix.partition(".")
        domain = Domain((), first, rest, False)
    site = sites().kind(address.host, domain)
    return Named(address, domain, shown_label(domain.name), tuple(map(shown_label, domain.left)), site)
