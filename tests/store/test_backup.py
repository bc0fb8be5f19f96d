"""Backups that were read back, how long they stay, and the way back from one."""

import json
import os
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import backup
from stationdesk.store.backup import Backup
from stationdesk.store.store import Identity, StationKind, Store
from tests.conftest import StillClock
from tests.store.calls import keep


def test_a_backup_is_a_station_of_its_own(store: Store, officer: Actor, tmp_path: Path) -> None:
    keep(store, officer)
    made = store.backup("manual")
    keep(store, officer)

    backup.restore(made.file, tmp_path / "again", clock=store.clock)

    again = Store.open(tmp_path / "again", clock=store.clock)
    with again.reading(officer) as tx:
        assert tx.session.get(Incident, 1) is not None
        assert tx.session.get(Incident, 2) is None
    assert again.identity == store.identity
    assert again.verify([made.anchor]).ok
    keep(again, officer)
    again.close()


def test_a_restore_stands_in_the_audit(store: Store, officer: Actor, tmp_path: Path) -> None:
    keep(store, officer)
    made = store.backup("manual")
    backup.restore(made.file, tmp_path / "again", clock=store.clock, actor=officer)

    again = Store.open(tmp_path / "again", clock=store.clock)
    with again.engines.reader.connect() as connection:
        last = connection.exec_driver_sql(
            "SELECT action, person_name, body FROM audit_entry ORDER BY seq DESC LIMIT 1"
        ).one()
    assert (last[0], last[1]) == ("store.restored", officer.name)
    assert json.loads(last[2])["facts"] == {"backup": made.file.name, "backup_seq": made.seq}
    again.close()


def test_closing_backs_up_what_changed(store: Store, officer: Actor, clock: StillClock) -> None:
    keep(store, officer)
    store.close()
    assert [one.reason for one in backup.found_in(store.folder / "backups")] == ["close"]

    again = Store.open(store.folder, clock=clock)
    again.close()

    assert len(backup.found_in(store.folder / "backups")) == 1


def test_a_backup_is_due_after_twenty_saves_or_half_an_hour(
    store: Store, officer: Actor, clock: StillClock
) -> None:
    store.backup("manual")
    clock.forward(hours=5)
    assert not store.backup_due()
    keep(store, officer)
    assert store.backup_due()
    store.backup("timer")
    for _ in range(19):
        keep(store, officer)
    assert not store.backup_due()
    keep(store, officer)
    assert store.backup_due()


def test_old_backups_thin_out() -> None:
    """8 recent, 14 days, 8 weeks, 24 months: a fake clock backs up three times a day for two years."""
    made = [
        Backup(Path(f"{day}-{hour}"), datetime(2026, 11, 21, hour, tzinfo=UTC) - timedelta(days=day), "timer",
               Identity("u", StationKind.REAL, "0001"), 1, "", "")
        for day in range(760)
        for hour in (1, 5, 9)
    ]  # fmt: skip

    keep_them = backup.to_keep(made)

    days = sorted({int(file.name.split("-")[0]) for file in keep_them})
    assert len([one for one in made if one.file in keep_them]) <= 8 + 14 + 8 + 24
    assert days[:14] == list(range(14))
    assert len([day for day in days if day > 60]) == 24 - 3
    assert {Path(f"0-{hour}") for hour in (1, 5, 9)} <= keep_them


def test_pruning_deletes_only_what_has_a_newer_one_in_its_day(
    store: Store, officer: Actor, clock: StillClock
) -> None:
    for _ in range(12):
        clock.forward(minutes=40)
        store.backup("timer")

    left = store.backups()

    assert len(left) == 8
    assert left[0].made_at == clock()
    assert len(list((store.folder / "backups").iterdir())) == 16


def test_backups_of_the_same_second_do_not_overwrite_one_another(store: Store, officer: Actor) -> None:
    first, second = store.backup("manual"), store.backup("manual")

    assert first.file != second.file
    assert len(store.backups()) == 2


