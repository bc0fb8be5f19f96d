"""A station's file, filled once and closed, and open copies of it that are thrown away."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from stationdesk.ledgers import LEDGERS
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.conftest import let_go


def filled(folder: Path, set_up: Callable[[Store], object], clock: Callable[[], datetime]) -> Path:
    """The closed file of a new station; LEDGERS is imported so that every table is there."""
    assert LEDGERS
    store = Store.create(folder, kind=StationKind.REAL, clock=clock, settings={})
    set_up(store)
    let_go(store)
    return folder


@contextmanager
def copied(folder: Path, to: Path, clock: Callable[[], datetime]) -> Iterator[Store]:
    """A copy of that file to act in."""
    store = Store.open(Path(shutil.copytree(folder, to)), clock=clock)
    yield store
    let_go(store)
