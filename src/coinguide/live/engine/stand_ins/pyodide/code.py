"""Stand-in for pyodide.code: evaluates a string, nothing else."""

from _pyodide._base import eval_code

__all__ = ["eval_code"]