@pytest.mark.parametrize("damage", ["bit", "cut", "manifest", "no manifest"])
def test_a_damaged_backup_is_refused(store: Store, officer: Actor, tmp_path: Path, damage: str) -> None:
    keep(store, officer)
    made = store.backup("manual")
    content = bytearray(made.file.read_bytes())
    match damage:
        case "bit":
            content[random.Random(1).randrange(len(content))] ^= 1
            made.file.write_bytes(content)
        case "cut":
            made.file.write_bytes(content[:-4096])
        case "manifest":
            made.file.with_suffix(".json").write_text("{", encoding="utf-8")
        case _:
            made.file.with_suffix(".json").unlink()

    with pytest.raises(FileRefused):
        backup.restore(made.file, tmp_path / "again", clock=store.clock)

    assert not (tmp_path / "again" / "station.db").exists()


def test_a_backup_of_another_station_or_kind_is_refused(store: Store, tmp_path: Path) -> None:
    made = store.backup("manual")
    other = Identity("another", StationKind.REAL, "0001")
    practice = Identity(store.identity.uuid, StationKind.PRACTICE, "0001")

    for expected in (other, practice):
        with pytest.raises(FileRefused):
            backup.restore(made.file, tmp_path / "again", clock=store.clock, expected=expected)


def test_a_restore_never_overwrites_a_station(store: Store) -> None:
    made = store.backup("manual")

    with pytest.raises(FileRefused):
        backup.restore(made.file, store.folder, clock=store.clock)


def test_a_second_copy_is_compared(store: Store, officer: Actor, tmp_path: Path) -> None:
    keep(store, officer)
    made = store.backup("manual")

    copy = backup.copy_to(made, tmp_path / "usb")

    assert backup.checked(copy.file, store.identity).sha256 == made.sha256


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_said(store: Store, tmp_path: Path) -> None:
    made = store.backup("manual")
    (tmp_path / "locked").mkdir(mode=0o500)

    with pytest.raises(StoreUnavailable):
        backup.copy_to(made, tmp_path / "locked")


def test_a_missing_disk_is_said(store: Store, tmp_path: Path) -> None:
    made = store.backup("manual")
    (tmp_path / "file").touch()

    with pytest.raises(StoreUnavailable):
        backup.copy_to(made, tmp_path / "file" / "usb")


@pytest.mark.parametrize("known_elsewhere", [True, False])
def test_an_older_file_is_noticed_until_the_chief_accepts_it(
    store: Store, officer: Actor, chief: Actor, tmp_path: Path, known_elsewhere: bool
) -> None:
    marks = tmp_path / "pc" if known_elsewhere else store.folder
    known = Store.open(store.folder, clock=store.clock, marks=marks)
    keep(known, officer)
    made = known.backup("manual")
    keep(known, officer)
    known.close()
    for name in ("station.db", "station.db-wal", "station.db-shm"):
        (store.folder / name).unlink(missing_ok=True)
    backup.restore(made.file, store.folder, clock=store.clock)

    again = Store.open(store.folder, clock=store.clock, marks=marks)
    assert again.set_back is not None
    assert again.set_back.seen == again.set_back.found
    again.close()
    again = Store.open(store.folder, clock=store.clock, marks=marks)
    assert again.set_back is not None
    again.accept_set_back(chief)
    again.close()

    last = Store.open(store.folder, clock=store.clock, marks=marks)
    assert last.set_back is None
    assert last.verify().ok
    last.close()


@pytest.mark.parametrize("name", ["../../outside", "/etc/passwd", "a.txt"])
def test_a_manifest_that_names_a_path_is_no_backup(store: Store, name: str) -> None:
    store.attachments.put(b"photo", "photo.jpg")
    made = store.backup("manual")
    manifest = made.file.with_suffix(".json")
    told = json.loads(manifest.read_text(encoding="utf-8"))
    told["attachments"][0]["name"] = name
    manifest.write_text(json.dumps(told), encoding="utf-8")

    assert store.backups() == ()
