"""It has happened: what stops the loss, in order, whom to tell, and what to keep."""
