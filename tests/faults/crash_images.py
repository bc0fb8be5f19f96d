"""Row 1. Power cuts: what the disk may hold at any moment, made from a trace of the program's writes.

A writer runs under strace. From its calls, images of the file are built in which writes not yet synced
are missing, torn at 512 bytes, out of order or garbage, and a deleted journal is back. Each image is
opened as the next start would.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from stationdesk.store import engine
from stationdesk.store.engine import Journal, driver_connection
from stationdesk.store.keys import DataKey
from stationdesk.store.store import Store
from stationdesk.store.verification import verify
from tests.faults import stations
from tests.faults.figures import Figure, NotHere, Size, figure, together
from tests.faults.stations import KEY, OFFICER, clock
from tests.faults.tracing import traced
from tests.store.calls import call

SAVES = 12
SECTOR = 512
FOLDER = "station"


@dataclass(frozen=True)
class Mode:
    """How the file is written; the control is known to lose what a power cut catches."""

    driver: ModuleType
    key: DataKey | None = None
    journal: Journal | None = None

    @property
    def raw(self) -> bytes | None:
        """The key as the driver takes it."""
        return self.key.raw if self.key else None


CONTROL = "control (NORMAL)"
MODES = {
    "plain": Mode(engine.preferred_driver()),
    "encrypted": Mode(engine.preferred_driver(), KEY),
    "standard library": Mode(sqlite3),
    CONTROL: Mode(engine.preferred_driver(), journal=Journal("wal", "NORMAL")),
}


def measure(size: Size) -> Figure:
    """At least 800 images per mode, 0 lost or broken; the control must lose."""
    if shutil.which("strace") is None or not hasattr(os, "fork"):
        raise NotHere("strace")
    return together(_figure(mode, run(mode, size.of(830, 40))) for mode in MODES)


def _figure(mode: str, outcome: Outcome) -> Figure:
    told = f"{mode}: {outcome.images} images, {outcome.lost} lost, {outcome.broken} broken"
    if mode == CONTROL:
        return figure(told, [] if outcome.lost else ["the control lost nothing: the images do not bite"])
    return figure(told, [] if outcome.good == outcome.images > 0 else [told])


# --- the traced writer ------------------------------------------------------------------------------


def write(folder: Path, name: str, tell: int) -> None:
    """Save and say so, in one journal mode."""
    mode = MODES[name]
    file = folder / "station.db"
    engines = engine.open_engines(file, driver=mode.driver, journal=mode.journal, key=mode.raw)
    store = Store(folder, engines, clock, None, key=mode.key, encrypted=mode.key is not None)
    for number in range(SAVES):
        with store.transaction(OFFICER, "incidents.register") as tx:
            tx.add(call(f"第{number}起"))
        os.write(tell, f"kept {number + 1}\n".encode())


@dataclass(frozen=True)
class Event:
    """One call: `kind` is write, cut, sync, delete or kept."""

    kind: str
    file: str = ""
    offset: int = 0
    data: bytes = b""
    number: int = 0


_CALL = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)")
_QUOTED = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def record(folder: Path, mode: str) -> list[Event]:
    """Run the writer under strace and read what it did to the station's file."""
    trace = folder.parent / "trace"
    wanted = "openat,close,write,pwrite64,fsync,fdatasync,ftruncate,unlink,unlinkat"
    options = ["-xx", "-s", "1000000", "-e", f"trace={wanted}"]
    told = traced(lambda tell: write(folder, mode, tell), trace, options)
    assert told.count(b"kept") == SAVES
    with trace.open(encoding="ascii") as lines:
        return list(_events(lines))


def _events(lines: Iterable[str]) -> Iterator[Event]:
    opened: dict[int, str] = {}
    for line in lines:
        found = _CALL.match(line)
        if found is None or int(found[3]) < 0:
            continue
        name, arguments, answer = found[1], found[2], int(found[3])
        text = [bytes.fromhex(one.replace("\\x", "")) for one in _QUOTED.findall(arguments)]
        if name == "openat":
            opened[answer] = Path(text[0].decode(errors="replace")).name
        elif name in {"unlink", "unlinkat"}:
            yield Event("delete", Path(text[0].decode(errors="replace")).name)
        else:
            yield from _on_handle(name, arguments, text, opened)


def _on_handle(name: str, arguments: str, text: list[bytes], opened: dict[int, str]) -> Iterator[Event]:
    handle = int(arguments.partition(",")[0])
    file = opened.get(handle, "")
    if name == "close":
        opened.pop(handle, None)
    elif name == "write" and text[0].startswith(b"kept "):
        yield Event("kept", number=int(text[0].split()[1]))
    elif name in {"fsync", "fdatasync"} and file == FOLDER:
        yield Event("sync")  # of the folder: a deletion becomes durable
    elif not file.startswith("station.db") or file.endswith("-shm"):
        return
    elif name == "pwrite64":
        yield Event("write", file, int(arguments.rpartition(",")[2]), text[0])
    elif name == "ftruncate":
        yield Event("cut", file, int(arguments.rpartition(",")[2]))
    elif name in {"fsync", "fdatasync"}:
        yield Event("sync", file)


