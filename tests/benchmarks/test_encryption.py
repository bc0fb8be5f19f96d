"""P12: what encryption costs, each side the same station, once in clear and once encrypted."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import select

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import engine
from stationdesk.store.keys import DataKey, KeyRing
from stationdesk.store.store import StationKind, Store
from tests.benchmarks.conftest import Ratio
from tests.benchmarks.million import OFFICER, Speech

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
CALLS, SAVES = 20_000, 40


class Side(NamedTuple):
    """One of the two stations."""

    store: Store
    key: DataKey

    @property
    def raw_key(self) -> bytes | None:
        return self.key.raw if self.store.encrypted else None


@pytest.fixture(scope="module")
def sides(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Side, Side]]:
    """The encrypted one and the plain one, with the same calls."""
    made = tuple(_made(tmp_path_factory.mktemp("p12"), encrypted=encrypted) for encrypted in (True, False))
    yield made[0], made[1]
    for side in made:
        side.store.engines.dispose()


def _made(folder: Path, *, encrypted: bool) -> Side:
    _, key, _ = KeyRing.make(folder)
    store = Store.create(
        folder, kind=StationKind.REAL, clock=lambda: datetime(2026, 11, 21, 2, tzinfo=UTC), key=key,
        settings={"station.short_name": "青坪所"}, encrypted=encrypted,
    )  # fmt: skip
    speech = Speech(12)
    for _ in range(CALLS // 500):
        with store.transaction(OFFICER, "incidents.import") as tx:
            tx.add_many(Incident, [speech.call() for _ in range(500)])
    return Side(store, key)


def save(side: Side) -> None:
    speech = Speech(3)
    for _ in range(SAVES):
        with side.store.transaction(OFFICER, "incidents.register") as tx:
            tx.add(Incident(**speech.call()))


def show(side: Side) -> None:
    desk = Desk(side.store, LEDGERS, actor=OFFICER)
    page = desk.rows(Query("incidents", order="received_at"), limit=100)
    for _ in range(20):
        page = desk.rows(Query("incidents", order="received_at"), limit=100, after=page.after)


def search(side: Side) -> None:
    words = Speech(12).words[:200:5]
    with side.store.reading(OFFICER) as tx:
        for text in words:
            found = select(Incident.id).where(Incident.id.in_(tx.matching(Incident, text))).limit(100)
            tx.session.scalars(found).all()


def scan_cold(side: Side) -> None:
    """Every page of the calls, on a connection that has read none of them."""
    with engine.driver_connection(side.store.file, key=side.raw_key) as connection:
        connection.execute("SELECT count(*) FROM incident WHERE content LIKE '%无此词语%'").fetchall()


def test_p12_what_encryption_costs(sides: tuple[Side, Side], ratio: Ratio) -> None:
    sealed, plain = sides
    for name, act, most in (
        (f"P12 {SAVES} saves, encrypted / plain", save, 1.3),
        ("P12 20 pages of 100, encrypted / plain", show, 1.3),
        ("P12 40 searches, encrypted / plain", search, 1.3),
        ("P12 cold scan, encrypted / plain", scan_cold, 3.5),
    ):
        ratio(name, partial(act, sealed), partial(act, plain), most, 11)
