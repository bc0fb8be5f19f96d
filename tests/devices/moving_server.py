"""One RTSP server on 127.0.0.1 as a program: `python -m tests.devices.moving_server FOLDER PORT`.

Prints `listening`, serves every clip of the folder in a loop, and ends when its standard input does.
"""

import asyncio
import logging
import os
import sys

import aio_sockets
from aio_rtsp_toolkit import server


class Endless(server.RtspServer):
    """A camera does not hang up at the end of its clip, which the toolkit's server does unless asked."""

    def parse_play_count(self, uri: str) -> int:
        return 0  # for ever


async def main(folder: str, port: int) -> None:
    quiet = logging.getLogger("moving")
    quiet.addHandler(logging.NullHandler())
    quiet.propagate = False
    aio_sockets.aio_sockets.logger = server.logger = quiet
    await Endless(folder, "127.0.0.1", port).start()
    print("listening", flush=True)  # noqa: T201
    await asyncio.to_thread(sys.stdin.read)
    os._exit(0)  # its threads would go on for as long as somebody watches


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
