"""A new station with the chief's own password: whole or not at all, and asked for from the first start on."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import SYSTEM, Role
from stationdesk.core.errors import RuleBroken
from stationdesk.desk.entering import entered, needs_password, why_change
from stationdesk.jobs import make_station as making
from stationdesk.jobs.make_station import make_station
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson
from stationdesk.store.gate import Gate
from stationdesk.store.store import Store

GOOD = "Yun-7-tao-hua"
PEOPLE = (
    NewPerson("李卫东", "officer", role=ActingRole.OFFICER),
    NewPerson("陈建国", "chief", role=ActingRole.CHIEF),
    NewPerson("赵德明", "instructor", role=ActingRole.CHIEF),
)
TOLD = {"name": "青坪镇派出所", "short_name": "青坪所", "setup": {"people": PEOPLE}}


@pytest.mark.parametrize("encrypted", [True, False])
def test_the_chief_enters_with_the_password_given_at_set_up(
    tmp_path: Path, clock: Any, encrypted: bool
) -> None:
    code = make_station(tmp_path, clock=clock, **TOLD, chief_password=GOOD, encrypted=encrypted)

    gate = Gate(tmp_path)
    entry = gate.enter(gate.person_named("陈建国"), GOOD)
    store = Store.open(tmp_path, clock=clock, key=entry.key)
    actor = entered(store, entry)

    assert (actor.name, actor.role, actor.authenticated) == ("陈建国", Role.CHIEF, True)
    assert why_change(store, actor) is None
    assert store.encrypted is encrypted
    assert needs_password(store)
    assert code is not None
    assert gate.recover(code).key == entry.key
    assert store.verify().ok
    store.close()


def test_another_chief_may_be_the_first(tmp_path: Path, clock: Any) -> None:
    make_station(tmp_path, clock=clock, **TOLD, chief="赵德明", chief_password=GOOD)

    assert [name for _, name in Gate(tmp_path).people] == ["赵德明"]


def test_an_officer_is_not_the_first_with_a_password(tmp_path: Path, clock: Any) -> None:
    with pytest.raises(RuleBroken, match="李卫东"):
        make_station(tmp_path, clock=clock, **TOLD, chief="李卫东", chief_password=GOOD)

    assert list(tmp_path.iterdir()) == []


def test_a_weak_password_makes_no_station(tmp_path: Path, clock: Any) -> None:
    with pytest.raises(RuleBroken) as refused:
        make_station(tmp_path, clock=clock, **TOLD, chief_password="陈建国12345678")

    assert "password" in refused.value.field_errors
    assert list(tmp_path.iterdir()) == []


def test_without_a_password_nobody_is_asked(tmp_path: Path, clock: Any) -> None:
    assert make_station(tmp_path, clock=clock, **TOLD) is None

    assert not Gate(tmp_path).asks


def test_the_recovery_key_lies_nowhere(tmp_path: Path, clock: Any) -> None:
    code = make_station(tmp_path, clock=clock, **TOLD, chief_password=GOOD)

    content = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())

    assert code is not None
    for secret in (code, code.replace("-", ""), code[:9], GOOD):
        assert secret.encode() not in content


@pytest.mark.skipif(os.name == "nt", reason="needs fork")
@pytest.mark.parametrize("step", range(6))
def test_killed_at_any_step_there_is_a_whole_station_or_none(tmp_path: Path, clock: Any, step: int) -> None:
    child = os.fork()
    if child == 0:
        try:
            making.rename_over = _killing_at(step, making.rename_over)
            make_station(tmp_path, clock=clock, **TOLD, chief_password=GOOD, encrypted=True)
        finally:
            os._exit(0)
    os.waitpid(child, 0)

    if not (tmp_path / "station.db").exists():
        make_station(tmp_path, clock=clock, **TOLD, chief_password=GOOD, encrypted=True)
    entry = Gate(tmp_path).enter(Gate(tmp_path).person_named("陈建国"), GOOD)
    store = Store.open(tmp_path, clock=clock, key=entry.key)
    assert store.verify().ok
    with store.reading(SYSTEM) as tx:
        assert tx.settings["station.name"] == "青坪镇派出所"
    store.close()


def _killing_at(step: int, rename: Callable[..., None]) -> Callable[..., None]:
    left = [step]

    def killed(*args: Any) -> None:
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1
        rename(*args)

    return killed
