"""What a lone address and a message with addresses come to: words inside an address are no message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.guide.scams.messages.vocabulary import load_vocabulary
from coinguide.guide.scams.verdict import check

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
