"""An answer's files: a link without script on the page and in Jupyter, a folder on the command line, words in JSON."""

import json
from base64 import b64decode
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import ipywidgets
import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.command import main
from coinguide.live.ask.answer import Answer, Download
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Text
from coinguide.live.jupyter.notebook import NotebookCalculator, calculator
from coinguide.live.page import respond as page
from coinguide.live.page.downloads import LARGEST_LINK, size_words
from coinguide.live.page.form import calculator_html
from coinguide.live.page.respond import respond
from tests.live.page.drawn import drawn
from tests.live.page.test_page import HOSTILE, Tags

PLAN = CALCULATORS["budget-plan"]


def filed(*, text: str) -> Answer:
    """A calculator that gives the reader's own text back as a file."""
    return Answer(headline="A file", files=(Download("own.txt", "text/plain", text.encode(), "Your text"),))


FILED = Calculator(
    name="filed", title="Filed", question="?", controls=(Text(name="text", label="Text", start=HOSTILE),), compute=filed
)


def links(html: str) -> list[dict[str, str | None]]:
    """The attributes of every download link."""
    return [attributes for tag, attributes in Tags(html).found if tag == "a" and "download" in attributes]


def content(link: dict[str, str | None]) -> bytes:
    """What the link's own address holds."""
    head, _, text = (link["href"] or "").partition(",")
    assert head.endswith(";base64")
    return b64decode(unquote(text), validate=True)


def test_the_page_has_each_file_in_a_link() -> None:
    """Without any script the link gives the file under its name."""
    answer = PLAN.answer()
    found = links(drawn(answer, "x"))
    assert [(file.name, file.content) for file in answer.files] == [(link["download"], content(link)) for link in found]


def test_the_served_form_has_them_too() -> None:
    """With JavaScript off the worked example and each preset offer their files."""
    assert 2 * (1 + len(PLAN.examples)) == len(links(calculator_html(PLAN)))


def test_a_file_and_its_words_are_escaped() -> None:
    """Neither its name, its words nor its content becomes markup."""
    hostile = Answer(headline="x", files=(Download(HOSTILE, HOSTILE, HOSTILE.encode(), HOSTILE),))
    html = drawn(hostile, "x")
    (link,) = links(html)
    assert ({"p", "ul", "li", "a"}, HOSTILE, HOSTILE.encode()) == (
        {tag for tag, _ in Tags(html).found},
        link["download"],
        content(link),
    )


def test_a_large_file_has_no_long_address() -> None:
    """Above a megabyte the link waits for page.js; until then words say what is missing."""
    large = Download("own.txt", "text/plain", b"x" * (LARGEST_LINK + 1), "Your text")
    html = drawn(Answer(headline="x", files=(large,)), "x")
    (link,) = links(html)
    assert ("0", False, True) == (link["data-file"], "href" in link, page.TOO_LARGE in html)


def test_a_large_file_is_not_made_for_a_link() -> None:
    """Nobody waits for a file that they do not want."""
    large = Download("own.txt", "text/plain", lambda: pytest.fail("made"), "Your text")
    (link,) = links(drawn(Answer(headline="x", files=(large,)), "x"))
    assert ("0", "text/plain", "own.txt") == (link["data-file"], link["type"], link["download"])


def test_the_page_gets_a_file_when_it_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same request with a place gives the bytes alone."""
    monkeypatch.setitem(CALCULATORS, "filed", FILED)
    request = {"calculator": "filed", "values": {"text": "äbc"}}
    reply = respond(json.dumps({**request, "file": 0}))
    assert ("äbc".encode(), {"complete", "html", "details", "figures"}) == (
        reply,
        set(json.loads(respond(json.dumps(request)))),
    )


def test_a_file_of_no_answer_is_its_mistakes() -> None:
    """What can no longer be answered is said in words."""
    values = {"statement": {"name": "gone.csv", "size": 9}}
    reply = json.loads(respond(json.dumps({"calculator": "statement-check", "values": values, "file": 0})))
    assert ["statement"] == [mistake["control"] for mistake in reply["mistakes"]]


def test_json_describes_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    """Name, type and size, without the content."""
    assert 0 == main(["ask", "budget-plan", "--json"])
    described = json.loads(capsys.readouterr().out)["files"]
    expected = [(file.name, file.media_type, len(file.content)) for file in PLAN.answer().files]
    assert expected == [(file["name"], file["media_type"], file["bytes"]) for file in described]


def test_the_command_line_names_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --save nothing is written, and the text says how to get them."""
    main(["ask", "budget-plan"])
    printed = capsys.readouterr().out
    assert [True] * 3 == [words in printed for words in ("coin-plan.html", "coin-plan.ics", "--save FOLDER")]


