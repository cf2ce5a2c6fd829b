"""The guide that people can trust about TikTok Coins."""

__version__ = "0.1.0"
