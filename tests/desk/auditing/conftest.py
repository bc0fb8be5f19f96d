"""A small station whose log is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.i18n import ENGLISH
from stationdesk.ledgers import LEDGERS
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.ledgers.incident_desk import Calls, set_up


@pytest.fixture
def calls(tmp_path: Path, clock: Any) -> Iterator[Calls]:
    """A small station whose chief sits at the desk."""
    assert LEDGERS
    store = Store.create(tmp_path / "calls", kind=StationKind.REAL, clock=clock, settings={})
    set_up(store)
    made = Calls(store)
    made.desk.language = ENGLISH
    yield made
    store.close()
