"""The search: what can be found is read from the built pages, and the reader's own browser looks through it."""

from coinguide.site.page.searching.equip import setup

__all__ = ["setup"]
