"""Sheets written in the usual way are read with one pattern, and others piece by piece, to the same rows."""

import pytest

from coinguide.guide.statements.reading.containers.plain_sheet import plain_rows, plain_texts
from coinguide.guide.statements.reading.delimited import Row


def read(sheet: str) -> list[Row] | None:
    """The rows of a sheet; a cell shows its value with its sort and style."""
    content = f"<worksheet><sheetData>{sheet}</sheetData></worksheet>".encode()
    return plain_rows(content, "ABC".index, lambda value, sort, style: f"{value} {sort}{style}", 3)


def test_cells_of_each_kind() -> None:
    """Numbers, shared and inline texts, formulas, and cells with nothing in them."""
    sheet = (
        '<row r="3" spans="1:3"><c r="A3" s="1"><v>46096</v></c>'
        '<c r="C3" t="inlineStr"><is><t>A &amp; B</t></is></c></row>'
        '<row><c r="A4" t="s"><v>7</v></c><c r="B4" s="2"/><c r="C4" t="str"><f>A1+1</f><v>x</v></c></row><row r="9"/>'
    )
    assert [Row(3, ["46096 n1", "", "A & B"]), Row(4, ["7 s-1", "", "x str-1"])] == read(sheet)


@pytest.mark.parametrize(
    "sheet",
    [
        "<row><c><v>1</v></c></row>",
        '<row><c s="1" r="A1"><v>1</v></c></row>',
        '<row><c r="A1"><v><![CDATA[1]]></v></c></row>',
        '<row><c r="A1"><is><r><t>a</t></r></is></c></row>',
        '<row><c r="A1"><v>1</v></row>',
        '<x:row><x:c r="A1"><x:v>1</x:v></x:c></x:row>',
        "",
    ],
)
def test_what_is_written_in_another_way_is_left_to_the_reader_of_xml(sheet: str) -> None:
    """Nothing is guessed."""
    assert read(sheet) is None


def test_a_sheet_that_is_cut_short_is_left_too() -> None:
    """The reader of XML says that it is torn."""
    assert None is plain_rows(b'<sheetData><row><c r="A1"><v>1</v></c></row>', "ABC".index, lambda value, *_: value, 3)


def test_texts_with_parts_are_left_too() -> None:
    """Of a text in two colours each part counts, which one pattern does not see."""
    assert ["a<", " b"] == plain_texts(b'<sst><si><t>a&lt;</t></si><si><t xml:space="preserve"> b</t></si></sst>')
    assert None is plain_texts(b"<sst><si><t>a</t></si><si><r><t>b</t></r></si></sst>")
