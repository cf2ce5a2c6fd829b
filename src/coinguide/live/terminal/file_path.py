"""A File control on the command line: its value is the path of a file, read here."""

from collections.abc import Mapping
from pathlib import Path

from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import File, InputMistake, quoted
from coinguide.live.ask.controls.file_control import SAMPLE

__all__ = ["with_files"]


def with_files(calculator: Calculator, values: Mapping[str, str]) -> dict[str, object]:
    """Give the values with each path replaced by the file's name and bytes; raises InputMistake, in words."""
    read: dict[str, object] = dict(values)
    for control in calculator.controls:
        text = values.get(control.name, "")
        if isinstance(control, File) and text and not text.startswith(SAMPLE):
            read[control.name] = _opened(control, Path(text).expanduser())
    return read


def _opened(control: File, path: Path) -> dict[str, object]:
    try:
        size = path.stat().st_size
        content = {"bytes": path.read_bytes()} if size <= control.largest else {}
    except FileNotFoundError:
        raise InputMistake(f"{control.label}: there is no file {quoted(path)}. {control.wanted()}") from None
    except OSError as problem:
        reason = problem.strerror or "it could not be read"
        raise InputMistake(f"{control.label}: {quoted(path)}: {reason}. {control.wanted()}") from None
    return {"name": path.name, "size": size, **content}
