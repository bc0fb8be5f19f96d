"""Is a stream there? OPTIONS and DESCRIBE over a socket of our own, with every read bounded.

The player cannot be asked: it stays silent for twelve seconds and more at a closed port.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
from contextlib import suppress
from functools import cache
from time import perf_counter

from stationdesk.core.stream_address import PORTS, StreamAddress
from stationdesk.devices.answers import Answer, AnswerKind, Login
from stationdesk.devices.authorisation import authorisation
from stationdesk.devices.conversation import MOST_LINE, Broken, Conversation, Reply, Silent
from stationdesk.devices.failing import kind_of
from stationdesk.devices.loop import run
from stationdesk.devices.patience import Patience

TIMEOUT = 2.0
_KINDS = {
    200: AnswerKind.OK,
    401: AnswerKind.UNAUTHORISED,
    403: AnswerKind.UNAUTHORISED,
    407: AnswerKind.UNAUTHORISED,
    404: AnswerKind.NOT_FOUND,
    410: AnswerKind.NOT_FOUND,
}


def probe(address: StreamAddress, timeout: float = TIMEOUT, login: Login | None = None) -> Answer:
    """Look once, within `timeout` seconds in all; http and https are told by the open port alone."""

    async def alone() -> Answer:
        async with Patience() as patience:
            return await ask(patience, address, timeout, login)

    return run(alone())


async def ask(
    patience: Patience, address: StreamAddress, timeout: float = TIMEOUT, login: Login | None = None
) -> Answer:
    """`probe` beside others inside a running loop. Raises nothing but a cancellation."""
    began = perf_counter()
    kind, status, codec = AnswerKind.TIMEOUT, None, None
    try:
        async with patience.limit(timeout):
            kind, status, codec = await _asked(address, login)
    except TimeoutError:
        pass
    except Silent:
        kind = AnswerKind.REFUSED
    except (Broken, ssl.SSLError):
        kind = AnswerKind.RUBBISH
    except OSError as why:
        kind = kind_of(why)
    return Answer(kind, round((perf_counter() - began) * 1000), status, codec)


async def _asked(address: StreamAddress, login: Login | None) -> tuple[AnswerKind, int | None, str | None]:
    port = address.port or PORTS[address.scheme]
    reader, writer = await asyncio.open_connection(
        await _number_of(address.host, port),
        port,
        limit=MOST_LINE,
        ssl=_unverified() if address.scheme == "rtsps" else None,
    )
    try:
        if address.scheme in ("http", "https"):
            return AnswerKind.OK, None, None
        return await _described(Conversation(reader, writer, str(address)), login)
    finally:
        writer.transport.abort()


async def _number_of(host: str, port: int) -> str:
    """A name's first address; asyncio would try them all and hide in words what went wrong."""
    with suppress(ValueError):
        return str(ipaddress.ip_address(host))
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return str(found[0][4][0])


async def _described(camera: Conversation, login: Login | None) -> tuple[AnswerKind, int | None, str | None]:
    await camera.ask("OPTIONS")
    reply = await camera.ask("DESCRIBE", {"Accept": "application/sdp"})
    if reply.status == 401 and login is not None:
        line = authorisation(reply.challenges, login, "DESCRIBE", camera.address)
        if line is not None:
            reply = await camera.ask("DESCRIBE", {"Accept": "application/sdp", "Authorization": line})
    return _kind_of_reply(reply), reply.status, _codec(reply.body)


def _kind_of_reply(reply: Reply) -> AnswerKind:
    if reply.status == 200 and b"m=" not in reply.body:
        return AnswerKind.RUBBISH
    return _KINDS.get(reply.status, AnswerKind.ERROR)


def _codec(body: bytes) -> str | None:
    """The picture's codec by the first `a=rtpmap:96 H264/90000` after `m=video`; RFC 8866."""
    in_picture = False
    for line in body.decode("ascii", "replace").splitlines():
        if line.startswith("m="):
            in_picture = line.startswith("m=video")
        elif in_picture and line.startswith("a=rtpmap:"):
            name = line.partition(" ")[2].partition("/")[0].strip().upper()
            return name if name.isascii() and 0 < len(name) <= 20 and name.isprintable() else None
    return None


@cache
def _unverified() -> ssl.SSLContext:
    """A camera has a certificate of its own making: whether it is there needs no proof of who it is."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
