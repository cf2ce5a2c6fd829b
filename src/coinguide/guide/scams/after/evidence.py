"""What to keep as evidence, by what happened; our own list, for bank, TikTok and police to work with."""

from collections.abc import Collection

__all__ = ["evidence"]

_PAYMENT = "The payment as your bank shows it: day, sum, and the name and number it went to"
_ORDER = "The order’s number, and the mail or message that confirms it"
_KEPT = {
    "gift-card": ("The gift card itself, front and back, and the receipt from the shop",),
    "card": (_PAYMENT,),
    "bank-transfer": (_PAYMENT,),
    "payment-app": (_PAYMENT,),
    "paid": (_PAYMENT,),
    "paypal": ("The payment’s number in PayPal, and the name it went to",),
    "crypto": ("The address you sent to, and the number of the transfer",),
    "apple": (_ORDER,),
    "google-play": (_ORDER,),
    "tiktok-website": (_ORDER,),
    "coins": ("Your coin history: which gifts, to whom, when",),
    "told-code": ("The message that brought the code, with its time",),
    "told-password": ("Any message about a sign-in or a change in your account",),
    "gave-card": ("A list of the card’s details they have, never the details themselves",),
    "gave-papers": ("A list of the papers and numbers they have",),
    "sent-pictures": ("A list of what you sent and when. Not the pictures: keep them to yourself",),
    "threatened": ("Every threat and every demand, with its day and time", "The account or address they want paid"),
    "installed": ("The name of what you installed, and the page it came from",),
    "passed-money": ("Each sum that came in and went out: from whom, to whom, when",),
}
_EVERYBODY = (
    "Screenshots of the messages and of the profile, with its @name",
    "The address of the page or link, copied and not opened",
)


def evidence(happened: Collection[str]) -> tuple[str, ...]:
    """Return what to keep, each thing once: what everybody keeps, then what fits this reader."""
    theirs = (words for value, kept in _KEPT.items() if value in happened for words in kept)
    return (*_EVERYBODY, *dict.fromkeys(theirs))
