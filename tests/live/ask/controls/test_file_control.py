"""A file as a control: given as bytes, as text, as a sample or by a page; refused in words."""

import pytest

from coinguide.live.ask.controls.controls import File, InputMistake
from coinguide.live.ask.controls.file_control import GivenFile, Sample

FILE = File(
    name="file",
    label="Statement",
    endings=(".csv",),
    samples=(Sample("one", "One", "one.csv", "a,b"),),
    largest=9_000_000,
)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"a,b", GivenFile("the file", b"a,b")),
        ("a,b", GivenFile("the pasted text", "a,b")),
        ("sample:one", GivenFile("one.csv", "a,b", "one")),
        ({"name": "x.csv", "bytes": b"a,b"}, GivenFile("x.csv", b"a,b")),
        (GivenFile("x.csv", b"a"), GivenFile("x.csv", b"a")),
    ],
)
def test_a_file_in_many_wrappings(raw: object, expected: GivenFile) -> None:
    """Whatever a view hands over, it is one file."""
    assert expected == FILE.read(raw)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (None, "no file is chosen"),
        ("  ", "no file is chosen"),
        ({"name": "x.csv", "bytes": b" \n"}, "“x.csv” is empty"),
        ({"name": "x.csv"}, "“x.csv” could not be read"),
        ({"name": "x.csv", "size": 51_000_000}, "51.0 MB, which is too large"),
        (bytes(9_000_001), "which is too large. Give a file (.csv) of at most 9 MB"),
        ("sample:two", "there is no sample “two”. Samples: one."),
        (7, "“7” is not a file"),
    ],
)
def test_a_wrong_file_gets_its_sentence(raw: object, words: str) -> None:
    """The sentence says what is wrong and what is wanted."""
    with pytest.raises(InputMistake) as caught:
        FILE.read(raw)
    assert words in str(caught.value)


def test_a_file_of_the_readers_is_never_written_out() -> None:
    """As text a sample is its name, and a reader's file is its name alone."""
    assert ["sample:one", "x.csv"] == [FILE.text(GivenFile("one.csv", "a", "one")), FILE.text(GivenFile("x.csv", b"1"))]
