"""The ways to pay a creator that the research covers, each with its words; every number is in the facts."""

from coinguide.guide.creators.platforms import SOLIDITY, CoinWay, Gap, PackWay, ShareWay, Way

__all__ = ["WAYS", "full_name", "words_of"]

_ESTIMATES = (
    "Low: the smallest share of the US rules that was told. Best: what the BBC’s tests with real money come to. "
    "High: the largest share that TikTok names. TikTok itself publishes no value of a coin, so all three are estimates."
)

_DECLARED: tuple[Way, ...] = (
    ShareWay(
        platform="YouTube",
        product="Super Chat",
        route="web",
        shares=("youtube-share",),
        words="YouTube’s own page gives the share. It is the same for Super Stickers, Super Thanks and memberships.",
    ),
    ShareWay(
        platform="Kick",
        product="subscription",
        entry="Kick subscriptions",
        route="web",
        renews=True,
        shares=("kick-sub-share", "kick-sub-share-older"),
        price="kick-sub-price",
        words="Best and high are Kick’s own figure. An older report tells of a smaller share, perhaps after costs "
        "of payment: that is the low end. The two conflict.",
    ),
    ShareWay(
        platform="Discord",
        product="server subscription",
        route="web",
        renews=True,
        shares=("discord-share",),
        words="The split as the press told it when this began in the United States.",
    ),
    PackWay(
        platform="Twitch",
        product="Bits",
        route="web",
        seller="Twitch website",
        unit="twitch-bit-value",
        unit_name="Bit",
        words="Twitch says what a Bit brings; the prices are reported. Larger packs cost less per Bit, and the high "
        "end counts the largest that the amount pays for.",
    ),
    ShareWay(
        platform="Twitch",
        product="Tier 1 subscription",
        entry="Twitch subscriptions",
        route="web",
        renews=True,
        shares=("twitch-sub-split", "twitch-sub-split-plus"),
        price="twitch-sub-price",
        words="Most creators get the low figure. Some, in the Plus programme, get up to the high one.",
    ),
    PackWay(
        platform="Twitch",
        product="Bits",
        route="app",
        seller="Twitch app",
        unit="twitch-bit-value",
        unit_name="Bit",
        words="A Bit brings the creator the same as on the web, and costs the fan more. Low is the smallest pack.",
    ),
    ShareWay(
        platform="YouTube",
        product="Super Chat on iPhone",
        route="app",
        shares=("youtube-share",),
        fees=("store-commission", "store-commission-small"),
        words="Our own sum: YouTube shares what Apple’s fee leaves. Low and best take Apple’s standard rate, high "
        "the rate for small businesses. What Apple really keeps from YouTube is not public.",
    ),
    PackWay(
        platform="Facebook",
        product="Stars with a bonus",
        route="web",
        old=True,
        seller="Facebook website",
        unit="meta-star-value",
        unit_name="Star",
        words="An old offer with extra Stars, from one article. It may have ended, so do not count on it.",
    ),
    PackWay(
        platform="Facebook and Instagram",
        product="Stars",
        route="app",
        seller="Facebook app",
        unit="meta-star-value",
        unit_name="Star",
        words="Meta says what a Star brings. The lists of prices are old and do not agree: low and high are "
        "their ends.",
    ),
    CoinWay(platform="TikTok", product="coins", route="web", place="web", unit_name="coin", words=_ESTIMATES),
    CoinWay(platform="TikTok", product="coins", route="app", place="app", unit_name="coin", words=_ESTIMATES),
    Gap(
        platform="YouTube",
        product="Jewels",
        entry="YouTube Jewels",
        route="app",
        unknown="youtube-jewels-price",
        known=("youtube-ruby-value",),
        words="What one Ruby brings the creator was reported, but not what Jewels cost.",
    ),
    Gap(
        platform="Twitch",
        product="Tier 1 subscription",
        entry="Twitch subscriptions",
        route="app",
        renews=True,
        unknown="twitch-app-sub-share",
        known=("twitch-sub-price-phone",),
        words="It costs more on a phone; what of it reaches the creator was not found.",
    ),
    Gap(
        platform="Instagram",
        product="LIVE badges",
        route="app",
        unknown="instagram-badges-today",
        known=("instagram-badges",),
        words="Only an older help page was found.",
    ),
    Gap(
        platform="Snapchat",
        product="gifts",
        route="app",
        unknown="snapchat-share",
        known=("snapchat-gifts",),
        words="Snap publishes neither prices nor a share.",
    ),
    Gap(
        platform="Kick",
        product="KICKs",
        entry="Kick KICKs",
        route="unstated",
        unknown="kick-kicks-price",
        words="Neither price nor share was found.",
    ),
)

# The most solid first; an old offer after the others that are as solid.
WAYS = tuple(sorted(_DECLARED, key=lambda way: (SOLIDITY.index(way.confidence), way.old)))

_ROUTES = {"web": ", web", "app": ", app", "unstated": ""}


def full_name(way: Way) -> str:
    """Return a way's name in a table or a chart: "Twitch Bits, web"."""
    mark = " (renews)" if way.renews else " (old offer)" if way.old else ""
    return f"{way.platform} {way.product}{_ROUTES[way.route]}{mark}"


def words_of(way: Way) -> str:
    """Return the sentence about a way, for coins with the packs that are counted."""
    if not isinstance(way, CoinWay):
        return way.words
    usual, dearest = way.usual.coins[0], way.packs[-1].coins[0]
    if usual == dearest:
        return f"{way.words} All three count the pack of {usual:,} coins."
    return (
        f"{way.words} Low counts the pack of {dearest:,} coins, where a coin costs the most; "
        f"best and high the pack of {usual:,} coins, which is in the middle."
    )
