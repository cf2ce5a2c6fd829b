"""The table of a file's first rows in Jupyter: a list for each column."""

from coinguide.guide.statements.statement_check import statement_check
from coinguide.live.ask.answer import Answer
from coinguide.live.jupyter.panel import Panel

ROWS = "foo,bar,baz\nTIKTOK COINS,2026-03-15,4.99\nTEA HOUSE,2026-03-16,5.00\n"


def test_lists_over_the_columns_write_the_control() -> None:
    """They show what was found out, and the answer follows what is chosen."""
    heard: list[Answer] = []
    panel = Panel(statement_check, heard.append)
    assert () == panel.sheet.widget.children
    panel.fields["pasted"].value = ROWS
    _, *lists = panel.sheet.widget.children
    assert ["words", "date", "amount"] == [field.value for field in lists]
    assert "Column 1: foo" == lists[0].description
    lists[2].value = "paid-out"
    assert "words,date,paid-out" == panel.fields["columns"].value
    assert 999 == heard[-1].figures["total_cents"]
    assert lists == list(panel.sheet.widget.children[1:])
