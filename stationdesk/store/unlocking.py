"""The way into an encrypted backup: the key ring of its manifest, asked as at the station's own door."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from stationdesk.store.gate import Gate
from stationdesk.store.keys import put_in
from stationdesk.store.manifest import Backup

RINGS = "rings"


def gate_of(made: Backup, pc: Path, uptime: Callable[[], float] = time.monotonic) -> Gate:
    """Ask who was there when the backup was made; wrong passwords count on this PC, in its folder `pc`.

    Where the backup has no ring, the gate asks nobody.
    """
    folder = pc / RINGS / Path(made.identity.uuid).name
    if made.keys is not None:
        put_in(folder, dict(made.keys))
        return Gate(folder, uptime)
    return Gate(pc / RINGS, uptime)
