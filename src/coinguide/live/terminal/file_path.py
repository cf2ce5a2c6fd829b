"""A File control on the command line: its value is the path of a file, read here."""

from collections.abc import Iterable
from pathlib import Path

from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import File, InputMistake, quoted
from coinguide.live.ask.controls.file_control import SAMPLE

__all__ = ["with_files"]


def with_files(calculator: Calculator, pairs: Iterable[tuple[str, str]]) -> dict[str, object]:
    """Give the values with each path replaced by the file's name and bytes; raises InputMistake, in words.

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
    return _opened(control, Path(text).expanduser()) if text and not text.startswith(SAMPLE) else text


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
