"""An old backup put back is noticed from outside the station's folder, until a chief accepts it."""

from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import NotAllowed
from stationdesk.store import backup
from stationdesk.store.store import Store
from tests.store.calls import keep


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
