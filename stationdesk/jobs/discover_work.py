"""In the worker: find the devices of the named networks, ask each what it is, and send what they say.

Nothing of the records is here; the login came over the pipe and ends with the process.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from queue import SimpleQueue
from threading import Thread
from typing import Any

from stationdesk.devices import discovery, onvif
from stationdesk.devices.answers import Login
from stationdesk.devices.described import Asked
from stationdesk.devices.discovery import Found

SECONDS_EACH = 6.0

_Told = SimpleQueue[Mapping[str, Any] | BaseException | None]


def found_devices(request: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """`{"found": count, "unreached": […], "full": …}` once, then an answer for each device.

    `networks` are texts; `login` is a pair or None; `port` and `seconds` are those of discovery.
    """
    login = Login(*request["login"]) if request["login"] else None
    discovered = discovery.find(request["networks"], request["seconds"], port=request["port"])
    found = discovered.found
    yield {
        "found": len(found),
        "unreached": [str(one) for one in discovered.unreached],
        "full": len(found) >= discovery.MOST_FOUND,
    }
    told: _Told = SimpleQueue()
    Thread(target=_ask, args=(found, login, told), daemon=True).start()
    while (one := told.get()) is not None:
        if isinstance(one, BaseException):
            raise one
        yield one


def _ask(found: tuple[Found, ...], login: Login | None, told: _Told) -> None:
    def tell(place: int, asked: Asked) -> None:
        told.put(_said(found[place], asked))

    try:
        onvif.ask_each([one.service for one in found], tell, login, SECONDS_EACH)
    except BaseException as defect:  # noqa: BLE001 - the top of a thread: raised again where it is read
        told.put(defect)
    told.put(None)


def _said(found: Found, asked: Asked) -> Mapping[str, Any]:
    return {
        "found": asdict(found),
        "kind": asked.kind.value,
        "device": asdict(asked.device) if asked.device is not None else None,
    }
