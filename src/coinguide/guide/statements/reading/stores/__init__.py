"""The stores’ own lists of what an account bought."""
