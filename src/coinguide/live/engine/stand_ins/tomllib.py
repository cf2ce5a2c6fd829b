"""Stand-in for tomllib: the build has made JSON of our TOML files (see modules.py), which is read many times faster."""

from json import JSONDecodeError, loads

__all__ = ["TOMLDecodeError", "loads"]

TOMLDecodeError = JSONDecodeError
