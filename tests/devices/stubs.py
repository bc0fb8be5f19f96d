"""Devices of every bad and good manner, as real servers on 127.0.0.1; the first word of the path chooses.

`rtsp://127.0.0.1:PORT/404/17` answers 404. `python -m tests.devices.stubs` runs them as a program of their
own, prints the ports as JSON and ends when its standard input does.
"""

import asyncio
import hashlib
import json
import re
import socket
import ssl
import sys
from base64 import b64decode
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from threading import Thread

from stationdesk.core.stream_address import StreamAddress

HOST = "127.0.0.1"
NAME, PASSWORD, NONCE = "admin", 'Kamera "73915" 密', "5f2b\\9c"
SDP = (
    "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=camera\r\nt=0 0\r\n"
    "m=audio 0 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n"
    "m=video 0 RTP/AVP 96\r\na=rtpmap:96 {codec}/90000\r\na=control:track1\r\n"
)


@dataclass
class Request:
    """What a client asked; `seen` of the server keeps the words of all requests."""

    method: str
    manner: str
    headers: dict[str, str]
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    def say(self, text: str | bytes) -> None:
        self.writer.write(text.encode() if isinstance(text, str) else text)

    def answer(self, status: str, headers: str = "", body: str = "") -> None:
        length = f"Content-Length: {len(body)}\r\n" if body else ""
        self.say(f"RTSP/1.0 {status}\r\nCSeq: {self.headers.get('cseq', '')}\r\n{headers}{length}\r\n{body}")

    async def gone(self, within: float | None = None) -> bool:
        """Whether the client has hung up within so many seconds, or else at the end."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                while await self.reader.read(4096):
                    pass
            return True
        return False


Manner = Callable[[Request], Awaitable[None]]


def described(codec: str) -> Manner:
    async def manner(request: Request) -> None:
        if request.method == "OPTIONS":
            request.answer("200 OK", "Public: OPTIONS, DESCRIBE, SETUP, PLAY\r\n")
        else:
            request.answer("200 OK", "Content-Type: application/sdp\r\n", SDP.format(codec=codec))

    return manner


def status(line: str, headers: str = "") -> Manner:
    async def manner(request: Request) -> None:
        if request.method == "OPTIONS" and not line.startswith("401"):
            request.answer("200 OK")
        else:
            request.answer(line, headers)

    return manner


def guarded(challenge: str, right: Callable[[str], bool]) -> Manner:
    async def manner(request: Request) -> None:
        if request.method == "OPTIONS" or right(request.headers.get("authorization", "")):
            await described("H264")(request)
        else:
            request.answer("401 Unauthorized", f"WWW-Authenticate: {challenge}\r\n")

    return manner


def saying(*words: str | bytes, then_close: bool = True) -> Manner:
    """Say this to any request, whatever it is, and hang up, or never say a word again."""

    async def manner(request: Request) -> None:
        for word in words:
            request.say(word)
        if then_close:
            request.writer.close()
        else:
            await request.gone()

    return manner


async def late(request: Request) -> None:
    if not await request.gone(0.2):
        await described("H264")(request)


async def dripping(request: Request) -> None:
    for letter in "RTSP/1.0 200 OK\r\n" + "X: y\r\n" * 10_000:
        request.say(letter)
        if await request.gone(0.02):
            return


def flooding(head: str, block: bytes) -> Manner:
    async def manner(request: Request) -> None:
        request.say(head)
        with suppress(ConnectionError):
            while not request.writer.is_closing() and not request.reader.at_eof():
                request.say(block)
                await request.writer.drain()
                await asyncio.sleep(0)  # lets the news of a hang-up in

    return manner


def _digest_is_right(algorithm: str, qop: bool) -> Callable[[str], bool]:
    def hashed(*words: str) -> str:
        return hashlib.new(algorithm, ":".join(words).encode()).hexdigest()

    def right(line: str) -> bool:
        found = re.findall(r'(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))', line)
        parts = {name: re.sub(r"\\(.)", r"\1", quoted) or bare for name, quoted, bare in found}
        if not line.startswith("Digest ") or parts.get("username") != NAME or parts.get("nonce") != NONCE:
            return False
        who, what = hashed(NAME, parts["realm"], PASSWORD), hashed("DESCRIBE", parts["uri"])
        between = (parts["nc"], parts["cnonce"], parts["qop"]) if qop else ()
        return parts["response"] == hashed(who, NONCE, *between, what)

    return right


def _basic_is_right(line: str) -> bool:
    return line.startswith("Basic ") and b64decode(line[6:]).decode() == f"{NAME}:{PASSWORD}"


_NONCE = 'realm="a \\"gate\\"", nonce="5f2b\\\\9c"'
MANNERS: dict[str, Manner] = {
    "ok": described("H264"),
    "hevc": described("H265"),
    "odd-codec": described("\x1b[31mX" + "y" * 40),
    "401": status("401 Unauthorized", f"WWW-Authenticate: Digest {_NONCE}\r\n"),
    "401-no-challenge": status("401 Unauthorized"),
    "403": status("403 Forbidden"),
    "404": status("404 Stream Not Found"),
    "302": status("302 Moved", "Location: rtsp://127.0.0.1:9/elsewhere\r\n"),
    "503": status("503 Service Unavailable"),
    "digest": guarded(f"Digest {_NONCE}", _digest_is_right("md5", qop=False)),
    "digest-qop": guarded(
        f'Digest {_NONCE}, qop="auth,auth-int", opaque="x"', _digest_is_right("md5", qop=True)),
    "digest-sha": guarded(
        f'Digest {_NONCE}, qop="auth", algorithm=SHA-256', _digest_is_right("sha256", qop=True)),
    "digest-strange": guarded(f"Digest {_NONCE}, algorithm=TIGER", bool),
    "basic": guarded('Basic realm="camera"', _basic_is_right),
    "rubbish": saying("HTTP/1.1 400 Bad Request\r\n\r\n<html>"),
    "binary": saying(bytes(range(256)) * 4),
    "no-description": status("200 OK"),
    "hang-up": saying(),
    "half": saying("RTSP/1.0 200 OK\r\nCSe"),
    "long-line": saying("RTSP/1.0 200 " + "x" * 100_000, then_close=False),
    "lying-length": saying("RTSP/1.0 200 OK\r\nContent-Length: 500\r\n\r\nv=0"),
    "minus-length": saying("RTSP/1.0 200 OK\r\nContent-Length: -5\r\n\r\n", then_close=False),
    "vast-length": saying("RTSP/1.0 200 OK\r\nContent-Length: 99999999\r\n\r\n", then_close=False),
    "flood": flooding("", b"\xff" * 65_536),
    "flood-headers": flooding("RTSP/1.0 200 OK\r\n", b"X: y\r\n" * 1000),
    "flood-body": flooding("RTSP/1.0 200 OK\r\nContent-Length: 70000\r\n\r\n", b"v=0\r\n" * 1000),
    "late": late,
    "drip": dripping,
    "silent": saying(then_close=False),
}  # fmt: skip


@dataclass
class Stubs:
    """The ports in use. `seen` holds every request's first line and headers, as they came."""

    port: int
    refused: int
    black_hole: int
    seen: list[str] = field(default_factory=list)

    def at(self, manner: str, more: str = "") -> StreamAddress:
        return StreamAddress("rtsp", HOST, self.port, f"/{manner}{more}")

    def nobody(self) -> StreamAddress:
        """A port on which nobody listens; it stays taken, so that nobody else begins to."""
        return StreamAddress("rtsp", HOST, self.refused)

    def hole(self, number: int = 0) -> StreamAddress:
        """Packets vanish, as at a PC that is off: not even a refusal comes."""
        return StreamAddress("rtsp", HOST, self.black_hole, f"/{number}")


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, seen: list[str]) -> None:
    with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
        while not writer.is_closing():
            words = (await reader.readuntil(b"\r\n\r\n")).decode()
            seen.append(words)
            first, *lines = words.strip().split("\r\n")
            method, uri, _ = first.split(" ")
            headers = {
                name.lower(): value.strip() for name, _, value in (one.partition(":") for one in lines)
            }
            manner = uri.split("/")[3].partition("?")[0]
            await MANNERS[manner](Request(method, manner, headers, reader, writer))
            await writer.drain()
    writer.transport.abort()


