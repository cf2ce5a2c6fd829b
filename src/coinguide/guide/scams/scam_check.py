"""scam-check: is this message, offer or link a scam, and why?"""

from collections.abc import Iterable, Mapping
from itertools import islice

from coinguide.facts import load
from coinguide.guide.scams.finding import Finding
from coinguide.guide.scams.links.link import Link
from coinguide.guide.scams.signs import Sign, load_signs
from coinguide.guide.scams.verdict import FLAGGED, Checked, check
from coinguide.guide.scams.verdict_words import VERDICT_WORDS, happened, next_steps
from coinguide.live.ask.answer import Answer, Cited, Key, Mark, Marked, Note, Onward, Rows, Steps
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Text
from coinguide.live.ask.visible import visible
from coinguide.live.ask.words import large_first

__all__ = ["scam_check"]

NOTHING = "Paste a message, offer or link: we mark the warning signs."
AFTER = ("I have already done it: what now?", "What to do now, step by step")
AFTER_THREAT = "Somebody threatens me: what now?"
OWNERS = {
    "people": "yes, for people",
    "infrastructure": "yes, but technical: never type a password there",
    "no": "no",
}
# More marks, links or quoted words than this, and nobody reads them.
MOST_MARKS = 60
MOST_LINKS = 20
MOST_WORDS = 3
LONGEST_WORDS = 60


def check_text(*, text: str) -> Answer:
    """Return the answer with the verdict, the marked words, and for each sign what it means and what to do instead."""
    if not text.strip():
        return Answer(
            key=Key("Next step", "Paste a message"),
            headline=NOTHING,
            figures={"verdict": "nothing-pasted", "score": 0, "reasons": (), "links": ()},
        )
    checked = check(text)
    reasons = _reasons(checked)
    words = VERDICT_WORDS[checked.verdict]
    return Answer(
        key=Key("Verdict", words.short),
        tone=words.tone,
        headline=words.headline,
        details=words.details,
        figures={
            "verdict": checked.verdict,
            "score": checked.score,
            "reasons": tuple(sign.name for sign in reasons),
            "links": tuple(_link_figure(link) for link in checked.links),
        },
        marks=_marked(text, checked, reasons),
        steps=(_now(checked, reasons), *((_why(text, reasons, checked.verdict),) if reasons else ())),
        rows=_link_rows(checked.links),
        notes=tuple(_notes(checked, reasons)),
    )


def _reasons(checked: Checked) -> dict[Sign, list[Finding]]:
    """Return each sign that was seen with where, the heaviest first."""
    signs = load_signs()
    found: dict[Sign, list[Finding]] = {}
    for finding in checked.findings:
        found.setdefault(signs[finding.rule], []).append(finding)
    return dict(sorted(found.items(), key=lambda item: -item[0].weight))


def _marked(text: str, checked: Checked, reasons: Iterable[Sign]) -> Marked | None:
    numbers = {sign.name: number for number, sign in enumerate(reasons, 1)}
    marks = (Mark(found.start, found.end, numbers[found.rule]) for found in checked.findings)
    return Marked(text, tuple(islice(marks, MOST_MARKS))) if checked.findings else None


def _now(checked: Checked, reasons: Iterable[Sign]) -> Steps:
    """Return what to do next, and the way on for a reader who has already done what the text asks."""
    names = [sign.name for sign in reasons]
    steps = tuple(Note(step) for step in next_steps(checked.verdict, names))
    if checked.verdict in ("already-happened", *FLAGGED):
        chosen = checked.happened or happened(names)
        label = AFTER_THREAT if "threatened" in chosen else AFTER[checked.verdict == "already-happened"]
        values = (("happened", ",".join(chosen)),)
        steps += (Note("", onward=Onward(label, "after-a-scam", "after-a-scam", values)),)
    return Steps("What to do now", steps)


