"""Row 2. Kill a writing process again and again: nothing acknowledged is lost, nothing doubled, no gap.

The writers are forked, so the loop runs in a process of its own that has no threads yet.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from select import select
from uuid import uuid4

import sqlalchemy as sql

from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.keys import DataKey
from stationdesk.store.pinyin import keys
from stationdesk.store.soundness import was_cut_off
from tests.faults import stations
from tests.faults.figures import Figure, NotHere, Size, figure, together
from tests.faults.stations import CIPHERS, OFFICER
from tests.store.calls import call

LONGEST = 0.4
START_SECONDS = 3.0


@dataclass
class Outcome:
    """What so many kills did; all but the first three and `slowest` (seconds to start) should be 0."""

    kills: int = 0
    acknowledged: int = 0
    in_doubt: int = 0
    lost: int = 0
    doubled: int = 0
    gaps: int = 0
    unsound: int = 0
    unnoticed: int = 0
    slowest: float = 0.0


def measure(size: Size) -> Figure:
    """200 kills, 0 lost; half of them of an encrypted file."""
    if not hasattr(os, "fork"):
        raise NotHere("fork")
    return together(_figure(cipher, size.of(100, 8)) for cipher in CIPHERS)


def _figure(cipher: str, kills: int) -> Figure:
    run = subprocess.run(
        [sys.executable, "-m", "tests.faults.kill_loop", cipher, str(kills)],
        check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    told = Outcome(**json.loads(run.stdout))
    faults = ("lost", "doubled", "gaps", "unsound", "unnoticed")
    missed = [f"{cipher}: {name} {getattr(told, name)}" for name in faults if getattr(told, name)]
    missed += [f"{cipher}: a start took {told.slowest:.1f} s"] if told.slowest > START_SECONDS else []
    missed += [f"{cipher}: too few saves"] if told.acknowledged < told.kills else []
    return figure(
        f"{cipher}: {told.kills} kills, {told.acknowledged} saves, {told.lost} lost, "
        f"start ≤ {told.slowest:.2f} s",
        missed,
    )


def write_all(folder: Path, forms: list[str], acknowledge: int, key: DataKey | None) -> None:
    """Save one form after the other and write each one's uuid to the pipe once it is kept."""
    store = stations.open_again(folder, key)
    os.write(acknowledge, b"ready\n")
    for form in forms:
        with store.transaction(OFFICER, "incidents.register") as tx:
            tx.add(call(f"第{form}起"), uuid=form)
        os.write(acknowledge, form.encode() + b"\n")


def kill_many(folder: Path, kills: int, key: DataKey | None, seed: int = 1) -> Outcome:
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
        done = _one_life(folder, forms, chance.random() * LONGEST, key)
        acknowledged += done
        in_doubt = forms[len(done) : len(done) + 1]
        outcome.kills += 1
        outcome.unnoticed += _is_unnoticed(folder, done, key)
        outcome.in_doubt += _judge(folder, acknowledged, in_doubt, outcome, key)
    outcome.acknowledged = len(acknowledged)
    store = stations.open_again(folder, key)
    outcome.unsound += not store.verify().ok
    store.engines.dispose()
    return outcome


def _one_life(folder: Path, forms: list[str], seconds: float, key: DataKey | None) -> list[str]:
    """The uuids a forked writer acknowledged before it was killed."""
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            write_all(folder, forms, tell, key)
        finally:
            os._exit(1)
    os.close(tell)
    with os.fdopen(hear, "rb") as said:
        said.readline()
        select([], [], [], seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return [line.decode().strip() for line in said if line.endswith(b"\n")]


def _is_unnoticed(folder: Path, done: list[str], key: DataKey | None) -> bool:
    """Whether the next start could not tell its clerk that the last one was cut off.

    The first answer may be that of a save repeated, which wrote nothing.
    """
    return len(done) > 1 and not was_cut_off(folder / "station.db")


def _judge(
    folder: Path, acknowledged: list[str], in_doubt: list[str], outcome: Outcome, key: DataKey | None
) -> bool:
    """Look at the file as the next start does; True when an unanswered save had reached it."""
    started = time.monotonic()
    store = stations.open_again(folder, key)
    outcome.slowest = max(outcome.slowest, time.monotonic() - started)
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


def main(cipher: str, kills: int) -> None:
    """Run the loop and say what happened."""
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "station"
        stations.make(folder, CIPHERS[cipher]).engines.dispose()
        outcome = kill_many(folder, kills, CIPHERS[cipher])
    sys.stdout.write(json.dumps(asdict(outcome)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
