"""The pictures of statement-check are drawn for months and places without coins too."""

from coinguide.live.ask.answer import Chart
from coinguide.live.page.chart import chart_svg
from tests.guide.statements.asking import apple_card, asked


def test_a_month_without_coins_has_a_bar_that_says_so() -> None:
    """Coins in January and tea in February: two bars, the second empty, and the page draws them."""
    text = apple_card(
        [(f"0{month}/01/2026", words, "Purchase", "4.99") for month, words in ((1, "TIKTOK"), (2, "TEA"))]
    )
    chart = next(chart for chart in asked(text).series if "by month" in chart.title)
    assert isinstance(chart, Chart)
    assert ["$4.99", "$0.00"] == [part.text for bar in chart.bars for part in bar.parts]
    assert "$0.00" in chart_svg(chart, "chart")
