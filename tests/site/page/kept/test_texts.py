"""What is kept from build to build."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from coinguide.site.page.kept.texts import KeptTexts


class Maker:
    """Makes a text, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> str:
        self.times += 1
        return f"made {self.times}"


@pytest.fixture
def make() -> Maker:
    """A maker that has made nothing."""
    return Maker()


def app(book: Path, sources: str = "these") -> Any:
    """A build of the book in this folder, of these sources."""
    return SimpleNamespace(srcdir=str(book), config=SimpleNamespace(page_sources=sources))


def test_a_text_is_made_once(tmp_path: Path, make: Maker) -> None:
    """The next build gets what the one before made."""
    texts = [KeptTexts(app(tmp_path), "kind").made(make, "a page") for _ in range(2)]
    assert ["made 1", "made 1"] == texts


@pytest.mark.parametrize(("sources", "page"), [("those", "a page"), ("these", "another page")])
def test_other_sources_or_another_text_make_it_anew(tmp_path: Path, make: Maker, sources: str, page: str) -> None:
    """A changed price changes the sources: nothing old is given."""
    KeptTexts(app(tmp_path), "kind").made(make, "a page")
    assert "made 2" == KeptTexts(app(tmp_path, sources), "kind").made(make, page)


def test_what_nobody_asked_for_is_forgotten(tmp_path: Path, make: Maker) -> None:
    """A folder that grows with each change would fill a disk."""
    for page in ("a page", "another page"):
        with KeptTexts(app(tmp_path), "kind") as kept:
            kept.made(make, page)
    assert 1 == len(list((tmp_path / "_build" / "kept" / "kind").iterdir()))


def test_a_build_that_stopped_forgets_nothing(tmp_path: Path, make: Maker) -> None:
    """It has not come to all that it would have asked for."""
    kept = KeptTexts(app(tmp_path), "kind")
    kept.made(make, "a page")
    with pytest.raises(ValueError, match="stopped"), KeptTexts(app(tmp_path), "kind"):
        raise ValueError("stopped")
    assert "made 1" == kept.made(make, "a page")
