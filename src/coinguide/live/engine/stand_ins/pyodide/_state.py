"""Stand-in for saving and restoring Pyodide's state, which the page never does."""
