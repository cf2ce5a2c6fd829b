"""A File control on the command line: its value is the path of a file, read here."""

from collections.abc import Mapping

from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import File, InputMistake, quoted
from coinguide.live.ask.controls.file_control import SAMPLE
from coinguide.live.terminal.given_file import NotReadable, read_given

__all__ = ["with_files"]


def with_files(calculator: Calculator, values: Mapping[str, str]) -> dict[str, object]:
    """Give the values with each path replaced by the file's name and bytes; raises InputMistake, in words."""
    read: dict[str, object] = dict(values)
    for control in calculator.controls:
        text = values.get(control.name, "")
        if isinstance(control, File) and text and not text.startswith(SAMPLE):
            read[control.name] = _opened(control, text)
    return read


def _opened(control: File, path: str) -> dict[str, object]:
    try:
        name, size, content = read_given(path, control.largest)
    except NotReadable as problem:
        raise InputMistake(f"{control.label}: {quoted(path)}: {problem}. {control.wanted()}") from None
    return {"name": name, "size": size, **({"bytes": content} if size <= control.largest else {})}
