"""The log at a million entries: a page of it, narrowed or not, against reading as many bare rows."""

import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditFilter, AuditKind
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions import seed_dictionaries
from stationdesk.ledgers.station.records import Person
from stationdesk.store import audit, engine
from stationdesk.store.station_file import FILE_NAME, StationKind
from stationdesk.store.store import Store
from tests.benchmarks.conftest import Ratio
from tests.benchmarks.million import FIRST, new_store, schema_name

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1200)]

ENTRIES, PEOPLE, CALLS = 1_000_000, 20, 300_000
DIGEST = "ab" * 32
ENTRY = (
    "INSERT INTO audit_entry "
    "(seq, at, person, person_name, authenticated, action, form, body, changed, hash) "
    "VALUES (?, ?, ?, ?, 0, ?, NULL, ?, ?, zeroblob(32))"
)


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """A chief's desk on a long log, made once on this PC and kept in its temporary folder."""
    folder = Path(tempfile.gettempdir()) / f"stationdesk-log-{schema_name()}"
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        make(folder)
    store = Store.open(folder, clock=lambda: FIRST)
    yield Desk(store, LEDGERS, actor=Actor(None, "陈建国", Role.CHIEF))
    store.engines.dispose()


def make(folder: Path) -> None:
    store = new_store(folder, StationKind.PRACTICE)
    with store.transaction(SYSTEM, "station.set_up") as tx:
        seed_dictionaries(tx)
        for number in range(PEOPLE):
            tx.add(Person(name=f"民警{number}", kind="police", role=20))
    store.engines.dispose()
    with engine.driver_connection(folder / FILE_NAME) as connection:
        first = connection.execute("SELECT max(seq) FROM audit_entry").fetchone()[0] + 1
        connection.execute("BEGIN")
        connection.executemany(ENTRY, entries(first))
        rows = connection.execute("SELECT seq, changed FROM audit_entry WHERE seq >= ?", (first,)).fetchall()
        kinds = (
            ("incident" if changed else "about:incidents", (seq - first) % CALLS + 1, seq)
            for seq, changed in rows
        )
        connection.executemany("INSERT INTO audit_row VALUES (?, ?, ?)", kinds)
        connection.execute("COMMIT")
    (folder / "ready").touch()


def entries(first: int) -> Iterator[tuple[Any, ...]]:
    """Changes of calls; one in ten is a print, a look at personal data is rare."""
    chance = Random(7)
    actions = [f"incidents.{one.name}" for one in LEDGERS[-1].actions]
    begin = int(FIRST.timestamp())
    for number in range(ENTRIES):
        record = number % CALLS + 1
        action = chance.choice(actions) if chance.random() > 0.1 else "print.pdf"
        action = "record.revealed" if number % 50_000 == 0 else action
        told = action in {"print.pdf", "record.revealed"}
        facts = {"ledger": "incidents", "record": record, "field": "caller_phone", "reason": "回访"}
        changes = {"content": ["占道争执，双方同意由村调委会调解", "改过的内容" * 8], "level": ["1", "2"]}
        body = {
            "facts": facts if told else {},
            "rows": [] if told else [["incident", record, DIGEST, changes]],
        }
        person = chance.randint(1, PEOPLE)
        yield (
            first + number, begin + number * 60, person, f"民警{person - 1}", action, audit.canonical(body),
            int(not told),
        )  # fmt: skip


def bare(desk: Desk, query: str) -> Any:
    with desk.store.reading(SYSTEM) as tx:
        return tx.session.driver.execute(query).fetchall()


NEWEST = "SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 101"
ALL = "SELECT count(*) FROM audit_entry INDEXED BY ix_audit_entry_seen WHERE person = 99 AND action = 'x'"


@pytest.mark.parametrize(
    ("name", "wanted", "limit"),
    [
        ("the newest page", AuditFilter(), 40),
        ("a person", AuditFilter(person=7), 40),
        ("a kind", AuditFilter(kind=AuditKind.PRINTED), 40),
        ("a month long ago", AuditFilter(first=date(2001, 3, 1), last=date(2001, 3, 31)), 40),
        ("words that are often there", AuditFilter(text="调委会"), 40),
        ("a ledger", AuditFilter(ledger="incidents"), 400),
    ],
)
def test_a_page_of_a_long_log_costs_a_page(
    desk: Desk, ratio: Ratio, name: str, wanted: AuditFilter, limit: float
) -> None:
    ratio(f"log, {name} ÷ 101 bare rows", lambda: desk.audit(wanted), lambda: bare(desk, NEWEST), limit)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("nobody's entries", AuditFilter(person=99)),
        ("looks at personal data", AuditFilter(kind=AuditKind.REVEALED)),
        ("a ledger without any", AuditFilter(ledger="station.teams")),
    ],
)
def test_what_is_rare_in_a_long_log_costs_one_walk_along_an_index(
    desk: Desk, ratio: Ratio, name: str, wanted: AuditFilter
) -> None:
    ratio(f"log, {name} ÷ the bare walk", lambda: desk.audit(wanted), lambda: bare(desk, ALL), 8, rounds=5)
