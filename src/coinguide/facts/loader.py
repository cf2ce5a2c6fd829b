"""Reads the fact files and refuses every record that lacks its source, its date or its confidence."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast, get_args

from coinguide.facts.examples import example_of
from coinguide.facts.rates_table import rates_of
from coinguide.facts.reading import as_of, checked_ids, common_of, rows_of, source_of, tables_of
from coinguide.facts.records import (
    APART,
    Bundle,
    CustomAmount,
    Fact,
    FactError,
    Facts,
    Gift,
    Ladder,
    LadderStatus,
    Offer,
    Place,
    Unknown,
)
from coinguide.facts.row import Row
from coinguide.facts.units import per_coin
from coinguide.live.ask.days import AsOf

# Rules, limits, ages, fees: one file a topic, all of the same shape.
TOPICS = ("rules", "recharge", "platforms", "creators", "apple_pay", "budget", "scams", "classroom")
FILES = (
    "bundles.toml",
    "gifts.toml",
    "payouts.toml",
    *(f"{topic}.toml" for topic in TOPICS),
    "rates.toml",
    "sources.toml",
    "unknown.toml",
)


@cache
def load() -> Facts:
    """Return the guide's facts, read once from the files beside this module."""
    return parse({name: text_of(name) for name in FILES})


def text_of(name: str) -> str:
    """Return the text of the fact file of this name."""
    return (files("coinguide.facts") / name).read_text(encoding="utf-8")


def parse(texts: Mapping[str, str]) -> Facts:
    """Return the facts in these files (name to TOML text); raises FactError with file, record and a sentence."""
    tables = {name: tables_of(name, texts.get(name, "")) for name in FILES}
    ladders = tuple(_ladder(row) for row in rows_of(tables, "bundles.toml", "ladder"))
    rules = tuple(rule for topic in TOPICS for rule in _topic(tables, topic))
    known = {ladder.id: ladder for ladder in ladders}
    limits = {rule.id: rule for rule in rules}
    facts = Facts(
        checked=_checked(tables["sources.toml"]),
        ladders=ladders,
        bundles=tuple(_bundle(row, known) for row in rows_of(tables, "bundles.toml", "bundle")),
        custom_amounts=tuple(_custom(row, known, limits) for row in rows_of(tables, "bundles.toml", "custom")),
        gifts=tuple(_gift(row) for row in rows_of(tables, "gifts.toml", "gift")),
        payouts=tuple(_fact(row) for row in rows_of(tables, "payouts.toml", "payout")),
        rules=rules,
        rates=rates_of(list(rows_of(tables, "rates.toml", "rates")), common_of),
        unknown=tuple(_unknown(row) for row in rows_of(tables, "unknown.toml", "unknown")),
        sources=tuple(source_of(row) for row in rows_of(tables, "sources.toml", "source")),
    )
    _check_ids(facts)
    return facts


def _checked(table: Mapping[str, Any]) -> str:
    checked = table.get("checked")
    if not isinstance(checked, str) or not AsOf(checked).is_date:
        raise FactError('sources.toml: has no month of the last check; write checked = "2026-08" at the top.')
    return checked


def _checked_fact(row: Row, fact: Fact, choices: int) -> None:
    row.done()
    if fact.confidence == "conflicting" and choices < 2:
        raise row.error("is marked conflicting but gives fewer than two values.")
    if fact.quoted and fact.confidence != "official":
        raise row.error("is marked quoted; only an official fact can be.")


def _fact(row: Row, topic: str = "") -> Fact:
    fact = Fact(
        topic=topic,
        label=row.text("label"),
        values=row.values("values"),
        unit=row.text("unit"),
        region=row.text("region"),
        sentence=row.text("sentence", ""),
        **common_of(row),
    )
    _checked_fact(row, fact, len(fact.values))
    _check_sentence(row, fact)
    return fact


def _check_sentence(row: Row, fact: Fact) -> None:
    try:
        fact.sentence.format(*fact.values)
    except (IndexError, KeyError, ValueError) as error:
        raise row.error("has a sentence with a place that no value fills.") from error
    for place, value in enumerate(fact.values):
        if fact.sentence and not isinstance(value, str) and f"{{{place}}}" not in fact.sentence:
            raise row.error(f"has a sentence without a place for {value}; write {{{place}}}.")


def _topic(tables: Mapping[str, dict[str, Any]], topic: str) -> Iterator[Fact]:
    yield from (_fact(row, topic) for row in rows_of(tables, f"{topic}.toml", "rule"))
    yield from (_offer(row, topic) for row in rows_of(tables, f"{topic}.toml", "offer"))
    yield from (example_of(row, topic) for row in rows_of(tables, f"{topic}.toml", "example"))


