"""The recovery key: it counts by its account, and a new one only once its sheet is on paper."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import FileRefused, NotAllowed
from stationdesk.desk import access, entering
from stationdesk.store import accounts, lost_keys, restoring
from stationdesk.store.gate import Gate
from stationdesk.store.keys import KEYS, KeyRing, WrongKey
from stationdesk.store.manifest import MANIFEST
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.guarded_station import NAMES, desk_of, make_guarded, opened, person

NEW = "Gong-ji-9-zhe"


def test_a_ring_somebody_made_themselves_makes_nobody_a_chief(tmp_path: Path, clock: StillClock) -> None:
    make_guarded(tmp_path, clock)
    uuid = json.loads((tmp_path / KEYS).read_text(encoding="utf-8"))["station"]
    _, _, mine = KeyRing.make(tmp_path, uuid)

    entry = Gate(tmp_path).recover(mine)
    store = Store.open(tmp_path, clock=clock, key=entry.key)

    with pytest.raises(NotAllowed):
        entering.recoverable(store, entry.slot)
    with pytest.raises(NotAllowed):
        entering.recover(store, entry.slot, 1, NEW)
    store.close()


def test_a_void_recovery_key_stays_void_when_an_older_ring_comes_back(
    tmp_path: Path, clock: StillClock
) -> None:
    code = make_guarded(tmp_path, clock, encrypted=True)
    store, chief = opened(tmp_path, clock, Role.CHIEF)
    store.backup("by-hand")
    entering.keep_recovery_key(store, chief, entering.new_recovery_key(store, chief))
    store.engines.dispose()
    (tmp_path / KEYS).write_text("{")
    lost_keys.take_back(tmp_path)

    entry = Gate(tmp_path).recover(code)
    store = Store.open(tmp_path, clock=clock, key=entry.key)

    with pytest.raises(NotAllowed, match="void"):
        entering.recoverable(store, entry.slot)
    store.close()
    with pytest.raises(WrongKey):
        Gate(tmp_path).recover(code)


def test_killed_before_the_earlier_slot_was_taken_out_the_key_is_void_all_the_same(
    tmp_path: Path, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = make_guarded(tmp_path, clock)
    store, chief = opened(tmp_path, clock, Role.CHIEF)

    def killed(*_ids: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(KeyRing, "remove", killed)
        with pytest.raises(KeyboardInterrupt):
            entering.keep_recovery_key(store, chief, entering.new_recovery_key(store, chief))
    store.engines.dispose()

    entry = Gate(tmp_path).recover(code)
    store = Store.open(tmp_path, clock=clock, key=entry.key)
    with pytest.raises(NotAllowed, match="void"):
        entering.recoverable(store, entry.slot)
    store.close()
    with pytest.raises(WrongKey):
        Gate(tmp_path).recover(code)


def test_a_backup_with_somebody_elses_keys_is_not_put_back(tmp_path: Path, clock: StillClock) -> None:
    folder = tmp_path / "station"
    make_guarded(folder, clock)
    store, chief = opened(folder, clock, Role.CHIEF)
    made = store.backup("by-hand")
    uuid = store.identity.uuid
    store.engines.dispose()
    manifest = made.file.with_suffix(MANIFEST)
    told = json.loads(manifest.read_text(encoding="utf-8"))
    ring, _, _ = KeyRing.make(tmp_path / "mine", uuid)
    manifest.write_text(json.dumps(told | {"keys": ring.as_told()}), encoding="utf-8")
    before = (folder / KEYS).read_bytes()

    with pytest.raises(FileRefused, match="exchanged"):
        restoring.restore_in_place(folder, made.file, clock=clock, marks=tmp_path / "pc", actor=chief)

    assert (folder / KEYS).read_bytes() == before
    assert not restoring.finish(folder, tmp_path / "pc")


def test_who_lost_their_access_renews_no_recovery_key(tmp_path: Path, clock: StillClock) -> None:
    code = make_guarded(tmp_path, clock)
    mine, chief = opened(tmp_path, clock, Role.CHIEF)
    desk = desk_of(mine, chief)
    renewal = access.new_recovery_key(desk)
    other, administrator = opened(tmp_path, clock, Role.ADMINISTRATOR)
    desk_of(other, administrator).act(
        "station.people.take_access", {"reason": "离岗"}, record=person(desk, NAMES[Role.CHIEF])
    )

    with pytest.raises(NotAllowed):
        entering.keep_recovery_key(mine, chief, renewal)
    for refused in (
        lambda: access.keep_recovery_key(desk, renewal),
        lambda: access.new_recovery_key(desk),
        lambda: access.may_encrypt(desk),
        desk.backup,
    ):
        with pytest.raises(NotAllowed):
            refused()
    Gate(tmp_path).recover(code)
    mine.engines.dispose()
    other.engines.dispose()


def test_an_older_file_put_there_by_hand_costs_no_key_its_slot(tmp_path: Path, clock: StillClock) -> None:
    folder, pc = tmp_path / "station", tmp_path / "pc"
    make_guarded(folder, clock)
    older = (folder / "station.db").read_bytes()
    store, chief = opened(folder, clock, Role.CHIEF)
    store.close()
    store = Store.open(folder, clock=clock, marks=pc, key=store.key)
    renewal = entering.new_recovery_key(store, chief)
    entering.keep_recovery_key(store, chief, renewal)
    store.close()
    for name in ("station.db-wal", "station.db-shm"):
        (folder / name).unlink(missing_ok=True)
    (folder / "station.db").write_bytes(older)

    store = Store.open(folder, clock=clock, marks=pc, key=store.key)

    assert store.set_back is not None
    accounts.sweep(store)
    assert Gate(folder).recover(renewal.code).key == store.key
    store.engines.dispose()
