"""The exercise notebook: an invented shop, its tasks, and a word on each answer."""
