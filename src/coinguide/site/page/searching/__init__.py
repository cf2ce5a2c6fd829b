"""The search: what can be found is read from the built pages, and the reader's own browser looks through it."""

from coinguide.site.page.searching.equip import setup
from coinguide.site.page.searching.told import EVENT, Told

__all__ = ["EVENT", "Told", "setup"]
