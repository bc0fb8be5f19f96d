"""What is this camera? Maker, model, firmware, serial number and streams, by ONVIF, from the device alone."""

from __future__ import annotations

import logging
from types import ModuleType

from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices.answers import Login
from stationdesk.devices.described import Asked
from stationdesk.devices.loop import run

SECONDS = 10.0


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
