"""A fact that is wrong stops the build with its own sentence, which `make serve` shows on the page."""

from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError

from coinguide.site.page import hand_in

SAID = "prices.toml, app-330: values must be whole numbers above zero"


def test_the_sentence_stands_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No function's name and no word of exceptions around it."""
    (tmp_path / "house_of_a_wrong_fact.py").write_text(f"raise ValueError({SAID!r})\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    settings = Config({}, {"page_calculators": "house_of_a_wrong_fact"})
    settings.add("page_calculators", "", "html", str)
    with pytest.raises(ExtensionError) as stopped:
        hand_in(Sphinx.__new__(Sphinx), settings)
    assert SAID == stopped.value.message
