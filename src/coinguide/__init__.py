"""The guide that people can trust about TikTok Coins. What is named here is fetched on first use."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coinguide.live.jupyter.notebook import calculator as calculator

__version__ = "0.1.0"
# Where each name lives. The guide's calculators are handed in with it, so ``live`` need not know them.
_NAMES = {"calculator": "coinguide.live.jupyter.notebook"}


def __getattr__(name: str) -> Any:
    """Give a public name; raises AttributeError for one that does not exist."""
    if name not in _NAMES:
        raise AttributeError(f"module 'coinguide' has no attribute {name!r}")
    import_module("coinguide.guide.calculators")
    return getattr(import_module(_NAMES[name]), name)