# --- the disk ---------------------------------------------------------------------------------------


@dataclass
class Disk:
    """What is certainly on the disk, what may be, and what the clerk was told is kept."""

    durable: dict[str, bytes]
    pending: list[Event] = field(default_factory=list)
    kept: int = 0

    def happen(self, event: Event) -> None:
        if event.kind == "kept":
            self.kept = event.number
        elif event.kind == "sync":
            # A sync of any file also makes earlier deletions durable.
            for one in [one for one in self.pending if one.file == event.file or one.kind == "delete"]:
                apply(self.durable, one)
                self.pending.remove(one)
        else:
            self.pending.append(event)

    def images(self, chance: random.Random) -> Iterator[Callable[[], dict[str, bytes]]]:
        """States a power cut may leave behind now; each is made when it is called, before the next event."""
        yield lambda: dict(self.durable)
        yield lambda: self._with(self.pending)
        if self.pending:
            half = [one for one in self.pending if chance.random() < 0.5]
            yield lambda: self._with(half)
            some = [one for one in self.pending if chance.random() < 0.8]
            torn = {id(one): _torn(one, chance) for one in some}
            yield lambda: self._with(some, torn)

    def _with(self, events: list[Event], torn: dict[int, Event] | None = None) -> dict[str, bytes]:
        """Where a deletion is missing, the old file is back, and its successor never was."""
        files = dict(self.durable)
        arrived = {id(one) for one in events}
        back: set[str] = set()
        for event in self.pending:
            if event.kind == "delete" and id(event) not in arrived:
                back.add(event.file)
            elif id(event) in arrived and event.file not in back:
                apply(files, (torn or {}).get(id(event), event))
        return files


def apply(files: dict[str, bytes], event: Event) -> None:
    if event.kind == "delete":
        files.pop(event.file, None)
        return
    held = files.get(event.file, b"")
    if event.kind == "cut":
        files[event.file] = held[: event.offset].ljust(event.offset, b"\0")
        return
    held = held.ljust(event.offset, b"\0")
    files[event.file] = held[: event.offset] + event.data + held[event.offset + len(event.data) :]


def _torn(event: Event, chance: random.Random) -> Event:
    """Only some sectors of a write arrive, or one arrives as garbage."""
    if event.kind != "write" or chance.random() < 0.5:
        return event
    cut = chance.randrange(0, len(event.data) + 1, SECTOR) if len(event.data) >= SECTOR else 0
    if chance.random() < 0.5:
        return Event("write", event.file, event.offset, event.data[:cut])
    garbage = chance.randbytes(min(SECTOR, len(event.data) - cut))
    return Event("write", event.file, event.offset, event.data[:cut] + garbage)


# --- the next start ---------------------------------------------------------------------------------


@dataclass
class Outcome:
    """How many images there were, and how many of them were good, had lost a save, were broken."""

    images: int = 0
    good: int = 0
    lost: int = 0
    broken: int = 0


def judge(folder: Path, files: dict[str, bytes], kept: int, mode: Mode) -> str:
    """Open an image as a new start does: every acknowledged save, chain and rows sound."""
    for name in ("station.db", "station.db-wal", "station.db-shm", "station.db-journal"):
        (folder / name).unlink(missing_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        with driver_connection(folder / "station.db", mode.driver, mode.raw) as connection:
            sound = connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
            (uuid,) = connection.execute("SELECT uuid FROM station_file").fetchone()
            (count,) = connection.execute("SELECT count(*) FROM incident").fetchone()
            sound = sound and verify(connection, uuid).ok
    except Exception:  # noqa: BLE001 - whatever it is, a clerk could not go on
        return "broken"
    if not sound:
        return "broken"
    return "good" if count >= kept else "lost"


def run(name: str, most: int, seed: int = 1) -> Outcome:
    """Trace a writer in one mode and judge up to `most` images."""
    chance, mode = random.Random(seed), MODES[name]
    outcome = Outcome()
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / FOLDER
        stations.make(folder, mode.key).engines.dispose()
        start = (folder / "station.db").read_bytes()
        events = record(folder, name)
        count = sum(1 for _ in _states(start, events, random.Random(seed)))
        wanted = set(chance.sample(range(count), min(most, count)))
        (Path(room) / "image").mkdir()
        for place, (kept, image) in enumerate(_states(start, events, random.Random(seed))):
            if place in wanted:
                verdict = judge(Path(room) / "image", image(), kept, mode)
                outcome.images += 1
                setattr(outcome, verdict, getattr(outcome, verdict) + 1)
    return outcome


def _states(
    start: bytes, events: list[Event], chance: random.Random
) -> Iterator[tuple[int, Callable[[], dict[str, bytes]]]]:
    """(saves acknowledged, what makes the image) after each call."""
    disk = Disk({"station.db": start})
    for event in events:
        disk.happen(event)
        for image in disk.images(chance):
            yield disk.kept, image
