"""One table of a fact file, read key by key; every mistake is a sentence with the file and the record."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from coinguide.facts.records import FactError, Value


class Row:
    """A record as the file gives it; each reader checks the type and remembers which keys were used."""

    def __init__(self, file: str, table: Mapping[str, Any]) -> None:
        self.file = file
        self._table = table
        self._read: set[str] = set()
        self.id = self.text("id")

    def error(self, sentence: str) -> FactError:
        """Return the error to raise for this record."""
        return FactError(f"{self.file}, {self._table.get('id', 'a record without id')}: {sentence}")

    def has(self, key: str) -> bool:
        """Whether the record gives this key."""
        return key in self._table

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; required and not empty unless there is a default."""
        value = self._get(key, default)
        if not isinstance(value, str):
            raise self.error(f"{key} must be text, not {value!r}.")
        if default is None and not value.strip():
            raise self.error(f"{key} is empty.")
        return value

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        """Return a word out of a fixed list."""
        value = self.text(key)
        if value not in allowed:
            raise self.error(f"{key} is {value!r}; it must be one of {', '.join(allowed)}.")
        return value

    def flag(self, key: str) -> bool:
        """Whether the file says true; false when it does not say."""
        value = self._get(key, False)
        if not isinstance(value, bool):
            raise self.error(f"{key} must be true or false, not {value!r}.")
        return value

    def whole(self, key: str) -> int:
        """Return a whole number above zero."""
        value = self._get(key, None)
        if not _is_count(value):
            raise self.error(f"{key} must be a whole number above zero, not {value!r}.")
        return int(value)

    def wholes(self, key: str) -> tuple[int, ...]:
        """Return one or more whole numbers above zero."""
        values = self._list(key)
        if not all(_is_count(value) for value in values):
            raise self.error(f"{key} must be whole numbers above zero, not {values!r}.")
        return tuple(values)

    def values(self, key: str) -> tuple[Value, ...]:
        """Return one or more numbers or texts."""
        values = self._list(key)
        if not all(_is_value(value) for value in values):
            raise self.error(f"{key} must be numbers or texts, not {values!r}.")
        return tuple(values)

    def table(self, key: str) -> Mapping[str, Decimal]:
        """Return one or more numbers by name."""
        table = self._get(key, None)
        if not isinstance(table, dict) or not table or not all(_is_number(value) for value in table.values()):
            raise self.error(f"{key} must be a table of numbers, not {table!r}.")
        return {name: Decimal(value) for name, value in table.items()}

    def texts(self, key: str) -> tuple[str, ...]:
        """Return one or more texts."""
        values = self._list(key)
        if not all(isinstance(value, str) and value for value in values):
            raise self.error(f"{key} must be a list of texts, not {values!r}.")
        return tuple(values)

    def done(self) -> None:
        """Refuse keys that nobody read: most often a spelling mistake."""
        extra = sorted(set(self._table) - self._read)
        if extra:
            raise self.error(f"has a key this file does not know: {', '.join(extra)}.")

    def _list(self, key: str) -> list[Any]:
        values = self._get(key, None)
        if not isinstance(values, list) or not values:
            raise self.error(f"{key} must be a list with at least one entry, not {values!r}.")
        return values

    def _get(self, key: str, default: Any) -> Any:
        self._read.add(key)
        value = self._table.get(key, default)
        if value is None:
            raise self.error(f"has no {key}.")
        return value


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_value(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    return _is_number(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)
