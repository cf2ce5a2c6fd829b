"""The verdict on a pasted text: what its links and its words show together."""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coinguide.guide.scams.finding import Finding
from coinguide.guide.scams.links.judge import judge_links
from coinguide.guide.scams.links.link import Link
from coinguide.guide.scams.links.lists import sites
from coinguide.guide.scams.messages.judge import judge_english
from coinguide.guide.scams.messages.tokens import LINK, OWN_LINK
from coinguide.guide.scams.signs import BE_CAREFUL, SCAM, Sign, load_signs
from coinguide.guide.scams.wishes.judge import judge_wishes, reading_of
from coinguide.guide.scams.wishes.kind_of_text import already_happened, is_no_message, is_unreadable, what_happened
from coinguide.guide.scams.wishes.reading import Reading

__all__ = ["FLAGGED", "VERDICTS", "Checked", "check"]

# What is warned of: be careful, or worse.
FLAGGED = ("be-careful", "signs-of-a-scam")
VERDICTS = (
    "official-address",
    "no-known-sign",
    "one-small-sign",
    "no-message",
    "cannot-read",
    "already-happened",
    *FLAGGED,
)
# Signs add up within so many characters, about one long message: a whole book is not a scam because of its length.
_ONE_MESSAGE = 1_200


@dataclass(frozen=True, slots=True)
class Checked:
    """The verdict (one of VERDICTS), the score of the worst passage, the reasons in order, and the links.

    ``languages``: those it was read in. ``happened``: where a loss is told, values of after-a-scam’s control.
    """

    verdict: str
    score: int
    findings: tuple[Finding, ...]
    links: tuple[Link, ...]
    languages: tuple[str, ...] = ()
    happened: tuple[str, ...] = ()


def check(text: str) -> Checked:
    """Return the verdict on a text: a message, an offer, a link, or several."""
    links = judge_links(text)
    spans = [(link.start, link.end, OWN_LINK if _is_known(link) else LINK) for link in links]
    english, unsaid = judge_english(text, spans)
    reading, letters = reading_of(text, spans)
    found = [*english, *judge_wishes(reading, letters, unsaid), *(found for link in links for found in link.findings)]
    findings = tuple(sorted(dict.fromkeys(found), key=lambda finding: (finding.start, finding.end, finding.rule)))
    score = _worst(findings, load_signs())
    verdict = _verdict(text, score, links, reading)
    happened = what_happened(reading) if verdict == "already-happened" else ()
    return Checked(verdict, score, findings, links, reading.languages, happened)


def _is_known(link: Link) -> bool:
    """Whether a link in a message proves nothing against it: TikTok's own, or a site that is well known."""
    sends_on = link.text.lower().rfind("http") > 0
    well_known = not sites().edited.isdisjoint((link.registered_domain, link.host)) and link.host not in sites().open
    return link.official == "people" or (well_known and not link.findings and not sends_on)


def _verdict(text: str, score: int, links: Sequence[Link], reading: Reading) -> str:
    """Return the verdict; an address is certified only where nothing else was pasted."""
    if score >= SCAM:
        return "signs-of-a-scam"
    if score >= BE_CAREFUL:
        return "be-careful"
    if already_happened(reading):
        return "already-happened"
    return "one-small-sign" if score else _unmarked(text, links, reading)


def _unmarked(text: str, links: Sequence[Link], reading: Reading) -> str:
    """Return the verdict on what shows no sign at all."""
    if _is_addresses_alone(text, links):
        return "official-address" if {link.official for link in links} == {"people"} else "no-known-sign"
    if is_unreadable(text, reading):
        return "cannot-read"
    return "no-message" if not links and is_no_message(text, reading) else "no-known-sign"


def _is_addresses_alone(text: str, links: Sequence[Link]) -> bool:
    """Whether nothing but addresses was pasted, and the signs between them."""
    end = 0
    for link in links:
        if any(sign.isalnum() for sign in text[end : link.start]):
            return False
        end = max(end, link.end)
    return bool(links) and not any(sign.isalnum() for sign in text[end:])


def _worst(findings: Iterable[Finding], signs: Mapping[str, Sign]) -> int:
    """Return the highest sum of different signs that begin within one message's length."""
    inside: deque[Finding] = deque()
    times: Counter[str] = Counter()
    score = worst = 0
    for finding in findings:
        inside.append(finding)
        times[finding.rule] += 1
        score += signs[finding.rule].weight if times[finding.rule] == 1 else 0
        while finding.start - inside[0].start > _ONE_MESSAGE:
            gone = inside.popleft().rule
            times[gone] -= 1
            score -= 0 if times[gone] else signs[gone].weight
        worst = max(worst, score)
    return worst
