"""An old backup put back is noticed from outside the station's folder, until a chief accepts it."""

import shutil
from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import NotAllowed
from stationdesk.store import backup
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.store.calls import keep

RESTORES = 20


def test_each_of_twenty_old_backups_put_back_is_flagged(
    store: Store, officer: Actor, clock: StillClock, tmp_path: Path
) -> None:
    """By our own restore into a new folder, and by hand as the whole old folder."""
    pc = tmp_path / "pc"
    made = []
    for turn in range(RESTORES // 2):
        keep(store, officer)
        store.engines.dispose()
        shutil.copytree(store.folder, tmp_path / f"by-hand-{turn}", ignore=shutil.ignore_patterns("backups"))
        made.append(backup.make(store.file, tmp_path / "backups", "manual", clock()))
    keep(store, officer)
    Store.open(store.folder, clock=clock, marks=pc).close()

    flagged = 0
    for turn, one in enumerate(made):
        backup.restore(one.file, tmp_path / f"restored-{turn}", clock=clock)
        for name in ("restored", "by-hand"):
            again = Store.open(tmp_path / f"{name}-{turn}", clock=clock, marks=pc)
            flagged += again.set_back is not None
            again.close()

    assert flagged == RESTORES
    assert Store.open(store.folder, clock=clock, marks=pc).set_back is None


def test_work_goes_on_unflagged_after_a_kill(store: Store, officer: Actor, tmp_path: Path) -> None:
    for _ in range(3):
        opened = Store.open(store.folder, clock=store.clock, marks=tmp_path / "pc")
        assert opened.set_back is None
        keep(opened, officer)
        opened.engines.dispose()


def test_only_a_chief_accepts_older_records(
    store: Store, officer: Actor, chief: Actor, tmp_path: Path
) -> None:
    made = store.backup("manual")
    keep(store, officer)
    Store.open(store.folder, clock=store.clock, marks=tmp_path / "pc").close()
    backup.restore(made.file, tmp_path / "again", clock=store.clock)
    again = Store.open(tmp_path / "again", clock=store.clock, marks=tmp_path / "pc")

    with pytest.raises(NotAllowed):
        again.accept_set_back(officer)
    assert again.set_back is not None
    again.accept_set_back(chief)

    assert again.set_back is None
    again.close()
