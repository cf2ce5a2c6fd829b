"""What an author can write beside Markdown: a calculator, all chapters, a fold, questions, what has moved, and such."""

from sphinx.application import Sphinx

from coinguide.site.page.written import calculators, chapters, folds, mistakes, moves, questions, teachers

__all__ = ["setup"]


def setup(app: Sphinx) -> None:
    """Add the directives."""
    for part in (calculators, chapters, folds, mistakes, moves, questions, teachers):
        part.setup(app)
