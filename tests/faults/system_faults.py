"""Row 3. The system refuses the k-th write, sync, cut or deletion of the real program, plain or encrypted.

A child saves under `strace`, which answers ENOSPC or EIO in the system's place, once or from then on.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from itertools import count
from pathlib import Path

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.store.engine import raw
from stationdesk.store.keys import DataKey
from tests.faults import stations
from tests.faults.figures import Figure, NotHere, Size, figure, together
from tests.faults.stations import CIPHERS, OFFICER
from tests.faults.tracing import traced
from tests.store.calls import keep

SAVES = 3
CALLS = "pwrite64,fdatasync,fsync,ftruncate,unlink"
ERRORS = ("ENOSPC", "EIO")


def measure(size: Size) -> Figure:
    """For each k: nothing acknowledged lost, nothing halved, the next start sound."""
    if shutil.which("strace") is None or not hasattr(os, "fork"):
        raise NotHere("strace")
    with tempfile.TemporaryDirectory() as room:
        return together(_on(Path(room) / cipher, cipher, size.of(1, 61)) for cipher in CIPHERS)


def _on(room: Path, cipher: str, step: int) -> Figure:
    key = CIPHERS[cipher]
    file, _ = stations.filled(room / "template", 2, key)
    content, runs, missed = file.read_bytes(), 0, []
    for error in ERRORS:
        for for_ever in (False, True):
            for at in count(1, step):
                stations.put(room / "victim", content)
                kept, struck = _one_run(room, key, error, f"{at}+" if for_ever else str(at))
                runs += 1
                missed += [
                    f"{cipher}, {error} at {at}: {why}" for why in _wrong(room / "victim", key, kept + 2)
                ]
                if not struck:
                    break
    return figure(f"{cipher}: {runs} system faults, {len(missed)} lost or halved a save", missed)


def _one_run(room: Path, key: DataKey | None, error: str, when: str) -> tuple[int, bool]:
    """(saves acknowledged, whether the fault struck)."""
    files = [room / "victim" / f"station.db{suffix}" for suffix in stations.SUFFIXES]
    options = ["-e", f"trace={CALLS}", "-e", f"inject={CALLS}:error={error}:when={when}"]
    options += [part for file in files for part in ("-P", str(file))]
    told = traced(lambda tell: _save(room / "victim", key, tell), room / "trace", options)
    struck = "INJECTED" in (room / "trace").read_text(encoding="utf-8", errors="replace")
    return told.count(b"k"), struck


def _save(folder: Path, key: DataKey | None, tell: int) -> None:
    try:
        store = stations.open_again(folder, key)
        for number in range(SAVES):
            keep(store, OFFICER, f"第{number}起")
            os.write(tell, b"k")
        store.engines.dispose()
    except (StationError, StoreUnavailable):
        pass


def _wrong(folder: Path, key: DataKey | None, kept: int) -> list[str]:
    try:
        store = stations.open_again(folder, key)
        store.examine()
        sound = store.verify().ok
        with store.engines.reader.begin() as connection:
            rows = raw(connection).execute("SELECT number FROM incident ORDER BY id").fetchall()
        store.engines.dispose()
    except (StationError, StoreUnavailable) as why:
        return [f"the next start says “{why}”"]
    found = [str(number) for (number,) in rows]
    wanted = [f"青坪所警〔2026〕{number:04d}号" for number in range(1, len(found) + 1)]
    wrong = [] if sound else ["not sound"]
    wrong += [] if len(found) >= kept else [f"{kept - len(found)} lost"]
    return wrong + ([] if found == wanted else ["the numbers have gaps"])
