"""The price chapter's figure, drawn with matplotlib: the ladder of bundles."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from coinguide.guide.prices.ladders import Shop, shop
from coinguide.live.ask.money import four_places
from coinguide.live.jupyter.drawing import Drawing
from coinguide.live.jupyter.theme_svg import ACCENTS, FAINT, INK, PHONE

__all__ = ["ladder"]


def ladder() -> Drawing:
    """Return a picture of what one coin costs in each reported bundle, app and website, in US cents from zero."""
    figure = Figure(figsize=(PHONE, 3), layout="constrained")
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
