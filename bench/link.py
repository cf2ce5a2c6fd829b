"""A slow line in front of a host: bytes come at a limited rate that all connections share, and everything takes time.

Left out, for us and for the peer alike: TLS, name look-up, and TCP's slow start.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Thread

WORDS = "10 Mbit/s shared by all connections, 40 ms round trip, files in brotli; local: uncompressed"
CHUNK_BYTES = 4096
# How far the line may catch up when this program was woken late.
CATCH_UP_SECONDS = 0.020


@dataclass(frozen=True)
class Speed:
    """How fast a line is: bits in a second, and the seconds to the host and back."""

    bits: int = 10_000_000
    round_trip: float = 0.040


class _Line:
    """The shared line down to the reader: each chunk waits until those before it are through."""

    def __init__(self, speed: Speed) -> None:
        self.speed = speed
        self.free_at = 0.0

    async def carry(self, size: int) -> None:
        now = asyncio.get_running_loop().time()
        self.free_at = max(self.free_at, now - CATCH_UP_SECONDS) + 8 * size / self.speed.bits
        await asyncio.sleep(self.free_at - now)


async def _pump(source: asyncio.StreamReader, target: asyncio.StreamWriter, line: _Line, *, down: bool) -> None:
    """Pass bytes on, each half a round trip late; on the way down also at the line's rate."""
    loop, late = asyncio.get_running_loop(), line.speed.round_trip / 2
    while chunk := await source.read(CHUNK_BYTES):
        if down:
            await line.carry(len(chunk))
        loop.call_later(late, target.write, chunk)
    await asyncio.sleep(late)


async def _connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int, line: _Line) -> None:
    up_reader, up_writer = await asyncio.open_connection("127.0.0.1", port)
    # The loopback's handshake takes no time; the line's would.
    await asyncio.sleep(line.speed.round_trip)
    pumps = (_pump(reader, up_writer, line, down=False), _pump(up_reader, writer, line, down=True))
    both = {asyncio.create_task(pump) for pump in pumps}
    # When either side leaves, nothing more may use the line.
    _, left = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
    for task in left:
        task.cancel()
    for end in (writer, up_writer):
        end.close()
    await asyncio.gather(*both, return_exceptions=True)


@contextmanager
def slow_link(port: int, speed: Speed = Speed()) -> Iterator[int]:
    """Put the line in front of a host's port while the block runs; gives the port to visit."""
    loop = asyncio.new_event_loop()
    line = _Line(speed)
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.CancelledError):
            await _connect(reader, writer, port, line)

    async def open_line() -> asyncio.Server:
        return await asyncio.start_server(connect, "127.0.0.1", 0)

    server = asyncio.run_coroutine_threadsafe(open_line(), loop).result()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        loop.call_soon_threadsafe(server.close)
        asyncio.run_coroutine_threadsafe(_hang_up(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _hang_up() -> None:
    """End every connection that is still open."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
