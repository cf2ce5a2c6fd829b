"""Files that hold a statement in another form than rows of text."""
