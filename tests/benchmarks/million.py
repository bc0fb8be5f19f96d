"""Stations to measure with: an empty one, and one of a million incidents."""

import random
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import Any

from sqlalchemy.schema import CreateIndex, CreateTable

from stationdesk.core.actor import Actor, Role
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.store.store import StationKind, Store
from tests.store.calls import columns

OFFICER = Actor(1, "李卫东", Role.OFFICER)
BIG = 1_000_000
FIRST = datetime(2001, 1, 1, tzinfo=UTC)
MINUTES_APART = 13
PLACES = [f"{where}{what}" for where in "东西南北中" for what in ("市场", "桥头", "街口", "村部", "小学")]


class Speech:
    """Chinese-looking text whose words are as unevenly common as real ones."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        alphabet = [chr(0x4E00 + number) for number in range(3000)]
        self.words = [
            "".join(self.chance.choices(alphabet, k=self.chance.choice((2, 2, 2, 3)))) for _ in range(4000)
        ]
        self._weights = list(accumulate(1 / place for place in range(1, 4001)))

    def words_of(self, count: int) -> str:
        return "".join(self.chance.choices(self.words, cum_weights=self._weights, k=count))

    def call(self) -> dict[str, Any]:
        content = f"{self.words_of(7)}，{self.words_of(7)}{self.chance.randrange(10**6)}"
        return columns(
            content, place_text=self.chance.choice(PLACES) + str(self.chance.randrange(300)) + "号"
        )


def new_store(folder: Path, kind: StationKind = StationKind.REAL) -> Store:
    return Store.create(
        folder,
        kind=kind,
        clock=lambda: datetime(2026, 11, 21, 2, tzinfo=UTC),
        settings={"station.short_name": "青坪所"},
    )


def million_calls() -> Store:
    """A practice station of a million incidents, made once on this PC and kept in its temporary folder."""
    folder = Path(tempfile.gettempdir()) / f"stationdesk-million-{schema_name()}"
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        store = new_store(folder, StationKind.PRACTICE)
        fill(store)
        store.engines.dispose()
        (folder / "ready").touch()
    return Store.open(folder, clock=lambda: FIRST + timedelta(minutes=MINUTES_APART * BIG))


def schema_name() -> str:
    """A digest of the incidents' table, so that a changed one makes a new file."""
    indexes = sorted(str(CreateIndex(index)) for index in Incident.__table__.indexes)
    return sha256((str(CreateTable(Incident.__table__)) + "".join(indexes)).encode()).hexdigest()[:12]


def fill(store: Store) -> None:
    speech = Speech(3)
    for start in range(0, BIG, 5_000):
        with store.transaction(OFFICER, "practice.fill") as tx:
            tx.add_many(Incident, [row(speech, number) for number in range(start, start + 5_000)])
    store.settle_search()


def row(speech: Speech, number: int) -> dict[str, Any]:
    """Call `number` of twenty-five years; two in a hundred are still open."""
    at = FIRST + timedelta(minutes=MINUTES_APART * number + speech.chance.randrange(600))
    return speech.call() | {
        "reported_at": at,
        "received_at": at,
        "created_at": at,
        "category_reported": speech.chance.choice(
            ("DI.family", "CR.theft", "TR.minor", "HE.lost", "NU.wrong")
        ),
        "category_found": speech.chance.choice((None, "DI.family", "CR.theft")),
        "state": State.CLOSED if speech.chance.random() > 0.02 else State.DISPATCHED,
    }
