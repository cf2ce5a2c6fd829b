"""Reads a message for what it promises, threatens and wants the reader to do."""
