"""Stand-in for asyncio: the names that Pyodide's proxies look up when they are set up; no loop ever runs."""


class Future:
    """The type of a future, of which the page makes none."""


def iscoroutinefunction(function: object) -> bool:
    """Whether a function is asynchronous: none is, the worker calls Python synchronously."""
    return False


def get_event_loop() -> None:
    """Refuse: there is no event loop on the page."""
    raise RuntimeError("no event loop on the page")


ensure_future = get_event_loop
