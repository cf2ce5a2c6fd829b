"""Calculators in Python itself: ask one, get its answer, its table, and a clear sentence where something is wrong."""
