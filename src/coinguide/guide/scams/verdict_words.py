"""What each verdict is called, how it is toned, and what to do next: one table for every view."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coinguide.live.ask.answer import Tone

__all__ = ["VERDICT_WORDS", "VerdictWords", "happened", "next_steps"]


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """A verdict in a few words, its tone, the answer's first sentence and those after it, and the next steps."""

    short: str
    tone: Tone
    headline: str
    details: str
    steps: tuple[str, ...]


_ASK = "Ask somebody you trust: a parent, a teacher, a friend, your bank on the number on your card."
VERDICT_WORDS: Mapping[str, VerdictWords] = {
    "official-address": VerdictWords(
        "TikTok’s own address",
        "good",
        "The address is one of TikTok’s own.",
        "It does not tell who sent it to you, or why.",
        ("It is safest to type the address yourself or to open the app.",),
    ),
    "no-known-sign": VerdictWords(
        "No known sign",
        "unknown",
        "The check cannot know who wrote this, or whether it is true.",
        "It found none of the signs that it knows. "
        "If it asks for money, a code or a login, ask somebody you trust first.",
        ("Pay, log in and install only in the app or at an address you typed yourself.", _ASK),
    ),
    "one-small-sign": VerdictWords(
        "One small sign",
        "careful",
        "One small sign, and good messages have it too.",
        "The check cannot know who wrote this. If it asks for money, a code or a login, ask somebody you trust first.",
        ("Look in the app yourself whether it says the same.", _ASK),
    ),
    "no-message": VerdictWords(
        "No message",
        "unknown",
        "This reads like a question or a few letters, not like a message that somebody sent to you.",
        "Paste the whole message, the offer or the link.",
        ("Copy the message itself, with everything that it asks for.",),
    ),
    "cannot-read": VerdictWords(
        "Cannot read this",
        "unknown",
        "I cannot read this language or these letters, so I cannot say anything about it.",
        "Ask somebody who reads it and whom you trust.",
        ("Do not pay, log in or tell a code before you have asked.",),
    ),
    "already-happened": VerdictWords(
        "It has happened",
        "careful",
        "This is about something that already happened.",
        "It happens to clever people, and there are steps that help. Begin with them now.",
        ("Keep every message and receipt: they are your evidence.", "Tell somebody you trust."),
    ),
    "be-careful": VerdictWords(
        "Be careful",
        "careful",
        "Be careful: scams often look like this.",
        "Do not click, pay, answer or share anything before you have asked "
        "somebody you trust, or looked in the app yourself.",
        ("Ask somebody you trust before you do what it asks.", "Look in the app, or type the address yourself."),
    ),
    "signs-of-a-scam": VerdictWords(
        "Signs of a scam",
        "danger",
        "This has the signs of a scam.",
        "Do not click, pay, answer or share anything. Keep it, and show it to somebody you trust.",
        (
            "Do not answer, and do not do what it asks. Keep the message: it is evidence.",
            "Show it to somebody you trust, and report it in the app where it came.",
        ),
    ),
}
_UNDER_THREAT = (
    "Do not pay, and do not answer any more. Delete nothing: the messages are your evidence. It is not your fault.",
    "Tell somebody you trust today. The police help, and there are services that take pictures down.",
)
# What may have happened to a reader who did what such a text asks: values of after-a-scam's control.
_HAPPENED = {
    "blackmail": "threatened",
    "send-pictures": "sent-pictures",
    "share-code": "told-code",
    "vote-login": "told-code",
    "code-to-scan": "told-password",
    "login-details": "told-password",
    "verify-account": "told-password",
    "account-threat": "told-password",
    "personal-details": "gave-papers",
    "pay-by-gift-card": "gift-card",
    "pay-by-crypto": "crypto",
    "strangers-wallet": "paid",
    "pay-first": "paid",
    "sells-coins": "paid",
    "cheap-coins": "paid",
    "doubling": "coins",
    "begs-for-gifts": "coins",
    "send-coins": "coins",
    "family-in-need": "bank-transfer",
    "warm-words": "paid",
    "parcel-fee": "gave-card",
    "refund-or-grant": "gave-card",
    "install-this": "installed",
    "changed-app": "installed",
    "file-to-open": "installed",
    "run-command": "installed",
    "show-screen": "installed",
    "app-file": "installed",
    "pass-money-on": "passed-money",
}
_MOST = 2


def next_steps(verdict: str, reasons: Iterable[str]) -> tuple[str, ...]:
    """Return what to do now; for somebody under threat other words than for an offer."""
    return _UNDER_THREAT if "blackmail" in reasons else VERDICT_WORDS[verdict].steps


def happened(reasons: Iterable[str]) -> tuple[str, ...]:
    """Return what has happened to whoever did what these reasons speak of, the heaviest two; ``clicked`` for none."""
    found = tuple(dict.fromkeys(_HAPPENED[name] for name in reasons if name in _HAPPENED))
    return found[:_MOST] or ("clicked",)
