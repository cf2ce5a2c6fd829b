"""The names of TikTok, the stores and ways of paying in the lines of statements, from words.toml."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from coinguide.guide.statements.reading.vocabulary import plain

__all__ = ["form_of", "kinds", "names", "names_a_shop", "says", "shop_in"]

_APP = re.compile(r"(TIK ?TOK(?: LITE)?) VIDEO[^\W\d_]*(?: [^\W\d_]+){0,8}? LIVE\b")


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((files("coinguide.guide.statements") / "words.toml").read_text(encoding="utf-8"))


def form_of(text: str) -> str:
    """Return a line's words in the form in which names are looked for: capitals, no accents, one space for any signs.

    The app's own name in the stores, "TikTok - Videos, Shop & LIVE", is only TikTok.
    """
    form = _capitals(text)
    return _APP.sub(r"\1", form) if "LIVE" in form else form


@lru_cache(maxsize=20_000)
def _capitals(text: str) -> str:
    return plain(text).upper()


def says(form: str, table: str, name: str) -> re.Match[str] | None:
    """Return where a line's words, in that form, have one of the words of a list."""
    return _pattern((table, name)).search(form)


@cache
def names(table: str, name: str) -> frozenset[str]:
    """Return a list of words, in that form."""
    return frozenset(map(_capitals, _words()[table][name]))


@cache
def kinds(name: str) -> frozenset[str]:
    """Return what a column of kinds calls one kind of row, in plain form."""
    return frozenset(map(plain, _words()["kinds"][name]))


@cache
def _pattern(*lists: tuple[str, str]) -> re.Pattern[str]:
    """Return one pattern for the words of some lists, made so that a text without any is passed over fast."""
    words = sorted({word for table, name in lists for word in _words()[table][name]}, key=len, reverse=True)
    inside = "|".join(_one(word) for word in words if word.startswith("*"))
    begun = "|".join(_one(word) for word in words if not word.startswith("*"))
    return re.compile("|".join(part for part in (rf"(?<![^\W\d_])(?:{begun})" if begun else "", inside) if part))


def _one(word: str) -> str:
    """Return the pattern of a word; a star at its end stands for more letters."""
    body = re.escape(_capitals(word.strip("*"))).replace("\\ ", " ")
    return body if word.endswith("*") else rf"{body}(?![^\W\d_])"


_SHOPS = (("tiktok", "names"), ("apple", "names"), ("google", "names"))


def shop_in(form: str) -> re.Match[str] | None:
    """Return where a line's words, in that form, name TikTok or a store's charge."""
    return _pattern(*_SHOPS).search(form)


@lru_cache(maxsize=20_000)
def names_a_shop(text: str) -> bool:
    """Whether a cell names TikTok or a store's charge."""
    return shop_in(form_of(text)) is not None
