"""P2 in the ledgers from hazard to patrol: pages, chips, boards and reports at twenty thousand rows each.

The raw driver runs the same statements on the same values; boards and reports stand beside a time that
nobody waits for as well. All seconds are the processor's.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from time import process_time
from typing import Any, NamedTuple

import pytest
from sqlalchemy import event

from stationdesk.core.ledger import Ledger, Query
from stationdesk.desk import Desk
from stationdesk.desk.listing import CHIP_MOST
from stationdesk.ledgers import LEDGERS
from stationdesk.store.clauses import moment
from stationdesk.store.store import Store
from tests.benchmarks.conftest import Ratio
from tests.benchmarks.million import OFFICER, new_store
from tests.benchmarks.raw_desk import raw_connection
from tests.benchmarks.twenty_thousand import NOW, fill, twenty_thousand

PAGE = 100
FEW = 300  # rows of each kind in the suite's own run of all this
PAGES, ROUNDS = 10, 11
GLANCE = 0.00005  # what a count may cost beside its statement; many take less than that in the file
MONTH = {"first": date(2026, 10, 1), "last": date(2026, 10, 31)}
_FOLDERS = ("rectifications", "disputes", "tasks", "premises", "patrols")
_CAMERAS = ("cameras", "cameras.faults", "cameras.recorders", "cameras.households")
TABS = tuple(one.name for one in LEDGERS if one.folder in _FOLDERS or one.name in _CAMERAS)
BOARDS = tuple((one.name, board.name) for one in LEDGERS for board in one.boards)
REPORTS = (
    ("R06", "rectifications.ledger"), ("R10", "disputes.monthly"), ("joint patrols", "patrols.joint"),
    ("R09", "patrols.video.record"), ("R17", "patrols.footage.register"),
    ("R13", "tasks.wall"), ("R14", "figures.assessment"), ("R08", "cameras.inventory"),
    ("account", "figures.account"),
)  # fmt: skip


class Side(NamedTuple):
    """A desk at the station, and a driver's connection of its own to the same file."""

    desk: Desk
    raw: Any


class Asked(NamedTuple):
    """A statement written out, with its values, as the raw driver takes it."""

    sql: str
    values: list[Any]


def _side(store: Store) -> Iterator[Side]:
    yield Side(Desk(store, LEDGERS, actor=OFFICER), raw_connection(store))
    store.engines.dispose()


@pytest.fixture(scope="module")
def big() -> Iterator[Side]:
    yield from _side(twenty_thousand())


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Side]:
    yield from _side(fill(new_store(tmp_path_factory.mktemp("few") / "station"), FEW))


def _query(ledger: Ledger) -> Query:
    return Query(ledger.name, order=ledger.order, descending=ledger.descending)


