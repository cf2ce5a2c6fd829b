"""What a lone address and a message with addresses come to: words inside an address are no message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.guide.scams.messages.vocabulary import load_vocabulary
from coinguide.guide.scams.verdict import FLAGGED, check

HOSTS = ["www.tiktok.com", "tiktok.com", "m.tiktok.com", "vm.tiktok.com", "support.tiktok.com", "seller-uk.tiktok.com"]
PHRASES = sorted(load_vocabulary().terms)


@given(st.sampled_from(HOSTS), st.lists(st.sampled_from(PHRASES), min_size=1, max_size=6), st.sampled_from("-+_"))
def test_tiktoks_own_address_is_never_a_message(host: str, phrases: list[str], between: str) -> None:
    """Whatever words stand in the path, the query and the fragment."""
    words = between.join(phrases).replace(" ", between)
    for text in (
        f"https://{host}/{words}",
        f"{host}/@{words}/live",
        f"https://{host}/search?q={words.replace('-', '%20')}",
        f"https://{host}/tag/{words.replace('-', '')}#{words}",
    ):
        assert ("official-address", 0, ()) == (check(text).verdict, check(text).score, check(text).findings)


@pytest.mark.parametrize(
    "text",
    [
        "https://www.tiktok.com@free-coins.example/",
        "https://www.tiktok.com/link/v2?target=https%3A%2F%2Fcoins.example",
        "https://www.tiktok.com.coins.example/",
    ],
)
def test_an_address_that_only_begins_like_tiktoks_is_flagged(text: str) -> None:
    """A name before an @, a link that sends on, a name in front of somebody else's."""
    assert check(text).verdict in ("be-careful", "signs-of-a-scam")


@pytest.mark.parametrize(
    "link", ["https://blog.example/free-coins-send-code", "https://a.example/?q=send%20the%20code"]
)
def test_words_in_a_strangers_link_are_no_demand(link: str) -> None:
    """“send the code” in an address asks nobody for a code."""
    assert "share-code" not in {finding.rule for finding in check(f"see {link} today").findings}


def test_a_notice_with_its_owners_link_is_no_threat_and_with_a_strangers_it_is() -> None:
    """Where the link leads makes the difference."""
    notice = "Your payment failed. Update your card at https://{}/account"
    verdicts = [check(notice.format(host)).verdict for host in ("www.netflix.com", "netfl1x-pay.example")]
    assert ["no-known-sign", "be-careful"] == verdicts


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("https://www.tiktok.com/coin", "official-address"),
        ("Send your password: https://www.tiktok.com/coin", "be-careful"),
        ("Look at www.tiktok.com/coin", "no-known-sign"),
        ("你好，请把你的验证码发给我", "cannot-read"),
        ("Czy możesz mi dzisiaj pożyczyć książkę wieczorem", "cannot-read"),
        ("asdf", "no-message"),
        ("how do I get coins?", "no-message"),
        ("I already sent him the card", "already-happened"),
        ("ich wurde betrogen", "already-happened"),
        ("Last chance today", "one-small-sign"),
        ("A guy in LIVE says he sells 7,000 coins for 30 dollars via gift card, real?", "signs-of-a-scam"),
        ("See you at six", "no-known-sign"),
    ],
)
def test_each_verdict_has_its_text(text: str, verdict: str) -> None:
    """An address is certified only where it is all that was pasted, and what cannot be read is told so."""
    assert verdict == check(text).verdict


@pytest.mark.parametrize(
    "link",
    [
        "https://www.tiktok.com/link/v2?target=coins-shop.example",
        "https://www.tiktok.com/x?u=%2F%2Fevil.example",
        r"https://evil.example\@www.tiktok.com",
        "https://tiktok.com․login․xyz/",
        "https://www.google.com/url?q=https://coins-shop.example/x",
        "data:text/html;base64,PHNj",
    ],
)
def test_a_link_that_leads_elsewhere_is_warned_of(link: str) -> None:
    """A next address without a scheme, a backslash, a sign read as a full stop, a page in the address."""
    assert check(link).verdict in FLAGGED


@pytest.mark.parametrize(
    "link",
    [
        "https://www.tiktok.com/login?redirect_url=https%3A%2F%2Fwww.tiktok.com%2Fcoin",
        "https://www.tiktok.com/search?q=a.com",
    ],
)
def test_tiktoks_own_address_stays_genuine_whatever_it_asks(link: str) -> None:
    """A search for an address and the way back after a login lead nowhere else."""
    assert "official-address" == check(link).verdict
