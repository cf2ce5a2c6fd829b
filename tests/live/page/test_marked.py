"""Whatever a stranger wrote, every view shows it as text, with the marks at the very words."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.command import main
from coinguide.live.ask.answer import Answer
from coinguide.live.page.plain_json import answer_json
from coinguide.live.page.respond import respond
from tests.live.page.drawn import drawn

CHECK = CALCULATORS["scam-check"]
OURS = {"p", "figure", "figcaption", "blockquote", "mark", "bdi", "sup", "ol", "ul", "li", "span", "a", "strong"}
OURS |= {"table", "caption", "thead", "tbody", "tr", "th", "td", "time", "details", "summary"}
HOSTILE = [
    "<script>alert(1)</script> free coins",
    "free <b onmouseover=alert(1)>coins</b> here",
    '"><img src=x onerror=alert(1)> send me the code',
    "</mark></blockquote></output><h1>free coins</h1>",
    "free coins https://tiktok.com.evil.example/<script>x</script>?a='\"",
    "\u202esnioc eerf\u202c free coins \u2066x\u2069",
    "\x1b]0;owned\x07\x1b[31mfree coins\x1b[0m \x9b31m",
    "free \ud83d coins \udfff",
    "javascript:alert(1) free coins &lt;b&gt; &#x3c;script&#x3e;",
    "free coins\r\n\r\n```\n# head\n<!-- x -->",
]


class Tags(HTMLParser):
    """The tags and attributes of a piece of HTML, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write a tag down."""
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        """Write text down."""
        self.text += data


def answered(text: str) -> Answer:
    """What scam-check says of a text."""
    return CHECK.ask({"text": text})


def assert_only_text(text: str) -> None:
    """No tag, attribute, control or direction sign of the pasted text is in the page's answer."""
    html = drawn(answered(text), "x")
    seen = Tags(html)
    assert (set(), set()) == (seen.tags - OURS, {name for name in seen.attributes if name.startswith("on")})
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\ud800-\udfff]", html)
    html.encode()


@pytest.mark.parametrize("text", HOSTILE)
def test_the_page_shows_it_as_text(text: str) -> None:
    """A script tag, an event handler, a right-to-left override stay text."""
    assert_only_text(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_the_terminal_gets_no_escape(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No control sequence reaches the terminal."""
    main(["ask", "scam-check", f"text={text}"])
    printed = capsys.readouterr().out
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", printed)


def test_the_page_marks_the_words() -> None:
    """Each mark carries the number of its reason."""
    html = drawn(answered("Well, send the code."), "x")
    assert "Well, <mark><bdi>send the code</bdi><sup>[1]</sup></mark>." in html


def test_the_terminal_marks_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    """In the terminal a mark is a bracket with the reason's number."""
    main(["ask", "scam-check", "text=Well, send the code."])
    assert "Well, [1: send the code]." in capsys.readouterr().out


def test_json_gives_the_places() -> None:
    """JSON gives the place of each mark and the number of its reason, and not the text again."""
    assert [{"start": 6, "end": 19, "reason": 1}] == answer_json(answered("Well, send the code."))["marks"]


def test_a_long_text_says_that_it_is_shortened() -> None:
    """Of a long text only the marked places are shown, and the caption says so."""
    html = drawn(answered("la " * 5_000 + "send the code"), "x")
    assert (True, True) == ("only the places with a sign" in html, len(html) < 20_000)


def test_an_unmarked_text_is_not_repeated() -> None:
    """Where nothing is marked nothing is shown again."""
    assert "blockquote" not in drawn(answered("See you at six."), "x")


LURES = ["free", "coins", "send", "me", "the", "code", "7,000", "$30", "never", "not", "if", "you", "won", "claim"]
ADDRESSES = ["http://", "tiktok.com.x.example", "xn--80ak6aa92e.com", "@a.b", "www.tiktok.com/coin", "1.2.3.4:80/x"]
MARKUP = ["<script>", "</p>", "onerror=", "&amp;", '"', "'", "\u202e", "\x1b[0m", "\ud800", "\n", "\u200b", "</mark>"]
WORDS = st.sampled_from([*LURES, *ADDRESSES, *MARKUP])
MIXED = st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=40).map(" ".join)
GLUED = st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=40).map("".join)


@pytest.mark.slow
@settings(max_examples=1_500, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(MIXED, GLUED, st.text(max_size=300)))
def test_fuzz_nothing_raises_and_nothing_escapes(text: str) -> None:
    """Whatever is pasted: an answer, marks inside the text, and only text on the page."""
    answer = answered(text)
    marks = answer.marks.marks if answer.marks else ()
    assert all(0 <= mark.start <= mark.end <= len(text) for mark in marks)
    assert_only_text(text)
    json.loads(respond(json.dumps({"calculator": "scam-check", "values": {"text": text}})))
