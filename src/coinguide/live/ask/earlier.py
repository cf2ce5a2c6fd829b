"""Controls that a calculator had before: links and scripts still hold their names, and they are still read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coinguide.live.ask.controls.controls import Choice, InputMistake

__all__ = ["Earlier", "with_new_names"]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A choice of before, the name of the control that took its place, and that one's text for each of its values.

    Several may have become one: their texts are then joined by commas.
    """

    control: Choice
    new: str
    texts: Mapping[str, str]

    def text(self, raw: object) -> str:
        """Return what the new control is to read; raises InputMistake for what was no value before either."""
        return self.texts[self.control.read(raw)]


def with_new_names(raw: Mapping[str, object], earlier: Sequence[Earlier]) -> dict[str, object]:
    """Return raw values under today's names; those that name no earlier control come back as they are.

    An earlier control that is left out beside one that is named had its start value, as it had before.
    Raises InputMistake for a wrong value, and where the old and the new name stand side by side.
    """
    old = {one.control.name for one in earlier}
    today = {name: value for name, value in raw.items() if name not in old}
    for name in dict.fromkeys(one.new for one in earlier if one.control.name in raw):
        parts = [one for one in earlier if one.new == name]
        if name in raw:
            names = " and ".join(one.control.name for one in parts)
            raise InputMistake(f"{name} has taken the place of {names}. Give {name} alone.")
        texts = (one.text(raw.get(one.control.name, one.control.start)) for one in parts)
        today[name] = ",".join(filter(None, texts))
    return today
