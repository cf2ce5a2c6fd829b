"""Ways to reach somebody: links on the page and in Jupyter, addresses in the terminal, pieces in JSON."""

import pytest
from bs4 import BeautifulSoup

from coinguide.live.ask.answer import Answer, Note, Steps, Way
from coinguide.live.page.plain_json import answer_json
from coinguide.live.page.respond import below_html
from coinguide.live.terminal.terminal import answer_text

WAYS = (Way("help.example", "https://help.example/a-long/path-with-hyphens"), Way("call <1>", "tel:+1-2"))
ANSWER = Answer(headline="Ask.", steps=(Steps("Whom", (Note("The helpers", ways=WAYS),), numbered=False),))


def test_a_way_is_a_link_that_tells_nothing() -> None:
    """What is pressed leads there, and the page behind it does not learn where from; the words stay words."""
    links = BeautifulSoup(below_html(ANSWER, "x"), "html.parser").select(".cg-steps a")
    expected = [(way.label, way.address, ["noopener", "noreferrer"]) for way in WAYS]
    assert expected == [(link.text, link["href"], link["rel"]) for link in links]


def test_the_command_line_writes_the_address_whole() -> None:
    """In a terminal an address can be pressed when it is in one piece."""
    assert "- The helpers <https://help.example/a-long/path-with-hyphens> <tel:+1-2>" in answer_text(ANSWER)


def test_json_holds_the_ways() -> None:
    """Words and address of each; an item without any has no such part."""
    (step,) = answer_json(ANSWER)["steps"]
    assert [{"label": way.label, "address": way.address} for way in WAYS] == step["items"][0]["ways"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://help.example", "data:text/html,x", "help.example"])
def test_no_other_kind_of_address(address: str) -> None:
    """What could run, or be read on its way, is never a way."""
    with pytest.raises(ValueError, match="is no way to reach somebody"):
        Way("help", address)
