"""What a closed record and the audit resist: the ORM, raw SQL, REPLACE."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, insert, select, update

from stationdesk.core.actor import Actor
from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.store.engine import raw
from stationdesk.store.store import Store
from tests.store.calls import call, keep

CLOSED = {"state": State.CLOSED, "closed_at": datetime(2026, 11, 21, tzinfo=UTC)}
ON_A_SEALED_ROW = {
    "update": "UPDATE incident SET content = '改' WHERE id = 1",
    "replace": "INSERT OR REPLACE INTO incident SELECT id, uuid, number, version, created_at, created_by, "
    "updated_at, updated_by, voided_at, voided_by, void_reason, {rest} FROM incident WHERE id = 1",
    "delete": "DELETE FROM incident WHERE id = 1",
    "upsert": "INSERT INTO incident SELECT * FROM incident WHERE id = 1 "
    "ON CONFLICT (id) DO UPDATE SET content = '改'",
    "number": "UPDATE incident SET number = '青坪所警〔2026〕0009号' WHERE id = 1",
    "created": "UPDATE incident SET created_at = 0 WHERE id = 1",
}


@pytest.mark.parametrize("statement", ON_A_SEALED_ROW.values(), ids=ON_A_SEALED_ROW)
def test_a_sealed_row_resists_raw_sql(store: Store, officer: Actor, statement: str) -> None:
    with store.transaction(officer, "incidents.register") as tx:
        tx.add(call(**CLOSED))
    with store.engines.reader.begin() as connection:
        names = [row[1] for row in raw(connection).execute("PRAGMA table_info(incident)").fetchall()]
    rest = ", ".join("'改'" if name == "content" else name for name in names[11:])

    with store.engines.writer.connect() as connection, pytest.raises(Exception, match=r"sealed:|kept:"):
        raw(connection).execute(statement.format(rest=rest))

    with store.reading(officer) as tx:
        assert tx.get(Incident, 1).content == "两户因宅基地界争吵"


def test_a_sealed_row_resists_the_orm(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "incidents.register") as tx:
        tx.add(call(**CLOSED))

    with pytest.raises(RuleBroken), store.transaction(officer, "incidents.change") as tx:
        tx.get(Incident, 1).content = "改"


@pytest.mark.parametrize("table", ["audit_entry", "audit_row"])
@pytest.mark.parametrize("statement", ["DELETE FROM {0}", "UPDATE {0} SET seq = seq + 1"])
def test_the_audit_resists_raw_sql(store: Store, officer: Actor, table: str, statement: str) -> None:
    keep(store, officer)

    with store.engines.writer.connect() as connection, pytest.raises(Exception, match=r"sealed:|kept:"):
        raw(connection).execute(statement.format(table))

    assert store.verify().ok


@pytest.mark.parametrize("statement", [insert(Incident), update(Incident).values(content="改")])
def test_bulk_statements_cannot_slip_past_the_audit(store: Store, officer: Actor, statement: object) -> None:
    with pytest.raises(TypeError), store.transaction(officer, "x") as tx:
        tx.session.execute(statement)  # type: ignore[call-overload]


def test_deleting_through_the_session_is_a_defect(store: Store, officer: Actor) -> None:
    kept = keep(store, officer)

    with pytest.raises(TypeError), store.transaction(officer, "x") as tx:
        tx.session.delete(tx.get(Incident, kept))

    with store.reading(officer) as tx:
        assert tx.session.scalar(select(func.count(Incident.id))) == 1
