"""The seam to the driver: which journal, which pragmas, both drivers."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import literal, select
from sqlalchemy.dialects import sqlite

from stationdesk.core.actor import Actor
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import clauses, engine
from stationdesk.store.engine import ROLLBACK, WAL, Journal, journal_for
from stationdesk.store.store import StationKind, Store
from stationdesk.store.types import ExactDecimal, Ids, Remembered, UtcInstant
from tests.conftest import StillClock
from tests.store.calls import keep


@pytest.mark.parametrize(
    ("version", "journal"),
    [
        ((3, 40, 1), ROLLBACK), ((3, 44, 5), ROLLBACK), ((3, 44, 6), WAL), ((3, 45, 0), ROLLBACK),
        ((3, 50, 4), ROLLBACK), ((3, 50, 7), WAL), ((3, 51, 2), ROLLBACK), ((3, 51, 3), WAL),
        ((3, 53, 4), WAL), ((4, 0, 0), WAL),
    ],
)  # fmt: skip
def test_the_journal_follows_the_librarys_version(version: tuple[int, ...], journal: Journal) -> None:
    assert journal_for(version) == journal


@pytest.mark.parametrize("driver", [sqlite3, engine.preferred_driver()], ids=lambda one: one.__name__)
def test_each_driver_runs_the_whole_store(
    driver: object, tmp_path: Path, clock: StillClock, officer: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "preferred_driver", lambda: driver)
    monkeypatch.setattr("stationdesk.store.backup.preferred_driver", lambda: driver)
    store = Store.create(tmp_path / "station", kind=StationKind.REAL, clock=clock, settings={})
    keep(store, officer, "东市场有人打架")
    with store.reading(officer) as tx:
        found = tx.session.scalars(select(Incident.id).where(Incident.id.in_(tx.matching(Incident, "打架"))))
        assert list(found) == [1]
    assert store.verify().ok
    store.close()

    again = Store.open(tmp_path / "station", clock=clock)
    assert again.engines.driver is driver
    assert len(again.backups()) == 1
    again.close()


@pytest.mark.parametrize("writes", [True, False])
def test_connections_are_safe(store: Store, writes: bool) -> None:
    side = store.engines.writer if writes else store.engines.reader
    with side.connect() as connection:
        driver = engine.raw(connection)
        asked = ("foreign_keys", "recursive_triggers", "trusted_schema", "cell_size_check", "synchronous",
                 "journal_mode", "query_only", "mmap_size")  # fmt: skip
        held = {name: driver.execute(f"PRAGMA {name}").fetchall()[0][0] for name in asked}

    assert held == {
        "foreign_keys": 1, "recursive_triggers": 1, "trusted_schema": 0, "cell_size_check": 1,
        "synchronous": 2, "journal_mode": "wal", "query_only": int(not writes), "mmap_size": 0,
    }  # fmt: skip


def test_hours_days_and_months_are_the_stations(store: Store, officer: Actor, time_zone: str) -> None:
    at = literal(datetime(2026, 11, 30, 17, 5, tzinfo=UTC), UtcInstant())
    later = literal(datetime(2026, 11, 30, 17, 20, 30, tzinfo=UTC), UtcInstant())
    asked = (
        clauses.local_hour(at),
        clauses.local_weekday(at),
        clauses.local_day(at),
        clauses.month_key(at),
        clauses.minutes_between(at, later),
        clauses.NOW,
        clauses.TODAY,
    )

    with store.reading(officer) as tx:
        found = tx.session.execute(select(*asked), tx.moment).one()

    assert tuple(found[:5]) == (1, 1, date(2026, 12, 1), "2026-12", 15.5)
    assert tuple(found[5:]) == (store.clock(), date(2026, 11, 21))


def test_how_late_a_record_was_entered(store: Store, officer: Actor) -> None:
    keep(store, officer, received_at=store.clock() - timedelta(hours=25))
    with store.reading(officer) as tx:
        late = clauses.entry_minutes(Incident, Incident.received_at)
        assert tx.session.scalar(select(late)) == 25 * 60


def test_an_instant_carries_its_zone_and_a_decimal_its_places() -> None:
    dialect = sqlite.dialect()

    with pytest.raises(ValueError, match="zone"):
        UtcInstant().process_bind_param(datetime(2026, 11, 21), dialect)  # noqa: DTZ001 - what is refused
    with pytest.raises(ValueError, match="places"):
        ExactDecimal(2).process_bind_param(Decimal("0.001"), dialect)
    assert ExactDecimal(2).process_bind_param(Decimal("12.30"), dialect) == 1230
    assert ExactDecimal(2).process_result_value(1230, dialect) == Decimal("12.30")
    assert Ids().process_result_value(Ids().process_bind_param((3, 1), dialect), dialect) == (3, 1)


def test_a_glance_keeps_its_connection_unless_something_failed(store: Store, officer: Actor) -> None:
    keep(store, officer, "东市场有人打架")
    with store.engines.glancing() as first:
        assert first.execute("SELECT count(*) FROM incident").fetchall() == [(1,)]
        assert first.execute("PRAGMA query_only").fetchall() == [(1,)]
    keep(store, officer, "西桥头吵架")
    with store.engines.glancing() as second:
        assert second is first
        assert second.execute("SELECT count(*) FROM incident").fetchall() == [(2,)]

    with pytest.raises(store.engines.driver.Error), store.engines.glancing() as third:
        third.execute("SELECT nothing FROM incident")

    assert not store.engines.glancers


def test_what_a_list_reads_again_and_again_is_remembered_within_bounds() -> None:
    asked: list[str] = []

    def read(stored: str) -> int:
        asked.append(stored)
        return len(stored)

    remembered = Remembered(read)
    assert [remembered[one] for one in ("ab", None, "ab", "c")] == [2, None, 2, 1]
    assert asked == ["ab", "c"]
    for number in range(2 * Remembered.MOST):
        assert remembered[str(number)] == len(str(number))
        assert len(remembered) <= Remembered.MOST + 1
    assert remembered[None] is None


def test_what_one_file_was_asked_is_ready_for_every_other(tmp_path: Path) -> None:
    one, other = (engine.open_engines(tmp_path / name) for name in ("one.db", "other.db"))
    asked = select(literal(1).label("asked_of_one_file_and_then_of_another"))
    kept = one.reader.get_execution_options()["compiled_cache"]
    with one.writer.connect() as connection:
        connection.execute(asked)
    ready = set(kept)

    for each in (one.reader, other.writer, other.reader):
        with each.connect() as connection:
            assert connection.execute(asked).scalar_one() == 1

    assert set(kept) == ready
    one.dispose()
    other.dispose()
