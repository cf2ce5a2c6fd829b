"""Stand-in for Pyodide's signature binding: Python on the page never calls JavaScript."""

no_default = object()
default_signature = None


class BindClass:
    """The mark of a class that describes JavaScript objects, of which there are none."""


class Deep:
    """The mark of a deep conversion, which is never asked for."""


class Json:
    """The mark of a conversion to plain objects, which is never asked for."""
