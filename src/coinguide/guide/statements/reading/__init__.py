"""From a file as it comes to its lines: letters, rows, columns, dates, amounts and signs."""
