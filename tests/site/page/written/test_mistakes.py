"""How a page says where to tell of a mistake."""

from coinguide.site.page.written.mistakes import mistakes_html


def test_a_mailbox_needs_no_account() -> None:
    """Its link opens the reader's mail."""
    words = mistakes_html("a@b.example", None)
    assert 'href="mailto:a@b.example?subject=' in words
    assert "no account is needed" in words


def test_without_any_address_the_page_says_so() -> None:
    """One honest line, and no link to nowhere."""
    words = mistakes_html(None, None)
    assert "knows no address" in words
    assert "<a " not in words


def test_what_the_environment_says_is_escaped() -> None:
    """An address is text."""
    assert "<b>" not in mistakes_html("<b>@x.example", "https://x.example/<b>")
