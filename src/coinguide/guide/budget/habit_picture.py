"""The budget chapter's figure: what small habits cost in a year."""

from matplotlib.figure import Figure

from coinguide.guide.budget.budget_facts import small_habits
from coinguide.live.ask.money import CURRENCIES, money_text
from coinguide.live.jupyter.drawing import Drawing
from coinguide.live.jupyter.theme_svg import ACCENTS, FAINT, INK, PHONE

__all__ = ["habits"]


def habits() -> Drawing:
    """Return a picture of a year of small purchases as bars from zero, the smallest habit first."""
    costs = [(words, cents, money_text(cents, CURRENCIES["USD"])) for words, cents in small_habits()]
    figure = Figure(figsize=(PHONE, 3.8), layout="constrained")
    axes = figure.add_subplot()
    axes.barh(range(len(costs)), [cents / 100 for _, cents, _ in costs], color=ACCENTS[0], height=0.4)
    for place, (words, cents, amount) in enumerate(costs):
        # Above its bar, so that the figure needs no wide margin on a phone.
        axes.text(0, place - 0.32, words, color=INK, va="bottom")
        axes.text(cents / 100, place, f"  {amount}", color=INK, va="center")
    axes.invert_yaxis()
    axes.margins(x=0.25)
    axes.set_yticks([])
    axes.set_xticks([])
    axes.set_xlabel("US dollars in a year of 52 weeks", color=INK)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.spines["left"].set_color(FAINT)
    said = "; ".join(f"{words}: {amount}" for words, _, amount in costs)
    return Drawing("habits", figure, f"What small habits cost in a year. {said}.")
