"""What opening a file looks at: the newest entries, but never a whole station that came in with one."""

import pytest

from stationdesk.core.actor import Actor
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import soundness
from stationdesk.store.engine import driver_connection
from stationdesk.store.store import Store
from tests.store.calls import columns, keep


@pytest.fixture
def imported(store: Store, officer: Actor) -> Store:
    """A store into which one entry brought more calls than a glance takes in; one was registered before."""
    keep(store, officer)
    with store.transaction(officer, "incidents.import") as tx:
        tx.add_many(Incident, [columns(f"第{one}起") for one in range(soundness.GLANCED_ROWS)])
        tx.add_many(Incident, [columns("又一起")])
    return store


def told_on_opening(store: Store) -> list[str]:
    """What does not fit, as somebody who opens the file is told."""
    again = Store.open(store.folder, clock=store.clock)
    again.engines.dispose()
    return [str(one) for one in again.unfit]


def alter(store: Store, row: int) -> None:
    with driver_connection(store.file) as connection:
        connection.execute("UPDATE incident SET content = '改了' WHERE id = ?", (row,))


def test_a_whole_import_is_left_to_the_look_at_everything(imported: Store) -> None:
    alter(imported, 200)

    assert told_on_opening(imported) == []
    assert "Row 200 of incident was altered outside the program." in map(str, imported.verify().problems)


def test_what_came_after_an_import_is_looked_at(imported: Store, officer: Actor) -> None:
    newest = keep(imported, officer)
    alter(imported, newest)

    assert told_on_opening(imported) == [f"Row {newest} of incident was altered outside the program."]


def test_what_lies_before_an_import_waits_for_the_look_at_everything(imported: Store) -> None:
    alter(imported, 1)

    assert told_on_opening(imported) == []
    assert "Row 1 of incident was altered outside the program." in map(str, imported.verify().problems)


def test_changed_tables_are_told_even_right_after_an_import(imported: Store) -> None:
    with driver_connection(imported.file) as connection:
        connection.execute("DROP TRIGGER sealed_audit_entry")

    assert told_on_opening(imported) == ["Tables or triggers were changed outside the program."]
