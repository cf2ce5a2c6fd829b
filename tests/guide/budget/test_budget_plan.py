"""The words of a budget plan name the month that they are about, and call nothing a stop that stops nothing."""

import pytest

from coinguide.guide.budget.budget_plan import budget_plan
from coinguide.live.ask.answer import Answer


def plan(**typed: str) -> Answer:
    """Give the plan's answer to what was typed."""
    answer = budget_plan.ask(typed)
    assert not answer.mistakes
    return answer


def test_the_details_name_the_month_whose_days_it_counts() -> None:
    """Within the cap by the average month, past it in a long one: the details say which month it means."""
    said = plan(times_per_week="0.5", cap="11", start_date="2026-12-01").details

    assert "under the cap" in said
    assert "In December 2026, with its 31 days, the cap is used up" in said


@pytest.mark.parametrize(("start", "month"), [("2026-12-01", "last"), ("2026-12-28", "last"), ("2027-01-31", "this")])
def test_the_reminder_looks_back_on_a_month_that_is_over(start: str, month: str) -> None:
    """On the last day of a month that is this month, on an earlier day the one before."""
    calendar = plan(start_date=start).files[1].content.decode()

    assert f"SUMMARY:Look at what coins cost {month} month\r\n" in calendar


@pytest.mark.parametrize("where", ["app", "web"])
def test_what_stops_nothing_is_in_a_list_of_its_own(where: str) -> None:
    """The list of stops holds none of the records that say that nothing was found."""
    lists = {
        steps.title: [cited.id for item in steps.items for cited in item.facts] for steps in plan(where=where).steps
    }

    stops = next(ids for title, ids in lists.items() if title.startswith("Stops"))
    assert not [name for name in stops if name.startswith("ap-stop-none")]
    assert [name.startswith("ap-stop-none") for name in lists["Nothing found that stops it"]] == [True]
