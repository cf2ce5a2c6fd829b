"""`make serve`: serves, rebuilds what changes, tells the open pages."""
