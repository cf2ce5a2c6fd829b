"""Files of an answer, written into a folder."""

from collections.abc import Sequence
from pathlib import Path

from coinguide.live.ask.answer import Download

__all__ = ["save_files"]


def save_files(files: Sequence[Download], folder: Path) -> list[Path]:
    """Write the files into a folder, made where it is missing, and give their paths.

    Raises FileExistsError before anything is written where a file of that name is there already.
    """
    paths = [folder / file.name for file in files]
    for path in paths:
        if path.exists():
            raise FileExistsError(f"{path} is there already and was left as it is. Name another folder, or move it.")
    folder.mkdir(parents=True, exist_ok=True)
    for path, file in zip(paths, files, strict=True):
        path.write_bytes(file.content)
    return paths
