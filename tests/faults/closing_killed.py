"""Rows 2 and 3. A closing killed at each of its steps, or out of room: it is there whole, or not at all."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from select import select
from typing import Any

from sqlalchemy import Engine, event

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import CHINESE
from stationdesk.core.period import Period, month, week
from stationdesk.desk import Desk
from stationdesk.store.attachments import Attachments
from stationdesk.store.keys import DataKey
from tests.desk.chiefs_station import chiefs_desk, closed
from tests.faults import stations
from tests.faults.figures import Figure, NotHere, Size, figure, together
from tests.faults.full_disk import MEGABYTES, small_disk
from tests.faults.stations import CIPHERS

WEEK, MONTH = week(date(2026, 10, 7)), month(2026, 10)
REASON = "试结"
BALLAST = 64 << 10  # bytes: one piece of what fills the disk
NEVER = -1


def measure(size: Size) -> Figure:
    """Killed at every step of a month's closing (at some of a week's): 0 halves."""
    if not hasattr(os, "fork"):
        raise NotHere("fork")
    return together(_figure(cipher, size.of(0, 3)) for cipher in CIPHERS)


def _figure(cipher: str, steps: int) -> Figure:
    run = subprocess.run(
        [sys.executable, "-m", "tests.faults.closing_killed", cipher, str(steps)],
        check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    told = json.loads(run.stdout)
    kills, whole = told["kills"], told["whole"]
    return figure(f"{cipher}: closing killed at {kills} steps, {whole} whole, no half", told["missed"])


def kill_at_steps(folder: Path, key: DataKey | None, steps: int) -> dict[str, Any]:
    """Close at copies of a station, each killed at another step (0: at every one, and at random times)."""
    period = WEEK if steps else MONTH
    _make(folder / "made", key)
    total = _lives(folder, period, key, NEVER)[0]
    places = [total * one // (steps + 1) for one in range(1, steps)] if steps else list(range(1, total))
    places += [total] if steps else []
    missed, whole = [], 0
    for place in places:
        done, copy = _lives(folder, period, key, place)
        whole += _judge(copy, period, key, f"step {done} of {total}", missed)
    chance = random.Random(1)
    late = [] if steps else [chance.random() * 8 for _ in range(20)]
    for seconds in late:
        _, copy = _lives(folder, period, key, NEVER, seconds)
        whole += _judge(copy, period, key, f"after {seconds:.2f} s", missed)
    return {"kills": len(places) + len(late), "whole": whole, "missed": missed}


def _make(folder: Path, key: DataKey | None) -> None:
    store = stations.make(folder, key)
    desk = chiefs_desk(store)
    for day in (1, 6, 7, 8, 20):
        closed(desk, date(2026, 10, day))
    store.close()


def _desk(folder: Path, key: DataKey | None) -> Desk:
    from stationdesk.core.actor import Actor, Role
    from stationdesk.ledgers import LEDGERS

    actor = Actor(1, "陈建国", Role.CHIEF)
    return Desk(stations.open_again(folder, key), LEDGERS, actor=actor, language=CHINESE)


def _lives(
    folder: Path, period: Period, key: DataKey | None, place: int, seconds: float = 600
) -> tuple[int, Path]:
    """(steps it got to, the copy it worked at) of a forked closing, killed at a step or after a while."""
    copy = folder / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder / "made", copy)
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _close(copy, period, key, tell, place)
        finally:
            os._exit(1)
    os.close(tell)
    with os.fdopen(hear, "rb", buffering=0) as said:
        steps = _heard(said, place, seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    return steps, copy


def _heard(said: Any, place: int, seconds: float) -> int:
    """How many steps it told of, until it waits at its place, is over, or the time is up."""
    steps = 0
    while select([said], [], [], seconds)[0]:
        told = said.read(4096)
        steps += told.count(b".")
        if not told or (place != NEVER and steps >= place):
            break
    return steps


def _close(folder: Path, period: Period, key: DataKey | None, tell: int, place: int) -> None:
    """Close, telling of each step: a report begun, a file kept, a statement of the writing, its end."""
    desk, steps = _desk(folder, key), 0

    def step(*_: Any, **__: Any) -> None:
        nonlocal steps
        steps += 1
        os.write(tell, b".")
        while steps == place:
            signal.pause()  # until it is killed

    kept: Callable[..., Any] = Attachments._write

    def write(self: Attachments, *what: Any) -> None:
        kept(self, *what)
        step()

    def stated(_c: Any, _k: Any, statement: str, *_: Any) -> None:
        if not statement.lstrip().upper().startswith(("SELECT", "PRAGMA")):
            step()

    Attachments._write = write  # type: ignore[method-assign]
    event.listen(Engine, "after_cursor_execute", stated)
    event.listen(Engine, "commit", step)
    desk.close_period(period.first, period.last, reason=REASON, progress=step)
    step()


def _judge(folder: Path, period: Period, key: DataKey | None, where: str, missed: list[str]) -> bool:
    """Whether it is there whole; what is wrong with the file, or with closing again, is added to `missed`."""
    desk = _desk(folder, key)
    faults, is_whole = _faults(desk, period)
    if not is_whole:
        desk.close_period(period.first, period.last, reason=REASON)
        again, is_closed = _faults(desk, period)
        faults += again + ([] if is_closed else ["cannot be closed again"])
    desk.store.engines.dispose()
    missed += [f"{where}: {one}" for one in faults]
    return is_whole


def _faults(desk: Desk, period: Period) -> tuple[list[str], bool]:
    """(what is wrong, whether the period is closed)."""
    faults = [] if desk.store.verify().ok else ["not sound"]
    made = desk.closings()
    if not made:
        with desk.store.reading(desk.actor) as tx:
            from stationdesk.store.closings import ReportEdition

            faults += ["reports without a closing"] if tx.session.query(ReportEdition).count() else []
        return faults, False
    editions = desk.editions(made[0])
    if len(made) != 1 or made[0].edition != 1 or len(editions) != len(desk.reports_of(period)):
        faults.append(f"{len(made)} closings, {len(editions)} reports")
    for one in editions:
        _, content = desk.reprint(one)  # refused where the file is missing or altered
        faults += [] if content.startswith(b"%PDF") else [f"{one.report} is no PDF"]
        desk.compare_editions(one)
    return faults, True


# --- no room ---


def measure_full(_size: Size) -> Figure:
    """A disk that runs full: refused in words, nothing kept; with room it works."""
    return together(_on(cipher, key) for cipher, key in CIPHERS.items())


def _on(cipher: str, key: DataKey | None) -> Figure:
    missed: list[str] = []
    refused = 0
    with small_disk() as disk:
        _make(disk / "made", key)
        desk = _desk(disk / "made", key)
        for left in (0, 1):
            refused += _refused(desk, disk, left, missed)
        desk.close_period(WEEK.first, WEEK.last, reason=REASON)
        faults, is_closed = _faults(desk, WEEK)
        missed += faults + ([] if is_closed else ["cannot be closed with room"])
        desk.store.engines.dispose()
    missed += [] if refused else [f"a disk of {MEGABYTES} MB was never full"]
    return figure(f"{cipher}: closing refused {refused} times for want of room, nothing half kept", missed)


def _refused(desk: Desk, disk: Path, left: int, missed: list[str]) -> int:
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as full:
        try:
            while True:
                full.write(bytes(BALLAST))
        except OSError:
            full.truncate(max(full.tell() - left * BALLAST, 0))
    try:
        desk.close_period(WEEK.first, WEEK.last, reason=REASON)
    except StoreUnavailable:
        faults, is_closed = _faults(desk, WEEK)
        missed += faults + (["kept although refused"] if is_closed else [])
        return 1
    finally:
        ballast.unlink()
    missed.append(f"kept with {left * BALLAST} bytes left")
    return 0


def main(cipher: str, steps: int) -> None:
    with tempfile.TemporaryDirectory() as room:
        told = kill_at_steps(Path(room), CIPHERS[cipher], steps)
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
