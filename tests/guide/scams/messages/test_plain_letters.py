"""Disguised letters are read plainly, by one way for English and for the other languages."""

from coinguide.guide.scams.messages.plain_letters import plain_letters
from coinguide.guide.scams.wishes.letters import plain


def test_a_sign_that_is_a_whole_sentence_stays() -> None:
    """U+FDFA stands for eighteen letters, and is none of them in disguise."""
    assert ("\ufdfa a", "\ufdfa a") == (plain_letters("\ufdfa A").text, plain("\ufdfa A").text)


def test_spans_of_the_original_are_found_again() -> None:
    """A sign that is nothing moves what stands behind it; the first span comes first."""
    read = plain_letters("c\u200boin é")
    assert ("coin e", [(0, 4, "a"), (5, 6, "b")]) == (read.text, read.spans([(6, 7, "b"), (0, 5, "a")]))
