"""What draws a calculator: notebook, page, terminal. Views never calculate."""
