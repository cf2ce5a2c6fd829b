"""Zip archives whose bytes depend on nothing but what is in them."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def archive_of(files: Mapping[str, bytes], compression: int = ZIP_STORED) -> bytes:
    """Return a zip of these files, sorted by name and undated.

    Uncompressed unless asked, since the host compresses better than zip does and Python then starts without zlib.
    """
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            entry = ZipInfo(name, _FIRST_DAY)
            entry.create_system = 3
            entry.compress_type = compression
            archive.writestr(entry, files[name])
    return buffer.getvalue()
