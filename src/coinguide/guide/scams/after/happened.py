"""What a reader can say has happened, in people's words, and the two controls that asked it before."""

from coinguide.live.ask.controls.controls import Choice, Choices, Option
from coinguide.live.ask.earlier import Earlier

__all__ = ["EARLIER", "HAPPENED"]

_PAID = {
    "gift-card": "Gift card",
    "card": "Credit or debit card",
    "bank-transfer": "Bank transfer",
    "payment-app": "Payment app or wire",
    "paypal": "PayPal",
    "crypto": "Crypto",
    "apple": "Apple (App Store)",
    "google-play": "Google Play",
    "tiktok-website": "TikTok’s own website",
    "coins": "Coins or gifts",
    "paid": "Another way",
}
_TOLD = {
    "told-password": "My password",
    "told-code": "A one-time code",
    "gave-card": "My card’s numbers",
    "gave-papers": "Papers or ID numbers",
}
_THREATS = {
    "sent-pictures": "I sent pictures of myself",
    "threatened": "Somebody threatens me",
}
_MORE = {
    "installed": "I installed or ran something or showed my screen",
    "passed-money": "I passed money on for somebody",
    "clicked": "I only clicked or answered",
}
_GROUPS = {
    "I paid or sent something": _PAID,
    "I told or gave away": _TOLD,
    "Pictures and threats": _THREATS,
    "Something else": _MORE,
}

HAPPENED = Choices(
    name="happened",
    label="What happened to you? Choose all that fits",
    options=tuple(Option(value, words) for group in _GROUPS.values() for value, words in group.items()),
    groups=tuple((heading, next(iter(group))) for heading, group in _GROUPS.items()),
)


def _choice(name: str, label: str, options: dict[str, str], start: str) -> Choice:
    return Choice(
        name=name, label=label, options=tuple(Option(value, words) for value, words in options.items()), start=start
    )


_GAVE_AWAY = {
    "nothing": ("Nothing", ""),
    "password": ("Password", "told-password"),
    "code": ("One-time code", "told-code"),
    "card-data": ("Card data", "gave-card"),
    "identity-data": ("Identity data", "gave-papers"),
}
_PAID_BEFORE = {value: words for value, words in _PAID.items() if value != "paid"} | {
    "payment-app": "Payment app or wire service",
    "coins": "Coins or gifts sent",
}
EARLIER = (
    Earlier(
        _choice("paid_with", "How did you pay?", {"nothing": "Nothing"} | _PAID_BEFORE, "nothing"),
        HAPPENED.name,
        {"nothing": ""} | {value: value for value in _PAID_BEFORE},
    ),
    Earlier(
        _choice(
            "gave_away",
            "What did you give away?",
            {value: words for value, (words, _) in _GAVE_AWAY.items()},
            "password",
        ),
        HAPPENED.name,
        {value: today for value, (_, today) in _GAVE_AWAY.items()},
    ),
)
