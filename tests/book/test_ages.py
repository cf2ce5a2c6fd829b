"""Wherever the guide says who may buy coins, it says that the age is higher in some places."""

from pathlib import Path

from tests.book.reading import pages, soup, text_of


def test_no_sentence_gives_eighteen_alone(built_site: Path) -> None:
    """Eighteen is wrong where the law, or TikTok itself as in South Korea, asks for more."""
    told = 0
    for page in pages(built_site):
        for place in soup(page).select("article :is(p, li):not(.cg-sources li):has(> a[href$='#age-coins'])"):
            told += 1
            links = [text_of(link, "href") for link in place.select("a")]
            assert [link for link in links if link.endswith("#age-coins-kr")], f"{page.name}: {place.get_text()}"
            assert "higher age" in place.get_text(), f"{page.name}: {place.get_text()}"
    assert told >= 3
