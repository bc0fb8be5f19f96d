"""Whether records can be kept: in clear, and encrypted so that another key opens nothing."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.jobs.self_testing.line import CHINESE_LINE
from stationdesk.store.engine import is_encrypted
from stationdesk.store.keys import DataKey
from stationdesk.store.station_file import FILE_NAME
from stationdesk.store.store import StationKind, Store

Clock = Callable[[], datetime]


def database(folder: Path, clock: Clock) -> str:
    """Make a station, read it back, prove its chain, and make a backup that is read back too."""
    store = _made(folder / "station", clock, None)
    try:
        _read(store)
        proof = store.verify()
        if not proof.ok:
            raise ValueError(str(proof.problems))
        made = store.backup("by-hand")
        return f"{store.engines.driver.sqlite_version}, {proof.entries} entries, {made.file.suffix}"
    finally:
        store.engines.dispose()


def encrypted(folder: Path, clock: Clock) -> str:
    """The same under a key; another key and none are refused, and nothing lies there in clear."""
    home, key = folder / "encrypted", DataKey(secrets.token_bytes(32))
    _made(home, clock, key).engines.dispose()
    if not is_encrypted(home / FILE_NAME) or CHINESE_LINE.encode() in (home / FILE_NAME).read_bytes():
        raise ValueError("the file is in clear")
    again = Store.open(home, clock=clock, key=key)
    try:
        _read(again)
    finally:
        again.engines.dispose()
    _refused(home, clock, DataKey(secrets.token_bytes(32)))
    _refused(home, clock, None)
    return "another key and none are refused"


def _made(folder: Path, clock: Clock, key: DataKey | None) -> Store:
    names = {"station.name": CHINESE_LINE, "station.short_name": "自检"}
    kind = StationKind.PRACTICE
    return Store.create(folder, kind=kind, clock=clock, settings=names, key=key, encrypted=key is not None)


def _read(store: Store) -> None:
    with store.reading(SYSTEM) as tx:
        if tx.settings["station.name"] != CHINESE_LINE:
            raise ValueError("what was written was not read back")


def _refused(folder: Path, clock: Clock, key: DataKey | None) -> None:
    try:
        store = Store.open(folder, clock=clock, key=key)
    except (StationError, StoreUnavailable):
        return
    store.engines.dispose()
    raise ValueError("another key opens it" if key else "it opens without a key")
