"""What an author can write beside Markdown: a calculator, all chapters, a drawing, a fold, where something is now."""

from sphinx.application import Sphinx

from coinguide.site.page.written import calculators, chapters, drawings, folds, mistakes, moves

__all__ = ["setup"]


def setup(app: Sphinx) -> None:
    """Add the directives."""
    for part in (calculators, chapters, drawings, folds, mistakes, moves):
        part.setup(app)
