"""Builds the page's engine: Pyodide with only what the calculators need, as bytecode and as a memory snapshot.

Everything here runs when the book is built; nothing of it is shipped to the reader.
"""

from coinguide.live.engine.build import BuildError, EngineReport, build_engine

__all__ = ["BuildError", "EngineReport", "build_engine"]
