"""What a chapter's author can write beside Markdown: a calculator, a fold, and where something has moved to."""

from sphinx.application import Sphinx

from coinguide.site.page.written import calculators, folds, moves

__all__ = ["setup"]


def setup(app: Sphinx) -> None:
    """Add the directives."""
    for part in (calculators, folds, moves):
        part.setup(app)
