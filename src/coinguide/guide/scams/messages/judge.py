"""Judges a message by the rules of facts/scam_signs.toml: which signs it shows, and in which words."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from coinguide.facts.records import FactError
from coinguide.guide.scams.finding import Finding
from coinguide.guide.scams.messages.marking import findings
from coinguide.guide.scams.messages.occurrences import occurrences
from coinguide.guide.scams.messages.offers import cheap_offers
from coinguide.guide.scams.messages.patterns import Pattern, hits, parse_pattern
from coinguide.guide.scams.messages.plain_letters import Plain, plain_letters
from coinguide.guide.scams.messages.tokens import Span, Token, read_tokens
from coinguide.guide.scams.messages.vocabulary import SHAPES, load_vocabulary
from coinguide.guide.scams.signs import load_signs

__all__ = ["Stretches", "Unsaid", "judge_english"]

# More marks of one sign than this help nobody.
_MOST_HITS = 12
_BELOW_OFFICIAL = "below-official-price"
# What a message is about, not what gives it away: marked only inside a longer stretch.
_TOPICS = ("coin", "follower", "tiktok")


Stretches = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Words that are only told of others, and words that are denied or called a trick, as they stand in the text."""

    reported: Stretches = ()
    refused: Stretches = ()


def judge_english(text: str, links: Sequence[Span] = ()) -> tuple[tuple[Finding, ...], Unsaid]:
    """Return the signs in a text, and which of its words say nothing to the reader; ``links`` are its addresses."""
    plain = plain_letters(text)
    vocabulary = load_vocabulary()
    tokens = read_tokens(plain.text, vocabulary.words, plain.spans(links))
    places, told = occurrences(plain.text, tokens, vocabulary)
    topics = frozenset(span for term in _TOPICS for span in places.get(term, ()))
    found = dict.fromkeys(_cheap(tokens, plain))
    for name, patterns in rules():
        for pattern in patterns:
            for spans in islice(hits(pattern, places), _MOST_HITS):
                found.update(dict.fromkeys(findings(name, spans, tokens, plain, topics)))
    ordered = tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.rule)))
    return ordered, Unsaid(_stretches(told.reported, tokens, plain), _stretches(told.refused, tokens, plain))


def _stretches(places: Set[int], tokens: list[Token], plain: Plain) -> Stretches:
    return tuple((plain.start(tokens[place].start), plain.end(tokens[place].end)) for place in sorted(places))


@lru_cache(maxsize=1)
def rules() -> tuple[tuple[str, tuple[Pattern, ...]], ...]:
    """Return the message rules with their patterns, read once; raises FactError for one that cannot be read."""
    terms = load_vocabulary().sections.keys() | SHAPES
    read = []
    for sign in load_signs().values():
        if sign.group == "messages":
            try:
                read.append((sign.name, tuple(parse_pattern(text, terms) for text in sign.looks_for)))
            except FactError as error:
                raise FactError(f"scam_signs.toml, {sign.name}: {error}") from None
    return tuple(read)


def _cheap(tokens: list[Token], plain: Plain) -> Iterator[Finding]:
    for offer, words in islice(cheap_offers(plain.text, tokens), _MOST_HITS):
        start, end = tokens[offer.first].start, tokens[offer.last].end
        yield Finding(_BELOW_OFFICIAL, plain.start(start), plain.end(end), words)
