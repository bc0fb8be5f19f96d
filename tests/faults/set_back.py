"""Row 24. An old backup put back is noticed from outside the station's folder, until a chief accepts it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from stationdesk.core.errors import NotAllowed
from stationdesk.store import backup
from stationdesk.store.keys import DataKey
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure, together
from tests.faults.stations import CIPHERS, OFFICER
from tests.store.calls import keep


def measure(size: Size) -> Figure:
    """20 old states put back, by our own restore and by hand: 20 flagged, and none but the chief accepts."""
    with tempfile.TemporaryDirectory() as room:
        return together(_on(Path(room) / cipher, cipher, size.of(10, 2)) for cipher in CIPHERS)


def _on(room: Path, cipher: str, turns: int) -> Figure:
    key = CIPHERS[cipher]
    pc = room / "pc"
    store = stations.make(room / "station", key)
    made = []
    for turn in range(turns):
        keep(store, OFFICER)
        store.engines.dispose()
        shutil.copytree(store.folder, room / f"by-hand-{turn}", ignore=shutil.ignore_patterns("backups"))
        made.append(backup.make(store.file, room / "backups", "manual", store.clock(), key))
    stations.open_again(store.folder, key, marks=pc).close()
    keep(stations.open_again(store.folder, key, marks=pc), OFFICER)  # killed after its save
    missed = []
    for turn, one in enumerate(made):
        backup.restore(one.file, room / f"restored-{turn}", clock=store.clock, key=key)
        for name in ("restored", "by-hand"):
            missed += _unflagged(room / f"{name}-{turn}", key, pc)
    if stations.open_again(store.folder, key, marks=pc).set_back is not None:
        missed.append("the newest state was accused")
    flagged = 2 * turns - len(missed)
    return figure(f"{cipher}: {flagged}/{2 * turns} flagged", missed)


def _unflagged(folder: Path, key: DataKey | None, pc: Path) -> list[str]:
    again = stations.open_again(folder, key, marks=pc)
    try:
        if again.set_back is None:
            return [f"{folder.name} was not flagged"]
        try:
            again.accept_set_back(OFFICER)
        except NotAllowed:
            return []
        return [f"{folder.name}: an officer accepted it"]
    finally:
        again.engines.dispose()
