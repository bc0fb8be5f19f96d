"""P1 to P5: saving, paging, reporting, importing and searching, each against the raw driver."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.dialects import sqlite

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desk.listing import Listing
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.store.clauses import local_hour, moment
from stationdesk.store.search import like
from stationdesk.store.store import Store
from tests.benchmarks.conftest import Ratio
from tests.benchmarks.million import BIG, FIRST, MINUTES_APART, OFFICER, Speech, million_calls, new_store
from tests.benchmarks.raw_desk import RawDesk, raw_connection

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1800)]
SAVES = 40


@pytest.fixture(scope="module")
def million() -> Iterator[Store]:
    store = million_calls()
    yield store
    store.engines.dispose()


def test_p1_saving_an_entry(tmp_path: Path, ratio: Ratio, capsys: pytest.CaptureFixture[str]) -> None:
    store = new_store(tmp_path / "station")
    raw = RawDesk(store)
    speech = Speech(1)
    calls = [speech.call() for _ in range(SAVES)]

    def ours() -> None:
        for values in calls:
            with store.transaction(OFFICER, "incidents.register") as tx:
                tx.add(Incident(**values))

    def theirs() -> None:
        for values in calls:
            raw.save(values)

    ratio(f"P1 {SAVES} saves, each with number, audit and index / raw driver", ours, theirs, 2.0)
    ratio(f"   {SAVES} saves / fdatasync of 24 KB", ours, lambda: sync(tmp_path / "block"), 1_000)
    assert store.verify().ok


def sync(file: Path) -> None:
    with file.open("wb") as block:
        for _ in range(SAVES):
            block.seek(0)
            block.write(b"x" * 24_576)
            block.flush()
            os.fdatasync(block.fileno())


def test_p4_bulk_import(tmp_path: Path, ratio: Ratio) -> None:
    """Rows a second of ours are at least 0.6 of the raw driver's: 1 / 0.6 of its time."""
    store = new_store(tmp_path / "station")
    raw = RawDesk(store)
    speech = Speech(2)
    calls = [speech.call() for _ in range(500)]

    def ours() -> None:
        with store.transaction(OFFICER, "incidents.import") as tx:
            tx.add_many(Incident, calls)

    ratio("P4 importing 500 rows / raw executemany", ours, lambda: raw.save_many(calls), 1 / 0.6)
    assert store.verify().ok


def timed(calls: list[Callable[[], Any]]) -> float:
    start = perf_counter()
    for one in calls:
        one()
    return perf_counter() - start


def sql_of(statement: Any, values: dict[str, Any]) -> tuple[str, list[Any]]:
    """A statement as the driver takes it."""
    compiled = statement.compile(
        dialect=sqlite.dialect(paramstyle="qmark"), compile_kwargs={"render_postcompile": True}
    )
    bound = compiled.construct_params(values)
    process = compiled._bind_processors
    return str(compiled), [process.get(name, lambda held: held)(bound[name]) for name in compiled.positiontup]


def test_p2_any_page_of_a_million(million: Store, ratio: Ratio) -> None:
    desk = Desk(million, LEDGERS, actor=OFFICER)
    raw = raw_connection(million)
    listing = Listing(desk.ledger("incidents"))
    query = Query("incidents", order="received_at")
    keys = [at(share) for share in (0.9, 0.7, 0.5, 0.3, 0.1)]

    statement = listing._build(query, True, False)
    sqls = {
        key: sql_of(
            statement, moment(million.clock()) | {"limit": 101, "after_key": key[0], "after_id": key[1]}
        )
        for key in keys
    }
    ratio(
        "P2 pages of 100 of 1,000,000 incidents / raw keyset query",
        lambda: timed([partial(desk.rows, query, after=key, limit=100) for key in keys]),
        lambda: timed([partial(lambda one: raw.execute(*sqls[one]).fetchall(), key) for key in keys]),
        1.5,
    )
    last = at(0.0005)
    ratio(
        "P2 last page / first page",
        lambda: desk.rows(query, after=last, limit=100),
        lambda: desk.rows(query, after=at(0.9999), limit=100),
        1.5,
    )


