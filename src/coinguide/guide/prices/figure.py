"""The price chapters' figures, drawn with matplotlib: the ladder of bundles, and the way of the money."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from coinguide.guide.prices.journey import money_journey
from coinguide.guide.prices.ladders import Shop, shop
from coinguide.live.ask.money import four_places
from coinguide.live.jupyter.drawing import Drawing
from coinguide.live.jupyter.theme_svg import ACCENTS, FAINT, INK, PAPER

__all__ = ["flow", "ladder"]


def ladder() -> Drawing:
    """Draw what one coin costs in each reported bundle, app and website, in US cents from zero."""
    figure = Figure(figsize=(4.6, 3.4), layout="constrained")
    axes = figure.add_subplot()
    said = []
    for place, name, color in (("app", "TikTok app", ACCENTS[0]), ("web", "TikTok website", ACCENTS[1])):
        known = shop(place, "USD")
        if known:
            _points(axes, known, name, color)
            said.append(_said(known, name))
    axes.set_xscale("log")
    axes.set_ylim(0, None)
    axes.margins(y=0.2)
    ticks = [100, 1000, 10000]
    axes.set_xticks(ticks, [f"{tick:,}" for tick in ticks])
    axes.minorticks_off()
    axes.set_xlabel("coins in the bundle", color=INK)
    axes.set_ylabel("US cents per coin", color=INK)
    axes.grid(axis="y", color=FAINT)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(FAINT)
    axes.tick_params(colors=INK)
    return Drawing("ladder", figure, f"What one coin costs, by size of the bundle. {' '.join(said)}")


def _points(axes: Axes, known: Shop, name: str, color: str) -> None:
    coins = [pack.coins for pack in known.packs]
    rates = [float(pack.cents_per_coin) for pack in known.packs]
    axes.plot(coins, rates, "o-", color=color)
    axes.annotate(name, (coins[0], rates[0]), (0, -16), textcoords="offset points", color=color, weight="bold")


def _said(known: Shop, name: str) -> str:
    rates = sorted(pack.cents_per_coin for pack in known.packs)
    return f"{name}: from {four_places(rates[0])} to {four_places(rates[-1])} US cents."


def flow() -> Drawing:
    """Draw the way of the money from a bundle to a payout, top to bottom so that it fits a phone."""
    steps = money_journey()
    figure = Figure(figsize=(4.2, 4.6), layout="constrained")
    axes = figure.add_subplot()
    axes.set_axis_off()
    axes.set_xlim(0, 10)
    axes.set_ylim(-len(steps) * 2 + 0.4, 0.2)
    for place, (title, words) in enumerate(steps):
        top = -place * 2
        color = ACCENTS[0] if place < 3 else ACCENTS[1]
        box = FancyBboxPatch((0.2, top - 1.3), 9.6, 1.2, boxstyle="round,pad=0.05", fc=PAPER, ec=color, lw=2)
        axes.add_patch(box)
        axes.text(0.6, top - 0.7, title, va="center", weight="bold", color=INK)
        axes.text(3.4, top - 0.7, words, va="center", color=INK)
        if place:
            arrow = {"arrowstyle": "-|>", "color": INK}
            axes.annotate("", (5, top - 0.05), (5, top + 0.65), arrowprops=arrow)
    said = "; ".join(f"{title}: {words}" for title, words in steps)
    return Drawing("flow", figure, f"The way of the money. {said}.")
