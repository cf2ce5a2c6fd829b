"""What an author can write beside Markdown: a calculator, chapters, a drawing, a fold, questions, and such."""

from sphinx.application import Sphinx

from coinguide.site.page.written import calculators, chapters, drawings, folds, mistakes, moves, questions, teachers

__all__ = ["setup"]


def setup(app: Sphinx) -> None:
    """Add the directives."""
    for part in (calculators, chapters, drawings, folds, mistakes, moves, questions, teachers):
        part.setup(app)
