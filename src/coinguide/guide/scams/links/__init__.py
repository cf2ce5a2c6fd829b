"""Reads the addresses in a text as a browser does, and says which of them imitate TikTok."""
