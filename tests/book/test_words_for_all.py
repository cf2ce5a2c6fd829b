"""What a screen reader says: every picture, control and page has words."""

from pathlib import Path

from bs4 import Tag

from tests.book.reading import pages, soup, text_of

CONTROLS = "input:not([type=hidden], [type=submit], [type=button], [type=reset]), select, textarea"


def test_every_picture_has_words(built_site: Path) -> None:
    """An empty alt says that a picture is decoration; a missing one says nothing."""
    bare = [f"{page.name}: {image}" for page in pages(built_site) for image in soup(page).select("img:not([alt])")]
    assert bare == []


def test_every_figure_has_words_of_its_own(built_site: Path) -> None:
    """A notebook's figure is never decoration."""
    empty = [
        f"{page.name}: {text_of(image, 'src')}"
        for page in pages(built_site)
        for image in soup(page).select("article img")
        if not text_of(image, "alt").strip() or text_of(image, "alt") == text_of(image, "src")
    ]
    assert empty == []


def test_every_drawing_has_a_title_or_is_hidden(built_site: Path) -> None:
    """An SVG is announced by its title or label, or not at all."""
    for page in pages(built_site):
        for drawing in soup(page).select("svg:not([aria-hidden=true])"):
            named = text_of(drawing, "aria-label") or text_of(drawing, "aria-labelledby")
            assert drawing.get("role") == "img", f"{page.name}: {str(drawing)[:120]}"
            assert named or drawing.find("title"), f"{page.name}: {str(drawing)[:120]}"


def test_every_control_has_a_label(built_site: Path) -> None:
    """A label of its own, or one given by attribute."""
    unlabelled = [
        f"{page.name}: {control}"
        for page in pages(built_site)
        for control in soup(page).select(CONTROLS)
        if not _label(control)
    ]
    assert unlabelled == []


def _label(control: Tag) -> str:
    given = text_of(control, "aria-label") or text_of(control, "aria-labelledby")
    page = next(parent for parent in control.parents if parent.name == "[document]")
    own = page.select_one(f'label[for="{text_of(control, "id")}"]') if control.get("id") else None
    around = control.find_parent("label")
    return given or (own.get_text(strip=True) if own else "") or (around.get_text(strip=True) if around else "")


def test_every_button_and_link_says_what_it_does(built_site: Path) -> None:
    """By its text, its label, or the words of its picture."""
    silent = []
    for page in pages(built_site):
        for tag in soup(page).select("button, a[href]"):
            pictures = " ".join(text_of(image, "alt") for image in tag.find_all("img"))
            if not (tag.get_text(strip=True) or text_of(tag, "aria-label") or pictures or text_of(tag, "title")):
                silent.append(f"{page.name}: {tag}")
    assert silent == []


def test_every_page_says_its_language_and_its_title(built_site: Path) -> None:
    """And has one first heading."""
    for page in pages(built_site):
        root = soup(page).find("html")
        assert isinstance(root, Tag)
        assert root.get("lang") == "en", page
        title = root.find("title")
        assert isinstance(title, Tag)
        assert title.get_text(strip=True), page
        assert len(soup(page).select("main h1")) >= 1, page


def test_the_first_stop_of_the_keyboard_skips_to_the_words(built_site: Path) -> None:
    """The theme's link to the main content stays."""
    for page in sorted((built_site / "book").glob("*.html")):
        assert soup(page).select_one("#pst-skip-link a[href='#main-content']"), page
