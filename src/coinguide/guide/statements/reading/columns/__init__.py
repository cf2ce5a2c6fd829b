"""Which column is what: by its name, by what stands in it, and by what a running balance proves."""
