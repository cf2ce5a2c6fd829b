"""What an author can write beside Markdown: a calculator, all chapters, a fold, what people ask, what has moved."""

from sphinx.application import Sphinx

from coinguide.site.page.written import calculators, chapters, folds, mistakes, moves, questions

__all__ = ["setup"]


def setup(app: Sphinx) -> None:
    """Add the directives."""
    for part in (calculators, chapters, folds, mistakes, moves, questions):
        part.setup(app)
