"""`coinguide evaluate-scams` counts by kind, and says in a sentence what is wrong with a file."""

import json
from pathlib import Path

import pytest

from coinguide.guide.command import main

LINKS = """\
label,kind,extra,url
scam,plus_words,x,https://tiktok-coins-now.example/
scam,plus_words,x,"https://bakery.example/bread"
benign,official,x,https://www.tiktok.com/coin
benign,shop,x,https://tiktok.cheap.example/
"""
MESSAGES = "text,label,kind\nSee you at four,benign,personal\n"


@pytest.fixture
def links(tmp_path: Path) -> str:
    """A file of links, its columns in an order of its own."""
    path = tmp_path / "links.csv"
    path.write_text(LINKS, encoding="utf-8")
    return str(path)


def test_json_counts_rows_and_flagged_rows_of_each_kind(
    links: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Columns are found by name; both files have their own part."""
    messages = tmp_path / "messages.csv"
    messages.write_text(MESSAGES, encoding="utf-8")
    assert 0 == main(["evaluate-scams", "--links", links, "--messages", str(messages), "--json"])
    assert {
        "links": {
            "plus_words": {
                "label": "scam",
                "rows": 2,
                "flagged": 1,
                "verdicts": {"no-known-sign": 1, "signs-of-a-scam": 1},
            },
            "official": {"label": "benign", "rows": 1, "flagged": 0, "verdicts": {"official-address": 1}},
            "shop": {"label": "benign", "rows": 1, "flagged": 1, "verdicts": {"be-careful": 1}},
        },
        "messages": {"personal": {"label": "benign", "rows": 1, "flagged": 0, "verdicts": {"no-known-sign": 1}}},
    } == json.loads(capsys.readouterr().out)


def test_the_text_gives_recall_false_positives_and_the_wrong_rows(
    links: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In all and by kind, with counts; no more wrong rows than asked for."""
    main(["evaluate-scams", "--links", links, "--wrong", "1"])
    printed = capsys.readouterr().out
    assert "recall, all scams: 1 of 2 (50.0 %)" in printed
    assert "false positives: 1 of 2 (50.0 %)" in printed
    assert "1 of    2 found" in printed
    assert (True, False) == ("https://bakery.example/bread" in printed, "tiktok.cheap.example" in printed)


def test_strict_counts_signs_of_a_scam_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name with something added is “be careful”, and not counted then."""
    path = tmp_path / "links.csv"
    path.write_text("url,label,kind\nftiktok.example,scam,words\n", encoding="utf-8")
    flagged = []
    for more in ([], ["--strict"]):
        main(["evaluate-scams", "--links", str(path), "--json", *more])
        flagged.append(json.loads(capsys.readouterr().out)["links"]["words"]["flagged"])
    assert [1, 0] == flagged


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"address,label,kind\n", "has no column url"),
        (b"", "has no column url, label, kind"),
        (b"url,label,kind\na.example,bad,x\n", "line 2: the label is “bad”".encode()),
        (b"url,label,kind\na.example\n", "line 2: has fewer fields"),
        (b"url,label,kind\n\xff\n", "is no UTF-8 text"),
        (None, "cannot be read"),
    ],
)
def test_a_wrong_file_exits_2_with_a_sentence(
    content: bytes | None, words: str | bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is printed as if it were a result."""
    path = tmp_path / "links.csv"
    if content is not None:
        path.write_bytes(content)
    assert 2 == main(["evaluate-scams", "--links", str(path)])
    printed = capsys.readouterr()
    sentence = words.decode() if isinstance(words, bytes) else words
    assert ("", True) == (printed.out, sentence in printed.err)


def test_without_a_file_it_says_what_to_give(capsys: pytest.CaptureFixture[str]) -> None:
    """At least one of the two."""
    assert 2 == main(["evaluate-scams"])
    assert "--links FILE" in capsys.readouterr().err
