"""What a function of the library raises: one sentence that says what is wrong, what is allowed, and an example."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from coinguide.live.ask.calculator import Calculator

__all__ = ["UnknownName", "WrongInput", "calculator_named", "did_you_mean"]


class WrongInput(ValueError):
    """A value that cannot be used; its text is the sentence for the person who typed it."""

    def __str__(self) -> str:
        """Return the sentence alone; a KeyError would put it in quotation marks."""
        return str(self.args[0]) if self.args else ""

    def _render_traceback_(self) -> list[str]:
        """Return what a notebook shows: the sentence, without the lines of the library that found the mistake."""
        return [f"⚠ {self}"]


class UnknownName(WrongInput, KeyError):
    """A name that does not exist; the sentence names what may have been meant."""


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """Return " Did you mean “coins”?" where a name looks like one of these, "" where none does."""
    known = {known.casefold(): known for known in names}
    asked = name.casefold().strip()
    near = get_close_matches(asked, known, n=1, cutoff=0.6) or [word for word in known if asked and asked in word]
    return f" Did you mean “{known[near[0]]}”?" if near else ""


def calculator_named(calculators: Mapping[str, Calculator], name: str) -> Calculator:
    """Return the calculator of this name; raises UnknownName with the names there are when there is none."""
    if name not in calculators:
        raise UnknownName(
            f"There is no calculator “{name}”.{did_you_mean(name, calculators)} Give one of: {', '.join(calculators)}."
        )
    return calculators[name]
