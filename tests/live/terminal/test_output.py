"""Nothing that is printed moves a terminal's cursor, and what cannot be written is said without a traceback."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from coinguide.guide.command import main

ESCAPES = "\x1b[2J\x1b]0;title\x07\u202e\x9b\ud83d"
PROGRAM = (sys.executable, "-m", "coinguide.guide.command")


def ran(words: Sequence[str], **more: object) -> subprocess.CompletedProcess[bytes]:
    """The program run by itself, its output as bytes."""
    return subprocess.run([*PROGRAM, *words], stderr=subprocess.PIPE, check=False, timeout=60, **more)  # type: ignore[call-overload,no-any-return]


def hidden(text: str) -> list[str]:
    """The signs of a text that work in secret."""
    return [sign for sign in text if not sign.isprintable() and sign not in "\n\u200c\u200d\ufe0e\ufe0f"]


@pytest.mark.parametrize(
    "words",
    [
        ["ask", f"moon{ESCAPES}"],
        [f"moon{ESCAPES}"],
        ["ask", "gift-value", f"Lion{ESCAPES}"],
        ["ask", "gift-value", f"gift=Lion{ESCAPES}"],
        ["ask", "gift-value", f"gi{ESCAPES}ft=Lion"],
        ["ask", "gift-value", f"--{ESCAPES}"],
        ["ask", "statement-check", f"statement=/nowhere/{ESCAPES}.csv"],
        ["ask", "scam-check", f"text=Free coins {ESCAPES} click here"],
        ["ask", "scam-check", "--json", f"text=Free coins {ESCAPES} https://tiktok.com{ESCAPES}/x"],
        ["ask", "budget-plan", "--save", f"/dev/null/{ESCAPES}"],
        ["worksheets", f"moon{ESCAPES}"],
        ["worksheets", "unit-price", "--paper", ESCAPES],
        ["evaluate-scams", "--links", f"/nowhere/{ESCAPES}"],
    ],
    ids=str,
)
def test_arguments_come_back_visibly(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What was typed is repeated with its hidden signs written out."""
    with suppress(SystemExit):  # argparse ends so
        main(words)
    printed = capsys.readouterr()
    assert [] == hidden(printed.out + printed.err)


@pytest.mark.parametrize("options", [[], ["--json"], ["--wrong", "3"]], ids=str)
def test_columns_of_a_file_come_back_visibly(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The kinds and texts of labelled rows are strangers' too."""
    path = tmp_path / "rows.csv"
    mark = ESCAPES[:-1]
    path.write_text(f'text,label,kind\nhello {mark},scam,"kind {mark}"\n', encoding="utf-8")
    main(["evaluate-scams", "--messages", str(path), *options])
    printed = capsys.readouterr().out
    assert (True, []) == ("kind" in printed, hidden(printed))


def test_json_says_the_same_with_its_signs_written_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Hidden signs are escapes of JSON: a program reads back what stood there."""
    path = tmp_path / "rows.csv"
    path.write_text("text,label,kind\nhello,scam,\u202e\x7f\U000e0001kind\n", encoding="utf-8")
    main(["evaluate-scams", "--messages", str(path), "--json"])
    assert ["\u202e\x7f\U000e0001kind"] == list(json.loads(capsys.readouterr().out)["messages"])


ENCODINGS = ["cp1251", "cp932", "cp1252", "latin-1", "ascii", "cp874", "utf-16"]
PRICE = ["ask", "price-check", "currency=VND", "price=100000"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("options", [[], ["--json"]], ids=str)
def test_every_encoding_gets_an_answer(encoding: str, options: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What an encoding lacks is replaced, or escaped in JSON; there is no traceback."""
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding))
    code = main([*PRICE, *options])
    sys.stdout.flush()
    assert (0, True) == (code, "100,000" in written.getvalue().decode(encoding))


def test_a_program_of_its_own_writes_in_its_encoding() -> None:
    """The same where Python itself opens the output."""
    done = ran(PRICE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONIOENCODING": "cp932"})
    assert (0, b"", True) == (done.returncode, done.stderr, "100,000" in done.stdout.decode("cp932"))


def test_a_full_disk_is_said() -> None:
    """One sentence and exit code 1, and nothing when Python ends."""
    with open("/dev/full", "wb") as full:
        done = ran(["ask", "gift-value"], stdout=full)
    assert (1, 1, True) == (done.returncode, done.stderr.count(b"\n"), b"could not be written" in done.stderr)


@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-"])
def test_a_closed_output_is_no_traceback(closed: str) -> None:
    """A sentence where one can be said."""
    command = f"{' '.join(PROGRAM)} ask gift-value {closed}"
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, check=False)
    assert (1, False) == (done.returncode, b"Traceback" in done.stderr)


@pytest.fixture
def pipe(tmp_path: Path) -> str:
    """A pipe that nobody writes into."""
    os.mkfifo(tmp_path / "pipe")
    return str(tmp_path / "pipe")


@pytest.mark.parametrize("path", ["~nosuchuser/x.csv", "/dev/zero", "/", "PIPE", "/nowhere", "a\0b"])
def test_what_is_no_file_gets_a_sentence(path: str, pipe: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing hangs and nothing reads without end."""
    path = path.replace("PIPE", pipe)
    codes = [main(["ask", "statement-check", f"statement={path}"]), main(["evaluate-scams", "--links", path])]
    assert ([2, 2], 2) == (codes, capsys.readouterr().err.count("\n"))


def test_saving_writes_through_no_link(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A link that leads nowhere yet is there already."""
    main(["ask", "budget-plan", "--save", str(tmp_path / "first")])
    for made in (tmp_path / "first").iterdir():
        (tmp_path / made.name).symlink_to(tmp_path / "elsewhere")
    code = main(["ask", "budget-plan", "--save", str(tmp_path)])
    assert (2, False, True) == (
        code,
        (tmp_path / "elsewhere").exists(),
        "is there already and was left as it is" in capsys.readouterr().err,
    )
