"""Before a reader pastes a text into a notebook, the notebook says which computer gets it."""

from typing import Any

import ipywidgets
import pytest

from coinguide.live.jupyter.book_switch import SWITCH
from coinguide.live.jupyter.notebook import calculator
from coinguide.live.jupyter.where_text_goes import BINDER_NAMES, where_text_goes

SITE = "https://reader.example/guide/"


@pytest.fixture(autouse=True)
def in_jupyter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests run as a notebook does."""
    for name in (SWITCH, *BINDER_NAMES, "COINGUIDE_SITE"):
        monkeypatch.delenv(name, raising=False)


def places(box: Any) -> tuple[int, int]:
    """Where in the panel the sentence about the text stands, and where the text area."""
    kinds = list(box.children)
    said = next(n for n, w in enumerate(kinds) if isinstance(w, ipywidgets.HTML) and "paste" in w.value)
    return said, next(n for n, w in enumerate(kinds) if isinstance(w, ipywidgets.Textarea))


@pytest.mark.parametrize("name", BINDER_NAMES)
def test_binder_is_named_before_the_field(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Binder the panel says so above the field, and links to the page, whichever name tells."""
    monkeypatch.setenv(name, "10.0.0.1")
    monkeypatch.setenv("COINGUIDE_SITE", SITE)
    box = calculator("scam-check").panel().box
    said, field = places(box)
    assert (True, True) == (said < field, f'href="{SITE}"' in box.children[said].value)


def test_no_address_is_invented() -> None:
    """Where the site's address is not known, or is none, there is no link."""
    environments = ({"BINDER_SERVICE_HOST": "x"}, {"BINDER_SERVICE_HOST": "x", "COINGUIDE_SITE": "javascript:alert(1)"})
    assert [False, False] == ["href" in where_text_goes(environment) for environment in environments]


def test_at_home_it_is_a_plain_sentence() -> None:
    """In one's own Jupyter nothing alarms, and the sentence says where the text goes."""
    words = where_text_goes({})
    assert (False, True) == ("Binder" in words or "<strong>" in words, "your own" in words)


def test_numbers_need_no_such_sentence() -> None:
    """A calculator without a text field says nothing about pasting."""
    box = calculator("price-check").panel().box
    assert not any(
        "paste" in getattr(widget, "value", "") for widget in box.children if isinstance(widget, ipywidgets.HTML)
    )