def _offer(row: Row, topic: str) -> Offer:
    seller, units, unit_name = row.text("seller"), row.whole("units"), row.text("unit_name")
    offer = Offer(
        topic=topic,
        label=f"{units:,} {unit_name}, {seller}",
        values=row.wholes("values"),
        unit="US cents",
        region=row.text("region", "United States"),
        seller=seller,
        units=units,
        unit_name=unit_name,
        **common_of(row),
    )
    _checked_fact(row, offer, len(offer.values))
    return offer


def _on_ladder(row: Row, ladders: Mapping[str, Ladder]) -> Ladder:
    ladder = ladders.get(row.text("ladder"))
    if ladder is None:
        raise row.error(f"names a ladder that this file does not have: {row.text('ladder')}.")
    return ladder


def _bundle(row: Row, ladders: Mapping[str, Ladder]) -> Bundle:
    ladder, coins = _on_ladder(row, ladders), row.wholes("coins")
    sizes = " or ".join(f"{size:,}" for size in coins)
    bundle = Bundle(
        label=f"{sizes} {'coin' if sizes == '1' else 'coins'}, {ladder.label}",
        values=row.wholes("values"),
        unit=ladder.unit,
        region=ladder.region,
        ladder=ladder.id,
        topic=APART if ladder.apart else "",
        coins=coins,
        **common_of(row),
    )
    _checked_fact(row, bundle, len(bundle.values) * len(coins))
    if bundle.id != f"{ladder.id}-{coins[0]}":
        raise row.error(f"should have the id {ladder.id}-{coins[0]}, made of its ladder and its coins.")
    return bundle


def _custom(row: Row, ladders: Mapping[str, Ladder], limits: Mapping[str, Fact]) -> CustomAmount:
    ladder, limit = _on_ladder(row, ladders), limits.get(row.text("limit"))
    if limit is None or not isinstance(limit.value, int):
        raise row.error(f"names a limit that rules.toml does not give in coins: {row.text('limit')}.")
    custom = CustomAmount(
        label=f"custom amount, {ladder.label}",
        values=row.values("values"),
        unit=per_coin(ladder.unit),
        region=ladder.region,
        ladder=ladder.id,
        limit_coins=limit.value,
        **common_of(row),
    )
    _checked_fact(row, custom, len(custom.values))
    return custom


def _gift(row: Row) -> Gift:
    name = row.text("name")
    gift = Gift(
        label=f"{name}, price of the gift",
        name=name,
        values=row.wholes("values"),
        unit="coins",
        region=row.text("region", "differs by country and season"),
        **common_of(row),
    )
    _checked_fact(row, gift, len(gift.values))
    return gift


def _ladder(row: Row) -> Ladder:
    ladder = Ladder(
        id=row.id,
        label=row.text("label"),
        place=cast(Place, row.choice("place", get_args(Place))),
        currency=row.text("currency", ""),
        unit=row.text("unit"),
        region=row.text("region"),
        status=cast(LadderStatus, row.choice("status", get_args(LadderStatus))),
        partial=row.flag("partial"),
        per_coin=row.flag("per_coin"),
        apart=row.flag("apart"),
        note=row.text("note", ""),
        priced=AsOf(row.text("priced", "")),
        countries=row.texts("countries") if row.has("countries") else (),
    )
    if ladder.priced and (ladder.priced.undated or not ladder.priced.is_date):
        raise row.error(f"priced is {str(ladder.priced)!r}; write a year or a month, such as 2024-04 or about 2023.")
    row.done()
    return ladder


def _unknown(row: Row) -> Unknown:
    unknown = Unknown(
        id=row.id,
        label=row.text("label"),
        region=row.text("region"),
        as_of=as_of(row),
        note=row.text("note"),
    )
    row.done()
    return unknown


def _check_ids(facts: Facts) -> None:
    known = checked_ids("sources.toml", [source.id for source in facts.sources], set())
    seen: set[str] = set()
    checked_ids("bundles.toml", [ladder.id for ladder in facts.ladders], seen)
    for file, group in _groups(facts):
        checked_ids(file, [fact.id for fact in group], seen)
        for fact in group:
            missing = ", ".join(source for source in fact.sources if source not in known)
            if missing:
                raise FactError(f"{file}, {fact.id}: names a source that sources.toml does not have: {missing}.")
    checked_ids("unknown.toml", [unknown.id for unknown in facts.unknown], seen)


def _groups(facts: Facts) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    yield "bundles.toml", (*facts.bundles, *facts.custom_amounts)
    yield "gifts.toml", facts.gifts
    yield "payouts.toml", facts.payouts
    for topic in TOPICS:
        yield f"{topic}.toml", facts.about(topic)
    yield "rates.toml", facts.rates.rates
