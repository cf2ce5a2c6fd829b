"""Measures the page against its peers: `make bench` prints one table.

Nothing here asserts: times belong to a machine, so the table names the machine and measures the peers beside us.
"""
