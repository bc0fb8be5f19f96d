"""Passwords given, given anew and taken away by the chief; and what goes with a role or a person."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import NotAllowed, StationError
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desk.entering import FIRST_PASSWORD, entered, why_change
from stationdesk.ledgers.station.actions.people import register_person
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.store.gate import Gate
from tests.conftest import StillClock, let_go
from tests.guarded_station import FIRST, NAMES, PASSWORDS, desk_of, make_guarded, opened, person

As = Callable[[Role], Desk]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("guarded") / "station"
    make_guarded(folder, StillClock())
    return folder


@pytest.fixture
def acting(made: Path, tmp_path: Path, clock: StillClock) -> Iterator[As]:
    """The station as one of its people has entered it."""
    shutil.copytree(made, tmp_path / "station")
    stores = []

    def entering(role: Role) -> Desk:
        store, actor = opened(tmp_path / "station", clock, role)
        stores.append(store)
        return desk_of(store, actor)

    yield entering
    for store in stores:
        let_go(store)


def act(desk: Desk, action: str, name: str, **values: Any) -> None:
    full = f"station.people.{action}"
    record = person(desk, name)
    desk.act(full, desk.defaults(full, record) | values, record=record)


def offered(desk: Desk, name: str) -> set[str]:
    allowed = desk.allowed("station.people", person(desk, name))
    return {full.rpartition(".")[2] for full, _, can in allowed if can and full.endswith("_access")}


def may_enter(desk: Desk, name: str, password: str) -> bool:
    gate = Gate(desk.store.folder)
    try:
        return entered(desk.store, gate.enter(gate.person_named(name), password)).name == name
    except StationError:
        return False


def test_a_first_password_lets_in_and_must_be_changed(acting: As) -> None:
    desk = acting(Role.CHIEF)

    act(desk, "give_access", "王新来", password=FIRST)

    gate = Gate(desk.store.folder)
    actor = entered(desk.store, gate.enter(person(desk, "王新来"), FIRST))
    assert why_change(desk.store, actor) == FIRST_PASSWORD


def test_the_list_says_since_when_somebody_has_a_password(acting: As) -> None:
    desk = acting(Role.CHIEF)
    place = [one.name for one in desk.ledger("station.people").columns].index("password_since")

    rows = desk.rows(Query("station.people")).rows

    since = {row.values[1]: row.values[place] for row in rows}
    assert {name for name, at in since.items() if at is not None} == set(NAMES.values())
    assert desk.chips(Query("station.people"))["with_password"] == len(NAMES)


def test_a_password_given_anew_makes_the_old_one_useless(acting: As) -> None:
    desk = acting(Role.CHIEF)

    act(desk, "reset_access", NAMES[Role.OFFICER], password=FIRST)

    assert not may_enter(desk, NAMES[Role.OFFICER], PASSWORDS[Role.OFFICER])
    assert may_enter(desk, NAMES[Role.OFFICER], FIRST)


def test_a_weak_password_is_refused_under_its_field(acting: As) -> None:
    desk = acting(Role.CHIEF)

    with pytest.raises(StationError) as refusal:
        act(desk, "give_access", "王新来", password="12345678")

    assert set(refusal.value.field_errors) == {"password"}
    assert "12345678" not in str(refusal.value)


@pytest.mark.parametrize("role", [Role.READER, Role.OFFICER])
def test_only_chiefs_give_and_take_passwords(acting: As, role: Role) -> None:
    desk = acting(role)

    for action, values in (
        ("give_access", {"password": FIRST}),
        ("reset_access", {"password": FIRST}),
        ("take_access", {"reason": "调离"}),
    ):
        with pytest.raises(NotAllowed):
            act(desk, action, "王新来", **values)
    assert offered(desk, "王新来") == set()


def test_a_chief_touches_no_administrator(acting: As) -> None:
    desk = acting(Role.CHIEF)
    administrator = NAMES[Role.ADMINISTRATOR]

    for action, values in (
        ("reset_access", {"password": FIRST}),
        ("take_access", {"reason": "调离"}),
        ("set_role", {"role": ActingRole.OFFICER}),
        ("leave", {"left_on": date(2026, 11, 20)}),
        ("void", {"reason": "录错"}),
    ):
        with pytest.raises(NotAllowed) as refusal:
            act(desk, action, administrator, **values)
        assert len(refusal.value.field_errors) == 1
    assert offered(desk, administrator) == set()
    assert may_enter(desk, administrator, PASSWORDS[Role.ADMINISTRATOR])


def test_what_is_offered_fits_what_somebody_has(acting: As) -> None:
    desk = acting(Role.ADMINISTRATOR)

    assert offered(desk, "王新来") == {"give_access"}
    assert offered(desk, NAMES[Role.OFFICER]) == {"reset_access", "take_access"}
    assert offered(desk, NAMES[Role.ADMINISTRATOR]) == {"take_access"}


def test_nobody_gets_a_password_without_a_role(acting: As) -> None:
    desk = acting(Role.CHIEF)
    act(desk, "set_role", "王新来", role=None)

    with pytest.raises(StationError):
        act(desk, "give_access", "王新来", password=FIRST)


def test_nobody_resets_their_own_password_without_the_present_one(acting: As) -> None:
    desk = acting(Role.CHIEF)

    with pytest.raises(StationError, match="yourself"):
        act(desk, "reset_access", NAMES[Role.CHIEF], password=FIRST)


def test_the_last_chief_with_a_password_keeps_it(acting: As) -> None:
    desk = acting(Role.ADMINISTRATOR)
    act(desk, "set_role", "王新来", role=ActingRole.CHIEF)  # approves, but cannot enter
    act(desk, "take_access", NAMES[Role.CHIEF], reason="调离")

    for action, values in (
        ("take_access", {"reason": "调离"}),
        ("leave", {"left_on": date(2026, 11, 20)}),
        ("set_role", {"role": None}),
        ("set_role", {"role": ActingRole.OFFICER}),
        ("void", {"reason": "录错"}),
    ):
        with pytest.raises(StationError, match="last chief with a password"):
            act(desk, action, NAMES[Role.ADMINISTRATOR], **values)
    assert may_enter(desk, NAMES[Role.ADMINISTRATOR], PASSWORDS[Role.ADMINISTRATOR])


@pytest.mark.parametrize(
    ("action", "values"),
    [
        ("leave", {"left_on": date(2026, 11, 20)}),
        ("set_role", {"role": None}),
        ("void", {"reason": "录错"}),
        ("take_access", {"reason": "调离"}),
    ],
)
def test_who_goes_or_loses_the_role_can_no_longer_enter(
    acting: As, action: str, values: dict[str, Any]
) -> None:
    desk = acting(Role.CHIEF)

    act(desk, action, NAMES[Role.OFFICER], **values)

    assert NAMES[Role.OFFICER] not in dict(Gate(desk.store.folder).people).values()
    assert not may_enter(desk, NAMES[Role.OFFICER], PASSWORDS[Role.OFFICER])


def test_an_import_taken_back_takes_role_and_password_along(acting: As) -> None:
    desk = acting(Role.CHIEF)
    batch = desk.open_batch("station.people", "people.xlsx", "0" * 64, "")
    with desk.store.transaction(desk.actor, "import.rows") as tx:
        brought = register_person(tx, name="陆新人", kind="officer")
        brought.batch_id = batch
    act(desk, "set_role", "陆新人", role=ActingRole.OFFICER)
    act(desk, "give_access", "陆新人", password=FIRST)

    assert desk.undo_batch("station.people", batch).voided == 1

    assert not may_enter(desk, "陆新人", FIRST)
    assert "陆新人" not in {one.name for one in desk.people_who_may_act()}


def test_a_refused_leaving_takes_nothing_away(acting: As) -> None:
    desk = acting(Role.CHIEF)

    with pytest.raises(StationError):
        act(desk, "leave", NAMES[Role.ADMINISTRATOR], left_on=date(2026, 11, 20))

    assert may_enter(desk, NAMES[Role.ADMINISTRATOR], PASSWORDS[Role.ADMINISTRATOR])


def test_no_password_stands_in_the_records_or_the_audit(acting: As) -> None:
    desk = acting(Role.CHIEF)
    act(desk, "give_access", "王新来", password=FIRST)
    desk.store.close()

    for file in desk.store.folder.rglob("*"):
        if file.is_file():
            assert FIRST.encode() not in file.read_bytes(), file
