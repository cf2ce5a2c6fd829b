"""From a file or a paste to its lines: encodings, tables, dates, amounts, signs."""
