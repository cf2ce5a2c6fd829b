"""Rules on what stands after the host: TikTok's name or an offer there, on a site that has nothing to do with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coinguide.guide.scams.links.brand import Sighting, sighting
from coinguide.guide.scams.links.host_rules import has_short_name, place_reasons
from coinguide.guide.scams.links.lists import words
from coinguide.guide.scams.links.reason import Named, Reason
from coinguide.guide.scams.links.segment import words_in
from coinguide.guide.scams.signs import load_signs

_LONG_TITLE = 5
# Longer ones are no words; more of them no scam needs.
_LONGEST_SEGMENT = 200
_MOST_SEGMENTS = 12
# Where a page of somebody who broke into a site hides.
_HIDDEN_FOLDERS = frozenset({"wp-content", "wp-includes", "wp-admin", ".well-known"})
_TRACKING = ("utm_", "ref", "source", "src", "via", "from", "fb", "campaign")


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of the path: its words, and TikTok's name in it."""

    text: str
    words: tuple[str, ...]
    brand: Sighting | None

    @property
    def says_no_more(self) -> bool:
        """Whether nothing is in it but the name, at most with one letter more, as tiktoks."""
        return self.brand is not None and len(self.text) <= len(self.brand.seen) + 1

    def has(self, group: frozenset[str]) -> bool:
        """Whether one of its words is in the group."""
        return not group.isdisjoint(self.words)


def path_reasons(link: Named) -> Iterator[Reason]:
    """Return what the path and the query say, on any site but those that write their pages themselves."""
    if link.site == "edited":
        return
    segments = [*_segments(link.address.path), *_queries(link.address.query)]
    found = next(_lures(segments, link), None)
    if found:
        yield found
        yield from place_reasons(link)


def _lures(segments: Sequence[Segment], link: Named) -> Iterator[Reason]:
    groups = words()
    if any(segment.has(groups["article"]) for segment in segments):
        return
    chat = link.registered in load_signs()["name-in-chat-link"].looks_for
    shelved = any(segment.text.lower() in groups["shelf"] or segment.text.isdecimal() for segment in segments)
    for number, segment in enumerate(segments):
        offer = segment.has(groups["bait"]) and segment.has(groups["goods"])
        if segment.brand and chat:
            yield Reason("name-in-chat-link", segment.text, segment.text)
        elif segment.brand and offer:
            yield Reason("offer-after-slash", segment.text, segment.text)
        elif link.site == "open":
            continue
        elif offer and not shelved and len(segment.words) <= _LONG_TITLE:
            yield Reason("offer-without-name", segment.text, segment.text)
        elif segment.brand and not shelved and len(segment.words) < _LONG_TITLE:
            yield from _named(segments, number)
        elif number == 0 and not shelved and has_short_name(segment.text):
            yield Reason("short-name-plus-coins", segment.text, segment.text)


def _named(segments: Sequence[Segment], number: int) -> Iterator[Reason]:
    """Return TikTok's name in a short part of the path: with a lure beside it, or as all that the path says."""
    segment, lures = segments[number], words().plain_lures
    at_the_front = number == 0 or not _HIDDEN_FOLDERS.isdisjoint(part.text for part in segments[:number])
    beside = [segment, *segments[number + 1 : number + 2]]
    misspelt = segment.brand is not None and segment.brand.spelling != "right"
    if misspelt or any(near.has(lures) for near in beside):
        yield Reason("lure-after-slash", segment.text, segment.text)
    elif segment.brand and segment.says_no_more and at_the_front and len(segments) - number < 3:
        yield Reason("name-after-slash", segment.text, segment.text)


def _segments(path: str) -> list[Segment]:
    parts = [part for part in path.split("/", _MOST_SEGMENTS) if part]
    return [_segment(part) for part in parts[:_MOST_SEGMENTS] if len(part) <= _LONGEST_SEGMENT]


def _queries(query: str) -> list[Segment]:
    """Return the values of a query that carry words of the page, not of whoever counts visitors."""
    pairs = [pair.partition("=") for pair in query[:_LONGEST_SEGMENT].split("&") if pair]
    found = [_segment(value or key) for key, _, value in pairs if not key.lower().startswith(_TRACKING)]
    return [segment for segment in found if segment.brand and len(segment.words) > 1]


def _segment(text: str) -> Segment:
    known = words()
    found: list[str] = []
    brand = None
    for word in words_in(text, known.known):
        seen = sighting(word) if len(word) > 4 else None
        brand = brand or seen
        pieces = (seen.before, "tiktok", seen.after) if seen else (word,)
        found += [part for piece in pieces for part in words_in(piece, known.known)]
    if brand is None and (text.lower() in {"tik", "tik-tok", "tik_tok"} or sighting(text)):
        brand = sighting(text) or Sighting("right", text, "", "")
    return Segment(text, tuple(found), brand)
