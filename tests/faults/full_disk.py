"""Row 3. A real disk of a few megabytes runs full: the save is refused in words and nothing kept is lost."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from stationdesk.core.errors import StoreUnavailable
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import failures
from stationdesk.store.keys import DataKey
from stationdesk.store.store import Store
from tests.faults import stations
from tests.faults.figures import Figure, NotHere, Size, figure, together
from tests.faults.stations import CIPHERS, OFFICER
from tests.store.calls import keep

MEGABYTES = 12
ROOM_MADE = 8  # megabytes: what the journal holds is written over into the file, which grows by as much
DRAFT = {"content": "报警人称"}


def measure(_size: Size) -> Figure:
    """0 lost; the shortage is seen before it comes; after room is made the work goes on."""
    return together(_on(cipher, key) for cipher, key in CIPHERS.items())


@contextmanager
def small_disk() -> Iterator[Path]:
    """A disk of a few megabytes of its own."""
    with tempfile.TemporaryDirectory() as room:
        mount = shutil.which("mount")
        options = ["-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", room]
        if not mount or subprocess.run([mount, *options], check=False, capture_output=True).returncode:
            raise NotHere("the right to mount a small disk")
        try:
            yield Path(room)
        finally:
            subprocess.run(["umount", room], check=True)


def _on(cipher: str, key: DataKey | None) -> Figure:
    with small_disk() as disk:
        store = stations.make(disk / "station", key)
        missed = [] if store.is_short_of_room() else ["the shortage was not noticed before"]
        store.drafts.save("form", DRAFT)
        kept, refusal = save_until_refused(store)
        missed += [] if refusal == failures.FULL else [f"refused with “{refusal}”"]
        missed += _lost(store, kept)
        missed += _draft_lost(store)
        missed += _work_after(store, disk, kept)
        store.engines.dispose()
        missed += _lost(stations.open_again(disk / "station", key), kept + 1)
    return figure(f"{cipher}: {kept} saves, then refused in words, {len(missed)} lost", missed)


def save_until_refused(store: Store) -> tuple[int, str]:
    """(saves kept, the sentence of the first that was not)."""
    for kept in count():
        try:
            keep(store, OFFICER, "两人因停车争吵" * 40)
        except StoreUnavailable as refused:
            return kept, refused.phrase
    raise AssertionError


def _lost(store: Store, kept: int) -> list[str]:
    with store.reading(OFFICER) as tx:
        found = tx.session.query(Incident).count()
    sound = store.verify().ok
    store.engines.dispose()
    return ([] if found == kept else [f"{kept} kept, {found} found"]) + ([] if sound else ["not sound"])


def _draft_lost(store: Store) -> list[str]:
    """A draft written before stays, whether or not the next one finds room."""
    longer = {"content": "y" * 100_000}
    try:
        store.drafts.save("form", longer)
    except StoreUnavailable:
        return [] if store.drafts.load("form") == DRAFT else ["the earlier draft is gone"]
    return [] if store.drafts.load("form") == longer else ["a draft is gone"]


def _work_after(store: Store, disk: Path, kept: int) -> list[str]:
    subprocess.run(["mount", "-o", f"remount,size={MEGABYTES + ROOM_MADE}m", disk], check=True)
    keep(store, OFFICER, "腾出空间之后")
    return _lost(store, kept + 1)
