"""How coins are bought, and what to do when they do not arrive."""
