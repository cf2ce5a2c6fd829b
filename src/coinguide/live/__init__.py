"""A pure function with declared controls, live anywhere: Jupyter, a page, the terminal. Knows no coin."""
