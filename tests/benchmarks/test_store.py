"""P1 to P5: saving, paging, reporting, importing and searching, each against the raw driver."""

import os
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import sqlite

from stationdesk.core.ledger import Query
from stationdesk.core.period import month
from stationdesk.desk import Desk
from stationdesk.desk.listing import Listing
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.store.clauses import moment
from stationdesk.store.search import like
from stationdesk.store.store import Store
from stationdesk.store.types import UtcInstant
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
    """Seconds of the processor: the file is in memory, and the machine may be busy with others."""
    start = process_time()
    for one in calls:
        one()
    return process_time() - start


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
    instants = [place for place, column in enumerate(statement.selected_columns) if is_instant(column)]

    def by_hand(after: tuple[datetime, int]) -> None:
        for found in raw.execute(*sqls[after]).fetchall():
            values = list(found)
            for place in instants:
                if values[place] is not None:
                    values[place] = datetime.fromtimestamp(values[place], UTC)

    ours = [partial(desk.rows, query, after=key, limit=100) for key in keys]
    bare = [partial(lambda one: raw.execute(*sqls[one]).fetchall(), key) for key in keys]
    ratio(
        "P2 pages of 100 of 1,000,000 incidents / raw keyset query, datetimes made",
        lambda: timed(ours * 4),
        lambda: timed([partial(by_hand, key) for key in keys] * 4),
        1.5,
        15,
    )
    ratio(
        "   the same / bare fetch of numbers and texts", lambda: timed(ours * 4), lambda: timed(bare * 4), 2.5
    )
    last = at(0.0005)
    ratio(
        "P2 last page / first page",
        lambda: timed([partial(desk.rows, query, after=last, limit=100)] * 10),
        lambda: timed([partial(desk.rows, query, after=at(0.9999), limit=100)] * 10),
        1.5,
    )


def is_instant(column: Any) -> bool:
    return isinstance(column.type, UtcInstant)


def at(share: float) -> tuple[datetime, int]:
    """A key that so much of the list lies behind."""
    number = int(BIG * share)
    return FIRST + timedelta(minutes=MINUTES_APART * number), number


def test_p3_the_months_report(million: Store, ratio: Ratio) -> None:
    """The counts of the monthly report: by group, type, time of day, village and area."""
    period = month(2015, 3)
    begin, end = period.bounds()
    raw = raw_connection(million)
    with million.reading(OFFICER) as tx:
        way = counts.way_of(tx)
    ways = (counts._by_group, counts._by_type, counts._by_band, counts._by_village, counts._by_area)
    ready = [prebuilt(way) for prebuilt in ways]
    given = [(one.sql, one.given({"begin": begin, "end": end})) for one in ready]

    def ours() -> None:
        with million.reading(OFFICER) as tx:
            for count in (counts.by_group, counts.by_type, counts.by_band, counts.by_village, counts.by_area):
                count(tx, way, period)

    def by_hand() -> None:
        for sql, values in given:
            raw.execute(sql, values).fetchall()

    def objects() -> None:
        within = (Incident.reported_at >= begin, Incident.reported_at < end, Incident.voided_at.is_(None))
        with million.reading(OFFICER) as tx:
            loaded = list(tx.session.scalars(select(Incident).where(*within)))
        for read in ("category_found", "category_reported", "reported_at", "village_id", "area_id"):
            Counter(getattr(one, read) for one in loaded)

    ratio("P3 the month's counts / raw SQL", lambda: timed([ours]), lambda: timed([by_hand]), 1.3, 15)
    ratio("P3 the month's counts / loading objects (at least 5 x faster)", ours, objects, 1 / 5)


HARD = ["，", "7", "42", "0042", "2015〕", "东市场", "小学 街口", "龘龘", "%%", "zzzz"]


def searches(million: Store) -> list[str]:
    """Forty searches as people make them: pieces of narrations and places, two of them, numbers, misses."""
    chance = random.Random(5)
    with million.reading(OFFICER) as tx:
        ids = [chance.randrange(1, BIG) for _ in range(30)]
        calls = tx.session.execute(select(Incident.content, Incident.place_text).where(Incident.id.in_(ids)))
        texts = [re.sub("[0-9]+号?", "", text) for pair in calls for text in pair]
    found: list[str] = []
    for length in (1, 2, 3, 4):
        found += [piece(chance, chance.choice(texts), length) for _ in range(6)]
    found += [f"{piece(chance, text, 2)} {piece(chance, text, 3)}" for text in chance.sample(texts, 6)]
    return [*found, "0042", "85号", "龘龘", "罕见词", "zzzz", "无此人名", "〔1999〕", "%%"]


def piece(chance: random.Random, text: str, length: int) -> str:
    start = chance.randrange(max(1, len(text) - length + 1))
    return text[start : start + length]


def newest(million: Store, condition: Any, *more: Any) -> list[int]:
    with million.reading(OFFICER) as tx:
        wanted = condition(tx)
        query = select(Incident.id).where(Incident.voided_at.is_(None), wanted, *more)
        return list(
            tx.session.scalars(query.order_by(Incident.received_at.desc(), Incident.id.desc()).limit(100))
        )


def found(million: Store, text: str, *more: Any) -> list[int]:
    return newest(million, lambda tx: Incident.id.in_(tx.matching(Incident, text, within=more)), *more)


def compared(million: Store, text: str, *more: Any) -> list[int]:
    return newest(million, lambda tx: like(Incident, text), *more)


def test_p5_search_in_a_million(million: Store, ratio: Ratio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Incident, "__pinyin__", ())
    one_month = (
        Incident.received_at >= datetime(2015, 3, 1, tzinfo=UTC),
        Incident.received_at < datetime(2015, 4, 1, tzinfo=UTC),
    )
    still_open = (Incident.state == State.DISPATCHED,)
    for text in HARD:
        assert found(million, text) == compared(million, text), text
    ours: list[float] = []
    theirs: list[float] = []
    for place, text in enumerate(searches(million)):
        more = ((), (), one_month, still_open)[place % 4]
        assert found(million, text, *more) == compared(million, text, *more), text
        ours.append(min(timed([partial(found, million, text, *more)]) for _ in range(9)))
        theirs.append(timed([partial(compared, million, text, *more)]))
    ratio("P5 search in 1,000,000, p95 / 5 ms", lambda: p95(ours), lambda: 0.005, 1.0)
    ratio("P5 search, p95 / LIKE, p95 (at least 50 x faster)", lambda: p95(ours), lambda: p95(theirs), 1 / 50)


def p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]