@contextmanager
def running(tls: ssl.SSLContext | None = None) -> Iterator[Stubs]:
    """The servers, in a thread with a loop of its own; with `tls` they speak RTSP over it."""
    loop = asyncio.new_event_loop()
    with ExitStack() as open_ones:
        refused = open_ones.enter_context(_socket())
        hole = open_ones.enter_context(_socket())
        _fill(hole, open_ones)
        stubs = Stubs(0, refused.getsockname()[1], hole.getsockname()[1])
        server = loop.run_until_complete(
            asyncio.start_server(lambda r, w: _serve(r, w, stubs.seen), HOST, 0, backlog=1024, ssl=tls)
        )
        stubs.port = server.sockets[0].getsockname()[1]
        thread = Thread(target=loop.run_forever, name="stubs")
        thread.start()
        try:
            yield stubs
        finally:
            server.close()
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            _end(loop)


def _socket() -> socket.socket:
    made = socket.socket()
    made.bind((HOST, 0))
    return made


def _fill(hole: socket.socket, open_ones: ExitStack) -> None:
    """A queue of connections that nobody takes and that is full drops what comes after."""
    hole.listen(0)
    for _ in range(4):
        waiting = open_ones.enter_context(socket.socket())
        waiting.setblocking(False)
        waiting.connect_ex(hole.getsockname())


def _end(loop: asyncio.AbstractEventLoop) -> None:
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()


if __name__ == "__main__":
    with running() as made:
        print(json.dumps([made.port, made.refused, made.black_hole]), flush=True)  # noqa: T201
        sys.stdin.read()
