"""Records altered outside the program are backed up as they are, and everybody is told."""

from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import StoreUnavailable
from stationdesk.store import backup
from stationdesk.store.engine import driver_connection
from stationdesk.store.keys import DataKey
from stationdesk.store.store import Store
from tests.store.calls import keep


@pytest.fixture
def altered(store: Store, officer: Actor) -> Store:
    """A store one record of which was changed by somebody with another program."""
    keep(store, officer)
    with driver_connection(store.file) as connection:
        connection.execute("UPDATE incident SET content = '改了' WHERE id = 1")
    return store


def test_altered_records_are_backed_up_with_a_warning(altered: Store, officer: Actor) -> None:
    made = altered.backup("manual")

    assert not made.whole
    assert altered.backup_warnings == (backup.NOT_WHOLE,)
    assert [one.whole for one in altered.backups()] == [False]
    keep(altered, officer)
    altered.close()
    assert altered.backup_warnings == (backup.NOT_WHOLE,)


def test_a_backup_of_altered_records_can_be_restored(altered: Store, tmp_path: Path) -> None:
    made = altered.backup("manual")

    restored = backup.restore(made.file, tmp_path / "again", clock=altered.clock)

    assert not restored.whole
    again = Store.open(tmp_path / "again", clock=altered.clock)
    problems = [str(one) for one in again.verify().problems]
    assert problems[0] == "Row 1 of incident was altered outside the program."
    assert [one for one in problems[1:] if "search index" not in one] == []
    again.close()


def test_an_alteration_before_the_newest_entries_is_told_at_the_restore(
    altered: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "NEWEST_ENTRIES", 0)
    made = altered.backup("manual")
    assert made.whole

    assert not backup.restore(made.file, tmp_path / "again", clock=altered.clock).whole


def test_a_copy_altered_on_its_way_is_thrown_away(
    store: Store, officer: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a disk that writes something else than it was told."""
    keep(store, officer)
    copy = backup._copy

    def wrongly(source: Path, part: Path, key: DataKey | None) -> None:
        copy(source, part, key)
        with driver_connection(part) as connection:
            connection.execute("UPDATE incident SET content = '错了' WHERE id = 1")

    monkeypatch.setattr(backup, "_copy", wrongly)

    with pytest.raises(StoreUnavailable):
        store.backup("manual")

    assert list((store.folder / "backups").iterdir()) == []


@pytest.mark.parametrize("written", ["改了", "[1]", '{"t1":3,"":"x"}', "{"])
def test_values_of_own_columns_that_nobody_can_read_are_told_and_stop_nothing(
    store: Store, officer: Actor, written: str
) -> None:
    keep(store, officer)
    with driver_connection(store.file) as connection:
        connection.execute("UPDATE incident SET own_values = ? WHERE id = 1", (written,))

    found = store.verify()
    assert not found.ok
    assert all(one.source.startswith("Row") or "altered" in one.source for one in found.problems), (
        found.problems
    )
    store.rebuild_search(officer)
