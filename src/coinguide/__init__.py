"""The guide that people can trust about TikTok Coins.

``import coinguide as cg``, then, for example:

    cg.ask("bundle-planner", coins=5000, where="web")    ask a calculator; cg.calculators names them
    cg.calculator("bundle-planner")                      a calculator to set by hand, in a notebook
    cg.cheapest_plan(5000, "web")                        the cheapest way to buy coins
    cg.most_coins(2000)                                  the most coins for 2,000 cents
    cg.bundles("USD", "app"), cg.gifts()                 tables that pandas.DataFrame(...) takes
    cg.fact("web-usd-70")                                a fact with its date and its source
    cg.find_facts("refund", country="JP")                facts by words and by country
    cg.check_text("…"), cg.read_statement("file.csv")    a message, a statement

``help(cg.ask)`` says what each takes, gives and refuses.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coinguide import facts as facts
    from coinguide.guide.library import *  # noqa: F403

__version__ = "0.1.0"
# Importing this package imports no coin: its names are fetched on first use.
_LIBRARY = "coinguide.guide.library"


def __getattr__(name: str) -> Any:
    """Return a public name; raises AttributeError for one that does not exist."""
    if name == "facts":
        return import_module("coinguide.facts")
    names = import_module(_LIBRARY).__all__ if not name.startswith("_") or name == "__all__" else ()
    if name == "__all__":
        return names
    if name not in names:
        raise AttributeError(f"module 'coinguide' has no attribute {name!r}")
    return getattr(import_module(_LIBRARY), name)


def __dir__() -> list[str]:
    """Return the names that help and tab completion show."""
    return list(import_module(_LIBRARY).__all__)
