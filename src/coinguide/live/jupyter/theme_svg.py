"""A matplotlib figure as inline SVG whose text and colours are the page's own, in light and dark."""

import re
from html import escape
from io import StringIO

import matplotlib as mpl
from matplotlib.figure import Figure

__all__ = ["ACCENTS", "FAINT", "INK", "PAPER", "PHONE", "themed_svg"]

# Colours for people who run a notebook, and what each becomes on the page. No two are alike, so that
# each can be found again in the SVG. Without scripts the theme sets none of its colours: then ours stay.
INK, FAINT, PAPER = "#222832", "#c9ccd1", "#fdfdfe"
# How wide a figure is at most, in inches: its text of 10 points has then 12 px on a phone 360 px wide.
PHONE = 3.5
ACCENTS = ("#0b6e99", "#b4530a", "#5b6472")
_ON_THE_PAGE = {
    INK: f"var(--pst-color-text-base, {INK})",
    FAINT: f"var(--pst-color-border, {FAINT})",
    PAPER: f"var(--pst-color-background, {PAPER})",
    ACCENTS[0]: "var(--cg-part-0)",
    ACCENTS[1]: "var(--cg-part-1)",
    ACCENTS[2]: "var(--cg-part-2)",
}


def themed_svg(figure: Figure, name: str, alt: str) -> str:
    """Return a ``<figure>`` with the SVG; the same figure gives the same text every time.

    ``name`` keeps ids apart on one page; ``alt`` is the text alternative.
    """
    stream = StringIO()
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": name}):
        figure.savefig(stream, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    svg = stream.getvalue()
    svg = svg[svg.index("<svg") :].replace("\n", " ")
    for color, variable in _ON_THE_PAGE.items():
        svg = svg.replace(color, variable)
    # The page's policy refuses style attributes; its search would complain of a style beside the figure.
    svg = re.sub(r"<metadata>.*?</metadata>|<style.*?</style>", "", svg)
    svg = re.sub(r' style="([^"]*)"', _attributes, svg)
    svg = re.sub(r'\b(id="|url\(#|href="#)', rf"\g<1>{name}-", svg)
    svg = re.sub(r"<svg[^>]*?(viewBox=\"[^\"]*\")[^>]*>", _opening(name, alt), svg, count=1)
    return f'<figure class="cg-figure">{svg}</figure>'


def _attributes(style: re.Match[str]) -> str:
    """Return a style's words as attributes of their own; letters are the page's."""
    given = {}
    for words in style[1].split("; "):
        name, value = words.rstrip("; ").split(": ", 1)
        given[name] = value
    if "font" in given:  # as matplotlib before 3.11 says it: "700 10px 'DejaVu Sans', ..."
        *weight, given["font-size"] = given.pop("font").split("px")[0].split()
        given |= {"font-weight": weight[-1]} if weight else {}
        given["font-size"] += "px"
    given.pop("font-family", None)
    return "".join(f' {name}="{value}"' for name, value in given.items())


def _opening(name: str, alt: str) -> str:
    label = escape(alt).replace("\\", "")
    return (
        f'<svg class="cg-svg" \\1 stroke-linejoin="round" role="img" aria-labelledby="{name}-alt" '
        f'xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink"><title id="{name}-alt">{label}</title>'
        '<rect class="cg-ground" width="100%" height="100%"/>'
    )
