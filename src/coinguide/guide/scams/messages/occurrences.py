"""Where in a message the rules' words stand, without those that are denied or only reported."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from coinguide.guide.scams.messages.shapes import shapes
from coinguide.guide.scams.messages.tokens import OWN_LINK, Token, sentence_of, sentence_starts
from coinguide.guide.scams.messages.vocabulary import ACTS, CLAIMS, FRAMES, OFFERS, Vocabulary

__all__ = ["Places", "Told", "occurrences"]

Places = Mapping[str, list[tuple[int, int]]]
# The words that are frames, by place in the order of the text; most words are none.
Frames = Mapping[int, frozenset[str]]
_NONE: frozenset[str] = frozenset()

# How many words a negation reaches: “never, not” to the verb, “no” only to the next word, “no such thing as” further.
_REACH = {"never": 5, "no": 1, "none_real": 10}
# The frames that say where something is only told.
_TELLING = frozenset({"villain", "warn", "never", "say", "ask", "told", "policy", "bug", "turn"})
# How many words after “if” a negation is only supposed, and a claim too.
_SUPPOSED = 4
# “are all fake”, “is just a scam”
_FILLING = frozenset(
    {"a", "all", "always", "just", "only", "usually", "basically", "mostly", "such", "totally", "really"}
)
_TRICK = frozenset({"scam", "fak", "fraud", "hoax", "bait", "lie", "scammer"})
_WAS = frozenset({"was", "were", "been", "got"})
_SAYS_WITHIN = 9
_ASKS_WITHIN = 4


@dataclass(frozen=True, slots=True)
class _Marked:
    """The words that are denied, those of what others are said to say, and the frames, which say whose an act is."""

    denied: frozenset[int]
    reported: frozenset[int]
    frames: Frames


@dataclass(frozen=True, slots=True)
class Told:
    """The words that are only told of others, and those that are denied or called a trick, by their place."""

    reported: frozenset[int]
    refused: frozenset[int]


def occurrences(plain: str, tokens: list[Token], vocabulary: Vocabulary) -> tuple[Places, Told]:
    """Return for each term the first and last words of its occurrences, in order, and the words only told.

    “Never share your code” asks for nothing, “scammers say you won” promises nothing, “I paid” is no demand.
    """
    raw = _without_harmless(_found(tokens, vocabulary))
    shaped = shapes(plain, tokens)
    contacts = (first for name in ("link", "email", "phone") for first, _ in shaped[name])
    marked = _marked(tokens, raw, vocabulary.sections, contacts)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    called: set[int] = set()
    for term, first, last in raw:
        section = vocabulary.sections[term]
        if section == FRAMES or first in marked.reported:
            continue
        if _called_scam(tokens, last):
            called.add(first)
            continue
        if section == OFFERS and first in marked.denied:
            continue
        if section == ACTS and (
            first in marked.denied or _of_others(tokens, marked, first) or _is_told(plain, tokens, first)
        ):
            continue
        if section == CLAIMS and (first in marked.denied or _supposed(tokens, marked, first)):
            continue
        places[term].append((first, last))
    for term, found in shaped.items():
        places[term] = [span for span in found if span[0] not in marked.reported]
    known = [(place, place) for place, token in enumerate(tokens) if token.stem == OWN_LINK]
    if known and not shaped["link"]:
        places["notice"] = sorted([*places["notice"], *known])  # it leads where the notice says it comes from
    return places, Told(marked.reported, marked.denied | called)


def _found(tokens: list[Token], vocabulary: Vocabulary) -> list[tuple[str, int, int]]:
    known = vocabulary.terms
    places = [place for place, token in enumerate(tokens) if token.stem in known]
    return [(term, place, last) for place in places for term, last in vocabulary.phrases(tokens, place)]


def _without_harmless(raw: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Return words without those in a phrase that only sounds alike: the “code” of “code review”."""
    covered: dict[int, int] = {}
    for term, first, last in raw:
        if term == "harmless":
            covered.update((place, last) for place in range(first, last + 1))
    return [one for one in raw if one[2] > covered.get(one[1], -1)]


def _marked(
    tokens: list[Token], raw: list[tuple[str, int, int]], sections: Mapping[str, str], contacts: Iterable[int]
) -> _Marked:
    frames: dict[int, frozenset[str]] = {}
    alone = {term: frozenset((term,)) for term, section in sections.items() if section == FRAMES}
    taken: set[int] = set()  # words inside a longer phrase: the “no” of “no survey” denies nothing
    for term, first, last in raw:
        if term in alone:
            frames[first] = frames[first] | alone[term] if first in frames else alone[term]
        elif last > first:
            taken.update(range(first, last + 1))
    to_us = frozenset(contacts) | {first for term, first, _ in raw if term == "us_here"}
    for place in taken & frames.keys():
        frames[place] -= _REACH.keys()
    return _Marked(frozenset(_denied(tokens, frames)), frozenset(_reported(tokens, frames, to_us)), frames)


