"""Rows 21 and 22. Editing a closed call, and deleting anything: blocked by the file itself."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.store.engine import raw
from stationdesk.store.rows import kept_classes, kept_table
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named, make_station_with_calls
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure
from tests.faults.stations import CHIEF, OFFICER

FREE = {"version", "updated_at", "updated_by"}  # a trigger sees the whole row, whichever column moved
AUDIT = ("audit_entry", "audit_row", "number_counter")


def _opened(folder: Path) -> Store:
    make_station_with_calls(folder, 12)
    return Store.open(folder, clock=stations.clock)


def measure_closed(_size: Size) -> Figure:
    """Row 21: by the program's own objects, by SQL and by REPLACE, each column: 100 % blocked."""
    with tempfile.TemporaryDirectory() as room:
        store = _opened(Path(room) / "station")
        with store.reading(OFFICER) as tx:
            closed = tx.session.scalars(select(Incident.id).where(Incident.state == State.CLOSED)).first()
        assert closed is not None
        tried, missed = 0, []
        for attempt, label in _attempts(store, closed):
            tried += 1
            missed += [] if attempt else [label]
        missed += _chief_alone_reopens(store, closed)
        store.engines.dispose()
    return figure(f"{tried - len(missed)}/{tried} changes of a closed call blocked", missed)


def _attempts(store: Store, closed: int) -> list[tuple[bool, str]]:
    table = kept_table(Incident)
    found = []
    for column in table.columns:
        if column.name in FREE or column.name == "id":
            continue
        for other in ("'改'", "NULL", "7"):
            sql = f'UPDATE incident SET "{column.name}" = {other} WHERE id = {closed}'
            found.append((_blocked(store, sql, closed), f"SQL {column.name} = {other}"))
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    changed = names.replace('"content"', "'改'")
    replace = f"INSERT OR REPLACE INTO incident ({names}) SELECT {changed} FROM incident WHERE id = {closed}"
    found.append((_blocked(store, replace, closed), "REPLACE"))
    found.append((_blocked(store, f"DELETE FROM incident WHERE id = {closed}", closed), "DELETE"))
    found.append((_blocked_object(store, closed), "object"))
    return found


def _row(driver: Any, table: str, row: int) -> Any:
    return driver.execute(f'SELECT * FROM "{table}" WHERE id = ?', (row,)).fetchall()


def _blocked(store: Store, sql: str, row: int) -> bool:
    """Whether the file refused a statement of its own writer, and holds what it held."""
    with store.engines.writer.connect() as connection:
        driver = raw(connection)
        driver.execute("BEGIN")
        before = _row(driver, "incident", row)
        try:
            driver.execute(sql)
            same = bool(_row(driver, "incident", row) == before)
        except store.engines.driver.Error:
            same = True
        if driver.in_transaction:
            driver.execute("ROLLBACK")
    return same


def _blocked_object(store: Store, closed: int) -> bool:
    try:
        with store.transaction(CHIEF, "incidents.correct") as tx:
            tx.get(Incident, closed).content = "改了"
    except RuleBroken:
        return True
    return False


def _chief_alone_reopens(store: Store, closed: int) -> list[str]:
    """The one way back in: an officer may not, a chief must say why."""
    wrong = []
    officer = Desk(store, LEDGERS, actor=actor_named(store, "李卫东"))
    chief = Desk(store, LEDGERS, actor=actor_named(store, "陈建国"))
    for desk, values, who in ((officer, {"reason": "x"}, "an officer"), (chief, {}, "without a reason")):
        try:
            desk.act("incidents.reopen", values, record=closed)
            wrong.append(f"reopened by {who}")
        except StationError:
            pass
    chief.act("incidents.reopen", {"reason": "漏记一名当事人"}, record=closed)
    with store.reading(OFFICER) as tx:
        reasons = tx.session.driver.execute(
            "SELECT content FROM incident_supplement WHERE incident_id = ?", (closed,)
        ).fetchall()
    return wrong if ("漏记一名当事人",) in reasons else [*wrong, "the reason is not kept"]


def measure_deleting(_size: Size) -> Figure:
    """Row 22: every table by DELETE and REPLACE: 0 rows vanish; a voided call keeps its number: 0 gaps."""
    with tempfile.TemporaryDirectory() as room:
        store = _opened(Path(room) / "station")
        missed = []
        tables = [*(kept.__tablename__ for kept in kept_classes()), *AUDIT]
        for table in tables:
            missed += [f"{how} on {table}" for how in _vanishing(store, table)]
        desk = Desk(store, LEDGERS, actor=actor_named(store, "陈建国"))
        desk.act("incidents.void", {"reason": "重复登记"}, record=2)
        with store.reading(OFFICER) as tx:
            numbers = [one[0] for one in tx.session.execute(select(Incident.number).order_by(Incident.id))]
        gaps = [one for place, one in enumerate(numbers, 1) if not str(one).endswith(f"{place:04d}号")]
        sound = store.verify().ok
        store.engines.dispose()
    missed += [f"gap at {one}" for one in gaps] + ([] if sound else ["the chain does not fit"])
    return figure(f"{len(tables)} tables, {len(missed)} rows vanished, {len(gaps)} number gaps", missed)


def _vanishing(store: Store, table: str) -> list[str]:
    found = []
    with store.engines.writer.connect() as connection:
        driver = raw(connection)
        driver.execute("BEGIN")
        before = _count(driver, table)
        for sql in (f'DELETE FROM "{table}"', f'REPLACE INTO "{table}" SELECT * FROM "{table}"'):
            try:
                driver.execute(sql)
                if _count(driver, table) != before or (before and sql.startswith("REPLACE")):
                    found.append(sql.split()[0])
            except store.engines.driver.Error:
                pass
        if driver.in_transaction:
            driver.execute("ROLLBACK")
    return found


def _count(driver: Any, table: str) -> int:
    return int(driver.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])
