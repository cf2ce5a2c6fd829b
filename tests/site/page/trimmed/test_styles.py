"""Which rules of a style sheet go, and which stay because they might fit something."""

import pytest

from coinguide.site.page.trimmed.styles import trimmed_style, words_of

WORDS = words_of(['<p class="here big" id="top">', "list.add(`bs-${name}-auto`)"])


@pytest.mark.parametrize(
    "rule",
    [
        "p{a:b}",
        ".here{a:b}",
        "#top .big>p{a:b}",
        ".here:not(.gone){a:b}",
        ":is(.gone,.here) p{a:b}",
        '.here[data-x=".gone"]{a:b}',
        ".bs-tooltip-auto{a:b}",
        r".w-1\/2{a:b}",
        ":root{--c:.5}",
        "@font-face{src:url(a,b;c)}",
        "@keyframes gone{to{a:b}}",
        '@charset "utf-8";',
        "@import url(x.css);",
        "/*! licence of .gone{} */",
    ],
)
def test_what_may_fit_stays(rule: str) -> None:
    """A name of a page, a beginning that a script ends, conditions that are none, rules that are not about names."""
    assert rule == trimmed_style(rule, WORDS)


@pytest.mark.parametrize(
    "rule", [".gone{a:b}", "#gone p{a:b}", ".here.gone{a:b}", "@media print{.gone{a:b}}", "/* a */"]
)
def test_what_fits_nothing_goes(rule: str) -> None:
    """With the rule around it when that is empty, and remarks that no licence asks for."""
    assert "" == trimmed_style(rule, WORDS)


def test_of_several_selectors_those_that_fit_stay() -> None:
    """Also within another rule, and beside braces and commas that part nothing."""
    style = '@media (width>1px){.gone,.here:is(a,b){content:"},{"}.gone:hover{a:b}}.gone{a:b}p,.gone{c:d}'
    assert '@media (width>1px){.here:is(a,b){content:"},{"}}p{c:d}' == trimmed_style(style, WORDS)


def test_a_remark_in_front_of_a_rule_is_no_part_of_it() -> None:
    """A licence stays when the rule behind it goes."""
    assert "/*! MIT */p{a:b}" == trimmed_style("/*! MIT */\n.gone{a:b}\n/* .gone */\np{a:b}", WORDS)
