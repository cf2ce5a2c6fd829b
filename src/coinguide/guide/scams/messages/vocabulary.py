"""The words that rules speak of, as facts/scam_words.toml gives them, phrase by phrase."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from coinguide.facts.records import FactError
from coinguide.guide.scams.messages.known import Words
from coinguide.guide.scams.messages.stems import stem
from coinguide.guide.scams.messages.tokens import Token

__all__ = ["ACTS", "CLAIMS", "FRAMES", "OFFERS", "SHAPES", "Vocabulary", "load_vocabulary", "parse_vocabulary"]

FILE = "scam_words.toml"
ACTS, CLAIMS, OFFERS, THINGS, FRAMES = "acts", "claims", "offers", "things", "frames"
# What is recognised by its shape, not by a word.
SHAPES = frozenset({"link", "email", "phone", "number", "amount", "percent", "premium_phone", "shortcode"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The phrases with the terms they stand for, every stem in them, and each term's section: acts, claims and so on.

    A beginning of a phrase that is none itself stands there too, without terms.
    """

    terms: Mapping[str, tuple[str, ...]]
    words: Words
    sections: Mapping[str, str]

    def phrases(self, tokens: list[Token], place: int) -> list[tuple[str, int]]:
        """Return the terms that start at this word, with the place of their last word; of one term the longest."""
        phrase, last = tokens[place].stem, place
        terms = self.terms.get(phrase)
        found: dict[str, int] = {}
        while terms is not None:
            found.update(dict.fromkeys(terms, last))
            last += 1
            if last == len(tokens) or tokens[last].gap == 2:
                break
            phrase = f"{phrase} {tokens[last].stem}"
            terms = self.terms.get(phrase)
        return list(found.items())


@lru_cache(maxsize=1)
def load_vocabulary() -> Vocabulary:
    """Return the words, read from their short form."""
    phrases, sections = _short_form()
    terms = {phrase: tuple(names.split()) for phrase, _, names in (line.partition(":") for line in phrases.split("\n"))}
    return Vocabulary(terms, Words(word for phrase in terms for word in phrase.split()), sections)


@cache
def _short_form() -> tuple[str, Mapping[str, str]]:
    """Return every phrase in stems with its terms, a line each.

    The page's engine keeps this text in memory and not what is made of it: it weighs a tenth, and is read in no time.
    """
    terms, sections = parse_vocabulary((files("coinguide.facts") / FILE).read_text(encoding="utf-8"))
    return "\n".join(f"{phrase}:{' '.join(names)}" for phrase, names in sorted(terms.items())), sections


def parse_vocabulary(text: str) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return phrases with their terms, and the terms' sections, in this TOML text; raises FactError with a sentence."""
    terms: dict[str, list[str]] = {}
    sections: dict[str, str] = {}
    for section, table in tomllib.loads(text).items():
        if section not in (ACTS, CLAIMS, OFFERS, THINGS, FRAMES):
            raise FactError(f"{FILE}: has a section this file does not know: {section}.")
        for term, phrases in table.items():
            if term in sections or term in SHAPES:
                raise FactError(f"{FILE}, {term}: this name is used twice.")
            sections[term] = section
            for phrase in phrases:
                _plant(terms, [stem(word) for word in phrase.split()], term)
    return terms, sections


def _plant(terms: dict[str, list[str]], stems: list[str], term: str) -> None:
    for count in range(1, len(stems)):
        terms.setdefault(" ".join(stems[:count]), [])
    names = terms.setdefault(" ".join(stems), [])
    if term not in names:
        names.append(term)
