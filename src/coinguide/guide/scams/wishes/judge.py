"""Judges a text by the wishes of facts/scam_signs.toml: what it wants the reader to do, in any language it reads."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from coinguide.facts.records import FactError
from coinguide.guide.scams.finding import Finding
from coinguide.guide.scams.messages.judge import Stretches, Unsaid
from coinguide.guide.scams.messages.marking import findings
from coinguide.guide.scams.messages.patterns import Pattern, hits, parse_pattern
from coinguide.guide.scams.messages.plain_letters import Plain
from coinguide.guide.scams.messages.tokens import Span
from coinguide.guide.scams.signs import load_signs
from coinguide.guide.scams.wishes.letters import plain
from coinguide.guide.scams.wishes.lexicon import language
from coinguide.guide.scams.wishes.reading import SHAPES, Reading, read
from coinguide.guide.scams.wishes.words import words_of

__all__ = ["judge_wishes", "reading_of"]

# More marks of one sign than this help nobody.
_MOST_HITS = 6
# Offers of help after a loss speak of scams like a warning does.
_NEVER_A_WARNING = frozenset(("recovery",))
_OFFERED = frozenset(("free-coins", "coin-generator", "doubling", "cheap-coins", "sells-coins", "prize"))
_OFFERS = frozenset(("expert", "fee"))
_REACHABLE = ("link",)


def reading_of(text: str, links: Sequence[Span] = ()) -> tuple[Reading, Plain]:
    """Return what stands where in a text, and its plain letters; ``links`` are its addresses."""
    letters = plain(text)
    return read(letters.text, words_of(letters.text, letters.spans(links))), letters


_NOTHING = Unsaid()


def judge_wishes(reading: Reading, letters: Plain, unsaid: Unsaid = _NOTHING) -> tuple[Finding, ...]:
    """Return the wishes that a text shows, each with the exact words; a warning of scams has none of its own.

    ``unsaid``: the words that, read as English, say nothing to the reader.
    """
    warning = _is_warning(reading)
    found: dict[Finding, None] = {}
    for name, patterns in rules():
        if warning and not (name in _NEVER_A_WARNING and _OFFERS & reading.places.keys()):
            continue
        for pattern in patterns:
            for spans in islice(hits(pattern, reading.places), _MOST_HITS):
                seen = tuple(findings(name, spans, reading.words, letters))
                if not any(_is_unsaid(finding, unsaid) for finding in seen):
                    found.update(dict.fromkeys(seen))
    return tuple(found)


def _is_warning(reading: Reading) -> bool:
    """Whether a text warns of scams and leads nowhere itself."""
    places = reading.places
    if not places.get("warns") or any(places.get(name) for name in _REACHABLE):
        return False
    return not places.get("not_scam")


@lru_cache(maxsize=1)
def rules() -> tuple[tuple[str, tuple[Pattern, ...]], ...]:
    """Return the wishes with their patterns, read once; raises FactError for one that cannot be read."""
    terms = language("en").words.keys() | SHAPES
    try:
        return tuple(
            (sign.name, tuple(parse_pattern(text, terms) for text in sign.wishes))
            for sign in load_signs().values()
            if sign.wishes
        )
    except FactError as error:
        raise FactError(f"scam_signs.toml, wishes: {error}") from None


def _is_unsaid(finding: Finding, unsaid: Unsaid) -> bool:
    """Whether a finding’s words are told of others, or an offer that is denied."""
    return _touches(finding, unsaid.reported) or (finding.rule in _OFFERED and _touches(finding, unsaid.refused))


def _touches(finding: Finding, stretches: Stretches) -> bool:
    near = bisect_left(stretches, (finding.end, 0)) - 1
    return near >= 0 and stretches[near][1] > finding.start
