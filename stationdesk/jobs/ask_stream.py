"""Why a stream gives no picture: one look at its camera, by who shows it."""

from __future__ import annotations

from stationdesk.core.errors import RuleBroken
from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices.answers import Login
from stationdesk.devices.rtsp import probe


def ask_stream(address: StreamAddress, login: tuple[str, str] | None) -> str:
    """The code of what the camera answered (`Answered`); takes two seconds at most. Any thread."""
    try:
        known = Login(*login) if login is not None else None
    except RuleBroken:
        known = None  # nothing that could be sent: it is asked without
    return probe(address, login=known).kind.value
