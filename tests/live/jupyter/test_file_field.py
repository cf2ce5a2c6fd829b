"""Choosing a file: on the page, in Jupyter, on Binder, on the command line."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import ipywidgets
import pytest

from coinguide.guide.command import main
from coinguide.guide.statements.samples import SAMPLES
from coinguide.guide.statements.statement_check import statement_check
from coinguide.live.jupyter.file_widget import FileField
from coinguide.live.jupyter.notebook import calculator
from coinguide.live.jupyter.where_text_goes import BINDER_NAMES
from coinguide.live.page.form import calculator_html
from coinguide.live.page.respond import respond
from tests.guide.statements.asking import apple_card
from tests.live.page.test_page import Tags

ONE = apple_card([("03/15/2026", "TIKTOK COINS", "Purchase", "4.99")])


def words_of(box: Any) -> str:
    """All words a box of widgets shows."""
    children = getattr(box, "children", ())
    hidden = getattr(box.layout, "display", "") == "none"
    return "" if hidden else " ".join(map(words_of, children)) if children else str(getattr(box, "value", ""))


@pytest.fixture
def in_jupyter(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel that is not Binder's, unless a test says otherwise."""
    for name in ("COINGUIDE_BOOK", *BINDER_NAMES, "COINGUIDE_SITE"):
        monkeypatch.delenv(name, raising=False)


def test_the_page_has_a_native_field_and_says_where_the_file_is_read() -> None:
    """The field has a label, and no name: nothing would be sent if the form ever were."""
    html = calculator_html(statement_check)
    fields = [attributes for tag, attributes in Tags(html).found if attributes.get("type") == "file"]
    assert [("statement", None), ("purchase_history", None)] == [(a["data-upload"], a.get("name")) for a in fields]
    assert 2 == html.count("The file is read here and never leaves your browser.")


def test_the_worker_hands_bytes_over() -> None:
    """A request names the files whose bytes follow it."""
    values = {"statement": {"name": "x.csv", "size": len(ONE)}}
    request = json.dumps({"calculator": "statement-check", "values": values, "files": ["statement"]})
    assert 499 == json.loads(respond(request, ONE.encode()))["figures"]["certain_cents"]


def test_a_file_too_large_to_hand_over_gets_its_sentence() -> None:
    """The page does not even read it; its size is enough for the sentence."""
    values = {"statement": {"name": "x.csv", "size": 51_000_000}}
    reply = json.loads(respond(json.dumps({"calculator": "statement-check", "values": values, "files": []})))
    assert "51.0 MB, which is too large" in reply["mistakes"][0]["sentence"]


@pytest.mark.usefixtures("in_jupyter")
def test_jupyter_says_where_the_file_goes() -> None:
    """Before anything is chosen; then the file is answered."""
    shown = calculator("statement-check")
    panel = shown.panel()
    field = panel.fields["statement"]
    assert isinstance(field, FileField)
    assert "goes to the machine that the kernel runs on" in words_of(panel.box)
    field.upload.value = (
        {
            "name": "x.csv",
            "type": "",
            "size": 1,
            "content": memoryview(ONE.encode()),
            "last_modified": datetime(2026, 3, 15, tzinfo=UTC),
        },
    )
    assert (499, "") == (shown.answer.figures["certain_cents"], field.sample.value)


@pytest.mark.usefixtures("in_jupyter")
def test_a_sample_takes_the_files_place() -> None:
    """What was chosen last counts."""
    shown = calculator("statement-check")
    field = shown.panel().fields["statement"]
    field.value = ONE
    field.sample.value = "sample:monzo"
    assert "monzo" == shown.answer.figures["issuer"]


@pytest.mark.parametrize("name", BINDER_NAMES)
@pytest.mark.usefixtures("in_jupyter")
def test_binder_offers_samples_only(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No field for a file or a pasted text, and a link to the page."""
    monkeypatch.setenv(name, "binder.example")
    monkeypatch.setenv("COINGUIDE_SITE", "https://guide.example/")
    shown = calculator("statement-check")
    panel = shown.panel()
    kinds = [type(leaf) for leaf in leaves(panel.box)]
    assert (0, 0) == (kinds.count(ipywidgets.FileUpload), kinds.count(ipywidgets.Textarea))
    assert 'href="https://guide.example/"' in words_of(panel.box)
    panel.fields["statement"].sample.value = "sample:monzo"
    assert "monzo" == shown.answer.figures["issuer"]


def leaves(box: Any) -> list[Any]:
    """Every widget inside a box that holds no others."""
    children = getattr(box, "children", ())
    return [leaf for child in children for leaf in leaves(child)] if children else [box]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_the_command_line_reads_a_path(sample: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sample saved as a file says what the sample says."""
    path = tmp_path / sample.file_name
    path.write_text(sample.text, encoding="utf-8")
    assert 0 == main(["ask", "statement-check", f"statement={path}", "--json"])
    assert sample.name == json.loads(capsys.readouterr().out)["figures"]["issuer"]


@pytest.mark.parametrize(("path", "words"), [("missing.csv", "there is no such file"), (".", "this is a folder")])
def test_a_path_that_cannot_be_read(
    path: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence says which, and what is wanted; it exits 2."""
    monkeypatch.chdir(tmp_path)
    assert 2 == main(["ask", "statement-check", f"statement={path}"])
    printed = capsys.readouterr().err
    assert (True, True) == (words in printed, "Give one file or several (.csv" in printed)


def test_the_list_offers_path_and_samples(capsys: pytest.CaptureFixture[str]) -> None:
    """`list statement-check` says how a file is given."""
    main(["list", "statement-check"])
    printed = capsys.readouterr().out
    assert ("statement=PATH" in printed, "statement=sample:monzo: Monzo" in printed) == (True, True)


def test_a_file_for_each_time_a_control_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command line reads several statements; a control that takes one keeps the last."""
    head = "Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n"
    for month in (1, 2, 3):
        row = f"{month:02}/05/2026,{month:02}/05/2026,TIKTOK COINS,Shopping,Sale,-4.99,\n"
        (tmp_path / f"{month}.csv").write_text(head + row)
    assert 0 == main(["ask", "statement-check", *(f"statement={tmp_path}/{month}.csv" for month in (1, 2, 3))])
    assert "Files read: 3" in capsys.readouterr().out


def test_the_columns_are_shown_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With each column's first cells, and the line to write."""
    (tmp_path / "odd.csv").write_text("foo;bar;baz\nTIKTOK;yesterday;4,99\nTEA HOUSE;today;5,00\n")
    assert 2 == main(["ask", "statement-check", f"statement={tmp_path}/odd.csv"])
    printed = capsys.readouterr().err
    assert "Column 2: bar" in printed
    assert "Write columns=words,leave-out,amount, with what is so for each column." in printed
