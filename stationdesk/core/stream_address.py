"""A camera's address, put together from its parts: never from a line somebody typed, never with a shell.

Only four ways of speaking, a host that is a name or a number, a port and a path. The login is added at
the last moment, for the device alone; what is shown, logged and printed never has one.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

PORTS = {"rtsp": 554, "rtsps": 322, "http": 80, "https": 443}
MOST_PATH = 300
_NAME = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*", re.ASCII)
_PATH = re.compile(r"/[A-Za-z0-9/._~!$'()*+,;=:@%&?-]*", re.ASCII)
_PASSWORD = re.compile(r"(?:pass|passwd|password|pwd|psw)=[^&_/]", re.IGNORECASE)
_ENCODED = re.compile(r"%(?![0-9A-Fa-f]{2})|%(?:0[0-9A-Fa-f]|1[0-9A-Fa-f]|7[Ff])")

BAD_SCHEME = QT_TRANSLATE_NOOP("core", "A camera is reached by rtsp, rtsps, http or https.")
BAD_HOST = QT_TRANSLATE_NOOP(
    "core", "“{host}” is no camera's address; give its IP address, for example 192.168.1.64, or its name."
)
BAD_PORT = QT_TRANSLATE_NOOP("core", "A port is a number from 1 to 65535.")
BAD_PATH = QT_TRANSLATE_NOOP(
    "core", "The path may hold letters, digits and the usual signs of an address only; it begins with “/”."
)
HAS_LOGIN = QT_TRANSLATE_NOOP(
    "core", "Leave name and password out of the address; they have fields of their own."
)


@dataclass(frozen=True)
class StreamAddress:
    """Where a stream is; `path` begins with "/" and may have a query. RuleBroken says what is wrong."""

    scheme: str
    host: str
    port: int | None = None
    path: str = "/"

    def __post_init__(self) -> None:
        if (why := _wrong(self)) is not None:
            raise RuleBroken(why)

    def __str__(self) -> str:
        """As it is shown: without a login."""
        return f"{self.scheme}://{self._place()}{self.path}"

    def with_login(self, name: str, password: str) -> str:
        """For the device only; every sign of name and password that could mean something is encoded."""
        return f"{self.scheme}://{quote(name, safe='')}:{quote(password, safe='')}@{self._place()}{self.path}"

    def _place(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port in (None, PORTS[self.scheme]) else f"{host}:{self.port}"


def read_stream_address(text: str) -> StreamAddress:
    """An address as a camera's maker prints it, taken apart and judged part by part."""
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError as why:
        place = re.split(r"[/?#]", text.strip().rpartition("@")[2].rpartition("://")[2])[0]
        raise RuleBroken(BAD_HOST.filled(host=place)) from why
    if "@" in parts.netloc:
        raise RuleBroken(HAS_LOGIN)
    if parts.fragment or "#" in text:
        raise RuleBroken(BAD_PATH)
    path = parts.path or "/"
    return StreamAddress(
        parts.scheme, parts.hostname or "", port, f"{path}?{parts.query}" if parts.query else path
    )


def _wrong(one: StreamAddress) -> Phrase | None:
    if one.scheme not in PORTS:
        return BAD_SCHEME
    if "@" in one.host or tells_password(one.host):
        return HAS_LOGIN  # a whole address pasted: the sentence must not repeat it
    if not _is_host(one.host):
        return BAD_HOST.filled(host=one.host)
    if one.port is not None and not 1 <= one.port <= 65535:
        return BAD_PORT
    climbs = ".." in one.path.replace("%2e", ".").replace("%2E", ".").partition("?")[0].split("/")
    if len(one.path) > MOST_PATH or not _PATH.fullmatch(one.path) or _ENCODED.search(one.path) or climbs:
        return BAD_PATH
    return HAS_LOGIN if tells_password(one.path) else None


def tells_password(path: str) -> bool:
    """Whether a path, as some makers write it, holds a password: it would be kept and shown in clear."""
    return _PASSWORD.search(unquote(path)) is not None


def _is_host(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_multicast
    except ValueError:
        digits_only = re.fullmatch(r"[0-9.]+|0[xX][0-9A-Fa-f.xX]+", host) is not None
        return len(host) <= 253 and bool(_NAME.fullmatch(host)) and not digits_only
