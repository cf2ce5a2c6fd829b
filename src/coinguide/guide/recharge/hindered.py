"""What keeps somebody from buying or sending: for each thing that they see, what to do, and who answers for it.

Ids of facts alone, as in ``recharge``. "family", "receipt", "ticket" and "store" stand for those of the device,
"no-family" for what counts where a family's limit does not reach.
"""

from dataclasses import dataclass

__all__ = ["SIGHTS", "Sight"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One branch: the words of the choice, what comes first, the headline, the steps, and who is asked in turn.

    ``paying``: whoever sees this is about to pay, so the ways to pay and what to check before are of use.
    ``sending``: it is about a gift, and the coins are there.
    """

    choice: str
    first: str
    headline: str
    steps: tuple[str, ...]
    desks: tuple[str, ...] = ("tiktok",)
    paying: bool = False
    sending: bool = False


SIGHTS = {
    "any": Sight(
        choice="I do not know why",
        first="Find the reason",
        headline="Buying is blocked: find the reason first, then ask {who}.",
        steps=("block-update", "block-reasons", "family", "block-payment", "block-smaller", "ticket"),
        desks=("tiktok", "desk-bank"),
        paying=True,
    ),
    "declined": Sight(
        choice="The payment is declined",
        first="Check the card",
        headline="The payment is declined: check the card first, then ask {who}.",
        steps=("block-payment", "block-card-address", "block-smaller", "ticket"),
        desks=("desk-bank", "tiktok"),
        paying=True,
    ),
    "pending": Sight(
        choice="The payment stays pending",
        first="Wait",
        headline="The payment is pending: wait, and do not pay again; then ask {who}.",
        steps=("block-pending", "receipt", "step-screenshots", "ticket"),
        desks=("store",),
    ),
    "no-way": Sight(
        choice="I find no way to buy coins",
        first="Look at the app",
        headline="No way to buy: look at the app, the birthday and the country, then ask {who}.",
        steps=("block-update", "block-age", "block-country", "block-new-account", "ticket"),
        paying=True,
    ),
    "home": Sight(
        choice="It is switched off, or waits for an adult",
        first="Ask at home",
        headline="It is switched off, or waits: ask {who}.",
        steps=("family", "no-family"),
        desks=("desk-home",),
    ),
    "rules": Sight(
        choice="TikTok says that it is blocked",
        first="Find the reason",
        headline="TikTok has blocked it: find the reason first, then ask {who}.",
        steps=("block-reasons", "block-rules", "block-smaller", "ticket"),
    ),
    "no-gift-button": Sight(
        choice="The Gift button is missing",
        first="Keep the coins",
        headline="Gifts are off in this LIVE; if every LIVE is so, ask {who}.",
        steps=("send-button-missing", "block-age", "block-country"),
        sending=True,
    ),
    "gift-fails": Sight(
        choice="I have coins, and the gift does not go out",
        first="Compare the coins",
        headline="The gift does not go out: compare its price with your coins, then ask {who}.",
        steps=("send-balance", "block-update", "block-age", "block-rules", "ticket"),
        sending=True,
    ),
}
