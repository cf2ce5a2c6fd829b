"""Calculators as widgets, and as forms when a book is built."""
