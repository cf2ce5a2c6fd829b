"""Where in a text the meanings of the vocabularies stand, without what is denied, told of others or a warning."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coinguide.guide.scams.messages.tokens import LINK, OWN_LINK
from coinguide.guide.scams.wishes.lexicon import LANGUAGES, language, lexicon
from coinguide.guide.scams.wishes.words import Word
from coinguide.live.ask.money import SIGN_LETTERS

__all__ = ["ACTS", "SHAPES", "Reading", "read", "spoken"]

Places = Mapping[str, list[tuple[int, int]]]

# What the reader is to do: “never send”, “I will send” ask for nothing.
ACTS = frozenset(
    [
        "give",
        "pay",
        "buy",
        "click",
        "enter",
        "confirm",
        "contact",
        "install",
        "show",
        "scan",
        "paste",
        "run",
        "demand",
        "fee",
        "need",
        "send_back",
        "pass_on",
        "enter_yours",
        "keep_part",
        "vote",
        "free",
    ]
)
# What is said to be so, to the reader: “I won” promises nothing.
CLAIMS = frozenset(("won", "congrats"))
SHAPES = frozenset(("link", "own_link", "amount", "number", "long_number"))
_BEFORE = 4
_MINE_WITHIN = 2
_FEWEST_PHRASES = 2
_SHORT = 60
_SIGNS = frozenset(SIGN_LETTERS)


@dataclass(frozen=True, slots=True)
class Reading:
    """The languages of a text, its words, and where each meaning stands."""

    languages: tuple[str, ...]
    words: list[Word]
    places: Places


def spoken(words: Sequence[Word]) -> tuple[str, ...]:
    """Return the languages of these words, the likeliest first; empty where none of ours is heard.

    Small words tell, and in a short text the phrases that are known too.
    """
    counts = Counter(word.text for word in words)
    heard = {code: sum(counts[small] for small in language(code).common) for code in LANGUAGES}
    if len(words) <= _SHORT:
        for code in LANGUAGES:
            phrased = sum(1 for _ in lexicon((code,)).phrases(words))
            heard[code] += phrased if heard[code] or phrased >= _FEWEST_PHRASES else 0
    most = max(heard.values())
    order = sorted(heard, key=lambda code: -heard[code])
    return tuple(code for code in order if most and heard[code] * 3 >= most * 2)[:3]


def read(plain: str, words: list[Word]) -> Reading:
    """Return words read in the languages they are in, and in English, whose words stand in every chat."""
    languages = spoken(words)
    lexis = lexicon(tuple(sorted({*languages, "en"})))
    raw = list(lexis.phrases(words))
    covered = _covered(raw)
    harmless = {place for meaning, first, last in raw if meaning == "harmless" for place in range(first, last + 1)}
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for meaning, first, last in raw:
        if first in harmless:
            continue
        if meaning not in ("neg", "warns") or last > first or first not in covered:
            found[meaning].append((first, last))
    cards = {place for first, last in found.get("gift_card", ()) for place in range(first, last + 1)}
    found["gifts"] = [span for span in found["gifts"] if span[0] not in cards]
    found.update(_shapes(plain, words, found.get("currency", ())))
    if "link" not in found and "own_link" in found:
        found["in_app"] += found["own_link"]  # it leads where the notice says it comes from
    denied = _denied(words, found, lexis.denies_after)
    for meaning in (ACTS | CLAIMS) & found.keys():
        mine = _mine(words, found) if meaning in ("give", "pay", "buy", "won", "show", "demand", "install") else set()
        found[meaning] = [span for span in found[meaning] if span[0] not in denied and span[0] not in mine]
    return Reading(languages, words, {meaning: sorted(set(spans)) for meaning, spans in found.items() if spans})


def _covered(raw: Sequence[tuple[str, int, int]]) -> set[int]:
    """Return the words inside a longer phrase: the “no” of “no survey” denies nothing, “not a scam” is no warning."""
    return {
        place for meaning, first, last in raw if last > first and meaning != "warns" for place in range(first, last + 1)
    }


def _denied(words: Sequence[Word], found: Places, after: int) -> set[int]:
    denied: set[int] = set()
    for _, last in found.get("neg", ()):
        for place in range(last + 1, min(last + 1 + _BEFORE, len(words))):
            if words[place].gap:
                break
            denied.add(place)
    for first, _ in found.get("neg", ()):
        for place in range(first - 1, max(-1, first - 1 - after), -1):
            if words[place + 1].gap:
                break
            denied.add(place)
    return denied


def _mine(words: Sequence[Word], found: Places) -> set[int]:
    """Return the words right after a word for somebody who is not the reader: “I send”, “they want to send”."""
    reader = {first for first, _ in found.get("reader", ())}
    mine: set[int] = set()
    for _, last in found.get("mine", ()):
        for place in range(last + 1, min(last + 1 + _MINE_WITHIN, len(words))):
            if words[place].gap or place in reader:
                break
            mine.add(place)
    return mine


def _shapes(
    plain: str, words: Sequence[Word], currencies: Sequence[tuple[int, int]]
) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    money = {place for first, last in currencies for place in range(first, last + 1)}
    numbers = [place for place, word in enumerate(words) if word.text[0].isdecimal()]
    signed = [
        place
        for place in numbers
        if not _SIGNS.isdisjoint(plain[max(0, words[place].start - 2) : words[place].end + 2])
    ]
    amounts = {*signed, *(place for place in numbers if {place - 1, place + 1} & money)}
    shapes = {
        "number": numbers,
        "amount": sorted(amounts),
        "link": [place for place, word in enumerate(words) if word.text == LINK],
        "own_link": [place for place, word in enumerate(words) if word.text == OWN_LINK],
    }
    for name, places in shapes.items():
        if places:
            yield name, [(place, place) for place in places]
