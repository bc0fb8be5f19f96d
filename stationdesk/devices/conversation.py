"""One RTSP connection, request by request: short lines, few headers, a small body, nothing else is read."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass

MOST_LINE = 4 * 1024
MOST_HEADERS = 64
MOST_ANSWER = 64 * 1024
_STATUS = re.compile(rb"RTSP/\d\.\d (\d{3})(?: [^\r\n]*)?\r?\n")


class Silent(Exception):
    """The other side hung up before a word."""


class Broken(Exception):
    """The other side said what is no RTSP, said too much, or hung up half-way."""


@dataclass(frozen=True)
class Reply:
    """A status from 100 to 999, the challenges of a 401 in their order, the body as it came."""

    status: int
    challenges: tuple[str, ...] = ()
    body: bytes = b""


class Conversation:
    """Speaks about one address over one connection; `address` has no login and cannot hold a line break."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, address: str) -> None:
        self.address = address
        self._reader, self._writer = reader, writer
        self._sent = 0
        self._read = 0

    async def ask(self, method: str, headers: Mapping[str, str] | None = None) -> Reply:
        """Send a request and read its answer. Raises Silent, Broken, or what the socket raises."""
        self._sent += 1
        lines = [f"{method} {self.address} RTSP/1.0", f"CSeq: {self._sent}", "User-Agent: StationDesk"]
        lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
        self._writer.write(("\r\n".join(lines) + "\r\n\r\n").encode())
        try:
            return await self._answer()
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError) as why:
            if self._read == 0 and isinstance(why, asyncio.IncompleteReadError) and not why.partial:
                raise Silent from why
            raise Broken from why

    async def _answer(self) -> Reply:
        begin = _STATUS.fullmatch(await self._line())
        if begin is None:
            raise Broken
        length, challenges = 0, []
        for _ in range(MOST_HEADERS):
            line = await self._line()
            if line in (b"\r\n", b"\n"):
                break
            name, _, value = line.decode("utf-8", "replace").partition(":")
            if name.strip().lower() == "www-authenticate":
                challenges.append(value.strip())
            elif name.strip().lower() == "content-length":
                length = _length(value)
        else:
            raise Broken
        return Reply(int(begin[1]), tuple(challenges), await self._body(length))

    async def _line(self) -> bytes:
        line = await self._reader.readuntil(b"\n")
        self._count(len(line))
        return line

    async def _body(self, length: int) -> bytes:
        self._count(length)
        return await self._reader.readexactly(length) if length else b""

    def _count(self, read: int) -> None:
        self._read += read
        if self._read > MOST_ANSWER:
            raise Broken


def _length(value: str) -> int:
    digits = value.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) < 9):
        raise Broken
    return int(digits)
