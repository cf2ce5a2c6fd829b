"""What is recognised by its shape: addresses, mail addresses, telephone numbers, amounts of money."""

from collections.abc import Iterator

from coinguide.core.scams.messages.tokens import Token
from coinguide.core.scams.messages.vocabulary import SHAPES

__all__ = ["shapes"]

_SIGNS = frozenset("$£€₹¥₦₱₫฿")
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
    """Give the first and last words of every address, mail address, telephone number, amount and number."""
    found: dict[str, list[tuple[int, int]]] = {name: [] for name in sorted(SHAPES)}
    run: list[int] = []
    for place, token in enumerate(tokens):
        for kind in _kinds(plain, tokens, place):
            found[kind].append((place, place))
        if run and not (_is_digits(token) and token.start - tokens[run[-1]].end <= 1):
            _add_phone(found["phone"], tokens, run)
            run = []
        if _is_digits(token):
            run.append(place)
    _add_phone(found["phone"], tokens, run)
    return found


def _kinds(plain: str, tokens: list[Token], place: int) -> Iterator[str]:
    """Give what one word is by its shape."""
    token = tokens[place]
    if token.stem in ("<link>", "http", "https", "www"):
        yield "link"
    elif token.stem == "<mail>":
        yield "email"
    elif token.is_number:
        yield "number"
        if _is_amount(plain, tokens, place):
            yield "amount"
        if plain[token.end : token.end + 2].strip()[:1] == "%":
            yield "percent"
        if len(token.stem) in _SHORT and place and tokens[place - 1].stem in ("to", "2"):
            yield "shortcode"
        if len(token.stem) == _PREMIUM_DIGITS and token.stem.startswith(_PREMIUM):
            yield "premium_phone"


def _is_digits(token: Token) -> bool:
    """Say whether this can be part of a telephone number; published messages often have XX for digits."""
    return token.stem.isdecimal() or (len(token.stem) > 1 and not token.stem.strip(_MASKED))


def _add_phone(phones: list[tuple[int, int]], tokens: list[Token], run: list[int]) -> None:
    length = sum(len(tokens[place].stem) for place in run)
    masked = len(run) > 2 and all(not tokens[place].stem.strip(_MASKED) for place in run)
    if run and (length in _PHONE or masked):
        phones.append((run[0], run[-1]))


def _is_amount(plain: str, tokens: list[Token], place: int) -> bool:
    before = plain[max(0, tokens[place].start - 2) : tokens[place].start].rstrip()
    if before[-1:] in _SIGNS:
        return bool(before)
    if place and tokens[place - 1].stem in _BEFORE:
        return True
    following = (token.stem for token in tokens[place + 1 : place + 2])
    return any(word in _AFTER for word in following)
