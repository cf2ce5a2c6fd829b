"""Where a sign marks a text: a short stretch of words as a whole, else each word by itself."""

from collections.abc import Iterator, Sequence, Set

from coinguide.guide.scams.finding import Finding
from coinguide.guide.scams.messages.patterns import Spans
from coinguide.guide.scams.messages.plain_letters import Plain
from coinguide.guide.scams.messages.tokens import Placed

__all__ = ["findings"]

# A stretch of words up to this many characters within a sentence is marked as a whole, else each word by itself.
_WHOLE = 45


def findings(
    rule: str, spans: Spans, words: Sequence[Placed], plain: Plain, topics: Set[tuple[int, int]] = frozenset()
) -> Iterator[Finding]:
    """Return what a rule saw in these words; ``topics`` are marked only inside a longer stretch."""
    start, end = words[spans[0][0]].start, words[spans[-1][1]].end
    between = words[spans[0][0] + 1 : spans[-1][1] + 1]
    if end - start <= _WHOLE and all(word.gap < 2 for word in between):
        places = [(start, end)]
    else:
        telling = [span for span in spans if span not in topics] or spans
        places = [(words[first].start, words[last].end) for first, last in telling]
    for start, end in places:
        yield Finding(rule, plain.start(start), plain.end(end))