def _denied(tokens: list[Token], frames: Frames) -> Iterator[int]:
    """Return the words that a negation before them reaches."""
    for place, names in frames.items():
        # “if you do not verify” demands what it denies.
        if _REACH.keys().isdisjoint(names) or "canceller" in names or _is_supposed(tokens, frames, place):
            continue
        reach = max(_REACH[name] for name in _REACH.keys() & names)
        for near in range(place + 1, min(place + 1 + reach, len(tokens))):
            if tokens[near].gap or "canceller" in frames.get(near, _NONE):
                break  # “do not wait, send it”: the negation ends at the pause
            yield near


def _is_supposed(tokens: list[Token], frames: Frames, place: int) -> bool:
    """Whether a condition stands so near before a word that the word is only supposed."""
    for near in range(place, max(-1, place - _SUPPOSED - 1), -1):
        if "condition" in frames.get(near, _NONE):
            return True
        if tokens[near].gap:
            return False
    return False


def _reported(tokens: list[Token], frames: Frames, to_us: frozenset[int]) -> Iterator[int]:
    """Return words of what scammers are said to say, of what nobody is to ask, of a rule's text and of a bug report.

    A sentence that sends the reader to the writer (“to us”, an address) is no warning, whatever else it says.
    """
    starts = [*sentence_starts(tokens), len(tokens)]
    inside: dict[int, dict[int, frozenset[str]]] = defaultdict(dict)
    for place, names in frames.items():
        if not _TELLING.isdisjoint(names):
            inside[sentence_of(starts, place)][place] = names
    for sentence, framed in inside.items():
        scope = _scope(framed, range(starts[sentence], starts[sentence + 1]))
        if to_us.isdisjoint(scope):
            yield from scope


def _scope(frames: Frames, sentence: range) -> range:
    """Return the part of a sentence that is only reported."""
    opened = {"villain": -99, "warn": -99, "never": -99}
    start = sentence.stop
    for place, names in frames.items():
        if names & {"policy", "bug"}:
            return sentence
        if start < sentence.stop:
            if "turn" in names and "told" not in names:
                return range(start, place)
            continue
        told = names & {"say", "ask"} and max(opened["villain"], opened["warn"]) >= place - _SAYS_WITHIN
        if told or "told" in names or ("ask" in names and opened["never"] >= place - _ASKS_WITHIN):
            start = place
        opened.update(dict.fromkeys(opened.keys() & names, place))
    return range(start, sentence.stop)


def _called_scam(tokens: list[Token], last: int) -> bool:
    """Whether the words are called a trick: “gift card scams”, “generators are all fake”."""
    after = tokens[last + 1 : last + 5]
    if not after or after[0].gap == 2:
        return False
    if after[0].stem in ("scam", "fraud"):
        return not after[0].gap
    if after[0].stem not in ("is", "are", "be", "was", "were"):
        return False
    rest = (token.stem for token in after[1:] if token.stem not in _FILLING)
    return next(rest, "") in _TRICK


def _of_others(tokens: list[Token], marked: _Marked, place: int) -> bool:
    """Whether an act is somebody else's than the reader's: “I will send”, “will send”, “the transfer”."""
    before = marked.frames.get(place - 1, _NONE) if not tokens[place].gap else _NONE
    person = _person(tokens, marked, place, 3)
    return person == "others" or "article" in before or (not person and "modal" in before)


def _is_told(plain: str, tokens: list[Token], place: int) -> bool:
    """Whether an act is only told by its form: “gives”, “was redeemed”."""
    token = tokens[place]
    written = plain[token.start : token.end]
    if written.endswith("s") and not token.stem.endswith("s"):
        return True
    return written.endswith("ed") and place > 0 and tokens[place - 1].stem in _WAS


def _supposed(tokens: list[Token], marked: _Marked, place: int) -> bool:
    """Whether a claim is about somebody else, or only supposed: “we won”, “if you win”."""
    near = range(max(0, place - 3), place)
    supposed = any("condition" in marked.frames.get(before, _NONE) for before in near)
    return supposed or _person(tokens, marked, place, 1) == "others"


def _person(tokens: list[Token], marked: _Marked, place: int, reach: int) -> str:
    """Return whom the nearest word for a person before a verb means: reader, others, or nobody."""
    before = place - 1
    while before >= 0 and reach and not tokens[before + 1].gap:
        names = marked.frames.get(before, _NONE)
        for person in ("reader", "others"):
            if person in names:
                return person
        reach -= "helping" not in names  # “we have”, “they are”: the person stands before the helping verb
        before -= 1
    return ""
