"""The controls: each reads what a reader typed, or says in a sentence why it cannot."""
