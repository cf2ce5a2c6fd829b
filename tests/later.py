"""Says of a case that it waits for `make check`, since another of its kind is asked soon."""

from typing import Any

import pytest


def later(*values: object) -> Any:
    """One more of a kind."""
    return pytest.param(*values, marks=pytest.mark.slow)
