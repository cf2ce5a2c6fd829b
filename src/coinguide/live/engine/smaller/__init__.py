"""Cuts from Pyodide what no answer needs."""
