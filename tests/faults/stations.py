"""Stations for the measures, plain and encrypted, and calls to keep in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from stationdesk.core.actor import Actor, Role
from stationdesk.store.engine import driver_connection
from stationdesk.store.keys import DataKey
from stationdesk.store.store import StationKind, Store
from tests.store.calls import keep

OFFICER = Actor(1, "李卫东", Role.OFFICER)
CHIEF = Actor(2, "陈建国", Role.CHIEF)
NOW = datetime(2026, 11, 21, 2, tzinfo=UTC)
KEY = DataKey(bytes(range(7, 39)))
CIPHERS: dict[str, DataKey | None] = {"plain": None, "encrypted": KEY}
SUFFIXES = ("", "-wal", "-shm", "-journal")


def clock() -> datetime:
    """Ten in the morning at the station."""
    return NOW


class Ticking:
    """A clock that goes on by a minute at each look."""

    def __init__(self, start: datetime = NOW - timedelta(days=20)) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def make(folder: Path, key: DataKey | None = None, now: Any = clock) -> Store:
    """A new real station."""
    return Store.create(
        folder,
        kind=StationKind.REAL,
        clock=now,
        settings={"station.name": "青坪镇派出所", "station.short_name": "青坪所"},
        key=key,
        encrypted=key is not None,
    )


def open_again(folder: Path, key: DataKey | None = None, now: Any = clock, **options: Any) -> Store:
    """The station as the next start opens it."""
    return Store.open(folder, clock=now, key=key, **options)


def filled(folder: Path, calls: int, key: DataKey | None = None) -> tuple[Path, str]:
    """(file, uuid) of a closed station with so many calls."""
    store = make(folder, key)
    for number in range(calls):
        keep(store, OFFICER, f"第{number}起：两户因宅基地界争吵，已劝解" * 3)
    store.engines.dispose()
    return store.file, store.identity.uuid


@contextmanager
def by_hand(file: Path, key: DataKey | None = None) -> Iterator[Any]:
    """The file open in another program that holds the key."""
    with driver_connection(file, key=key.raw if key else None) as connection:
        yield connection


def put(folder: Path, content: bytes) -> Path:
    """A station's file with this content and no journal."""
    folder.mkdir(parents=True, exist_ok=True)
    for suffix in SUFFIXES:
        (folder / f"station.db{suffix}").unlink(missing_ok=True)
    (folder / "station.db").write_bytes(content)
    return folder / "station.db"
