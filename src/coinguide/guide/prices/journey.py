"""The way of the money, step by step: from a bundle to what a creator may be paid."""

from coinguide.facts import load
from coinguide.guide.prices.ladders import known_pack
from coinguide.live.ask.money import CURRENCIES, money_text

__all__ = ["money_journey"]

EXAMPLE_COINS = 330  # the bundle the chapter follows


def money_journey() -> tuple[tuple[str, str], ...]:
    """Give (step, words) from the price of one reported app bundle to the best estimate of the payout."""
    dollars = CURRENCIES["USD"]
    pack = known_pack("app", "USD", EXAMPLE_COINS)
    payout_cents = load().by_id("creator-per-coin-best").number * pack.coins
    return (
        ("Money", f"{money_text(pack.price_cents, dollars)} paid in the app"),
        ("Coins", f"{pack.coins:,} coins, never money again"),
        ("Gifts", "sent in a LIVE, used up at once"),
        ("Diamonds", "TikTok counts popularity"),
        ("Payout", f"about {money_text(payout_cents, dollars)}, an estimate"),
    )
