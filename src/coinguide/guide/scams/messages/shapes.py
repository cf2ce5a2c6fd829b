"""What is recognised by its shape: addresses, mail addresses, telephone numbers, amounts of money."""

from collections.abc import Iterator

from coinguide.guide.scams.messages.tokens import LINK, Token
from coinguide.guide.scams.messages.vocabulary import SHAPES
from coinguide.live.ask.money import SIGN_LETTERS

__all__ = ["shapes"]

_BEFORE = frozenset(
    (
        "r",
        "rs",
        "inr",
        "usd",
        "us",
        "gbp",
        "aud",
        "cad",
        "nzd",
        "eur",
        "thb",
        "ngn",
        "rm",
        "sgd",
        "php",
        "zar",
        "aed",
        "kes",
        "npr",
        "pkr",
        "idr",
        "myr",
    )
)
_AFTER = _BEFORE - {"us"} | frozenset(
    (
        "dollar",
        "pound",
        "euro",
        "rupe",
        "buck",
        "quid",
        "peso",
        "naira",
        "rand",
        "crore",
        "lakh",
        "million",
        "billion",
        "pence",
        "usdt",
        "btc",
    )
)
_PHONE = range(7, 16)
_SHORT = range(4, 7)
# British numbers for which the caller pays extra: a trick as old as prize messages.
_PREMIUM, _PREMIUM_DIGITS = ("09", "0871", "0872", "0873"), 11
_MASKED = "x"


def shapes(plain: str, tokens: list[Token]) -> dict[str, list[tuple[int, int]]]:
    """Return the first and last words of every address, mail address, telephone number, amount and number."""
    found: dict[str, list[tuple[int, int]]] = {name: [] for name in sorted(SHAPES)}
    kinds: dict[str, tuple[str, bool]] = {}
    run: list[int] = []
    for place, token in enumerate(tokens):
        read = kinds.get(token.stem)
        if read is None:
            read = kinds[token.stem] = _kind(token)
        kind, digits = read
        if kind == "number":
            for shape in _of_number(plain, tokens, place):
                found[shape].append((place, place))
        elif kind:
            found[kind].append((place, place))
        if run and not (digits and token.start - tokens[run[-1]].end <= 1):
            _add_phone(found["phone"], tokens, run)
            run = []
        if digits:
            run.append(place)
    _add_phone(found["phone"], tokens, run)
    return found


def _kind(token: Token) -> tuple[str, bool]:
    """Return what a word is by its shape, and whether it can be part of a telephone number.

    Published messages often have XX for digits.
    """
    stem = token.stem
    if stem in (LINK, "http", "https", "www"):
        return "link", False
    masked = len(stem) > 1 and not stem.strip(_MASKED)
    return "email" if stem == "<mail>" else "number" if token.is_number else "", masked or stem.isdecimal()


def _of_number(plain: str, tokens: list[Token], place: int) -> Iterator[str]:
    """Return what a number is by its shape."""
    token = tokens[place]
    yield "number"
    if _is_amount(plain, tokens, place):
        yield "amount"
    if plain[token.end : token.end + 2].lstrip()[:1] == "%":
        yield "percent"
    if len(token.stem) in _SHORT and place and tokens[place - 1].stem in ("to", "2"):
        yield "shortcode"
    if len(token.stem) == _PREMIUM_DIGITS and token.stem.startswith(_PREMIUM):
        yield "premium_phone"


def _add_phone(phones: list[tuple[int, int]], tokens: list[Token], run: list[int]) -> None:
    length = sum(len(tokens[place].stem) for place in run)
    masked = len(run) > 2 and all(not tokens[place].stem.strip(_MASKED) for place in run)
    if run and (length in _PHONE or masked):
        phones.append((run[0], run[-1]))


def _is_amount(plain: str, tokens: list[Token], place: int) -> bool:
    before = plain[max(0, tokens[place].start - 2) : tokens[place].start].rstrip()
    if before and before[-1] in SIGN_LETTERS:
        return bool(before)
    if place and tokens[place - 1].stem in _BEFORE:
        return True
    return place + 1 < len(tokens) and tokens[place + 1].stem in _AFTER
