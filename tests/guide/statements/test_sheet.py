"""Where names do not tell, the file's first rows come back as a table to say what each column is."""

from tests.guide.statements.asking import asked

ODD = "foo;bar;baz;qux\nTIKTOK;yesterday;4,99;x1\nTEA HOUSE;today;5,00;x2\n"
PLAIN = "foo,bar,baz\nTIKTOK COINS,2026-03-15,4.99\nTEA HOUSE,2026-03-16,5.00\n"


def test_a_file_with_rows_is_not_refused_for_its_names() -> None:
    """No cell is a date: the table is shown, with what the columns look like."""
    answer = asked(ODD)
    assert "columns" == (answer.ask and answer.ask.control)
    assert answer.sheet is not None
    assert ("foo", "bar", "baz", "qux") == answer.sheet.names
    assert ("TIKTOK", "yesterday", "4,99", "x1") == answer.sheet.rows[0]
    assert ("words", "leave-out", "amount", "leave-out") == answer.sheet.chosen


def test_the_table_comes_with_each_answer() -> None:
    """What was found out stands over the columns, so that a reader can say otherwise."""
    sheet = asked(PLAIN).sheet
    assert ("words", "date", "amount") == (sheet and sheet.chosen)


def test_what_does_not_fit_keeps_its_place_in_the_table() -> None:
    """The sentence says what is wrong, and the lists show what was chosen."""
    answer = asked(PLAIN, columns="words,date,leave-out")
    assert ["columns"] == [mistake.control for mistake in answer.mistakes]
    assert ("words", "date", "leave-out") == (answer.sheet and answer.sheet.chosen)


def test_rows_that_cannot_be_read_as_said_are_shown_too() -> None:
    """A column that holds no dates was called so."""
    answer = asked(ODD, columns="words,date,amount,leave-out")
    assert ["statement"] == [mistake.control for mistake in answer.mistakes]
    assert ("words", "date", "amount", "leave-out") == (answer.sheet and answer.sheet.chosen)


def test_a_sample_is_not_asked_about() -> None:
    """There is nothing to say otherwise."""
    assert None is asked("sample:apple-card").sheet


def test_of_several_files_what_was_said_of_the_others_is_kept() -> None:
    """The text holds a list for each file."""
    answer = asked([PLAIN.encode(), ODD.encode(), PLAIN.encode()], columns="words,date,amount;;date,words")
    assert answer.sheet is not None
    assert ("words,date,amount;", ";date,words") == (answer.sheet.before, answer.sheet.after)
