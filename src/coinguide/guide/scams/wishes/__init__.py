"""What a text wants the reader to do, read by the same rules in every language that has a vocabulary."""
