"""What goes out of the theme's part of a page, and what stays."""

import pytest

from coinguide.site.page.trimmed.spaces import without_spaces

ARTICLE = "<article>\n\n  <p>Two  spaces</p> <!-- ours --></article>"


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("<p>a</p>\n\n   \n<p>b</p>", "<p>a</p>\n<p>b</p>"),
        ("<b>a</b>   <b>b</b>", "<b>a</b> <b>b</b>"),
        ("<p>a<!-- remark -->b</p>", "<p>ab</p>"),
        ("<p>a <!-- remark\n -->b</p>", "<p>a b</p>"),
        ("<p>a</p>\n<!-- one -->\n<!-- two -->\n<p>b</p>", "<p>a</p>\n<p>b</p>"),
        ('<a\n   title="x >  y"\n>a</a>', '<a title="x >  y" >a</a>'),
        ("a < b  > c", "a < b > c"),
    ],
)
def test_spaces_become_one(written: str, left: str) -> None:
    """One space stays where there was one, and none comes where there was none; a value of an attribute is whole."""
    assert left + ARTICLE == without_spaces(written + ARTICLE)


@pytest.mark.parametrize(
    "whole", ["<pre>a\n\n  b</pre>", "<textarea>\n\n a</textarea>", "<script>a\n\n// b\n</script>"]
)
def test_what_shows_or_runs_its_spaces_keeps_them(whole: str) -> None:
    """Code, fields, scripts; the article is whole in each of these pages."""
    assert whole + ARTICLE == without_spaces(whole + ARTICLE)


def test_a_page_of_our_own_stays_as_it_is() -> None:
    """The theme has an article on each of its pages."""
    assert "<p>a</p>\n\n<p>b</p>" == without_spaces("<p>a</p>\n\n<p>b</p>")


def test_a_second_time_changes_nothing() -> None:
    """Pages that a build does not write anew are trimmed again."""
    once = without_spaces(f"\n\n<!DOCTYPE html>\n <!-- a -->\n\n<p\n  id='a'>\n<!-- b --> x</p> {ARTICLE}\n\n")
    assert once == without_spaces(once)
