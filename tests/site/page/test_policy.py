"""A page gets a policy that allows what it brings, and nothing else."""

from base64 import b64encode
from hashlib import sha256

import pytest

from coinguide.site.page.policy import OpenPageError, Sources, closed


def page(head: str = "", body: str = "") -> str:
    """A small page."""
    return f'<!doctype html>\n<html><head>\n<meta charset="utf-8" />{head}</head><body>{body}</body></html>\n'


def policy_of(text: str) -> dict[str, list[str]]:
    """The directives of a closed page's policy."""
    policy = text.split('http-equiv="Content-Security-Policy" content="')[1].split('"', maxsplit=1)[0]
    return {name: places for name, *places in map(str.split, policy.split(";"))}


def hashed(text: str) -> str:
    """How a policy names an inline script or style."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_policy_stands_before_everything_that_it_rules() -> None:
    """Right behind the charset, and the referrer's rule with it."""
    text = closed(page('<link rel="stylesheet" href="a.css">'))
    order = [text.index(part) for part in ("charset", "Content-Security-Policy", 'name="referrer"', "<link")]
    assert sorted(order) == order


def test_nothing_that_is_not_named_is_allowed() -> None:
    """A page without anything inline takes all from its own site; nothing stands in for what is left out."""
    assert {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
    } == policy_of(closed(page()))


def test_an_inline_script_and_style_are_allowed_by_what_they_say() -> None:
    """To the letter, with spaces and line ends, also where the page shows a style only without scripts."""
    script, style = "\n  let a = '<b>' && 1;\n", " p { color: red }\n"
    policy = policy_of(closed(page(f"<script>{script}</script><noscript><style>{style}</style></noscript>")))
    assert (["'self'", hashed(script)], ["'self'", hashed(style)]) == (policy["script-src"], policy["style-src"])


def test_only_a_page_that_runs_python_may_compile_it() -> None:
    """Compiling WebAssembly is allowed where the page names an engine."""
    text = closed(page('<meta name="coinguide-engine" content="worker.js">'))
    assert ["'self'", "'wasm-unsafe-eval'"] == policy_of(text)["script-src"]


def test_style_attributes_become_classes() -> None:
    """One rule for equal words, strong enough to win over any rule but an important one."""
    text = closed(page(body='<p id="a" style="color: red;">x</p><p class="b" style="color: red">y</p>'))
    style = text.split("<style>")[1].split("</style>")[0]
    name = style.split(":")[0].removeprefix(".")
    assert f".{name}:not(#_){{color: red}}" == style
    assert f'<p id="a" class="{name}">x</p><p class="b {name}">y</p>' in text
    assert ["'self'", hashed(style)] == policy_of(text)["style-src"]


def test_words_that_only_look_like_a_style_stay() -> None:
    """In another attribute, in a script, in the text."""
    body = """<p title=" style='x'">style="y"</p><script>'<p style="z">'</script>"""
    assert body in closed(page(body=body))


def test_a_picture_keeps_everything_but_its_style() -> None:
    """Tags that end themselves, names with a colon, no quotes."""
    text = closed(page(body='<use xlink:href="#m" x="1" style="fill: red"/><br style=""><img alt=a src="b.svg"/>'))
    name = text.split(":not(#_)")[0].split("<style>.")[1]
    assert f'<use xlink:href="#m" x="1" class="{name}"/><br><img alt=a src="b.svg"/>' in text


def test_a_link_into_a_new_tab_does_not_let_that_page_reach_back() -> None:
    """Others stay as they are."""
    text = closed(page(body='<a href="x" target="_blank" rel="nofollow">x</a><a href="y">y</a>'))
    assert '<a href="x" target="_blank" rel="nofollow noopener">x</a><a href="y">y</a>' in text


@pytest.mark.parametrize(
    "body",
    ['<button onclick="go()">', '<a href=" JavaScript:go()">', "<svg><path onload=go()></svg>", '<base href="/x">'],
)
def test_what_no_policy_can_allow_is_refused(body: str) -> None:
    """The build stops instead of opening the policy."""
    with pytest.raises(OpenPageError):
        closed(page(body=body))


def test_a_page_without_a_charset_is_refused() -> None:
    """It would have no place for the policy."""
    with pytest.raises(OpenPageError):
        closed("<html><head></head></html>")


def test_closing_again_changes_nothing() -> None:
    """So that a closed page can be closed for another use."""
    text = closed(page("<script>1</script>", '<p style="color: red">x</p>'))
    assert text == closed(text)


def test_the_classroom_kit_may_start_python_from_addresses_that_the_page_makes() -> None:
    """In place of the site's policy: opened from files, where 'self' matches nothing."""
    policy = policy_of(closed(closed(page("<script>1</script>")), Sources(own="file:", engine="blob:")))
    assert ["file:", "blob:", "'wasm-unsafe-eval'", hashed("1")] == policy["script-src"]
    assert [["file:", "blob:"]] * 2 == [policy["connect-src"], policy["worker-src"]]
    assert ["file:"] == policy["style-src"]
