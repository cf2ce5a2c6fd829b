"""Whom to tell in a country: where to report, who helps with pictures, and a line for those under 18."""

from collections.abc import Collection

from coinguide.facts.help import EVERYWHERE, Help, HelpKind, help_for

__all__ = ["WITH_PICTURES", "children", "pictures", "places", "unknown_places"]

# Whoever threatens may have pictures already.
WITH_PICTURES = {"sent-pictures", "threatened"}
# What is not known where help.toml names no place of the reader's own.
_NO_PLACE = {"eu": "report-eu", "other": "report-elsewhere"}


def places(happened: Collection[str], country: str) -> tuple[Help, ...]:
    """Return where to report, the first to tell first: help with leaked papers stands before the rest."""
    kinds: tuple[HelpKind, ...] = ("identity",) if "gave-papers" in happened else ()
    return tuple(place for kind in (*kinds, "report", "message") for place in help_for(country, kind))


def pictures(happened: Collection[str], country: str) -> tuple[Help, ...]:
    """Return who helps with pictures and threats; those of the world stand first, for they reach everybody at once."""
    if not WITH_PICTURES & set(happened):
        return ()
    return tuple(sorted(help_for(country, "pictures"), key=lambda place: place.country != EVERYWHERE))


def children(country: str) -> tuple[Help, ...]:
    """Return the lines for children and young people; empty where none was found."""
    return help_for(country, "child")


def unknown_places(happened: Collection[str], country: str) -> tuple[str, ...]:
    """Return the records of what is not known: a place to report, help with pictures at home, a line for children."""
    report = (_NO_PLACE[country],) if country in _NO_PLACE else ()
    helped = pictures(happened, country)
    alone = bool(helped) and all(place.country == EVERYWHERE for place in helped)
    return (*report, *(("pictures-elsewhere",) if alone else ()), *(() if children(country) else ("help-gaps",)))
