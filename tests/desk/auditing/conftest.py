"""A small station whose log is read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.i18n import ENGLISH
from stationdesk.store.store import Store
from tests.conftest import let_go
from tests.ledgers.incident_desk import Calls


@pytest.fixture
def calls(calls_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Calls]:
    """A small station whose chief sits at the desk."""
    store = Store.open(Path(shutil.copytree(calls_folder, tmp_path / "calls")), clock=clock)
    made = Calls(store)
    made.desk.language = ENGLISH
    yield made
    let_go(store)
