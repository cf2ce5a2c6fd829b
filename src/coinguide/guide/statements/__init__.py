"""Reads statements of banks, cards and stores, and says what in them was spent on coins."""
