"""How long a reader has to ask for money back, and up to how much; and what of it is not known."""

from collections.abc import Callable, Collection

__all__ = ["deadlines", "timeless"]

_UK_TRANSFER = ("after-uk-months", "after-uk-limit", "after-uk-excess")
_UK_CARD = ("after-uk-section-75",)
# Where unused coins from the website can be given back; a reader in another country may live in any of the three.
_EUROPE = ("austria", "belgium", "eu", "france", "germany", "ireland", "italy", "netherlands", "poland", "spain")
_WITHDRAWAL = {
    **dict.fromkeys((*_EUROPE, "sweden", "switzerland", "uk"), ("withdrawal-days-eea",)),
    "brazil": ("withdrawal-days-br",),
    "south-korea": ("withdrawal-days-kr",),
    "other": ("withdrawal-days-eea", "withdrawal-days-br", "withdrawal-days-kr"),
}
_KNOWN: dict[str, Callable[[str], tuple[str, ...]]] = {
    "apple": lambda _: ("apple-refund-window",),
    "google-play": lambda _: ("google-request-hours", "google-unauthorised-window"),
    "paypal": lambda _: ("after-paypal-days",),
    "tiktok-website": lambda country: _WITHDRAWAL.get(country, ()),
    "bank-transfer": lambda country: _UK_TRANSFER if country == "uk" else (),
    "card": lambda country: _UK_CARD if country == "uk" else (),
    **dict.fromkeys(("gift-card", "payment-app", "crypto", "paid"), lambda _: ()),
}
# Section 75 is about a price and not about time.
_NO_TIME = {*_UK_CARD}


def deadlines(happened: Collection[str], country: str) -> tuple[str, ...]:
    """Return the facts on how long, and up to how much, money can be asked back; empty where none was found."""
    return tuple(dict.fromkeys(fact for value in happened for fact in _known(value, country)))


def timeless(happened: Collection[str], country: str) -> tuple[str, ...]:
    """Return the ways to pay, of those that happened, for which no time to ask the money back was found."""
    return tuple(value for value in happened if value in _KNOWN and not {*_known(value, country)} - _NO_TIME)


def _known(value: str, country: str) -> tuple[str, ...]:
    return _KNOWN[value](country) if value in _KNOWN else ()
