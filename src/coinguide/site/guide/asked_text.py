"""Checks the figures in the list of questions that people ask against the records that each row names in ``facts``."""

import tomllib
from collections.abc import Iterator, Mapping

from coinguide.facts import Fact
from coinguide.site.guide.agreement import disagreements
from coinguide.site.guide.told_numbers import ToldNumber, numbers_in

__all__ = ["unfounded_in_rows"]


def unfounded_in_rows(text: str, facts: Mapping[str, Fact]) -> Iterator[tuple[int, ToldNumber, str]]:
    """Return each figure of an answer that no record of its row gives, with the answer's place and the row's id."""
    for row in tomllib.loads(text)["question"]:
        cited = [facts[name] for name in row.get("facts", ()) if name in facts]
        for figure in numbers_in(row["answer"]):
            if figure.telling and all(figure in disagreements(row["answer"], fact) for fact in cited):
                yield text.index(row["answer"]), figure, row["id"]
