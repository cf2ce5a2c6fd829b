"""A drawing in the page: its words, its line below, and nothing of the file that only stands for itself."""

import pytest

from coinguide.site.page.written.drawings import drawing_html

DRAWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2" width="9">\n<!-- note -->\n<path d="M0 0h3"/>\n</svg>\n'
)


def test_the_drawing_says_in_words_what_it_shows() -> None:
    """Escaped: words are text."""
    assert 'role="img" aria-label="A &lt;b&gt; &#34;line&#34;"' in drawing_html(DRAWN, 'A <b> "line"', "")


def test_only_the_lines_themselves_come_into_the_page() -> None:
    """Size, notes and line ends stay in the file."""
    expected = '<svg viewBox="0 0 3 2" role="img" aria-label="A line"><path d="M0 0h3"/></svg>'
    assert expected in drawing_html(DRAWN, "A line", "")


@pytest.mark.parametrize(("below", "count"), [("Made up.", 1), ("", 0)])
def test_the_line_below_stands_there_when_given(below: str, count: int) -> None:
    """It is the image's title in Markdown."""
    assert count == drawing_html(DRAWN, "A line", below).count("<figcaption>Made up.</figcaption>")


def test_what_is_no_drawing_stops_the_build() -> None:
    """A picture of another kind, or one without a size of its own."""
    with pytest.raises(ValueError, match="viewBox"):
        drawing_html("<svg></svg>", "A line", "")
