"""HTML is put together by `tag`, `joined` and constant `Markup` alone, which escape each text, in widgets too."""

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


def names(node: ast.Assign) -> list[ast.Name]:
    """The names that are given a value."""
    return [target for target in node.targets if isinstance(target, ast.Name)]


def has_tag(node: ast.AST | None) -> bool:
    """Whether this is a plain text with a “<”: one in a Markup is a call."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and "<" in node.value


def put_together(node: ast.AST) -> list[ast.expr]:
    """What is joined here by “+”, “%”, “format” or “join”."""
    match node:
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return [left, right]
        case ast.BinOp(left=left, op=ast.Mod()):
            return [left]
        case ast.AugAssign(op=ast.Add(), value=value):
            return [value]
        case ast.Call(func=ast.Attribute(value=text, attr="format" | "format_map" | "join"), args=given):
            return [text, *(one for part in given for one in getattr(part, "elts", []))]
    return []


def outside(source: str) -> list[int]:
    """The lines that put a plain text with a “<” together with another, or call anything but a constant Markup."""
    found = []
    tree = ast.parse(source)
    named = {target.id: node.value for node in tree.body if isinstance(node, ast.Assign) for target in names(node)}
    for node in ast.walk(tree):
        parts = ((part, named.get(part.id) if isinstance(part, ast.Name) else part) for part in put_together(node))
        found += [part.lineno for part, text in parts if has_tag(text)]
        if isinstance(node, ast.JoinedStr):
            texts = [part.value for part in node.values if isinstance(part, ast.Constant)]
            found += [node.lineno for text in texts if "<" in str(text)]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Markup":
            found += [node.lineno for given in node.args if not isinstance(given, ast.Constant)]
    return found


@pytest.mark.parametrize("path", [path for path in VIEWS if path.name not in APART], ids=lambda path: path.stem)
def test_a_view_puts_no_html_together_by_hand(path: Path) -> None:
    """Neither out of plain texts with a tag in them, nor by calling a text markup."""
    assert [] == outside(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "source",
    [
        'f"<p>{text}</p>"',
        "Markup(text)",
        'Markup(f"{text}")',
        'w.HTML(value="<p>{}</p>".format(text))',
        'w.HTML("<p>" + text + "</p>")',
        'w.HTML("<p>%s</p>" % text)',
        'w.HTML("".join(["<p>", text]))',
        'html += "<p>"',
        'w.HTML(P.format(text)); P = "<p>{}</p>"',
    ],
)
def test_html_by_hand_is_found(source: str) -> None:
    """Each way round the idiom is named by its line."""
    assert 1 in outside(source)


def test_texts_and_attributes_are_escaped() -> None:
    """What is markup already stands as it is."""
    inner = tag("b", HOSTILE, title=HOSTILE, hidden=True, lang=None)
    assert f'<p><b title="{SAFE}" hidden>{SAFE}</b>{SAFE}</p>' == joined([tag("p", inner, HOSTILE)])
