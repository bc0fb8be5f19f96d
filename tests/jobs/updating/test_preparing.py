"""Before the setup starts: the right to it, the log, the backup, and a copy that no stick can change."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from stationdesk.core.actor import Role
from stationdesk.core.errors import FileRefused, NotAllowed, StoreUnavailable
from stationdesk.desk import Desk
from stationdesk.jobs.updating import system
from stationdesk.jobs.updating.preparing import check, prepare
from stationdesk.jobs.updating.release import read
from stationdesk.jobs.worker_process import Stopped
from stationdesk.ledgers import LEDGERS
from stationdesk.store import backup
from stationdesk.store.audit import AuditEntry
from tests.update_stick import KEY, STRANGER, make_update


def _never(_setup: Path) -> None:
    raise AssertionError("preparing starts nothing")


@pytest.fixture
def guarded(desk: Desk) -> Desk:
    """A station that keeps the county's key."""
    desk.set_setting("update.key", KEY)
    return desk


def test_it_is_noted_and_backed_up_and_lies_here(guarded: Desk, tmp_path: Path) -> None:
    release = read(make_update(tmp_path / "stick"), system.machine())

    copy, made = prepare(guarded, release, starts=_never)

    assert copy.read_bytes() == release.file.read_bytes()
    assert copy.parent == system.copies()
    assert backup.checked(made.file, guarded.store.identity).whole
    assert made.reason == "before-9.1.0"
    with guarded.store.reading(guarded.actor) as tx:
        newest = tx.session.scalars(select(AuditEntry).order_by(AuditEntry.seq.desc())).first()
    assert newest is not None
    assert newest.action == "program.update"
    assert made.seq == newest.seq
    assert not guarded.store.backup_due()
    system.forget_copies()
    assert not copy.exists()


def test_a_forged_one_leaves_no_trace(guarded: Desk, tmp_path: Path) -> None:
    release = read(make_update(tmp_path / "stick", signer=STRANGER), system.machine())
    before = guarded.store.anchor(), guarded.store.backups()

    with pytest.raises(FileRefused, match="county's key"):
        prepare(guarded, release, starts=_never)

    assert (guarded.store.anchor(), guarded.store.backups()) == before


def test_without_room_for_a_backup_nothing_goes_on(guarded: Desk, tmp_path: Path) -> None:
    release = read(make_update(tmp_path / "stick"), system.machine())
    folder = guarded.store.folder / "backups"
    folder.rename(tmp_path / "away")
    folder.write_bytes(b"a file where the folder was")

    with pytest.raises(StoreUnavailable):
        prepare(guarded, release, starts=_never)


def test_a_reader_may_look_and_not_install(guarded: Desk, tmp_path: Path) -> None:
    reader = Desk(guarded.store, LEDGERS, actor=replace(guarded.actor, role=Role.READER))
    release = read(make_update(tmp_path / "stick"), system.machine())

    assert check(reader, release).signed
    with pytest.raises(NotAllowed):
        prepare(reader, release, starts=_never)


def test_it_can_be_stopped_until_the_backup(guarded: Desk, tmp_path: Path) -> None:
    release = read(make_update(tmp_path / "stick"), system.machine())
    before = guarded.store.anchor()

    with pytest.raises(Stopped):
        prepare(guarded, release, cancelled=lambda: True, starts=_never)

    assert guarded.store.anchor() == before


def test_a_system_without_a_setup_says_that_a_package_updates_it(guarded: Desk, tmp_path: Path) -> None:
    release = read(make_update(tmp_path / "stick"), system.machine())

    before = guarded.store.anchor(), guarded.store.backups()

    with pytest.raises(FileRefused, match=r"\.deb"):
        prepare(guarded, release, starts=None)

    assert (guarded.store.anchor(), guarded.store.backups()) == before
