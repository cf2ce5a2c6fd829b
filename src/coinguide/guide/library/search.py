"""Find facts by words and by country."""

from coinguide.guide.library.countries import country_named, holds_in
from coinguide.guide.library.known import all_known, record_of
from coinguide.live.library.records import Records

__all__ = ["find_facts"]


def find_facts(words: str = "", country: str | None = None) -> Records:
    """Return the facts that have all these words in their id, label, value, note or region, as records.

    ``country`` is a code such as "JP" or a name such as "Japan". Its own facts come first, then those of its group (EU,
    EEA). Those that hold everywhere come last. ``value`` is in ``unit``. Where sources differ, ``low`` and ``high`` are
    the ends. What was looked for and not found is there too, with the confidence "not known".

    Raises WrongInput for a country that the facts do not name.

    >>> "refund" in str(find_facts("refund", country="JP")[0]["label"]).casefold()
    True
    >>> find_facts("no such thing at all")
    (no records)
    """
    where = country_named(country) if country is not None else None
    wanted = str(words).casefold().split()
    records = [record for record in map(record_of, all_known().values()) if _has(record, wanted)]
    if where:
        near = [(how, record) for record in records if (how := holds_in(str(record["region"]), where)) is not None]
        records = [record for _, record in sorted(near, key=lambda pair: pair[0])]
    return Records(records)


def _has(record: dict[str, int | float | str | None], wanted: list[str]) -> bool:
    text = " ".join(str(record[name]) for name in ("id", "label", "value", "note", "region", "topic")).casefold()
    return all(word in text for word in wanted)
