"""`make prose` looks at every page of the book, wherever its order names it."""

from coinguide.site.guide.prose import QUIZ
from tests.site.guide.test_prose import PAGES
from verbs.prose import pages_in_order
from verbs.words import ROOT


def test_every_page_of_the_order_is_looked_at() -> None:
    """Those below a part, a chapter and a section; the quiz is looked at beside them."""
    assert sorted({*PAGES} - {QUIZ}) == [page.relative_to(ROOT).as_posix() for page in pages_in_order()]
