"""A file as a control: what a view hands over, checked for size and emptiness; nothing here opens a path."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coinguide.live.ask.controls.declared import Declared, InputMistake, quoted

__all__ = ["SAMPLE", "File", "GivenFile", "Sample"]

SAMPLE = "sample:"
_MEGABYTE = 1_000_000
MOST_FILES = 100


@dataclass(frozen=True, slots=True)
class Sample:
    """An invented file to try out: how it is asked for, its words, its file name, its text."""

    name: str
    label: str
    file_name: str
    text: str


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file to read: its name, its bytes (or the text that was pasted), and the invented sample it is, if any."""

    name: str
    content: bytes | str
    sample: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class File(Declared):
    """A file the reader chooses, or an invented sample, ``sample:NAME``.

    Raw values: nothing, bytes, pasted text, or a mapping with ``name`` and ``bytes``; one that only gives a
    ``size`` says that the file was too large to be handed over. With ``several``, one of these or a list of them,
    together no larger than ``largest``.
    """

    endings: tuple[str, ...]
    samples: tuple[Sample, ...] = ()
    start: str | GivenFile | tuple[GivenFile, ...] = ""
    largest: int = 50 * _MEGABYTE
    optional: bool = False
    several: bool = False

    def read(self, raw: object) -> GivenFile | tuple[GivenFile, ...] | None:
        """Return the file, None for an optional one that was not given; of ``several`` a tuple. Raises InputMistake."""
        if not self.several:
            return self._read(raw)
        raws = list(raw) if isinstance(raw, Sequence) and not isinstance(raw, str | bytes) else [raw]
        if len(raws) > MOST_FILES:
            raise InputMistake(f"{self.label}: {len(raws)} files are too many. Give at most {MOST_FILES} at once.")
        size = sum(map(_size, raws))
        if len(raws) > 1 and size > self.largest:
            raise self._too_large(size, "these files together have")
        return tuple(given for one in raws if (given := self._read(one)))

    def _read(self, raw: object) -> GivenFile | None:
        given = self._given(raw)
        if given is None:
            if self.optional:
                return None
            raise InputMistake(f"{self.label}: no file is chosen. {self.wanted()}")
        if len(given.content) > self.largest:
            raise self._too_large(len(given.content))
        if not given.content.strip():
            raise InputMistake(f"{self.label}: {quoted(given.name)} is empty. {self.wanted()}")
        return given

    def allowed(self) -> str:
        """Return the words for what is allowed."""
        example = f", or an invented sample, for example {SAMPLE}{self.samples[0].name}" if self.samples else ""
        megabytes = self.largest // _MEGABYTE
        files = "one file or several" if self.several else "a file"
        return f"{files} ({', '.join(self.endings)}) of at most {megabytes} MB{example}"

    def text(self, value: object) -> str:
        """Return the value as a line of text: a sample by its name; a file of the reader's is never written out."""
        if isinstance(value, tuple):
            return ", ".join(map(self.text, value))
        if isinstance(value, GivenFile):
            return f"{SAMPLE}{value.sample}" if value.sample else value.name
        return str(value or "")

    def _given(self, raw: object) -> GivenFile | None:
        match raw:
            case None | "" | b"":
                return None
            case GivenFile():
                return raw
            case bytes():
                return GivenFile("the file", raw)
            case str() if raw.startswith(SAMPLE):
                return self._sample(raw.removeprefix(SAMPLE))
            case str():
                return GivenFile("the pasted text", raw) if raw.strip() else None
            case Mapping():
                return self._handed_over(raw)
        raise InputMistake(f"{self.label}: {quoted(raw)} is not a file. {self.wanted()}")

    def _sample(self, name: str) -> GivenFile:
        for sample in self.samples:
            if sample.name == name:
                return GivenFile(sample.file_name, sample.text, sample.name)
        names = ", ".join(sample.name for sample in self.samples)
        raise InputMistake(f"{self.label}: there is no sample {quoted(name)}. Samples: {names}.")

    def _handed_over(self, raw: Mapping[object, object]) -> GivenFile:
        name, content = str(raw.get("name") or "the file"), raw.get("bytes")
        if isinstance(content, bytes):
            return GivenFile(name, content)
        size = raw.get("size")
        if isinstance(size, int) and size > self.largest:
            raise self._too_large(size)
        raise InputMistake(f"{self.label}: {quoted(name)} could not be read. Choose it again. {self.wanted()}")

    def _too_large(self, size: int, what: str = "this file has") -> InputMistake:
        megabytes = f"{size / _MEGABYTE:,.1f}"
        return InputMistake(f"{self.label}: {what} {megabytes} MB, which is too large. {self.wanted()}")


def _size(raw: object) -> int:
    """Return how many bytes a raw value has, as far as it says."""
    match raw:
        case GivenFile():
            return len(raw.content)
        case bytes():
            return len(raw)
        case Mapping():
            return int(raw.get("size") or len(raw.get("bytes") or b""))
    return 0
