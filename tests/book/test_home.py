"""The home page: what it answers, whom it helps first, and that its links have names of their own."""

from pathlib import Path

from tests.book.reading import soup, text_of

EMERGENCY = {"after-a-scam.html", "parents.html", "missing-coins.html"}


def home(site: Path) -> Path:
    """The page."""
    return site / "book" / "index.html"


def test_two_short_forms_stand_on_it(built_site: Path) -> None:
    """One a calculator, marked as short, each with exactly one answer that holds key figure and headline."""
    forms = soup(home(built_site)).select("form[data-calculator]")
    assert ["scam-check", "what-it-costs"] == [text_of(form, "data-calculator") for form in forms]
    for form in forms:
        assert form.has_attr("data-short")
        (output,) = form.select("output")
        assert output.select_one("[data-key-figure]") is not None
        assert output.select_one(".cg-headline") is not None


def test_help_needs_no_calculator(built_site: Path) -> None:
    """Three links for what has happened, ahead of the calculators."""
    page = soup(home(built_site))
    links = page.select("a[data-emergency]")
    assert {text_of(link, "href") for link in links} == EMERGENCY
    (article,) = page.select("article")
    words = article.get_text()
    assert words.index("Already paid") < words.index("Message, offer or link")


def test_every_chapter_has_a_link_with_its_own_name(built_site: Path) -> None:
    """In its group, with a picture that says nothing by itself; no two links of one name."""
    groups = soup(home(built_site)).select(".cg-group")
    assert 8 == len(groups)
    for group in groups:
        assert group.select_one("svg[aria-hidden=true]") is not None
    names = [link.get_text(strip=True) for group in groups for link in group.select("a")]
    assert sorted(set(names)) == sorted(names)
    assert [] == [name for name in names if ".html" in name or len(name.split()) > 4]
