"""One test that asks all of a long list: a test of pytest's own for each takes longer than the question."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")


def every(items: Iterable[Item]) -> Callable[[Callable[[Item], None]], Callable[[], None]]:
    """Ask a test of one item for every item; in the end each one that failed is told, with its reason."""

    def of_all(test: Callable[[Item], None]) -> Callable[[], None]:
        def ask_all() -> None:
            if wrong := [f"{item}: {why}" for item in items if (why := _why_wrong(test, item))]:
                raise AssertionError("\n".join(wrong))

        ask_all.__name__, ask_all.__doc__ = test.__name__, test.__doc__
        return ask_all

    return of_all


def _why_wrong(test: Callable[[Item], None], item: Item) -> str:
    try:
        test(item)
    except AssertionError as error:
        return str(error) or "it is not so"
    return ""
