"""Files made to hurt: each gets an answer or a sentence, and what is good in it still counts."""

import json
from html import unescape
from pathlib import Path
from re import findall

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.command import main
from coinguide.live.jupyter.panel import Panel
from coinguide.live.page.respond import respond
from tests.guide.statements.asking import asked

GOOD = "Date,Description,Amount\n2026-03-01,TIKTOK COINS,-4.99\n"


def order(title: str, **more: str) -> dict[str, object]:
    """An order of Google's for 0.99."""
    return {
        "orderHistory": {
            "creationTime": "2026-03-01T10:00:00Z",
            "lineItem": [{"doc": {"title": title}}],
            "totalPrice": "$0.99",
            **more,
        }
    }


def test_half_a_letter_in_a_title() -> None:
    """A lone half of an emoji is left out, and the file to keep can be written."""
    answer = asked(json.dumps([order("TikTok coins \ud83d cut")]))
    assert (99, True) == (answer.figures["certain_cents"], b"TikTok coins  cut" in answer.files[0].content)


@pytest.mark.parametrize("more", [{"creationTime": "\u001b[2Jred"}, {"totalPrice": "\u202e1\u001b]0;x\u0007"}])
def test_no_escape_in_a_reason(more: dict[str, str]) -> None:
    """What cannot be read is quoted without what would move a terminal's cursor."""
    answer = asked(json.dumps([order("TikTok coins"), order("TikTok coins", **more)]))
    shown = " ".join(item.text for steps in answer.steps for item in steps.items)
    assert (99, 1, []) == (
        answer.figures["certain_cents"],
        answer.figures["rows_unread"],
        findall("[\x00-\x08\x0e-\x1f\u202e]", shown),
    )


@pytest.mark.parametrize("deep", ["[" * 100_000, '{"a":' * 100_000, '["' + "[" * 100_000])
def test_brackets_within_brackets(deep: str) -> None:
    """How deep they go is seen before they are read: the orders before them count."""
    answer = asked("[" + json.dumps(order("TikTok coins")) + "," + deep)
    assert (99, 1) == (answer.figures["certain_cents"], answer.figures["rows_unread"])


@pytest.mark.long
@pytest.mark.parametrize("deep", ["[" * 20_000, '{"a":' * 20_000, "[" * 20_000 + "]" * 20_000])
def test_brackets_alone_get_one_sentence_in_every_view(
    deep: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Page, command line and notebook say the same."""
    path = tmp_path / "history.json"
    path.write_text(deep, encoding="utf-8")
    assert 2 == main(["ask", "statement-check", f"statement={path}"])
    said = capsys.readouterr().err.strip()
    file = {"name": path.name, "size": len(deep)}
    request = {"calculator": "statement-check", "values": {"statement": file}, "files": ["statement"]}
    reply = json.loads(respond(json.dumps(request), deep.encode()))
    panel = Panel(CALCULATORS["statement-check"], lambda _: None)
    panel.fields["statement"].value = ""
    panel.fields["pasted"].value = deep
    assert (said, True, True) == (
        reply["mistakes"][0]["sentence"],
        said.endswith("Google Play Store of Google Takeout."),
        said.partition(": ")[2].partition(": ")[2] in unescape(panel.problem.value),
    )


@pytest.mark.parametrize(
    "amount", ["1" + " " * 30_000 + "xxxxxx", "-" + " " * 30_000 + "x", "1," * 20_000, "(" * 20_000 + "1", "1" * 20_000]
)
def test_a_long_text_is_no_amount(amount: str) -> None:
    """It costs no more than to look at it once."""
    answer = asked(f'{GOOD}2026-03-02,TEA HOUSE,"{amount}"\n')
    assert (499, 1) == (answer.figures["certain_cents"], answer.figures["rows_unread"])


@pytest.mark.long
def test_a_hundred_thousand_open_quotation_marks() -> None:
    """Where they come again and again they mean nothing."""
    answer = asked(GOOD + '"\n' * 100_000 + "2026-03-02,TIKTOK COINS,-1.00\n")
    assert (599, 100_000) == (answer.figures["certain_cents"], answer.figures["rows_unread"])


def test_only_known_letters_are_a_currency() -> None:
    """A formula in a cell of currencies names none."""
    text = "Date,Description,Amount,Currency\n2026-03-01,TIKTOK COINS,-99.99,$\\frac$\n"
    answer = asked(text)
    assert (9999, "99.99 of it was for coins") == (answer.figures["certain_cents"], answer.details[-26:-1])
