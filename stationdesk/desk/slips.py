"""Calls written down while the records were locked: what a slip holds, and how it becomes an incident."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

from stationdesk.core.errors import FileRefused, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Instant
from stationdesk.desk.desk import Desk
from stationdesk.store.slips import UNREADABLE, Slips

REGISTER = "incidents.register"
NOT_SORTED = "OT"  # 其他: nobody has said yet what kind of call it is
_FORM = re.compile("[0-9a-f]{32}")
MOST_PLACE, MOST_WHAT, MOST_PHONE = 80, 1_800, 20
NO_PLACE = QT_TRANSLATE_NOOP("desk", "Place not noted")
NO_WORDS = QT_TRANSLATE_NOOP("desk", "Content not noted")
URGENT = QT_TRANSLATE_NOOP("desk", "URGENT: {content}")
HALF_HEARD = QT_TRANSLATE_NOOP(
    "desk", "{content} (the caller’s number was not heard whole: see the caller’s name)"
)
AS_HEARD = QT_TRANSLATE_NOOP("desk", "number as noted: {phone}")
WITH_TIME = QT_TRANSLATE_NOOP("desk", "{content} (time as noted: {time})")


@dataclass(frozen=True)
class Slip:
    """One call as it was written down. `form` is its UUID: filed twice, it still makes one record."""

    at: datetime
    written_at: datetime
    phone: str = ""
    place: str = ""
    what: str = ""
    urgent: bool = False
    form: str = field(default_factory=lambda: uuid.uuid4().hex)

    def as_bytes(self) -> bytes:
        """What is sealed."""
        told = asdict(self) | {"at": self.at.isoformat(), "written_at": self.written_at.isoformat()}
        return json.dumps(told, ensure_ascii=False).encode()


@dataclass(frozen=True)
class Filed:
    """What became of the waiting slips: the new records, how many still wait, and why."""

    records: tuple[int, ...]
    waiting: int
    why: Phrase | None = None


def slip_of(content: bytes) -> Slip:
    """A slip from what was sealed; FileRefused for what another program wrote."""
    try:
        told = json.loads(content)
        slip = Slip(**(told | {name: _time(told[name]) for name in ("at", "written_at")}))
        _need_texts(slip)
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as why:
        raise FileRefused(UNREADABLE) from why
    return slip


def may_file(desk: Desk) -> bool:
    """Whether who acts may register a call."""
    return desk.actor.role in desk.action(REGISTER)[1].roles


def file_waiting(desk: Desk) -> Filed:
    """Make an incident of each waiting slip, the earliest first; one that is refused stays where it is."""
    slips = Slips(desk.store.folder)
    forms = slips.waiting()
    if not forms or not may_file(desk):
        return Filed((), len(forms))
    records, why, read = [], None, []
    for form in forms:
        try:
            read.append(slip_of(slips.read(form, desk.store.keys, desk.store.key)))
        except StationError as refusal:
            why = refusal.phrase
    for slip in sorted(read, key=lambda one: one.at):
        try:
            records.append(_file(desk, slip))
        except StationError as refusal:
            why = refusal.phrase
        else:
            slips.drop(slip.form)
    return Filed(tuple(records), len(slips.waiting()), why)


def _time(told: str) -> datetime:
    """A moment with its zone, one that every zone has a name for."""
    at = datetime.fromisoformat(told)
    if at.tzinfo is None:
        raise ValueError(told)
    at.astimezone(UTC)
    return at


def _need_texts(slip: Slip) -> None:
    texts = (slip.phone, slip.place, slip.what, slip.form)
    if not all(isinstance(one, str) for one in texts) or not _FORM.fullmatch(slip.form):
        raise ValueError(slip.form)


def _file(desk: Desk, slip: Slip) -> int:
    """Register one; what the ledger would refuse of it goes into the words, so that nothing is lost."""
    noted = {"slip": True, "written_at": slip.written_at.isoformat()}
    values = _values(desk, slip)
    for _fault in range(2):
        try:
            return _registered(desk, slip, values, noted)
        except StationError as refusal:
            eased = _eased(desk, slip, values, refusal.field_errors)
            if eased == values:
                raise
            values = eased
    return _registered(desk, slip, values, noted)


def _registered(desk: Desk, slip: Slip, values: dict[str, Any], noted: dict[str, Any]) -> int:
    record = desk.act(REGISTER, values, form=slip.form, noted=noted).record
    assert record is not None
    return record


def _values(desk: Desk, slip: Slip) -> dict[str, Any]:
    what = slip.what.strip() or desk.say(NO_WORDS)
    return desk.defaults(REGISTER) | {
        "received_at": slip.at,
        "place": slip.place.strip() or desk.say(NO_PLACE),
        "category": NOT_SORTED,
        "content": desk.say(URGENT.filled(content=what)) if slip.urgent else what,
        "caller_phone": slip.phone.strip() or None,
    }


def _eased(desk: Desk, slip: Slip, values: dict[str, Any], faults: Mapping[str, Phrase]) -> dict[str, Any]:
    """Without a half-heard number, with the time of writing where the noted one cannot be."""
    eased = dict(values)
    if "caller_phone" in faults:
        noted = AS_HEARD.filled(phone=slip.phone.strip())  # a name is masked, revealed and purged as well
        said = HALF_HEARD.filled(content=eased["content"])
        eased |= {"caller_phone": None, "caller_name": desk.say(noted), "content": desk.say(said)}
    if "received_at" in faults:
        said = WITH_TIME.filled(content=eased["content"], time=desk.display(Instant(), slip.at))
        eased |= {"received_at": min(slip.written_at, desk.store.clock()), "content": desk.say(said)}
    return eased
