"""What leads to the records is proven too: the way to a row's history, and the search."""

import pytest

from stationdesk.core.actor import Actor
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.engine import driver_connection
from stationdesk.store.store import Store
from tests.store.calls import keep


@pytest.fixture
def filled(store: Store, officer: Actor) -> Store:
    for number in range(30):
        keep(store, officer, f"第{number}起电动车被盗")
    assert store.verify().ok
    return store


def by_hand(store: Store, *statements: str) -> None:
    """Run statements with another program, past the triggers."""
    with driver_connection(store.file) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_row SET row = row + 1000 WHERE kind = 'incident' AND row = 7",
        "UPDATE audit_row SET kind = 'village' WHERE kind = 'incident' AND row = 7",
        "DELETE FROM audit_row WHERE kind = 'incident' AND row = 7",
    ],
)
def test_a_history_led_astray_is_found(filled: Store, statement: str) -> None:
    by_hand(filled, statement)

    assert [str(one) for one in filled.verify().problems] == [
        "The index of audit entry 8 does not fit the entry."
    ]
    assert not filled.verify(newest=25).ok


def test_an_emptied_search_is_found_and_made_anew(filled: Store, officer: Actor) -> None:
    by_hand(filled, "INSERT INTO search_incident (search_incident) VALUES ('delete-all')")
    (problem,) = filled.verify().problems
    assert "rebuild-search" in str(problem)

    filled.rebuild_search(officer)

    assert filled.verify().ok
    with filled.reading(officer) as tx:
        found = tx.session.query(Incident.id).filter(Incident.id.in_(tx.matching(Incident, "第17起")))
        assert [one for (one,) in found] == [18]


def test_spaces_of_other_scripts_are_no_fault_of_the_search(store: Store, officer: Actor) -> None:
    keep(store, officer, "甲\u3000乙\xa0丙\u2003丁\u2028戊\x85己")

    assert store.verify().problems == ()
