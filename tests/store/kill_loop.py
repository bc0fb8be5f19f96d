"""Kill a writing process again and again: nothing acknowledged is lost, nothing doubled, no gap.

`python -m tests.store.kill_loop --kills 200` runs it in full and prints what it found. Needs fork.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from select import select
from uuid import uuid4

import sqlalchemy as sql

from stationdesk.core.actor import Actor, Role
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.pinyin import keys
from stationdesk.store.store import StationKind, Store
from tests.store.calls import call

OFFICER = Actor(1, "李卫东", Role.OFFICER)
LONGEST = 0.4


def clock() -> datetime:
    return datetime(2026, 11, 21, 2, tzinfo=UTC)


@dataclass
class Outcome:
    """What so many kills did; everything but `kills` and `acknowledged` should be 0."""

    kills: int = 0
    acknowledged: int = 0
    in_doubt: int = 0
    lost: int = 0
    doubled: int = 0
    gaps: int = 0
    unsound: int = 0

    @property
    def good(self) -> bool:
        return self.lost == self.doubled == self.gaps == self.unsound == 0


def write_all(folder: Path, forms: list[str], acknowledge: int) -> None:
    """Save one form after the other and write each one's uuid to the pipe once it is kept."""
    store = Store.open(folder, clock=clock)
    os.write(acknowledge, b"ready\n")
    for form in forms:
        with store.transaction(OFFICER, "incidents.register") as tx:
            tx.add(call(f"第{form}起"), uuid=form)
        os.write(acknowledge, form.encode() + b"\n")


def kill_many(folder: Path, kills: int, seed: int = 1) -> Outcome:
    """Start a writer, kill it after a random while, look at the file; `kills` times.

    The first form of a life is the one whose answer the last life owed, sent again.
    """
    keys("东市")  # loads its dictionary before the first fork, not in each
    chance = random.Random(seed)
    outcome = Outcome()
    acknowledged: list[str] = []
    in_doubt: list[str] = []
    while outcome.kills < kills:
        forms = in_doubt + [str(uuid4()) for _ in range(2_000)]
        done = _one_life(folder, forms, chance.random() * LONGEST)
        acknowledged += done
        in_doubt = forms[len(done) : len(done) + 1]
        outcome.kills += 1
        outcome.in_doubt += _judge(folder, acknowledged, in_doubt, outcome)
    outcome.acknowledged = len(acknowledged)
    store = Store.open(folder, clock=clock)
    outcome.unsound += not store.verify().ok
    store.engines.dispose()
    return outcome


def _one_life(folder: Path, forms: list[str], seconds: float) -> list[str]:
    """The uuids a forked writer acknowledged before it was killed."""
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            write_all(folder, forms, tell)
        finally:
            os._exit(1)
    os.close(tell)
    with os.fdopen(hear, "rb") as said:
        said.readline()
        select([], [], [], seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return [line.decode().strip() for line in said if line.endswith(b"\n")]


def _judge(folder: Path, acknowledged: list[str], in_doubt: list[str], outcome: Outcome) -> bool:
    """Look at the file as the next start does; True when an unanswered save had reached it."""
    store = Store.open(folder, clock=clock)
    with store.reading(OFFICER) as tx:
        kept = tx.session.execute(sql.select(Incident.uuid, Incident.number).order_by(Incident.id)).all()
    uuids = [uuid for uuid, _ in kept]
    outcome.lost += len(set(acknowledged) - set(uuids))
    outcome.doubled += len(uuids) - len(set(uuids)) + len(set(uuids) - set(acknowledged) - set(in_doubt))
    wanted = [f"青坪所警〔2026〕{number:04d}号" for number in range(1, len(kept) + 1)]
    outcome.gaps += [number for _, number in kept] != wanted
    outcome.unsound += not store.verify(newest=50).ok
    store.engines.dispose()
    return bool(in_doubt) and in_doubt[0] in uuids


def make_station(folder: Path) -> None:
    store = Store.create(
        folder, kind=StationKind.REAL, clock=clock, settings={"station.short_name": "青坪所"}
    )
    store.engines.dispose()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        make_station(Path(folder) / "station")
        outcome = kill_many(Path(folder) / "station", asked.kills)
    print(json.dumps(asdict(outcome)))  # noqa: T201 - a person reads it
    return 0 if outcome.good else 1


if __name__ == "__main__":
    sys.exit(main())
