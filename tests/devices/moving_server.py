"""One RTSP server on 127.0.0.1 as a program: `python -m tests.devices.moving_server FOLDER PORT`.

Prints `listening`, serves every clip of the folder in a loop, and ends when its standard input does. With
MOVING_LOGIN=name:password in its environment it shows nothing to who does not log in (Digest).
"""

import asyncio
import hashlib
import logging
import os
import re
import sys

import aio_sockets
from aio_rtsp_toolkit import server


class Endless(server.RtspServer):
    """A camera does not hang up at the end of its clip, which the toolkit's server does unless asked."""

    def parse_play_count(self, uri: str) -> int:
        return 0  # for ever


LOGIN, NONCE = "MOVING_LOGIN", "5f2b9c41"


class Guarded(server.RtspServerSession):  # type: ignore[misc]
    """A session that describes its stream to those who know the login."""

    async def _handle_describe(self, uri: str, req_headers: dict[str, str]) -> None:
        if _is_right(req_headers.get("authorization", "")):
            await super()._handle_describe(uri, req_headers)
        else:
            wanted = {"WWW-Authenticate": f'Digest realm="camera", nonce="{NONCE}"'}
            await self._send_response(req_headers, 401, "Unauthorized", wanted)


def _is_right(line: str) -> bool:
    name, _, password = os.environ[LOGIN].partition(":")
    parts = dict(re.findall(r'(\w+)="([^"]*)"', line))
    who, what = _hashed(name, "camera", password), _hashed("DESCRIBE", parts.get("uri", ""))
    return parts.get("username") == name and parts.get("response") == _hashed(who, NONCE, what)


def _hashed(*words: str) -> str:
    return hashlib.md5(":".join(words).encode()).hexdigest()  # what RTSP asks for


async def main(folder: str, port: int) -> None:
    quiet = logging.getLogger("moving")
    quiet.addHandler(logging.NullHandler())
    quiet.propagate = False
    aio_sockets.aio_sockets.logger = server.logger = quiet
    if LOGIN in os.environ:
        server.RtspServerSession = Guarded
    await Endless(folder, "127.0.0.1", port).start()
    print("listening", flush=True)  # noqa: T201
    await asyncio.to_thread(sys.stdin.read)
    os._exit(0)  # its threads would go on for as long as somebody watches


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