def at(share: float) -> tuple[datetime, int]:
    """A key that so much of the list lies behind."""
    number = int(BIG * share)
    return FIRST + timedelta(minutes=MINUTES_APART * number), number


def test_p3_the_months_report(million: Store, ratio: Ratio) -> None:
    first, last = datetime(2015, 2, 28, 16, tzinfo=UTC), datetime(2015, 3, 31, 16, tzinfo=UTC)
    counted = func.coalesce(Incident.category_found, Incident.category_reported)
    month = (Incident.reported_at >= first, Incident.reported_at < last, Incident.voided_at.is_(None))
    statement = select(counted, local_hour(Incident.reported_at), func.count()).where(*month).group_by(1, 2)
    raw = raw_connection(million)
    sql = sql_of(statement, {})

    def ours() -> None:
        with million.reading(OFFICER) as tx:
            tx.session.execute(statement).all()

    def objects() -> None:
        with million.reading(OFFICER) as tx:
            counts: dict[tuple[str, int], int] = {}
            for one in tx.session.scalars(select(Incident).where(*month)):
                key = (one.category_found or one.category_reported, one.reported_at.hour)
                counts[key] = counts.get(key, 0) + 1

    ratio("P3 the month's counts / raw SQL", ours, lambda: raw.execute(*sql).fetchall(), 1.3)
    ratio("P3 the month's counts / loading objects (at least 5 x faster)", ours, objects, 1 / 5)


def searches(million: Store) -> dict[str, list[str]]:
    speech = Speech(3)
    common, usual, rare = speech.words[0], speech.words[40], speech.words[2_500]
    return {
        "one character": [common[0], usual[0], rare[0], "，", "7"],
        "two characters": [common[:2], usual[:2], rare[:2], "市场", "42"],
        "three and four": [usual + rare, rare + usual, "东市场", "0042", "2015〕"],
        "a miss": ["龘龘", "罕见词", "zzzz", "〔1999〕", "%%"],
        "two terms": [f"{usual} {rare}", f"东市场 {common}", f"{rare} 西桥头", "小学 街口", f"{common} 7"],
    }


def newest(million: Store, condition: Any, *more: Any) -> list[int]:
    with million.reading(OFFICER) as tx:
        wanted = condition(tx)
        query = select(Incident.id).where(Incident.voided_at.is_(None), wanted, *more)
        return list(
            tx.session.scalars(query.order_by(Incident.received_at.desc(), Incident.id.desc()).limit(100))
        )


def found(million: Store, text: str, *more: Any) -> list[int]:
    return newest(million, lambda tx: Incident.id.in_(tx.matching(Incident, text)), *more)


def compared(million: Store, text: str, *more: Any) -> list[int]:
    return newest(million, lambda tx: like(Incident, text), *more)


def test_p5_search_in_a_million(million: Store, ratio: Ratio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Incident, "__pinyin__", ())
    month = (
        Incident.received_at >= datetime(2015, 3, 1, tzinfo=UTC),
        Incident.received_at < datetime(2015, 4, 1, tzinfo=UTC),
    )
    still_open = (Incident.state == State.DISPATCHED,)
    ours: list[float] = []
    theirs: list[float] = []
    for words in searches(million).values():
        for text in words:
            for more in ((), month, still_open):
                assert found(million, text, *more) == compared(million, text, *more), text
                ours.append(median(timed([partial(found, million, text, *more)]) for _ in range(5)))
                theirs.append(timed([partial(compared, million, text, *more)]))
    ratio("P5 search, p95 / 5 ms", lambda: p95(ours), lambda: 0.005, 1.0)
    ratio("P5 search, p95 / LIKE, p95 (at least 50 x faster)", lambda: p95(ours), lambda: p95(theirs), 1 / 50)


def p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]
