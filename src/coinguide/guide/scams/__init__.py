"""Tells what in a pasted text looks like a scam, and why."""
