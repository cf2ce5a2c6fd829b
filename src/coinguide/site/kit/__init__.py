"""Makes the classroom kit: the whole site in one zip, to be opened from a folder, without network or server."""

from coinguide.site.kit.kit import kit_files, write_kit

__all__ = ["kit_files", "write_kit"]
