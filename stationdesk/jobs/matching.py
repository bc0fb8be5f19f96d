"""Which camera of the inventory is it? By MAC, by serial no., by address; where they disagree it is said."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.jobs.device_values import has_stream, mac_of
from stationdesk.jobs.proposals import Heard
from stationdesk.ledgers.cameras.actions.comparing import Inventory, Kept
from stationdesk.ledgers.cameras.rules.described import tells_apart

_MOVED = QT_TRANSLATE_NOOP("jobs", "Known by its serial no.; its address has changed.")
_REPLACED = QT_TRANSLATE_NOOP(
    "jobs", "At this address another serial no. is kept; was the device replaced? Compare it on the spot."
)
_SAME_SERIAL = QT_TRANSLATE_NOOP(
    "jobs", "Several devices give serial no. {serial}; it is not taken over. Compare the labels."
)
_CROSSED = QT_TRANSLATE_NOOP(
    "jobs", "Its serial no. is that of {first}, its address that of {second}; compare both on the spot."
)
_SHARED = QT_TRANSLATE_NOOP(
    "jobs", "{count} cameras are kept at this address; enter by hand which of them it is."
)
_RECORDER = QT_TRANSLATE_NOOP("jobs", "It is the recorder {name}.")


@dataclass(frozen=True)
class Match:
    """The camera a device is, if any. With a `doubt` nothing may be taken over; a `note` only tells.

    `serial_holds` is False where others give the same serial no.
    """

    kept: Kept | None = None
    doubt: Phrase | None = None
    note: Phrase | None = None
    recorder: bool = False
    serial_holds: bool = True


def matched(heard: Sequence[Heard], kept: Inventory) -> list[Match]:
    """A match for each device, in their order; no camera is given twice."""
    marks = _Marks(heard, kept)
    by_mark = [marks.camera(one) for one in heard]
    given = {one.record for one in by_mark if one is not None}
    by_host: Mapping[str, list[Kept]] = defaultdict(list)
    for one in kept.cameras:
        if one.record not in given and one.values["host"]:
            by_host[one.values["host"]].append(one)
    return [
        _by_address(one, by_host[one.found.service.host], kept, marks)
        if found is None
        else _by_mark(one, found, by_host[one.found.service.host])
        for one, found in zip(heard, by_mark, strict=True)
    ]


def _by_mark(one: Heard, found: Kept, others: Sequence[Kept]) -> Match:
    if found.values["host"] == one.found.service.host:
        return Match(found)
    if others:
        return Match(found, _CROSSED.filled(first=found.label, second=others[0].label))
    return Match(found, note=_MOVED)


def _by_address(one: Heard, there: Sequence[Kept], kept: Inventory, marks: _Marks) -> Match:
    holds = not marks.is_shared(one)
    note = None if holds else _SAME_SERIAL.filled(serial=_serial(one))
    host = one.found.service.host
    if not there and host in kept.recorders:
        return Match(note=_RECORDER.filled(name=kept.recorders[host]), recorder=True)
    if len(there) > 1 and one.device is not None:
        device = one.device
        there = [each for each in there if has_stream(device, each)] or there
    if len(there) > 1:
        return Match(None, _SHARED.filled(count=len(there)))
    if not there:
        return Match(note=note, serial_holds=holds)
    is_other = holds and tells_apart(there[0].values["serial"] or "") and tells_apart(_serial(one))
    return Match(there[0], note=_REPLACED if is_other else note, serial_holds=holds)


class _Marks:
    """What only one device and only one camera has: a MAC, a serial no."""

    def __init__(self, heard: Sequence[Heard], kept: Inventory) -> None:
        self._told = Counter(filter(None, (_serial(one).casefold() for one in heard)))
        self._macs = _unique(kept.cameras, lambda one: one.values["mac"] or "")
        self._serials = _unique(kept.cameras, lambda one: _whole(one.values["serial"] or ""))
        self._given: set[int] = set()

    def camera(self, one: Heard) -> Kept | None:
        """The camera with this device's MAC, else with its serial no.; each once."""
        serial = "" if self.is_shared(one) else _whole(_serial(one))
        found = self._macs.get(mac_of(one.found) or "") or self._serials.get(serial)
        if found is None or found.record in self._given:
            return None
        self._given.add(found.record)
        return found

    def is_shared(self, one: Heard) -> bool:
        """Whether others say the same serial no."""
        return self._told[_serial(one).casefold()] > 1


def _unique(cameras: Iterable[Kept], mark: Callable[[Kept], str]) -> dict[str, Kept]:
    """{mark: camera}, without those marks that several cameras have."""
    found: dict[str, list[Kept]] = defaultdict(list)
    for one in cameras:
        if mark(one):
            found[mark(one)].append(one)
    return {said: those[0] for said, those in found.items() if len(those) == 1}


def _serial(one: Heard) -> str:
    return one.device.serial if one.device is not None else ""


def _whole(serial: str) -> str:
    return serial.casefold() if tells_apart(serial) else ""
