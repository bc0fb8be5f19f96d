"""The ONVIF calls themselves; imports the heavy libraries, so only onvif.py imports it, and late."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit

import aiohttp
import onvif
from lxml.etree import LxmlError
from onvif.client import ONVIFService
from onvif.util import is_auth_error
from zeep.exceptions import Error as ZeepError
from zeep.exceptions import Fault

from stationdesk.core.errors import RuleBroken
from stationdesk.core.stream_address import StreamAddress, read_stream_address
from stationdesk.devices.answers import AnswerKind, Login
from stationdesk.devices.described import Asked, Device, Stream
from stationdesk.devices.failing import kind_of
from stationdesk.devices.foreign import BadXml, words
from stationdesk.devices.onvif_transport import BoundedTransport, Unauthorised

MOST_STREAMS = 8
_WSDL = Path(onvif.__file__).parent / "wsdl"
_DEVICE, _MEDIA = "http://www.onvif.org/ver10/device/wsdl", "http://www.onvif.org/ver10/media/wsdl"
_PASSWORD = re.compile(r"(?i)(pass|passwd|password|pwd|psw)=[^&_/]")
_BY_RTSP = {"StreamSetup": {"Stream": "RTP-Unicast", "Transport": {"Protocol": "RTSP"}}}


class _Rubbish(Exception):
    """The answer is no ONVIF."""


async def ask(service: StreamAddress, login: Login | None, seconds: float) -> Asked:
    """`onvif.ask` inside a running loop."""
    transport = BoundedTransport(login, seconds)
    try:
        return Asked(AnswerKind.OK, await _device(service, login, transport))
    except TimeoutError:
        return Asked(AnswerKind.TIMEOUT)
    except Unauthorised:
        return Asked(AnswerKind.UNAUTHORISED)
    except Fault as fault:
        return Asked(AnswerKind.UNAUTHORISED if is_auth_error(fault) else AnswerKind.ERROR)
    except aiohttp.ClientConnectorError as why:
        return Asked(kind_of(why.os_error))
    except aiohttp.ServerDisconnectedError:
        return Asked(AnswerKind.REFUSED)
    except OSError as why:
        return Asked(kind_of(why))
    except (BadXml, _Rubbish, aiohttp.ClientError):
        return Asked(AnswerKind.RUBBISH)
    finally:
        await transport.aclose()


async def read_descriptions() -> None:
    """Read the standard's descriptions, once: many at the same time would need many times the memory."""
    transport = BoundedTransport(None, 0)
    try:
        for name in ("devicemgmt", "media"):
            async with _speaking(StreamAddress("http", "127.0.0.1"), name, None, transport):
                """Only reading them was wanted."""
    finally:
        await transport.aclose()


async def _device(service: StreamAddress, login: Login | None, transport: BoundedTransport) -> Device:
    async with _speaking(service, "devicemgmt", login, transport) as management:
        ahead = await _clock_ahead(management) if login else None
    async with _speaking(service, "devicemgmt", login, transport, ahead) as management:
        said = await _call(management, "GetDeviceInformation", login)
        maker, model, firmware, serial = (
            words(str(getattr(said, name, None) or ""))
            for name in ("Manufacturer", "Model", "FirmwareVersion", "SerialNumber")
        )
        if not (maker or model or firmware or serial):
            raise _Rubbish
        media = await _media_at(management, service, login)
    async with _speaking(media, "media", login, transport, ahead) as speaking:
        return Device(maker, model, firmware, serial, await _streams(speaking, service.host, login))


@asynccontextmanager
async def _speaking(
    service: StreamAddress,
    name: str,
    login: Login | None,
    transport: BoundedTransport,
    ahead: timedelta | None = None,
) -> AsyncIterator[ONVIFService]:
    namespace, binding = (_DEVICE, "DeviceBinding") if name == "devicemgmt" else (_MEDIA, "MediaBinding")
    one = ONVIFService(
        str(service),
        login.name if login else None,
        login.password if login else None,
        str(_WSDL / f"{name}.wsdl"),
        no_cache=True,
        dt_diff=ahead,
        binding_name=f"{{{namespace}}}{binding}",
    )
    own = one.transport
    try:
        one.transport = transport
        await one.setup()
        yield one
    finally:
        one.transport = own
        await one.close()


async def _call(service: ONVIFService, name: str, login: Login | None, **asked: Any) -> Any:
    """One call; the libraries meet a stranger's words with whatever error lies nearest."""
    try:
        return await getattr(service, name if login else f"authless_{name}")(asked or None)
    except (Fault, Unauthorised, BadXml, OSError, aiohttp.ClientError):
        raise
    except (
        ZeepError, onvif.ONVIFError, LxmlError,
        ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError,
    ) as why:  # fmt: skip
        raise _Rubbish from why


async def _clock_ahead(management: ONVIFService) -> timedelta | None:
    """How far the device's clock is ahead: it refuses a login signed at another time than its own."""
    try:
        said = (await _call(management, "GetSystemDateAndTime", None)).UTCDateTime
        day, time = said.Date, said.Time
        its = datetime(day.Year, day.Month, day.Day, time.Hour, time.Minute, time.Second, tzinfo=UTC)
        return its - datetime.now(UTC)
    except (Fault, Unauthorised, AttributeError, ValueError, TypeError, OverflowError):
        return None


async def _media_at(management: ONVIFService, service: StreamAddress, login: Login | None) -> StreamAddress:
    """The port and path of the media service, at the host that was asked whatever the device says."""
    try:
        said = await _call(management, "GetCapabilities", login, Category="Media")
        return replace(read_stream_address(str(said.Media.XAddr)), host=service.host)
    except (Fault, AttributeError, RuleBroken):
        return replace(service, path="/onvif/media_service")


async def _streams(media: ONVIFService, host: str, login: Login | None) -> tuple[Stream, ...]:
    try:
        profiles = list(await _call(media, "GetProfiles", login) or ())[:MOST_STREAMS]
        read = [await _stream(media, one, host, login) for one in profiles]
    except (Fault, Unauthorised, _Rubbish, BadXml, aiohttp.ClientError):
        return ()
    return tuple(one for one in read if one is not None)


async def _stream(media: ONVIFService, profile: Any, host: str, login: Login | None) -> Stream | None:
    said = await _call(media, "GetStreamUri", login, **_BY_RTSP, ProfileToken=getattr(profile, "token", ""))
    address = _address(str(getattr(said, "Uri", "")), host)
    if address is None:
        return None
    encoder = getattr(profile, "VideoEncoderConfiguration", None)
    size = getattr(encoder, "Resolution", None)
    return Stream(
        words(getattr(profile, "Name", None)),
        address,
        words(str(getattr(encoder, "Encoding", None) or "")),
        _pixels(getattr(size, "Width", None)),
        _pixels(getattr(size, "Height", None)),
    )


def _address(text: str, host: str) -> StreamAddress | None:
    """A stream's address at the device itself; None where it is none, or where it would tell a password."""
    try:
        parts = urlsplit(text.strip())
        read = read_stream_address(urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])))
        return None if _PASSWORD.search(unquote(read.path)) else replace(read, host=host)
    except (RuleBroken, ValueError):
        return None


def _pixels(said: Any) -> int:
    return said if isinstance(said, int) and 0 < said <= 20_000 else 0
