"""The figure of the currencies chapter: every price list we know, in one currency."""

from textwrap import fill

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from coinguide.facts import load
from coinguide.guide.prices.lists_at_home import ListAtHome, lists_in
from coinguide.live.ask.days import date_words
from coinguide.live.jupyter.drawing import Drawing
from coinguide.live.jupyter.theme_svg import ACCENTS, FAINT, INK, PAPER, PHONE

__all__ = ["lists_in_euro"]

LETTERS = 42  # that fit into the figure's width
COLORS = dict(zip(("app", "web", "unstated"), ACCENTS, strict=True))


def lists_in_euro() -> Drawing:
    """Return a picture of what a coin costs in each list at the reference rates, in euro cents from zero."""
    known = [one for one in lists_in("EUR") if one.cents_per_coin]
    figure = Figure(figsize=(PHONE, 0.7 + 0.62 * len(known)), layout="constrained")
    axes = figure.add_subplot()
    for place, one in enumerate(known):
        _range(axes, place, one)
    axes.set_xlim(0, None)
    axes.set_ylim(len(known) - 0.4, -0.9)
    axes.set_xticks([0, 0.5, 1, 1.5])
    axes.set_yticks([])
    axes.set_xlabel("euro cents per coin", color=INK)
    axes.grid(axis="x", color=FAINT)
    axes.spines[["top", "left", "right"]].set_visible(False)
    axes.spines["bottom"].set_color(FAINT)
    axes.tick_params(colors=INK)
    said = "; ".join(f"{one.name} ({one.dated}): {one.words}" for one in known)
    day = date_words(load().rates.day)
    title = f"What one coin costs in each list we know, at the European Central Bank’s rates of {day}"
    alt = f"{title}. {said}. The lists come from different years."
    return Drawing("lists-in-euro", figure, alt)


def _range(axes: Axes, place: int, one: ListAtHome) -> None:
    ends = [float(end) for end in one.cents_per_coin]
    color = COLORS[one.ladder.place]
    axes.plot(ends, [place] * len(ends), "o-", color=color, linewidth=4, solid_capstyle="round")
    words = fill(f"{one.name}: {one.dated}", LETTERS)
    axes.text(0, place - 0.15, words, va="bottom", color=INK, bbox={"fc": PAPER, "ec": "none", "pad": 1})
