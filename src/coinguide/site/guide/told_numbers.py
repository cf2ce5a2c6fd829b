"""Finds the figures in a piece of prose: amounts of money, percents, counts of coins, however they are spelled."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from coinguide.live.ask.days import MONTHS
from coinguide.live.ask.money import SIGNS

__all__ = ["ToldNumber", "numbers_in"]

_WORDS: dict[str, int | Fraction] = {
    "half a": Fraction(1, 2), "half": Fraction(1, 2), "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "hundred": 100, "thousand": 1000, "million": 1_000_000, "one": 1,
}  # fmt: skip
# The sign or the word, what it counts (an ISO code, or a kind), and how many minor units it is worth.
_SIGNS = {"US$": "USD", **SIGNS, "Rp": "IDR"}
_UNITS = {
    "dollar": ("USD", True), "usd": ("USD", True), "cent": ("cent", False), "c": ("cent", False),
    "¢": ("cent", False), "pound": ("GBP", True), "gbp": ("GBP", True), "pence": ("GBP", False),
    "p": ("GBP", False), "euro": ("EUR", True), "eur": ("EUR", True), "€": ("EUR", True), "peso": ("MXN", True),
    "mxn": ("MXN", True), "centavo": ("MXN", False), "dong": ("VND", True), "vnd": ("VND", True),
    "rupiah": ("IDR", True), "idr": ("IDR", True), "yen": ("JPY", True), "jpy": ("JPY", True), "coin": ("coins", False),
    "diamond": ("Diamonds", False), "%": ("percent", False), "percent": ("percent", False),
    "per cent": ("percent", False),
}  # fmt: skip
_ENDS_WITH_LETTER = "dollar|cent|pound|euro|peso|centavo|coin|diamond"
_PLAIN_UNITS = "usd|gbp|eur|mxn|vnd|idr|jpy|pence|dong|rupiah|yen|percent|per cent"
_NUMBER = r"\d+(?:[,\u00a0\u202f]\d{3})*(?:\.\d+)?"
_GAP = r"[\s\u00a0\u202f-]*"
_SIGN = "|".join(map(re.escape, sorted(_SIGNS, key=len, reverse=True)))
_FIGURE = re.compile(
    rf"(?P<sign>{_SIGN}|\bRp\.?)[ \u00a0]?(?P<signed>{_NUMBER})"
    rf"|(?P<number>{_NUMBER})(?:{_GAP}(?:(?:US|euro)\s+)?"
    rf"(?P<unit>(?:{_ENDS_WITH_LETTER})s?\b|(?:{_PLAIN_UNITS})\b|[%€¢])|(?P<short>[cp])\b)"
    rf"|\b(?P<word>{'|'.join(_WORDS)}){_GAP}(?:(?:US|euro)\s+)?"
    rf"(?P<wordunit>(?:{_ENDS_WITH_LETTER})s?\b|(?:{_PLAIN_UNITS})\b)"
    rf"|(?P<bare>(?<![\w.]){_NUMBER}(?![\w]))",
    re.IGNORECASE,
)
_DATE = re.compile(rf"\b(?:\d{{1,2}}\s+)?(?:{'|'.join(MONTHS)})(?:\s+\d{{4}})?\b|\b\d{{4}}-\d\d(?:-\d\d)?\b")
_JOINS = re.compile(r"\s*(?:to|or|and|\u2013|-)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ToldNumber:
    """A number in prose: `counts` is an ISO code, cent, coins, Diamonds, percent, or "" for a bare number.

    `step` is the worth of its last written digit; `major` says dollars and not cents.
    """

    text: str
    start: int
    end: int
    number: Fraction
    step: Fraction
    counts: str
    major: bool = False

    @property
    def bare(self) -> bool:
        """Whether no unit was written with the number."""
        return not self.counts

    @property
    def telling(self) -> bool:
        """Whether it is a figure even without a unit: 4.99 or 1,321, but not 18 or 2024."""
        return not self.bare or "," in self.text or "." in self.text


def numbers_in(text: str) -> list[ToldNumber]:
    """Return every figure in the text, in order; a bare number beside "to" or "or" takes its neighbour's unit."""
    undated = _DATE.sub(lambda date: " " * len(date.group()), text)
    found = list(_read(undated))
    for index in range(len(found) - 2, -1, -1):
        found[index] = _like(found[index], found[index + 1], undated[found[index].end : found[index + 1].start])
    for index in range(1, len(found)):
        found[index] = _like(found[index], found[index - 1], undated[found[index - 1].end : found[index].start])
    return found


def _read(text: str) -> Iterator[ToldNumber]:
    for match in _FIGURE.finditer(text):
        part = match.groupdict()
        number, step = _number(part["signed"] or part["number"] or part["bare"], part["word"])
        unit = part["unit"] or part["short"] or part["wordunit"]
        if part["word"] and _only_an_article(part["word"], unit):
            continue
        counts, major = _SIGNS.get((part["sign"] or "").rstrip("."), ""), bool(part["sign"])
        if unit:
            counts, major = _unit(unit)
        yield ToldNumber(" ".join(match.group().split()), match.start(), match.end(), number, step, counts, major)


def _number(digits: str | None, word: str | None) -> tuple[Fraction, Fraction]:
    if digits is None:
        number = Fraction(_WORDS[" ".join((word or "").lower().split())])
        return number, Fraction(1) if number >= 1 else Fraction(1, 100)
    plain = re.sub(r"[^\d.]", "", digits)
    return Fraction(plain), Fraction(1, 10 ** len(plain.partition(".")[2]))


def _unit(word: str) -> tuple[str, bool]:
    key = " ".join(word.lower().split())
    return _UNITS.get(key) or _UNITS[key.removesuffix("s")]


def _only_an_article(word: str, unit: str) -> bool:
    """Whether the number names the thing and does not count it, as in “one coin” and “half a coin”."""
    return word.lower() == "one" and unit.lower().startswith(("coin", "diamond"))


def _like(figure: ToldNumber, neighbour: ToldNumber, between: str) -> ToldNumber:
    if figure.bare and not neighbour.bare and _JOINS.fullmatch(between):
        return replace(figure, counts=neighbour.counts, major=neighbour.major)
    return figure
