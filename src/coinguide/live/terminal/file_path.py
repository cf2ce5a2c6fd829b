"""A File control on the command line: its value is the path of a file, read here."""

from collections.abc import Iterable

from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import File, InputMistake, quoted
from coinguide.live.ask.controls.file_control import SAMPLE
from coinguide.live.terminal.given_file import NotReadable, read_given

__all__ = ["with_files"]


def with_files(calculator: Calculator, pairs: Iterable[tuple[str, str]]) -> dict[str, object]:
    """Return the values with each path replaced by the file's name and bytes; raises InputMistake, in words.

    A control that takes several files may be named again for each; of others the last value counts.
    """
    given = list(pairs)
    read: dict[str, object] = dict(given)
    for control in calculator.controls:
        texts = [text for name, text in given if name == control.name]
        if isinstance(control, File) and texts:
            files = [_file(control, text) for text in texts]
            read[control.name] = files if control.several and len(files) > 1 else files[-1]
    return read


def _file(control: File, text: str) -> object:
    return _opened(control, text) if text and not text.startswith(SAMPLE) else text


def _opened(control: File, path: str) -> dict[str, object]:
    try:
        name, size, content = read_given(path, control.largest)
    except NotReadable as problem:
        raise InputMistake(f"{control.label}: {quoted(path)}: {problem}. {control.wanted()}") from None
    return {"name": name, "size": size, **({"bytes": content} if size <= control.largest else {})}
