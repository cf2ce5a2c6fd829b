"""Notebooks saved with the first version import from here; they are told the line that took its place."""

raise ImportError("coinguide.views is no more. Write this instead: from coinguide import calculator")
