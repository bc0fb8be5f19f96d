"""How an envelope travels to a device: one host, no redirection, and an end to bytes and to waiting."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import aiohttp
from lxml.etree import tostring

from stationdesk.devices.answers import Login
from stationdesk.devices.foreign import BadXml, read_xml

MOST_BYTES = 512 * 1024
MOST_ELEMENTS = 20_000


class Unauthorised(Exception):
    """The device wants another login."""


@dataclass(frozen=True)
class Reply:
    """An answer as zeep reads one, already known to be small, whole XML without entities."""

    status_code: int
    content: bytes
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/xml"})
    encoding: str = "utf-8"


class BoundedTransport:
    """Sends to one device; `seconds` is how long it may be waited for in all, over all envelopes."""

    def __init__(self, login: Login | None, seconds: float) -> None:
        self._left = seconds
        digest = (aiohttp.DigestAuthMiddleware(login.name, login.password),) if login else ()
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(ssl=_unverified(), force_close=True),
            middlewares=digest,
            auto_decompress=False,
            headers={"Accept-Encoding": "identity"},
            cookie_jar=aiohttp.DummyCookieJar(),
        )

    async def post_xml(self, address: str, envelope: Any, headers: Mapping[str, str]) -> Reply:
        """Called by zeep. Raises Unauthorised, BadXml, TimeoutError, aiohttp's and the socket's errors."""
        began = monotonic()
        try:
            async with (
                asyncio.timeout(self._left),
                self._session.post(
                    address,
                    data=tostring(envelope, xml_declaration=True, encoding="utf-8"),
                    headers=dict(headers),
                    allow_redirects=False,
                ) as answer,
            ):
                if answer.status in (401, 403):
                    raise Unauthorised
                return Reply(answer.status, await _content(answer))
        finally:
            self._left = max(0.0, self._left - (monotonic() - began))

    async def aclose(self) -> None:
        """Let go of the connection."""
        await self._session.close()


async def _content(answer: aiohttp.ClientResponse) -> bytes:
    content = bytearray()
    async for block in answer.content.iter_chunked(16 * 1024):
        content += block
        if len(content) > MOST_BYTES:
            raise BadXml
    read_xml(bytes(content), MOST_ELEMENTS)
    return bytes(content)


def _unverified() -> ssl.SSLContext:
    """A camera has a certificate of its own making; no password travels in clear either way."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
