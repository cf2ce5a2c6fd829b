"""What the Makefile's verbs do: set up, build, serve, test.

Standard library only, because it runs before anything is installed.
"""