def _why(text: str, reasons: Mapping[Sign, list[Finding]], verdict: str) -> Steps:
    items = []
    advised: set[str] = set()
    sure = verdict == "signs-of-a-scam"
    for sign, findings in reasons.items():
        # The same advice is given once, with the first reason that has it.
        instead = "" if sign.advice in advised else f" {'Instead' if sure else 'To be safe'}: {sign.advice}"
        advised.add(sign.advice)
        items.append(Note(_reason(text, sign, findings, sure) + instead))
    return Steps("Why, and what to do instead" if sure else "What could be behind it", tuple(items))


def _reason(text: str, sign: Sign, findings: list[Finding], sure: bool) -> str:
    """Return a reason in words: what it is or could be, the very words, what it means."""
    words = dict.fromkeys(_quoted(text[found.start : found.end]) for found in findings)
    details = dict.fromkeys(found.detail for found in findings if " " in found.detail)
    seen = ", ".join(list(words)[:MOST_WORDS])
    said = "".join(f" {visible(detail)}" for detail in list(details)[:MOST_WORDS])
    if sure or sign.group == "links":
        return f"{large_first(sign.label)}: {seen}.{said} {sign.explanation}"
    subject = "it " if sign.does else ""
    return f"Perhaps {subject}{sign.label}: {seen}.{said} If it is a scam: {sign.explanation}"


def _quoted(words: str) -> str:
    shown = " ".join(visible(words[: LONGEST_WORDS + 1]).split())
    return f"“{shown[:LONGEST_WORDS]}{'…' if len(words) > LONGEST_WORDS else ''}”"


def _link_figure(link: Link) -> dict[str, str]:
    return {"host": visible(link.host), "registered_domain": visible(link.registered_domain), "official": link.official}


def _link_rows(links: tuple[Link, ...]) -> Rows | None:
    known = {link.host: link for link in links if link.host}
    if not known:
        return None
    cells = (
        (visible(host)[:LONGEST_WORDS], visible(link.registered_domain)[:LONGEST_WORDS] or "—", OWNERS[link.official])
        for host, link in islice(known.items(), MOST_LINKS)
    )
    return Rows("The addresses in it, read from the right", ("Address", "Belongs to", "TikTok’s own"), tuple(cells))


def _notes(checked: Checked, reasons: Iterable[Sign]) -> Iterable[Note]:
    if len(checked.findings) > MOST_MARKS:
        yield Note(f"Only the first {MOST_MARKS} places are marked.")
    hosts = {link.host for link in checked.links}
    if len(hosts) > MOST_LINKS:
        yield Note(f"Only the first {MOST_LINKS} addresses are listed.")
    if checked.verdict != "cannot-read":
        yield Note(
            "Messages are read in English, and more thinly in Spanish, Portuguese, French, German, Turkish, "
            "Indonesian, Vietnamese, Tagalog, Hindi, Arabic and Russian; links in any language. "
            "No address is opened or looked up.",
        )
    sources = {source.id: source for source in load().sources}
    used = dict.fromkeys(source for sign in reasons for source in sign.sources)
    if used:
        cited = (sources[name] for name in used)
        yield Note(
            "The reasons rest on these sources.",
            tuple(Cited(f"source-{source.id}", source.title, source.date, source.kind) for source in cited),
        )


scam_check = Calculator(
    name="scam-check",
    title="Scam check",
    question="Is this message, offer or link a scam, and why?",
    compute=check_text,
    controls=(
        Text(
            name="text",
            label="Message, offer or link",
            help="Copy it and paste it here. Do not open a link to copy it: press and hold it instead.",
        ),
    ),
    examples=(
        Example(
            "A prize", {"text": "You were picked for 8,000 TikTok Coins! Log in here to claim: tiktok-gifts.example"}
        ),
        Example(
            "A code by mistake", {"text": "Sorry, I typed your number by mistake. Can you send me the code you got?"}
        ),
        Example("Cheap coins", {"text": "7,000 coins for 30 dollars, message me on WhatsApp, I only need your login."}),
        Example(
            "A receipt", {"text": "Thank you for your order: 330 Coins, 4.99. You find it in your purchase history."}
        ),
        Example("A link", {"text": "https://www.tiktok.com/coin"}),
    ),
)
