"""A station with calls in every state and one person of each role, each with a password."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import EVERYONE, SYSTEM, Role
from stationdesk.core.duty_day import local
from stationdesk.core.ledger import Action, Choice, Query, Secret
from stationdesk.desk import Desk
from stationdesk.desk.entering import entered
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions.people import register_person
from stationdesk.ledgers.station.records import Person
from stationdesk.ledgers.station.rules.columns import OwnLedger
from stationdesk.store import accounts
from stationdesk.store.gate import Gate
from stationdesk.store.keys import KeyRing
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.desktop.made_station import make_station_with_calls
from tests.filling import missing
from tests.guarded_station import NAMES, PASSWORDS, WEAK
from tests.made_once import made_once
from tests.roles_cameras import prepare_cameras
from tests.roles_disputes import prepare_disputes
from tests.roles_figures import prepare_figures
from tests.roles_handovers import prepare_handovers
from tests.roles_hazards import prepare_hazards
from tests.roles_map import prepare_map
from tests.roles_patrols import prepare_patrols
from tests.roles_premises import prepare_premises
from tests.roles_roster import prepare_roster
from tests.roles_tasks import prepare_tasks

ROLES = sorted(EVERYONE)
ACTIONS: dict[str, Action] = {
    f"{ledger.name}.{action.name}": action for ledger in LEDGERS for action in ledger.actions
}
_OTHERS = {"孙有令": Role.OFFICER, "钱有令": Role.OFFICER, "王新来": Role.OFFICER, "赵无令": None}


def make_station_of_roles(folder: Path) -> None:
    """孙有令 and 钱有令 have passwords too, 王新来 has a role only; 郑离所 has left."""
    make_station_with_calls(folder, calls=20)
    clock = StillClock()
    plain = Store.open(folder, clock=clock)
    station = plain.identity.uuid
    plain.close()
    _, key, _ = KeyRing.make(folder, station)
    store = Store.open(folder, clock=clock, key=key)
    with store.transaction(SYSTEM, "station.set_up") as tx:
        for one in tx.session.query(Person).all():
            one.role = None
        for name, role in {**{name: role for role, name in NAMES.items()}, **_OTHERS}.items():
            person = tx.session.query(Person).filter_by(name=name).first()
            person = person or register_person(tx, name=name, kind="officer")
            person.role = None if role is None else int(role)
            if role is not None and name != "王新来":
                password = next(
                    (PASSWORDS[one] for one in NAMES if NAMES[one] == name), PASSWORDS[Role.READER]
                )
                accounts.give(tx, person.id, name, password, must_change=False, cost=WEAK)
        gone = register_person(tx, name="郑离所", kind="officer")
        gone.serving, gone.left_on = False, date(2026, 11, 1)
    store.close()


def prepared(places: pytest.TempPathFactory) -> tuple[Path, dict[str, Target]]:
    """The station with what the actions work on, and for each action a record it may run on."""
    made = made_once(places, "roles", _make_prepared)
    told = json.loads((made / "targets.json").read_text(encoding="utf-8"))
    return made / "station", {name: Target(**one) for name, one in told.items()}


def _make_prepared(room: Path) -> None:
    make_station_of_roles(room / "station")
    desk = desk_as(room / "station", StillClock(), Role.ADMINISTRATOR)
    prepare(desk)
    found = {name: asdict(target) for name, target in targets(desk).items()}
    desk.store.close()
    (room / "targets.json").write_text(json.dumps(found), encoding="utf-8")


def desk_as(folder: Path, clock: StillClock, role: Role) -> Desk:
    """The desk of the person of that role, who has entered; close its store."""
    gate = Gate(folder)
    entry = gate.enter(gate.person_named(NAMES[role]), PASSWORDS[role])
    store = Store.open(folder, clock=clock, key=entry.key)
    return Desk(store, LEDGERS, actor=entered(store, entry), language="en")


def prepare(desk: Desk) -> None:
    """What the actions work on and the calls do not bring along."""
    for name, values in (
        ("station.places.register", {"name": "东市茶楼"}),
        ("station.places.register", {"name": "西岭水库"}),
        ("station.units.register", {"name": "县医院", "phone": "0746-1111111"}),
        ("station.units.register", {"name": "县消防", "phone": "0746-2222222"}),
        ("station.areas.register", {"code": "Z1", "name": "北片区"}),
        ("station.areas.register", {"code": "Z2", "name": "南片区"}),
        ("station.villages.register", {"name": "新村甲"}),
        ("station.villages.register", {"name": "新村乙"}),
        ("station.teams.register", {"name": "机动队甲"}),
        ("station.teams.register", {"name": "机动队乙"}),
        ("station.dictionaries.register", _entry("ROLE_A")),
        ("station.dictionaries.register", _entry("ROLE_B")),
        ("station.columns.register", {"ledger": OwnLedger.UNITS, "title": "测试栏甲"}),
        ("station.columns.register", {"ledger": OwnLedger.UNITS, "title": "测试栏乙"}),
        ("station.columns.register", {"ledger": OwnLedger.UNITS, "title": "测试栏丙"}),
        ("station.calendar.enter", {"day": date(2027, 3, 5)}),
        ("station.calendar.enter", {"day": date(2027, 3, 6)}),
        ("station.earlier.enter", {"month": date(2025, 3, 1), "valid": 300}),
        ("station.earlier.enter", {"month": date(2025, 4, 1), "valid": 310}),
    ):
        yet = desk.defaults(name) | values
        done = desk.act(name, yet | missing(desk, name, ACTIONS[name], None, yet))
        if values.get("title") == "测试栏丙":
            desk.act("station.columns.retire", {}, record=done.record)
        if values.get("code") == "ROLE_B":
            desk.act("station.dictionaries.deactivate", {}, record=done.record)
    prepare_map(desk)
    prepare_cameras(desk)
    prepare_disputes(desk)
    prepare_hazards(desk)
    prepare_handovers(desk)
    prepare_patrols(desk)
    prepare_premises(desk)
    prepare_roster(desk)
    prepare_tasks(desk)
    prepare_figures(desk)


def _entry(code: str) -> dict[str, Any]:
    return {"dictionary": "unit_kind", "code": code, "label_zh": "测试", "label_en": "Test"}


@dataclass(frozen=True)
class Target:
    """The record an action can be tried on; `fits` says that it may run there."""

    record: int | None
    fits: bool


def targets(desk: Desk) -> dict[str, Target]:
    """For each action a record it may run on, another one for each where there are enough."""
    used: set[tuple[str, int]] = set()
    found: dict[str, Target] = {}
    for name, action in sorted(ACTIONS.items(), key=lambda one: one[0].endswith(("void", "leave", "remove"))):
        ledger = action.hangs_on or name.rpartition(".")[0]
        found[name] = _target(desk, name, ledger, used) if action.on_record else Target(None, True)
        if found[name].record is not None:
            used.add((ledger, found[name].record or 0))
    return found


def _target(desk: Desk, name: str, ledger: str, used: set[tuple[str, int]]) -> Target:
    keep = {desk.actor.person} if ledger == "station.people" else set()
    fitting = [row for row in _rows(desk, ledger) if row not in keep and _fits(desk, name, ledger, row)]
    if ledger == "station.people":
        fitting = [row for row in fitting if desk.name(ledger, row) not in NAMES.values()]
    free = [row for row in fitting if (ledger, row) not in used]
    if free or fitting:
        return Target((free or fitting)[0], fits=True)
    return Target(_rows(desk, ledger)[0], fits=False)


def _rows(desk: Desk, ledger: str) -> list[int]:
    return [row.id for row in desk.rows(Query(ledger), limit=2_000).rows]


def _fits(desk: Desk, name: str, ledger: str, record: int) -> bool:
    """Whether each of its roles may run it there: what the least of them may, the others may too."""
    own = desk.actor
    desk.actor = replace(own, role=min(ACTIONS[name].roles))
    try:
        return any(one == name and can for one, _, can in desk.allowed(ledger, record))
    finally:
        desk.actor = own


def typed(values: dict[str, Any], action: Action) -> tuple[list[str], list[str]]:
    """(options, lines of standard input) that say the same at the command line."""
    options: list[str] = []
    lines: list[str] = []
    for field in action.fields:
        if isinstance(field.kind, Secret):
            lines.append(str(values.get(field.name) or ""))
        elif field.name in values:
            options += [f"--{field.name.replace('_', '-')}", words(values[field.name])]
    return options, lines


def words(value: Any) -> str:
    """A value as somebody would type it."""
    match value:
        case bool():
            return "yes" if value else "no"
        case Choice():
            return value.code
        case datetime():
            return f"{local(value):%Y-%m-%d %H:%M}"
        case date() | time():
            return value.isoformat()
        case Decimal() | int() | str():
            return str(value)
        case tuple() if value and isinstance(value[0], dict):
            return json.dumps([{name: words(one) for name, one in row.items()} for row in value])
        case tuple():
            return ",".join(words(one) for one in value)
    raise TypeError(value)


def every() -> Iterator[tuple[str, Role]]:
    """Every action with every role."""
    for name in ACTIONS:
        for role in ROLES:
            yield name, role
