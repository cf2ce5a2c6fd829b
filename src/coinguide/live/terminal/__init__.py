"""Calculators on the command line."""