def test_save_writes_the_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there is made; the paths are said beside the answer, not in it."""
    folder = tmp_path / "my plan"
    assert 0 == main(["ask", "budget-plan", "cap=15", "--json", "--save", str(folder)])
    printed = capsys.readouterr()
    expected = {file.name: file.content for file in PLAN.answer(cap=15).files}
    assert expected == {path.name: path.read_bytes() for path in folder.iterdir()}
    assert 1500 == json.loads(printed.out)["figures"]["cap_cents"]
    assert 2 == printed.err.count("Saved ")


def test_save_overwrites_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where one of the names is taken, none is written, the old file stays, and the sentence says so."""
    old = tmp_path / "coin-plan.ics"
    old.write_text("mine")
    assert 2 == main(["ask", "budget-plan", "--save", str(tmp_path)])
    assert ("mine", [old]) == (old.read_text(), list(tmp_path.iterdir()))
    assert "coin-plan.ics is there already and was left as it is." in capsys.readouterr().err


def test_save_without_files_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An answer that has no files is no silent success."""
    assert 2 == main(["ask", "gift-value", "--save", str(tmp_path)])
    assert "no files to save" in capsys.readouterr().err


def test_save_into_a_file_says_so(tmp_path: Path) -> None:
    """A folder that cannot be one gets the system's sentence, and no traceback."""
    taken = tmp_path / "taken"
    taken.write_text("")
    assert 2 == main(["ask", "budget-plan", "--save", str(taken)])


def test_the_panel_has_the_links() -> None:
    """In Jupyter the answer's files are links below it, and follow the answer."""
    shown = calculator("budget-plan")
    panel = shown.panel()
    panel.fields["cap"].value = "15"
    assert [file.content for file in shown.answer.files] == [content(link) for link in links(panel.details.value)]


def test_a_date_is_a_text_in_the_panel() -> None:
    """What a reader types is kept as typed, also when it is no date."""
    panel = calculator("budget-plan").panel()
    field = panel.fields["start_date"]
    field.value = "tomorrow"
    assert (ipywidgets.Text, "tomorrow", True) == (
        type(field.widget),
        field.value,
        "not a day of the calendar" in panel.problem.value,
    )


def test_a_notebook_can_save(tmp_path: Path) -> None:
    """A calculator with a name writes its files, and refuses to overwrite them."""
    shown = NotebookCalculator(PLAN)
    assert [str(tmp_path / file.name) for file in shown.answer.files] == shown.save(str(tmp_path))
    with pytest.raises(FileExistsError):
        shown.save(str(tmp_path))


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 bytes"), (999, "999 bytes"), (1500, "2 kB"), (2_100_000, "2.1 MB")]
)
def test_sizes_in_words(count: int, words: str) -> None:
    """A size is said the way people say it."""
    assert words == size_words(count)


class Words(HTMLParser):
    """The text of a page, and its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags = "", list[str]()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write a tag down."""
        self.tags += [tag, *(name for name, _ in attrs)]

    def handle_data(self, data: str) -> None:
        """Collect the text."""
        self.text += data


def test_the_plan_is_complete_in_itself() -> None:
    """The page to print names cap, habit and controls, and has no script, no picture and no address of another."""
    answer = PLAN.answer()
    html = answer.files[0].content.decode()
    shown = Words(html)
    assert answer.headline in shown.text
    assert all(item.text in shown.text for steps in answer.steps for item in steps.items)
    assert not {"script", "link", "img", "iframe", "src", "href", "onclick"} & set(shown.tags)
    assert "http" not in unescape(html).replace("http-equiv", "")
