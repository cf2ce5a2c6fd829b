"""scam-check: is this message, offer or link a scam, and why?"""

from collections.abc import Iterable, Mapping
from itertools import islice

from coinguide.facts import load
from coinguide.guide.scams.finding import Finding
from coinguide.guide.scams.links.link import Link
from coinguide.guide.scams.signs import Sign, load_signs
from coinguide.guide.scams.verdict import Checked, check
from coinguide.live.ask.answer import Answer, Cited, Key, Mark, Marked, Note, Rows, Steps, Tone
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Text
from coinguide.live.ask.visible import visible

__all__ = ["scam_check"]

KEYS: dict[str, tuple[str, Tone]] = {
    "official-address": ("TikTok’s own address", "good"),
    "no-known-sign": ("No known sign", "plain"),
    "be-careful": ("Be careful", "careful"),
    "signs-of-a-scam": ("Signs of a scam", "danger"),
}
HEADLINES = {
    "official-address": "The address is one of TikTok’s own.",
    "no-known-sign": "No known sign of a scam; that is no proof that it is honest.",
    "be-careful": "Be careful: scams often look like this.",
    "signs-of-a-scam": "This has the signs of a scam: do not click, pay or answer.",
}
DETAILS = {
    "official-address": "It is still safest to type it yourself or to open the "
    "app, because the address does not tell who sent it to you.",
    "no-known-sign": "New tricks have no known signs yet. "
    "Pay, log in and install only in the app or at an address you typed yourself.",
    "be-careful": "Do not click, pay, answer or share anything before you have "
    "asked somebody you trust, or looked in the app yourself.",
    "signs-of-a-scam": "Do not click, pay, answer or share anything. Keep it, and show it to an adult you trust.",
}
NOTHING = "Paste a message, offer or link: we mark the warning signs."
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
    """Answer with the verdict, the marked words, and for each sign what it means and what to do instead."""
    if not text.strip():
        return Answer(
            key=Key("Next step", "Paste a message"),
            headline=NOTHING,
            figures={"verdict": "nothing-pasted", "score": 0, "reasons": (), "links": ()},
        )
    checked = check(text)
    reasons = _reasons(checked)
    return Answer(
        key=Key("Verdict", KEYS[checked.verdict][0]),
        tone=KEYS[checked.verdict][1],
        headline=HEADLINES[checked.verdict],
        details=DETAILS[checked.verdict],
        figures={
            "verdict": checked.verdict,
            "score": checked.score,
            "reasons": tuple(sign.name for sign in reasons),
            "links": tuple(_link_figure(link) for link in checked.links),
        },
        marks=_marked(text, checked, reasons),
        steps=(_why(text, reasons),) if reasons else (),
        rows=_link_rows(checked.links),
        notes=tuple(_notes(checked, reasons)),
    )


def _reasons(checked: Checked) -> dict[Sign, list[Finding]]:
    """Give each sign that was seen with where, the heaviest first."""
    signs = load_signs()
    found: dict[Sign, list[Finding]] = {}
    for finding in checked.findings:
        found.setdefault(signs[finding.rule], []).append(finding)
    return dict(sorted(found.items(), key=lambda item: -item[0].weight))


def _marked(text: str, checked: Checked, reasons: Iterable[Sign]) -> Marked | None:
    numbers = {sign.name: number for number, sign in enumerate(reasons, 1)}
    marks = (Mark(found.start, found.end, numbers[found.rule]) for found in checked.findings)
    return Marked(text, tuple(islice(marks, MOST_MARKS))) if checked.findings else None


def _why(text: str, reasons: Mapping[Sign, list[Finding]]) -> Steps:
    items = []
    advised: set[str] = set()
    for sign, findings in reasons.items():
        # The same advice is given once, with the first reason that has it.
        instead = "" if sign.advice in advised else f" Instead: {sign.advice}"
        advised.add(sign.advice)
        items.append(Note(_reason(text, sign, findings) + instead))
    return Steps("Why, and what to do instead", tuple(items))


def _reason(text: str, sign: Sign, findings: list[Finding]) -> str:
    """Give a reason in words: what it is, the very words, what it means."""
    words = dict.fromkeys(_quoted(text[found.start : found.end]) for found in findings)
    details = dict.fromkeys(found.detail for found in findings if " " in found.detail)
    seen = ", ".join(list(words)[:MOST_WORDS])
    said = "".join(f" {visible(detail)}" for detail in list(details)[:MOST_WORDS])
    return f"{sign.label[:1].upper()}{sign.label[1:]}: {seen}.{said} {sign.explanation}"


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
    if checked.verdict in ("official-address", "no-known-sign"):
        yield Note(
            "The checker knows many tricks and not all. What somebody wants you to do counts more than how it sounds: "
            "sharing a code, paying a stranger or logging in through a link is never safe."
        )
    if len(checked.findings) > MOST_MARKS:
        yield Note(f"Only the first {MOST_MARKS} places are marked.")
    hosts = {link.host for link in checked.links}
    if len(hosts) > MOST_LINKS:
        yield Note(f"Only the first {MOST_LINKS} addresses are listed.")
    yield Note(
        "Messages are read in English, with a few words of other languages; links in any. "
        "No address is opened or looked up."
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
            help="Copy it and paste it here. Do not open a link to copy it: press it for a while instead.",
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
