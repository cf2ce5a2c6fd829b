"""HTML is put together by `tag`, `joined` and constant `Markup` alone, which escape each text."""

import ast
from pathlib import Path

import pytest

import coinguide
from coinguide.live.page.tags import joined, tag

LIVE = Path(coinguide.__file__).parent / "live"
HOSTILE = "<b>\"'&"
SAFE = "&lt;b&gt;&quot;&#x27;&amp;"
# tags.py is the idiom; theme_svg.py changes what matplotlib drew.
APART = {"tags.py", "theme_svg.py"}
VIEWS = [path for folder in ("page", "jupyter") for path in sorted((LIVE / folder).glob("*.py"))]


def outside(source: str) -> list[int]:
    """The lines that hold an f-string with a “<”, or a Markup of anything but a constant."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            texts = [part.value for part in node.values if isinstance(part, ast.Constant)]
            found += [node.lineno for text in texts if "<" in str(text)]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Markup":
            found += [node.lineno for given in node.args if not isinstance(given, ast.Constant)]
    return found


@pytest.mark.parametrize("path", [path for path in VIEWS if path.name not in APART], ids=lambda path: path.stem)
def test_a_view_puts_no_html_together_by_hand(path: Path) -> None:
    """Neither an f-string with a tag in it, nor a text that is called markup."""
    assert [] == outside(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("source", ['f"<p>{text}</p>"', "Markup(text)", 'Markup(f"{text}")'])
def test_html_by_hand_is_found(source: str) -> None:
    """Each way round the idiom is named by its line."""
    assert 1 in outside(source)


def test_texts_and_attributes_are_escaped() -> None:
    """What is markup already stands as it is."""
    inner = tag("b", HOSTILE, title=HOSTILE, hidden=True, lang=None)
    assert f'<p><b title="{SAFE}" hidden>{SAFE}</b>{SAFE}</p>' == joined([tag("p", inner, HOSTILE)])
