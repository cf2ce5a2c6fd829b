"""A pasted text is cut at its marks, nothing is lost, and nothing in it works in secret."""

from hypothesis import given
from hypothesis import strategies as st

from coinguide.live.ask.answer import Mark, Marked
from coinguide.live.ask.pieces import Piece, pieces
from coinguide.live.ask.visible import visible

MARKS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(1, 4)), max_size=6)


def test_overlapping_marks_share_a_piece() -> None:
    """Where two marks overlap, the shared words carry both numbers."""
    marked = Marked("send the code now", (Mark(0, 13, 1), Mark(9, 17, 2)))
    expected = [Piece("send the ", (1,)), Piece("code", (1, 2)), Piece(" now", (2,))]
    assert expected == list(pieces(marked))


@given(st.text(st.characters(categories=["L", "N", "P"]), max_size=40), MARKS)
def test_a_short_text_is_whole(text: str, found: list[tuple[int, int, int]]) -> None:
    """The pieces put together are the text, and each character has just the numbers of the marks over it."""
    marks = tuple(Mark(min(a, b, len(text)), min(max(a, b), len(text)), reason) for a, b, reason in found)
    shown = [(letter, piece.reasons) for piece in pieces(Marked(text, marks)) for letter in piece.text]
    expected = [
        (letter, tuple(sorted({m.reason for m in marks if m.start <= place < m.end})))
        for place, letter in enumerate(text)
    ]
    assert expected == shown


def test_of_a_long_text_the_marked_places_are_shown() -> None:
    """Each mark keeps some words around it; between them a gap says that text was left out."""
    text = "x" * 5_000 + "BAD" + "y" * 5_000 + "WORSE" + "z" * 5_000
    marked = Marked(text, (Mark(5_000, 5_003, 1), Mark(10_003, 10_008, 2)))
    shown = list(pieces(marked))
    assert (["BAD", "WORSE"], 3) == ([p.text for p in shown if p.reasons], sum(p.skipped for p in shown))


def test_controls_are_written_out() -> None:
    """Escape, direction override and a broken character are shown by their numbers; line ends and emoji stay."""
    assert "a[U+001B][31m\n[U+202E]b[U+D800] 👩‍🚀" == visible("a\x1b[31m\r\n\u202eb\ud800\t👩‍🚀")
