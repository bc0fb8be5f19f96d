"""A station whose every record is a hostile text, made by its own use-cases."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named, make_station_with_calls
from tests.faults.hostile_texts import HOSTILE, kept

NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
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
    for name in ("qt document", "only a tag", "formula 0", "direction", "rare hanzi"):
        text = kept(HOSTILE[name], NAME)
        unit = {"name": text, "kind": "police_unit", "contact": text, "note": text}
        desk.act("station.units.register", unit)
        desk.act("station.places.register", {"name": text, "village_id": 1})
