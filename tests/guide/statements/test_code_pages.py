"""The code pages of Japan and Korea, compared with Python's own codecs."""

import pytest

from coinguide.guide.statements.reading.code_pages import decode_page


def letters(page: str) -> list[tuple[bytes, str]]:
    """Every letter of two bytes that Python knows in a page; private ones are left out."""
    found = []
    for pair in (bytes([first, second]) for first in range(0x81, 0xFF) for second in range(0x40, 0xFF)):
        try:
            text = pair.decode(page)
        except UnicodeDecodeError:
            continue
        if len(text) == 1 and not 0xE000 <= ord(text) < 0xF900:
            found.append((pair, text))
    return found


@pytest.mark.parametrize(("page", "count"), [("cp932", 7_700), ("cp949", 17_000)])
def test_every_letter_is_pythons(page: str, count: int) -> None:
    """All are there, and each is the same."""
    known = letters(page)
    assert len(known) > count
    assert "".join(text for _, text in known) == decode_page(b"".join(pair for pair, _ in known), page)


@pytest.mark.parametrize(
    ("content", "page"), [(b"a\x81", "cp932"), (b"\xa0", "cp932"), (b"\x81,", "cp949"), (b"\xff", "cp949")]
)
def test_what_is_no_letter_is_refused(content: bytes, page: str) -> None:
    """Strictly, as Python's own would."""
    with pytest.raises(UnicodeDecodeError):
        decode_page(content, page)


def test_ascii_and_narrow_kana_stand_between() -> None:
    """As banks of Japan write names of shops."""
    text = "2026/03/05,ﾛ-ｿﾝｼﾌﾞﾔ,本人,480"
    assert text == decode_page(text.encode("cp932"), "cp932")
