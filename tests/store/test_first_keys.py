"""The first password of a station: ring and account are both there or neither, whatever happens between."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import Actor, Role
from stationdesk.core.errors import FileRefused
from stationdesk.store import accounts, first_keys, lost_keys
from stationdesk.store.gate import Gate
from stationdesk.store.keys import KEYS
from stationdesk.store.slots import Cost
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.conftest import StillClock

WEAK = Cost(8, 1, 1)
GOOD = "Suo-zhang-3-pi"
CHIEF = Actor(2, "陈建国", Role.CHIEF, authenticated=True)


@pytest.fixture
def store(tmp_path: Path, clock: StillClock) -> Iterator[Store]:
    names = {"station.name": "青坪镇派出所", "station.short_name": "青坪所"}
    made = Store.create(tmp_path / "station", kind=StationKind.REAL, clock=clock, settings=names)
    yield made
    made.engines.dispose()


def test_what_fails_after_the_commit_costs_nobody_their_keys(store: Store, clock: StillClock) -> None:
    def broken(_changed: object) -> None:
        raise ZeroDivisionError

    store.listen(broken)
    with pytest.raises(ZeroDivisionError):
        first_keys.make(store, CHIEF, 2, "陈建国", GOOD, WEAK)

    assert store.keys is not None
    store.engines.dispose()
    assert lost_keys.take_back(store.folder) is None
    entry = Gate(store.folder).enter(2, GOOD)
    reopened = Store.open(store.folder, clock=clock, key=entry.key)
    with reopened.reading(CHIEF) as tx:
        assert accounts.proven(tx, entry.slot).person == 2
    reopened.close()


def test_what_fails_before_the_commit_leaves_an_open_station(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_how: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(accounts, "give", broken)
    with pytest.raises(ZeroDivisionError):
        first_keys.make(store, CHIEF, 2, "陈建国", GOOD, WEAK)

    assert store.keys is None
    assert not (store.folder / KEYS).exists()
    assert not (store.folder / first_keys.STAGED).exists()


def test_another_program_that_starts_meanwhile_waits_for_the_commit(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    give, others = accounts.give, []

    def giving(*args: Any, **how: Any) -> Any:
        made = give(*args, **how)
        other = threading.Thread(target=first_keys.finish, args=(store.folder,))
        other.start()
        other.join(0.3)  # it has looked by now, unless it waits
        others.append(other)
        return made

    monkeypatch.setattr(accounts, "give", giving)
    first_keys.make(store, CHIEF, 2, "陈建国", GOOD, WEAK)
    others[0].join()

    assert (store.folder / KEYS).is_file()
    Gate(store.folder).enter(2, GOOD)


def test_a_ring_that_cannot_be_swept_fails_no_save(store: Store) -> None:
    first_keys.make(store, CHIEF, 2, "陈建国", GOOD, WEAK)
    told = store.folder / KEYS

    with store.transaction(CHIEF, action="account.given") as tx:
        accounts.give(tx, 7, "李卫东", "Min-jing-2-ban", cost=WEAK)
        good = told.read_bytes()
        told.write_text("{", encoding="utf-8")

    with pytest.raises(FileRefused):
        Gate(store.folder)
    told.write_bytes(good)
    with store.reading(CHIEF) as tx:
        assert accounts.account_of(tx, 7) is not None
    Gate(store.folder).enter(7, "Min-jing-2-ban")


def test_two_programs_changing_the_ring_lose_nothing_of_each_other(store: Store) -> None:
    first_keys.make(store, CHIEF, 2, "陈建国", GOOD, WEAK)
    ring, key = store.keys, store.key
    assert ring is not None
    assert key is not None
    before = len(ring.slots)

    def add(person: int) -> None:
        for turn in range(5):
            type(ring)(store.folder).add(key, person, f"{person}", f"word-{turn}-of-{person}", WEAK)

    threads = [threading.Thread(target=add, args=(person,)) for person in range(10, 16)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert len(ring.slots) == before + 30
