"""What the notebooks show: run without kernels, kept by all that it follows from."""

from coinguide.site.page.outputs.notebooks import setup

__all__ = ["setup"]
