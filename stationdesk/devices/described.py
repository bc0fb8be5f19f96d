"""What a device says of itself when asked by ONVIF: plain values, harmless and short."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices.answers import AnswerKind


@dataclass(frozen=True)
class Stream:
    """One of the device's streams: `codec` as it says ("H264"), picture size in pixels, 0 where unsaid."""

    name: str
    address: StreamAddress
    codec: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True)
class Device:
    """What a device says of itself, harmless and short; empty where it says nothing.

    Streams are at the host that was asked, in the device's order: mostly the main one, then the sub-stream.
    One that carries a password in its address is left out.
    """

    maker: str
    model: str
    firmware: str
    serial: str
    streams: tuple[Stream, ...] = ()


@dataclass(frozen=True)
class Asked:
    """How asking ended: `device` is there only with OK."""

    kind: AnswerKind
    device: Device | None = None
