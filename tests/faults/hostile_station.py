"""A station whose every record is a hostile text, made by its own use-cases."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Action, Line, Prose, Query, Reference
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named, make_station_with_calls
from tests.faults.hostile_texts import HOSTILE, kept
from tests.filling import missing

NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
SOME = ("qt document", "only a tag", "formula 0", "direction", "rare hanzi")
_BEGAN, _ENDED = NOW - timedelta(hours=3), NOW - timedelta(hours=1)
FITTING: dict[str, dict[str, Any]] = {
    "rectifications.inspections.register": {"inspectors": (1, 2)},
    "patrols.plan": {"kind": "motor", "starts_at": _BEGAN, "ends_at": _ENDED},
    "patrols.enter": {"kind": "motor", "starts_at": _BEGAN, "ends_at": _ENDED},
    "tasks.register": {"code": None},
    "cameras.register": {"host": None, "main_path": None, "sub_path": None},  # judged in test_cameras_rules
}
PLACE, CONTENT, CALLER, NUMBER, NAME, NOTE = 60, 2_000, 40, 40, 30, 500


def make_hostile_station(folder: Path) -> dict[str, int]:
    """A call for every text, in which it is place, content, caller and number; {name of the text: its id}."""
    make_station_with_calls(folder, calls=3)
    with hostile_desk(folder) as desk:
        _people_and_places(desk)
        taken: set[str] = set()
        return {name: _call(desk, text, taken) for name, text in HOSTILE.items()}


@contextmanager
def hostile_desk(folder: Path) -> Iterator[Desk]:
    """A chief's desk on it."""
    store = Store.open(folder, clock=lambda: NOW)
    try:
        yield Desk(store, LEDGERS, actor=actor_named(store, "陈建国"))
    finally:
        store.close()


def _call(desk: Desk, text: str, taken: set[str]) -> int:
    number = kept(text, NUMBER)
    values = {
        "place": kept(text, PLACE), "content": kept(text, CONTENT), "caller_name": kept(text, CALLER),
        "platform_no": None if number in taken else number, "category": "CR.theft", "village": 1,
    }  # fmt: skip
    taken.add(number)
    done = desk.act("incidents.register", desk.defaults("incidents.register") | values)
    assert done.record is not None
    return done.record


def _people_and_places(desk: Desk) -> None:
    for name in SOME:
        text = kept(HOSTILE[name], NAME)
        unit = {"name": text, "kind": "police_unit", "contact": text, "note": text}
        desk.act("station.units.register", unit)
        desk.act("station.places.register", {"name": text, "village_id": 1})


def in_every_ledger(desk: Desk) -> dict[str, int]:
    """Some of the texts in every field that takes one, of all that can be registered; {ledger: a record}."""
    found: dict[str, int] = {}
    if not desk.count(Query("station.units")):
        _people_and_places(desk)
    if not desk.count(Query("cameras.walls")):  # a layout hangs on one
        wall = {"name": kept(HOSTILE[SOME[0]], NAME)}
        desk.act("cameras.walls.register", desk.defaults("cameras.walls.register") | wall)
    for text in (HOSTILE[name] for name in SOME):
        for ledger in LEDGERS:
            for action in ledger.actions:
                if not action.on_record and not ledger.name.startswith(("incidents", "station")):
                    record = _registered(desk, f"{ledger.name}.{action.name}", action, text)
                    found |= {ledger.name: record} if record is not None else {}
    return found


def _registered(desk: Desk, name: str, action: Action, text: str) -> int | None:
    """A record full of the text but for fields that refuse it; None where it is none without them."""
    hostile = {field.name: kept(text, _room(field.kind)) for field in action.fields if _room(field.kind)}
    while True:
        yet = desk.defaults(name) | hostile | FITTING.get(name, {})
        try:
            return desk.act(name, yet | missing(desk, name, action, None, yet)).record
        except StationError as refused:
            if not hostile.keys() & refused.field_errors.keys():
                return None
            hostile = {field: given for field, given in hostile.items() if field not in refused.field_errors}


def _room(kind: object) -> int:
    match kind:
        case Line(most=most) | Prose(most=most):
            return most
        case Reference(loose=True):
            return NAME
    return 0
