"""Links are judged by the trick they play, on names nobody has seen; TikTok's own and honest ones are left alone."""

import time

import pytest

from coinguide.guide.scams.links.judge import MOST_LINKS, judge_links
from coinguide.guide.scams.links.link import Link
from coinguide.guide.scams.signs import BE_CAREFUL, load_signs
from tests.guide.scams.links.rows import BENIGN, INFRASTRUCTURE, PEOPLE, SCAM, rows


def only(text: str) -> Link:
    """The one link of a text."""
    (link,) = judge_links(text)
    return link


def points(link: Link) -> int:
    """What its different signs weigh together."""
    return sum(load_signs()[name].weight for name in {finding.rule for finding in link.findings})


@pytest.mark.parametrize(("kind", "text"), rows(SCAM))
def test_a_trick_is_seen_on_a_name_never_met(kind: str, text: str) -> None:
    """Every trick, on invented names, makes at least “be careful”."""
    assert points(only(text)) >= BE_CAREFUL, kind


@pytest.mark.parametrize(("kind", "text"), rows(BENIGN))
def test_an_honest_link_is_left_alone(kind: str, text: str) -> None:
    """Articles about TikTok, code, stores and names that only sound alike stay below “be careful”."""
    assert all(points(link) < BE_CAREFUL for link in judge_links(text)), kind


@pytest.mark.parametrize("text", PEOPLE.split())
def test_tiktoks_own_addresses_for_people_are_official(text: str) -> None:
    """Whatever their spelling, and nothing speaks against them."""
    assert ("people", ()) == (only(text).official, only(text).findings)


@pytest.mark.parametrize("text", INFRASTRUCTURE.split())
def test_odd_looking_names_of_tiktok_are_not_flagged(text: str) -> None:
    """They are infrastructure: no sign of a scam, and nothing to type a password on."""
    assert ("infrastructure", ()) == (only(text).official, only(text).findings)


@pytest.mark.parametrize(("_", "text"), rows(SCAM))
def test_no_trick_is_called_official(_: str, text: str) -> None:
    """Not even those that begin with tiktok.com."""
    assert "no" == only(text).official


@pytest.mark.parametrize(
    ("text", "host", "registered"),
    [
        ("https://www.tiktok.com.coins.pay.example/", "www.tiktok.com.coins.pay.example", "pay.example"),
        ("https://a.b.co.uk", "a.b.co.uk", "b.co.uk"),
        ("https://shop.somebody.github.io/x", "shop.somebody.github.io", "somebody.github.io"),
        ("http://0x7f.1/", "127.0.0.1", ""),
        ("https://тикток.example", "xn--h1aeaprc.example", "xn--h1aeaprc.example"),
    ],
)
def test_host_and_registered_domain_are_told(text: str, host: str, registered: str) -> None:
    """As the network spells them."""
    assert (host, registered) == (only(text).host, only(text).registered_domain)


def test_the_piece_that_shows_the_sign_is_marked_in_its_place() -> None:
    """A finding's span is that of the word in the whole text."""
    text = "Look: https://tiktok.free-coins.example/x, quick!"
    findings = {finding.rule: text[finding.start : finding.end] for finding in only(text).findings}
    assert "tiktok" == findings["name-in-front"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://a.example/b. Then (c.example), or d.example!", ["https://a.example/b", "c.example", "d.example"]),
        ("https://a.example,https://b.example", ["https://a.example", "https://b.example"]),
        ("看https://a.example/币 和b.example领取", ["https://a.example/币", "b.example"]),
        ("I love TikTok.So funny. It is fine.Me too, e.g. 3.5 coins at 10.30", []),
        ("Fails in tiktok.py and README.md for me", []),
        ("https://tik\ttok.example/", ["https://tik\ttok.example/"]),
        ("https://a.com\nhttps://b.com", ["https://a.com", "https://b.com"]),
        ("Write to help@tiktok.com or jane.doe@mailbox.example", []),
        ("https://en.wikipedia.org/wiki/Coin_(money) it says", ["https://en.wikipedia.org/wiki/Coin_(money)"]),
    ],
)
def test_links_are_found_where_people_write_them(text: str, found: list[str]) -> None:
    """With signs of punctuation around them, without a scheme, in writing without spaces."""
    assert found == [link.text for link in judge_links(text)]


def test_more_links_than_are_read_are_said_in_words() -> None:
    """After the last one that is judged, a finding covers the rest."""
    links = judge_links(" ".join(f"https://site{number}.example/" for number in range(MOST_LINKS + 50)))
    assert MOST_LINKS + 1 == len(links)
    assert ["too-many-links"] == [finding.rule for finding in links[-1].findings]


HARD = [
    "a.",
    "@",
    "http://",
    "%",
    "xn--",
    "a.b,",
    "a@",
    "@a.com ",
    "1.2.3.4/ ",
    "[",
    "[.]",
    "。",
    "https:\t",
    "tik-",
    "/tik",
    "é.",
    "https://tiktok.com ",
    "https://a.com/?u=http://",
]


@pytest.mark.parametrize("piece", HARD)
def test_a_long_text_takes_a_short_time(piece: str) -> None:
    """100,000 characters of whatever is hardest stay well under a second, also on a busy machine."""
    text = piece * (100_000 // len(piece))
    started = time.process_time()
    judge_links(text)
    assert time.process_time() - started < 0.6
