"""A figure's SVG on the page: nothing in it needs the policy to be opened."""

import re

from matplotlib.figure import Figure

from coinguide.live.jupyter.theme_svg import INK, themed_svg


def drawn() -> str:
    """A figure with a line and a bold word."""
    figure = Figure(figsize=(2, 2))
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1], color=INK, linewidth=3)
    axes.set_title("Coins", weight="bold", fontsize=12)
    return themed_svg(figure, "x", "A line")


def test_no_style_is_left() -> None:
    """Neither an attribute nor an element: what they said are attributes of their own, letters are the page's."""
    svg = drawn()
    assert ([], True) == (re.findall(r"style|DejaVu", svg), f'stroke="var(--pst-color-text-base, {INK})"' in svg)
    (title,) = [tag for tag, text in re.findall(r"<text([^>]*)>([^<]*)", svg) if text == "Coins"]
    assert [' font-size="12px"', ' font-weight="700"'] == sorted(re.findall(r' font-[\w-]+="[^"]*"', title))
