"""Several of a few named values at once, or none: boxes to tick, and as text their values parted by commas."""

from collections.abc import Sequence
from dataclasses import dataclass

from coinguide.live.ask.controls.declared import Declared, InputMistake, Option, quoted

__all__ = ["Choices"]

# More than any list here holds: a text that is longer is no choice.
_LONGEST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices(Declared):
    """Several of a few named values, each once; none where nothing fits.

    ``groups`` parts the list under headings: the heading, and the first value under it.
    """

    options: tuple[Option, ...]
    start: tuple[str, ...] = ()
    groups: tuple[tuple[str, str], ...] = ()

    def read(self, raw: object) -> tuple[str, ...]:
        """Return the chosen values in the list's order, found by value or words in any case; raises InputMistake."""
        names = self._names(raw)
        known = {key: option.value for option in self.options for key in _keys(option)}
        if unknown := [name for name in names if _key(name) not in known]:
            raise InputMistake(f"{self.label}: {quoted(unknown[0])} is not in the list. {self.wanted()}")
        chosen = {known[_key(name)] for name in names}
        return tuple(option.value for option in self.options if option.value in chosen)

    def allowed(self) -> str:
        """Return the words for what is allowed, with an example."""
        values = [option.value for option in self.options]
        return f"none, one or more of: {', '.join(values)}; parted by commas, for example {','.join(values[:2])}"

    def text(self, value: object) -> str:
        """Return the values as they are written in a link or on the command line."""
        return value if isinstance(value, str) else ",".join(map(str, value)) if isinstance(value, Sequence) else ""

    def grouped(self) -> tuple[tuple[str, tuple[Option, ...]], ...]:
        """Return the options under their headings; a list without groups is one group with no heading."""
        headings = {first: heading for heading, first in self.groups}
        groups: list[tuple[str, list[Option]]] = []
        for option in self.options:
            if option.value in headings or not groups:
                groups.append((headings.get(option.value, ""), []))
            groups[-1][1].append(option)
        return tuple((heading, tuple(options)) for heading, options in groups)

    def _names(self, raw: object) -> list[str]:
        names = raw.split(",") if isinstance(raw, str) and len(raw) <= _LONGEST else raw
        if isinstance(names, Sequence) and not isinstance(names, str):
            texts = [name for name in names if isinstance(name, str)]
            if len(texts) == len(names):
                return [name for name in texts if name.strip()]
        raise InputMistake(f"{self.label}: {quoted(raw)} is no list of choices. {self.wanted()}")


def _keys(option: Option) -> tuple[str, str]:
    return _key(option.value), _key(option.label)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
