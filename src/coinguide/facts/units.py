"""What the units of facts count, as data: nobody takes the words of a unit apart."""

from dataclasses import dataclass

__all__ = ["Unit", "per_coin", "unit_of"]


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted, a currency's ISO code where it is its minor unit, and what it is counted for."""

    counts: str
    currency: str = ""
    per: str = ""


_MINOR_UNITS = {
    "US cents": "USD",
    "pence": "GBP",
    "euro cents": "EUR",
    "centavos": "MXN",
    "dong": "VND",
    "hundredths of a rupiah": "IDR",
    "Swiss centimes": "CHF",
    "Brazilian centavos": "BRL",
    "céntimos": "PEN",
    "Moroccan centimes": "MAD",
    "won": "KRW",
    "South African cents": "ZAR",
    "kuruş": "TRY",
    "Kenyan cents": "KES",
}
_FOR_ONE = [("Diamonds", "coin"), *(("US cents", one) for one in ("Bit", "Diamond", "Ruby", "Star"))]


def per_coin(unit: str) -> str:
    """Return the words of the unit in which a price list in this unit tells one coin's price."""
    return f"{unit} per coin"


_UNITS = {
    **{words: Unit(words, code) for words, code in _MINOR_UNITS.items()},
    **{per_coin(words): Unit(words, code, "coin") for words, code in _MINOR_UNITS.items()},
    **{f"{words} per {one}": Unit(words, _MINOR_UNITS.get(words, ""), one) for words, one in _FOR_ONE},
}


def unit_of(words: str) -> Unit:
    """Return the unit that these words name."""
    return _UNITS.get(words) or Unit(words)
