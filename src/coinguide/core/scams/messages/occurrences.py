"""Where in a message the rules' words stand, without those that are denied or only reported."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from coinguide.core.scams.messages.shapes import shapes
from coinguide.core.scams.messages.tokens import Token, sentence_starts
from coinguide.core.scams.messages.vocabulary import ACTS, CLAIMS, FRAMES, OFFERS, Vocabulary

__all__ = ["Places", "occurrences"]

Places = Mapping[str, list[tuple[int, int]]]

# How many words a negation reaches: “never, not” to the verb, “no” only to the next word.
_REACH = {"never": 5, "no": 1}
# How many words after “if” a negation is only supposed, and a claim too.
_SUPPOSED = 4
_SAYS_WITHIN = 7
_ASKS_WITHIN = 4


@dataclass(frozen=True, slots=True)
class _Marked:
    """For each word: whether it is denied, whether it stands in what others are said to say, whose act it is."""

    denied: list[bool]
    reported: list[bool]
    frames: list[frozenset[str]]


def occurrences(plain: str, tokens: list[Token], vocabulary: Vocabulary) -> Places:
    """Give for each term the first and last words of its occurrences, in order.

    “Never share your code” asks for nothing, “scammers say you won” promises nothing, “I paid” is no demand.
    """
    raw = _without_harmless(_found(tokens, vocabulary))
    shaped = shapes(plain, tokens)
    contacts = (first for name in ("link", "email", "phone") for first, _ in shaped[name])
    marked = _marked(tokens, raw, vocabulary.sections, contacts)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for term, first, last in raw:
        section = vocabulary.sections[term]
        if section == FRAMES or marked.reported[first] or _called_scam(tokens, last):
            continue
        if section == OFFERS and marked.denied[first]:
            continue
        if section == ACTS and (marked.denied[first] or _of_others(tokens, marked, first)):
            continue
        if section == CLAIMS and (marked.denied[first] or _supposed(tokens, marked, first)):
            continue
        places[term].append((first, last))
    for term, found in shaped.items():
        places[term] = [span for span in found if not marked.reported[span[0]]]
    return places


def _found(tokens: list[Token], vocabulary: Vocabulary) -> list[tuple[str, int, int]]:
    return [(term, place, last) for place in range(len(tokens)) for term, last in vocabulary.phrases(tokens, place)]


def _without_harmless(raw: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Leave out words inside a phrase that only sounds alike: the “code” of “code review”."""
    covered: dict[int, int] = {}
    for term, first, last in raw:
        if term == "harmless":
            covered.update((place, last) for place in range(first, last + 1))
    return [one for one in raw if one[2] > covered.get(one[1], -1)]


def _marked(
    tokens: list[Token], raw: list[tuple[str, int, int]], sections: Mapping[str, str], contacts: Iterable[int]
) -> _Marked:
    frames: list[set[str]] = [set() for _ in tokens]
    taken: set[int] = set()  # words inside a longer phrase: the “no” of “no survey” denies nothing
    for term, first, last in raw:
        if sections[term] == FRAMES:
            frames[first].add(term)
        elif last > first:
            taken.update(range(first, last + 1))
    to_us = frozenset(contacts) | {first for term, first, _ in raw if term == "us_here"}
    for place in taken:
        frames[place] -= _REACH.keys()
    frozen = [frozenset(names) for names in frames]
    return _Marked(list(_denied(tokens, frozen)), _reported(tokens, frozen, to_us), frozen)


def _denied(tokens: list[Token], frames: list[frozenset[str]]) -> Iterator[bool]:
    """Say for each word whether a negation before it reaches it."""
    reach = 0
    supposed = 0
    for token, names in zip(tokens, frames, strict=True):
        if token.gap or "canceller" in names:
            reach = 0  # “do not wait, send it”: the negation ends at the pause
        yield reach > 0
        reach = max(0, reach - 1)
        supposed = _SUPPOSED if "condition" in names else max(0, supposed - 1) if token.gap == 0 else 0
        for name in _REACH.keys() & names:
            # “if you do not verify” demands what it denies.
            reach = 0 if supposed or "canceller" in names else max(reach, _REACH[name])


def _reported(tokens: list[Token], frames: list[frozenset[str]], to_us: frozenset[int]) -> list[bool]:
    """Say for each word whether it is only what scammers are said to say, what nobody is to ask, or a rule's text.

    A sentence that sends the reader to the writer (“to us”, an address) is no warning, whatever else it says.
    """
    reported = [False] * len(tokens)
    starts = [*sentence_starts(tokens), len(tokens)]
    for first, after in pairwise(starts):
        scope = _scope(frames, range(first, after))
        if scope.start < scope.stop and to_us.isdisjoint(scope):
            reported[scope.start : scope.stop] = [True] * len(scope)
    return reported


def _scope(frames: list[frozenset[str]], sentence: range) -> range:
    """Give the part of a sentence that is only reported."""
    opened = {"villain": -99, "warn": -99, "never": -99}
    start = sentence.stop
    for place in sentence:
        names = frames[place]
        if "policy" in names:
            return sentence
        if start < sentence.stop:
            if "turn" in names:
                return range(start, place)
            continue
        told = names & {"say", "ask"} and max(opened["villain"], opened["warn"]) >= place - _SAYS_WITHIN
        if told or "told" in names or ("ask" in names and opened["never"] >= place - _ASKS_WITHIN):
            start = place
        opened.update(dict.fromkeys(opened.keys() & names, place))
    return range(start, sentence.stop)


def _called_scam(tokens: list[Token], last: int) -> bool:
    """Say whether the words are the name of a trick: “gift card scams”."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return after is not None and after.gap == 0 and after.stem in ("scam", "fraud")


def _of_others(tokens: list[Token], marked: _Marked, place: int) -> bool:
    """Say whether an act is somebody else's than the reader's: “I will send”, “will send”, “the transfer”."""
    before = marked.frames[place - 1] if place and not tokens[place].gap else frozenset()
    person = _person(tokens, marked, place, 3)
    return person == "others" or "article" in before or (not person and "modal" in before)


def _supposed(tokens: list[Token], marked: _Marked, place: int) -> bool:
    """Say whether a claim is about somebody else, or only supposed: “we won”, “if you win”."""
    near = range(max(0, place - 3), place)
    supposed = any("condition" in marked.frames[before] for before in near)
    return supposed or _person(tokens, marked, place, 1) == "others"


def _person(tokens: list[Token], marked: _Marked, place: int, reach: int) -> str:
    """Give whom the nearest word for a person before a verb means: reader, others, or nobody."""
    before = place - 1
    while before >= 0 and reach and not tokens[before + 1].gap:
        names = marked.frames[before]
        for person in ("reader", "others"):
            if person in names:
                return person
        reach -= "helping" not in names  # “we have”, “they are”: the person stands before the helping verb
        before -= 1
    return ""
