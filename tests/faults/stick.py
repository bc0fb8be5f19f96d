"""Row 4. A stick is pulled, or a backup killed, half-way: no bad backup looks good, old ones stay."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from stationdesk.core.errors import StoreUnavailable
from stationdesk.store import backup, files
from stationdesk.store.store import Store
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure, together
from tests.faults.stations import CIPHERS, OFFICER
from tests.store.calls import keep

LONGEST = 0.25
BACK_UP_FOR_EVER = """
import sys
from pathlib import Path
from tests.faults.stations import CIPHERS, NOW
from stationdesk.ledgers import LEDGERS
from stationdesk.store import backup
key = CIPHERS[sys.argv[3]]
print("ready", flush=True)
while True:
    backup.make(Path(sys.argv[1]), Path(sys.argv[2]), "killed", NOW, key)
"""


def measure(size: Size) -> Figure:
    """100 kills, 0 bad backups that look good; an error at each k leaves the old one."""
    with tempfile.TemporaryDirectory() as room:
        kills = together(_kills(Path(room) / cipher, cipher, size.of(50, 2)) for cipher in CIPHERS)
        return together((kills, _pulled(Path(room) / "pulled")))


def _kills(room: Path, cipher: str, kills: int) -> Figure:
    store = stations.make(room / "station", CIPHERS[cipher])
    for number in range(20):
        keep(store, OFFICER, f"第{number}起" * 60)
    old = store.backup("manual")
    chance, complete, bad = random.Random(4), 0, []
    for turn in range(kills):
        folder = room / f"usb{turn}"
        folder.mkdir()
        _killed(store, folder, cipher, chance.random() * LONGEST)
        for made in backup.found_in(folder):
            complete += 1
            bad += _bad(made, store)
    bad += _bad(old, store)
    store.engines.dispose()
    return figure(f"{cipher}: {kills} kills, {complete} backups look complete, {len(bad)} bad", bad)


def _killed(store: Store, folder: Path, cipher: str, seconds: float) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", BACK_UP_FOR_EVER, store.file, folder, cipher], stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    child.stdout.readline()
    with suppress(subprocess.TimeoutExpired):
        child.wait(seconds)
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()


def _bad(made: backup.Backup, store: Store) -> list[str]:
    try:
        backup.checked(made.file, store.identity, store.file_key)
    except Exception as why:  # noqa: BLE001 - whatever it is, this backup only looked good
        return [f"{made.file.name}: {why}"]
    return []


class _Pulled:
    """The stick goes away at the `at`-th step of writing to it; every later step fails as well."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self, step: Any) -> Any:
        def may_fail(*args: Any, **kwargs: Any) -> Any:
            self.left -= 1
            if self.left <= 0:
                raise OSError(5, "Input/output error")
            return step(*args, **kwargs)

        return may_fail


STEPS = (
    (files, "claim"), (files, "sync_file"), (files, "replace"), (files, "write_whole"),
    (backup.shutil, "copyfile"), (backup, "file_digest"),
)  # fmt: skip


def _pulled(room: Path) -> Figure:
    """A second copy fails at each step: said in a sentence, the earlier copy still good."""
    store = stations.make(room / "station")
    keep(store, OFFICER)
    usb = room / "usb"
    usb.mkdir()
    made = store.backup("manual")
    kept = backup.copy_to(made, usb)
    bad = []
    steps = 0
    for at in range(1, 20):
        pulled = _Pulled(at)
        unpatched = [(place, name, getattr(place, name)) for place, name in STEPS]
        for place, name, step in unpatched:
            setattr(place, name, pulled(step))
        try:
            backup.copy_to(made, usb)
            break
        except StoreUnavailable:
            steps += 1
        finally:
            for place, name, step in unpatched:
                setattr(place, name, step)
        bad += _bad(kept, store)
        bad += [one for found in backup.found_in(usb) for one in _bad(found, store)]
    store.engines.dispose()
    return figure(f"pulled at {steps} steps, {len(bad)} bad", bad, good=steps > 3)
