"""What a chapter's author can write beside Markdown: a calculator, all chapters, a fold, where something has moved."""

from sphinx.application import Sphinx

from coinguide.site.page.written import calculators, chapters, folds, mistakes, moves

__all__ = ["setup"]


def setup(app: Sphinx) -> None:
    """Add the directives."""
    for part in (calculators, chapters, folds, mistakes, moves):
        part.setup(app)
