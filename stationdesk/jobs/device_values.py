"""What a device says as the inventory would keep it, and where that differs from what is kept."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Any

from stationdesk.core.errors import RuleBroken
from stationdesk.core.stream_address import PORTS, StreamAddress
from stationdesk.devices.described import Device, Stream
from stationdesk.devices.discovery import Found
from stationdesk.jobs.proposals import Difference
from stationdesk.ledgers.cameras.actions.comparing import OF_DEVICE, OF_LINE, Kept
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.described import codec_of, maker_of, resolution_of
from stationdesk.ledgers.cameras.rules.device import checked_mac

MOST_TEXT = 60
_SCHEMES = {one.code: one for one in Scheme}
_Way = tuple[Scheme, int | None, str | None]  # how a stream is reached at its host; usual parts are None


def said_values(found: Found, device: Device, makers: Mapping[str, str]) -> dict[str, Any]:
    """A value for every field of OF_DEVICE and OF_LINE, None where the device says nothing of it."""
    main, sub = _main(device), _sub(device)
    scheme, port, path = _way(main.address) if main is not None else (None, None, None)
    return {
        "brand": maker_of(makers, device.maker),
        "model": device.model[:MOST_TEXT] or None,
        "serial": device.serial[:MOST_TEXT] or None,
        "mac": mac_of(found),
        "firmware": device.firmware[:MOST_TEXT] or None,
        "resolution": resolution_of(main.width, main.height) if main is not None else None,
        "codec": codec_of(main.codec) if main is not None else None,
        "scheme": scheme,
        "host": found.service.host,
        "port": port,
        "main_path": path,
        "sub_path": _way(sub.address)[2] if sub is not None else None,
    }


def differences(kept: Kept, values: Mapping[str, Any], device: Device) -> tuple[Difference, ...]:
    """Where the device says another thing than is kept; what it does not say differs from nothing."""
    wanted = {name: values[name] for name in OF_DEVICE if values[name] is not None} | _line(
        kept, values, device
    )
    return tuple(
        Difference(name, kept.values[name], wanted[name])
        for name in (*OF_DEVICE, *OF_LINE)
        if name in wanted and wanted[name] != kept.values[name]
    )


def _line(kept: Kept, values: Mapping[str, Any], device: Device) -> dict[str, Any]:
    """The parts of the address that no longer lead to a stream of the device."""
    wanted: dict[str, Any] = {}
    if _is_number(kept.values["host"]):
        wanted["host"] = values["host"]
    if not device.streams:
        return wanted
    ways = {_way(one.address) for one in device.streams}
    main = kept_way(kept)
    if main not in ways:
        wanted |= {name: values[name] for name in ("scheme", "port", "main_path")}
        main = (values["scheme"], values["port"], values["main_path"])
    if (*main[:2], kept.values["sub_path"]) not in ways and values["sub_path"] is not None:
        wanted["sub_path"] = values["sub_path"]
    return wanted


def has_stream(device: Device, kept: Kept) -> bool:
    """Whether the kept main stream is one of the device's."""
    return kept_way(kept) in {_way(one.address) for one in device.streams}


def kept_way(kept: Kept) -> _Way:
    """How the kept main stream is reached."""
    scheme = kept.values["scheme"] or Scheme.RTSP
    port, path = kept.values["port"], kept.values["main_path"]
    return scheme, None if port == PORTS[scheme.code] else port, None if path == "/" else path


def mac_of(found: Found) -> str | None:
    """The MAC as it is kept; None where the device says none, or no sound one."""
    try:
        return checked_mac(found.mac)
    except RuleBroken:
        return None


def size_of(device: Device) -> str:
    """The size of the full picture, as 1920×1080."""
    main = _main(device)
    return f"{main.width}×{main.height}" if main is not None and main.width and main.height else ""


def _main(device: Device) -> Stream | None:
    """The stream with the largest picture; the first where no size is said."""
    return max(device.streams, key=lambda one: one.width * one.height, default=None)


def _sub(device: Device) -> Stream | None:
    """The smallest of the others that are reached as the main one is."""
    main = _main(device)
    others = [
        one
        for one in device.streams
        if main is not None and one is not main and _way(one.address)[:2] == _way(main.address)[:2]
    ]
    return min(others, key=lambda one: one.width * one.height, default=None)


def _way(address: StreamAddress) -> _Way:
    port = None if address.port == PORTS[address.scheme] else address.port
    return _SCHEMES[address.scheme], port, None if address.path == "/" else address.path


def _is_number(host: str | None) -> bool:
    """Whether the kept address is an IP address or none: a name stays a name."""
    try:
        return host is None or bool(ipaddress.ip_address(host))
    except ValueError:
        return False
