"""What is this camera? Maker, model, firmware, serial number and streams, by ONVIF, from the device alone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from types import ModuleType

from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices.answers import AnswerKind, Login
from stationdesk.devices.described import Asked
from stationdesk.devices.loop import run

SECONDS = 10.0
AT_ONCE = 16


def service_at(host: str, port: int | None = None) -> StreamAddress:
    """Where ONVIF is asked when nobody said otherwise. RuleBroken where `host` is none."""
    return StreamAddress("http", host, port, "/onvif/device_service")


def ask(service: StreamAddress, login: Login | None = None, seconds: float = SECONDS) -> Asked:
    """Ask a device, waiting for it `seconds` in all; its errors end in a kind, nothing is raised.

    The first call of a process reads the standard's descriptions: about a second and 50 MB. Certificates
    are not checked, redirections not followed, and no address a device gives leads to another host.
    """
    asked: Asked = run(_client().ask(service, login, seconds))
    return asked


def ask_each(
    services: Sequence[StreamAddress],
    told: Callable[[int, Asked], None],
    login: Login | None = None,
    seconds: float = SECONDS,
    at_once: int = AT_ONCE,
) -> None:
    """Ask many devices, some at once; `told` gets each one's place and answer, in this thread, as they come.

    Each is asked without a login first: the login goes only to a device that wants one, and once.
    """
    run(_each(services, told, login, seconds, at_once))


async def _each(
    services: Sequence[StreamAddress],
    told: Callable[[int, Asked], None],
    login: Login | None,
    seconds: float,
    at_once: int,
) -> None:
    await _client().read_descriptions()
    waiting = iter(enumerate(services))

    async def work() -> None:
        for place, service in waiting:
            asked: Asked = await _client().ask(service, None, seconds)
            if login is not None and asked.kind is AnswerKind.UNAUTHORISED:
                asked = await _client().ask(service, login, seconds)
            told(place, asked)

    await asyncio.gather(*(work() for _ in range(min(at_once, len(services)))))


def _client() -> ModuleType:
    """Imported when first needed; the library sets up logging for the whole program, which is undone."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    from stationdesk.devices import onvif_client

    root.handlers[:] = handlers
    root.setLevel(level)
    for name in ("onvif", "zeep"):  # they would log whole envelopes
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return onvif_client
