"""Closing: what was saved is saved, whatever becomes of the backup."""

from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import StoreUnavailable
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.store import Store
from tests.store.calls import keep


def in_the_way_of_the_backups(folder: Path) -> None:
    """A file where the folder of the backups should be."""
    for file in (folder / "backups").glob("*"):
        file.unlink()
    (folder / "backups").rmdir()
    (folder / "backups").touch()


def test_a_closing_backup_that_fails_is_a_warning(store: Store, officer: Actor) -> None:
    kept = keep(store, officer)
    in_the_way_of_the_backups(store.folder)

    store.close()

    assert len(store.backup_warnings) == 1
    assert "Everything saved is kept" in str(store.backup_warnings[0])
    again = Store.open(store.folder, clock=store.clock)
    with again.reading(officer) as tx:
        assert tx.session.get(Incident, kept) is not None
    again.close()


def test_a_backup_asked_for_says_why_it_was_not_made(store: Store, officer: Actor) -> None:
    in_the_way_of_the_backups(store.folder)

    with pytest.raises(StoreUnavailable):
        store.backup("by-hand")


def test_marks_that_cannot_be_written_stop_nothing(
    store: Store, officer: Actor, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    opened = Store.open(store.folder, clock=store.clock, marks=tmp_path / "file")
    keep(opened, officer)

    opened.close()

    assert opened.backup_warnings == ()
    assert "could not be noted" in caplog.text
