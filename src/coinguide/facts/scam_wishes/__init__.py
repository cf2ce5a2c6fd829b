"""The words behind each wish, a file a language; the English one names every meaning."""
