"""Stand-in for ast, with which annotationlib would write out types as source: the page reads and writes no source.

The real one brings a hundred and twenty types with it, which the snapshot would hold.
"""


def __getattr__(name: str) -> type:
    """Return, for every kind of node, something that can be made and is never looked at."""
    return object
