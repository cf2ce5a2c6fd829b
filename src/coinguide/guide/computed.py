"""Facts that follow from other facts by arithmetic: no number is typed here, each carries its inputs' sources.

Two values are a range, lowest first. Amounts are in US cents, rates in US cents per coin, shares in percent;
all are rounded half up, percents to 2 places and amounts to 4.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Bundle, Fact, FactError, Facts, Offer, load
from coinguide.facts.help import load_help
from coinguide.guide.budget.budget_facts import budget_examples
from coinguide.guide.lessons.answer_facts import lesson_figures
from coinguide.live.ask.days import AsOf
from coinguide.live.ask.money import four_places, percent_places

__all__ = ["all_facts", "computed_facts", "rate"]

# A computed fact holds where its inputs do; of other inputs it is said to hold worldwide.
_PLACES = frozenset({"EEA, United Kingdom, Switzerland", "Germany", "United States", "Vietnam"})


def rate(bundle: Fact) -> Fraction:
    """Return what a coin costs in a pack or a custom amount: minor units per coin, exact, preferred value."""
    if isinstance(bundle, Bundle):
        return bundle.number / bundle.coins[0]
    return bundle.number


def all_facts(facts: Facts | None = None) -> Mapping[str, Fact]:
    """Return every fact with a value by its id: those of the files, where to turn, then those computed from them."""
    facts = facts or load()
    return {fact.id: fact for fact in (*facts.facts(), *load_help().facts(), *computed_facts(facts))}


def computed_facts(facts: Facts | None = None) -> tuple[Fact, ...]:
    """Return the facts that follow from the loaded ones; raises FactError when an input is missing."""
    facts = facts or load()
    return (
        *_bulk_savings(facts),
        *_website_savings(facts),
        *_thousand_coins(facts),
        *_gift_costs(facts, "rose", "Rose"),
        *_gift_costs(facts, "lion", "Lion"),
        *_creator_shares(facts),
        *_other_platforms(facts),
        *_payout_fees(facts),
        *(_amount(name, label, (Fraction(cents),), inputs) for name, label, cents, inputs in budget_examples(facts)),
        *(
            _computed(name, label, (four_places(Fraction(number)),), unit, inputs)
            for name, label, number, unit, inputs in lesson_figures()
        ),
    )


def _bulk_savings(facts: Facts) -> tuple[Fact, ...]:
    small, large = facts.by_id("app-usd-65"), _bundle(facts, "app-usd-6607")
    full = rate(small) * large.coins[0]
    words = f"against {large.coins[0]:,} coins bought at the rate of the smallest reported app pack"
    euro_small, euro_large = facts.by_id("web-eur-70"), facts.by_id("web-eur-17500")
    return (
        _percent("app-bulk-saving-percent", f"saving {words}", (1 - large.number / full,), (small, large)),
        _amount("app-bulk-saving-cents", f"saving {words}", (full - large.number,), (small, large)),
        _amount("app-bulk-full-price", "price of the same coins at that rate", (full,), (small, large)),
        _percent(
            "web-eur-bulk-saving-percent",
            "saving with the largest website pack in euros against the smallest",
            (1 - rate(euro_large) / rate(euro_small),),
            (euro_small, euro_large),
        ),
    )


def _website_savings(facts: Facts) -> tuple[Fact, ...]:
    web = facts.by_id("web-usd-custom")
    app, older = _reported(facts, "app-usd"), _reported(facts, "app-usd-70")
    dong_web, dong_app = facts.by_id("web-vnd-17500"), facts.by_id("app-vnd-16500")
    return (
        _percent("web-discount-percent", "saving on the website against the app", _savings(web, app), (web, *app)),
        _percent(
            "web-discount-older-percent",
            "saving on the website against the older app list from 70 coins",
            _savings(web, older),
            (web, *older),
        ),
        _percent(
            "web-vnd-discount-percent",
            "saving on the website against the app in dong, largest packs",
            (1 - rate(dong_web) / rate(dong_app),),
            (dong_web, dong_app),
        ),
    )


def _thousand_coins(facts: Facts) -> tuple[Fact, ...]:
    web, app = facts.by_id("web-usd-custom"), _reported(facts, "app-usd")
    return (
        _amount("thousand-coins-app", "1,000 coins at the app's reported rates", _costs(1000, app), app),
        _amount("thousand-coins-web", "1,000 coins at the website's rate", _costs(1000, (web,)), (web,)),
    )


def _gift_costs(facts: Facts, key: str, name: str) -> tuple[Fact, ...]:
    gift, web, app = facts.by_id(f"gift-{key}"), facts.by_id("web-usd-custom"), _reported(facts, "app-usd")
    best, low, high = (facts.by_id(f"creator-per-coin-{end}") for end in ("best", "low", "high"))
    coins = gift.number
    return (
        _amount(f"{key}-app", f"coins for one {name}, bought in the app", _costs(coins, app), (gift, *app)),
        _amount(f"{key}-web", f"coins for one {name}, bought on the website", _costs(coins, (web,)), (gift, web)),
        _amount(f"{key}-creator-best", f"best estimate of what a {name} brings", (coins * best.number,), (gift, best)),
        _amount(
            f"{key}-creator-range",
            f"lowest and highest estimate of what a {name} brings",
            (coins * low.number, coins * high.number),
            (gift, low, high),
        ),
    )


def _creator_shares(facts: Facts) -> tuple[Fact, ...]:
    best, web, app = (
        facts.by_id("creator-per-coin-best"),
        facts.by_id("web-usd-custom"),
        _reported(facts, "app-usd"),
    )
    shares = tuple(best.number / rate(bundle) for bundle in app)
    label = "creator's best-estimate share of what the sender paid"
    paid, received = facts.by_id("bbc-test-paid"), facts.by_id("bbc-test-received")
    return (
        _percent("creator-share-app-percent", f"{label} in the app", _range(shares), (best, *app)),
        _percent("creator-share-web-percent", f"{label} on the website", (best.number / rate(web),), (best, web)),
        _percent(
            "bbc-test-share-percent",
            "creator's share of what the viewer paid in the BBC test",
            (received.number / paid.number,),
            (paid, received),
        ),
    )


def _payout_fees(facts: Facts) -> tuple[Fact, ...]:
    percent, fixed = facts.by_id("payout-fee-paypal-percent"), facts.by_id("payout-fee-paypal-fixed")
    bank, least = facts.by_id("payout-fee-bank"), facts.by_id("payout-min-paypal-eea")
    most = facts.by_id("payout-max-day-eea")
    smallest = (facts.by_id("payout-min-bank-uk-de"), facts.by_id("payout-min-bank-fr-se"))

    def paypal(amount: Fact) -> tuple[Fraction, ...]:
        return (percent.number / 100 + fixed.number / amount.number,)

    label = "fee of the {} payout {}, as a part of it"
    return (
        _percent("paypal-fee-smallest", label.format("smallest", "by PayPal"), paypal(least), (percent, fixed, least)),
        _percent("paypal-fee-largest", label.format("largest", "by PayPal"), paypal(most), (percent, fixed, most)),
        _percent(
            "bank-fee-smallest",
            label.format("smallest", "to a bank"),
            _range(tuple(bank.number / amount.number for amount in smallest)),
            (bank, *smallest),
        ),
        _percent(
            "bank-fee-largest",
            label.format("largest", "to a bank"),
            (bank.number / most.number,),
            (bank, most),
        ),
    )


def _other_platforms(facts: Facts) -> tuple[Fact, ...]:
    share, fee, bit = (facts.by_id(name) for name in ("youtube-share", "store-commission", "twitch-bit-value"))
    web, app = _offer(facts, "twitch-web-500"), _offer(facts, "twitch-app-510")
    iphone = share.number / 100 * (1 - fee.number / 100)
    label = "creator's share of what the fan paid"
    return (
        _percent("youtube-iphone-percent", f"YouTube on an iPhone, {label}", (iphone,), (share, fee)),
        *(
            _percent(
                f"{name}-percent", f"{offer.label}, {label}", (bit.number * offer.units / offer.number,), (bit, offer)
            )
            for name, offer in (("twitch-web", web), ("twitch-app", app))
        ),
    )


def _offer(facts: Facts, name: str) -> Offer:
    fact = facts.by_id(name)
    if not isinstance(fact, Offer):
        raise FactError(f"{name}: is not an offer.")
    return fact


def _bundle(facts: Facts, name: str) -> Bundle:
    fact = facts.by_id(name)
    if not isinstance(fact, Bundle):
        raise FactError(f"{name}: is not a bundle.")
    return fact


def _reported(facts: Facts, ladder: str) -> tuple[Bundle, ...]:
    return tuple(bundle for bundle in facts.bundles_of(ladder) if bundle.confidence == "reported")


def _savings(web: Fact, app: tuple[Bundle, ...]) -> tuple[Fraction, ...]:
    return _range(tuple(1 - rate(web) / rate(bundle) for bundle in app))


def _costs(coins: int | Fraction, sellers: tuple[Fact, ...]) -> tuple[Fraction, ...]:
    return _range(tuple(coins * rate(seller) for seller in sellers))


def _range(numbers: tuple[Fraction, ...]) -> tuple[Fraction, ...]:
    low, high = min(numbers), max(numbers)
    return (low,) if low == high else (low, high)


def _percent(name: str, label: str, shares: tuple[Fraction, ...], inputs: tuple[Fact, ...]) -> Fact:
    return _computed(name, label, tuple(percent_places(share * 100) for share in shares), "percent", inputs)


def _amount(name: str, label: str, cents: tuple[Fraction, ...], inputs: tuple[Fact, ...]) -> Fact:
    return _computed(name, label, tuple(four_places(amount) for amount in cents), "US cents", inputs)


def _computed(name: str, label: str, values: tuple[Decimal, ...], unit: str, inputs: tuple[Fact, ...]) -> Fact:
    regions = {fact.region for fact in inputs if fact.region in _PLACES}
    return Fact(
        id=name,
        label=label,
        values=values,
        unit=unit,
        region=" and ".join(sorted(regions)) or "worldwide",
        as_of=min((fact.as_of for fact in inputs), key=_age),
        sources=tuple(dict.fromkeys(source for fact in inputs for source in fact.sources)),
        confidence="computed",
        note=f"Computed from {', '.join(fact.label for fact in inputs)}.",
    )


def _age(as_of: AsOf) -> tuple[bool, str]:
    """Return what dates are sorted by, oldest first; one that is not known counts as oldest."""
    return (not as_of.undated, as_of)
