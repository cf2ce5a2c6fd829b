"""Worksheets to print: another set of numbers for each pupil, and the answers, as PDF."""
