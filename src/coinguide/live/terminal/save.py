"""Files of an answer, written into a folder."""

import os
from collections.abc import Sequence
from pathlib import Path

from coinguide.live.ask.answer import Download

__all__ = ["save_files"]


def save_files(files: Sequence[Download], folder: Path) -> list[Path]:
    """Write the files into a folder, made where it is missing, and give their paths.

    Raises FileExistsError before anything is written where something of that name is there already: also a link,
    even one that leads nowhere yet.
    """
    paths = [folder / file.name for file in files]
    for path in paths:
        if os.path.lexists(path):
            raise _taken(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise _taken(folder) from None
    for path, file in zip(paths, files, strict=True):
        try:
            with path.open("xb") as made:  # never through a link, nor over what came meanwhile
                made.write(file.content)
        except FileExistsError:
            raise _taken(path) from None
    return paths


def _taken(path: Path) -> FileExistsError:
    return FileExistsError(f"{path} is there already and was left as it is. Name another folder, or move it.")
