"""A camera's stream as its parts: judged when they are entered, put together when it is looked at."""

from __future__ import annotations

import re
from typing import Protocol

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice
from stationdesk.core.stream_address import (
    BAD_HOST,
    BAD_PATH,
    BAD_PORT,
    HAS_LOGIN,
    PORTS,
    StreamAddress,
    read_stream_address,
    tells_password,
)

_STARTS_WITH_IP = re.compile(r"\s*(\d{1,3}(\.\d{1,3}){3}|\[[0-9A-Fa-f:.]+\])(:\d*)?(/|\?|$)")
_HALF = QT_TRANSLATE_NOOP("cameras", "Give the IP address first; without it the other parts reach nothing.")


class Scheme(Choice):
    """How the stream is asked for."""

    RTSP = "rtsp", QT_TRANSLATE_NOOP("cameras", "RTSP stream")
    RTSPS = "rtsps", QT_TRANSLATE_NOOP("cameras", "RTSP stream, encrypted")
    HTTP = "http", QT_TRANSLATE_NOOP("cameras", "Web stream (HTTP)")
    HTTPS = "https", QT_TRANSLATE_NOOP("cameras", "Web stream, encrypted (HTTPS)")


class HasAddress(Protocol):
    """A camera, as far as its address goes."""

    scheme: Scheme | None
    host: str | None
    port: int | None
    main_path: str | None
    sub_path: str | None


def main_stream(camera: HasAddress) -> StreamAddress | None:
    """Where the full picture is; None for a camera without an address."""
    return _built(camera, camera.main_path)


def sub_stream(camera: HasAddress) -> StreamAddress | None:
    """Where the small picture is, the full one where no other is known."""
    return _built(camera, camera.sub_path or camera.main_path)


def _built(camera: HasAddress, path: str | None) -> StreamAddress | None:
    if camera.host is None:
        return None
    return StreamAddress((camera.scheme or Scheme.RTSP).code, camera.host, camera.port, path or "/")


def refuse_bad_parts(
    scheme: Scheme | None, host: str | None, port: int | None, main_path: str | None, sub_path: str | None
) -> None:
    """RuleBroken under the field that is wrong."""
    if host is None:
        if port is not None or main_path is not None or sub_path is not None:
            raise RuleBroken(_HALF, {"host": _HALF})
        return
    for path, field in ((main_path, "main_path"), (sub_path, "sub_path")):
        try:
            StreamAddress((scheme or Scheme.RTSP).code, host, port, path or "/")
        except RuleBroken as wrong:
            fields = {BAD_HOST.source: "host", BAD_PORT.source: "port", BAD_PATH.source: field}
            if tells_password(path or ""):
                fields[HAS_LOGIN.source] = field
            raise RuleBroken(wrong.phrase, {fields.get(wrong.phrase.source, "host"): wrong.phrase}) from wrong


def taken_apart(text: str) -> tuple[Scheme, str, int | None, str]:
    """The parts of an address as a sheet gives it; a bare host is RTSP. RuleBroken says what is wrong."""
    whole = text.strip()
    found = read_stream_address(whole if "://" in whole else f"rtsp://{whole}")
    port = None if found.port == PORTS[found.scheme] else found.port
    return {one.code: one for one in Scheme}[found.scheme], found.host, port, found.path


def without_login(text: str) -> str:
    """A sheet's address without a login: neither before its host, whatever signs it holds, nor in its path.

    A path that tells a password goes as a whole: what was left of it would be another stream's.
    """
    scheme, sign, rest = text.partition("://") if "://" in text else ("", "", text)
    if "@" in rest and not _STARTS_WITH_IP.match(rest):
        rest = rest.rpartition("@")[2]
    place, path = re.match(r"([^/?#]*)(.*)", rest, re.DOTALL).groups()  # type: ignore[union-attr]
    return f"{scheme}{sign}{place}" if tells_password(path) else f"{scheme}{sign}{rest}"