def _keys(side: Side, query: Query) -> list[Any]:
    """What lies before the first page, before the middle one and before the last."""
    many = len(side.desk.ids(query))
    before = (max(many // 2, 1), max(many - PAGE, 1))
    return [None, *(side.desk.rows(query, None, place).after for place in before)]


def _page(side: Side, query: Query, after: Any) -> Asked:
    ready = side.desk.listing(query.ledger)._ready(query, after is not None, False)
    key = {"after_key": after[0], "after_id": after[1]} if after else {}
    return Asked(ready.sql, ready.given(moment(NOW, OFFICER.person) | {"limit": PAGE + 1} | key))


def _chips(side: Side, ledger: Ledger) -> dict[str, tuple[Query, Asked]]:
    found = {}
    for chip in (one for one in ledger.filters if one.kind is None):
        query = Query(ledger.name, ((chip.name, True),))
        ready = side.desk.listing(ledger.name)._counted(query, CHIP_MOST)
        found[chip.name] = query, Asked(ready.sql, ready.given(moment(NOW, OFFICER.person)))
    return found


def _run(side: Side, asked: Asked) -> list[Any]:
    found: list[Any] = side.raw.execute(*asked).fetchall()
    return found


def _timed(call: Callable[[], Any], times: int = PAGES) -> float:
    """Seconds of the processor: the file is in memory, and the machine may be busy with others."""
    start = process_time()
    for _ in range(times):
        call()
    return (process_time() - start) / times


# --- the same answers, in the suite -------------------------------------------------------------------


@pytest.mark.parametrize("tab", TABS)
def test_a_page_and_a_chip_answer_what_the_raw_statement_does(small: Side, tab: str) -> None:
    ledger = small.desk.ledger(tab)
    query = _query(ledger)

    for after in _keys(small, query):
        rows = small.desk.rows(query, after, PAGE).rows
        assert [one.id for one in rows] == [one[0] for one in _run(small, _page(small, query, after))[:PAGE]]
        assert rows == small.desk.rows_by_id(tab, [one.id for one in rows])
    assert rows, "a last page"
    for name, (narrowed, asked) in _chips(small, ledger).items():
        counted = small.desk.count(narrowed, CHIP_MOST)
        assert [(counted,)] == _run(small, asked), name
        assert counted == len(small.desk.ids(narrowed)), name


def test_the_station_is_one_whose_records_hold(small: Side) -> None:
    assert small.desk.store.verify().ok
    for ledger, board in BOARDS:
        assert small.desk.board(ledger, board)
    for _, report in REPORTS:
        assert small.desk.report(report, **MONTH).blocks
    assert small.desk.due()


# --- the promises -------------------------------------------------------------------------------------


@pytest.mark.benchmark
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("tab", TABS)
def test_p2_pages_and_chips_of_20000(big: Side, tab: str, ratio: Ratio) -> None:
    query = _query(big.desk.ledger(tab))
    keys = _keys(big, query)
    for name, after in zip(("first", "middle", "last"), keys, strict=True):
        asked = _page(big, query, after)
        ratio(
            f"P2 {tab}: {name} page / raw",
            lambda after=after: _timed(partial(big.desk.rows, query, after, PAGE)),
            lambda asked=asked: _timed(partial(_run, big, asked)),
            1.5,
            ROUNDS,
        )
    ratio(
        f"P2 {tab}: last page / first page",
        lambda: _timed(partial(big.desk.rows, query, keys[-1], PAGE)),
        lambda: _timed(partial(big.desk.rows, query, None, PAGE)),
        1.5,
        ROUNDS,
    )
    for name, (narrowed, asked) in _chips(big, big.desk.ledger(tab)).items():
        ratio(
            f"   {tab}: chip {name} / raw + {GLANCE * 1e6:.0f} µs",
            lambda narrowed=narrowed: _timed(partial(big.desk.count, narrowed, CHIP_MOST)),
            lambda asked=asked: _timed(partial(_run, big, asked)) + GLANCE,
            1.5,
            ROUNDS,
        )


@pytest.mark.benchmark
@pytest.mark.timeout(1800)
def test_boards_the_home_page_and_reports_of_20000(big: Side, ratio: Ratio) -> None:
    """Each against a time that nobody waits for; beside it what its statements alone cost the raw driver."""
    desk = big.desk
    asked: list[tuple[str, Callable[[], Any], float]] = [
        *((f"board {ledger}.{name}", partial(desk.board, ledger, name), 0.1) for ledger, name in BOARDS),
        ("the home page's to-do list", desk.due, 0.2),
        ("the home page's cards", desk.cards, 0.1),
        *((f"{name}, a month", partial(desk.report, report, **MONTH), 1.0) for name, report in REPORTS),
    ]
    for name, call, most in asked:
        statements = _statements(big, call)
        ratio(f"{name} / {most * 1e3:.0f} ms", partial(_timed, call, 1), lambda most=most: most, 1.0)
        raw = partial(_all, big, statements)
        ratio(f"   the same / its {len(statements)} statements, raw", partial(_timed, call, 1),
              partial(_timed, raw, 1), 15.0)  # fmt: skip


def _statements(side: Side, call: Callable[[], Any]) -> list[Asked]:
    """What a call asks of the file through the ORM and Core, with the values."""
    found: list[Asked] = []

    def note(_connection: Any, _cursor: Any, sql: str, values: Any, *_more: Any) -> None:
        found.append(Asked(sql, values))

    reader = side.desk.store.engines.reader
    event.listen(reader, "before_cursor_execute", note)
    try:
        call()
    finally:
        event.remove(reader, "before_cursor_execute", note)
    return found


def _all(side: Side, statements: list[Asked]) -> None:
    for one in statements:
        _run(side, one)
