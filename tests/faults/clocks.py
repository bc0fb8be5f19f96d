"""Row 6. The PC's clock jumps: nothing is recorded before the last, each jump back is noted in the audit."""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from stationdesk.core.errors import RuleBroken
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.store.clock_watch import ClockWatch
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named, make_station_with_calls
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure, together
from tests.faults.stations import NOW, OFFICER

FLAGGED_FROM = 120
FUTURE_FIELDS = ("occurred_at", "reported_at", "received_at")


class Jumping:
    """A wall clock that is set, and an uptime that only goes on."""

    def __init__(self) -> None:
        self.wall, self.uptime = NOW, 0.0

    def __call__(self) -> datetime:
        return self.wall

    def pass_on(self, seconds: float, jump: float) -> None:
        """Time goes by, and somebody sets the clock."""
        self.uptime += seconds
        self.wall += timedelta(seconds=seconds + jump)


def measure(size: Size) -> Figure:
    """10,000 jumps: recorded_at never decreases, 100 % of those back by more than 120 s flagged."""
    with tempfile.TemporaryDirectory() as room:
        jumps = _jumps(Path(room) / "jumps", size.of(10_000, 300))
        return together((jumps, _future(Path(room) / "future", size.of(200, 20))))


def _jumps(folder: Path, turns: int) -> Figure:
    clock, chance = Jumping(), random.Random(6)
    store = stations.make(folder, now=clock)
    store.clock_watch = ClockWatch(lambda: clock.uptime)
    with _quick(store):
        back = [_one(store, clock, chance) for _ in range(turns)]
    with store.reading(OFFICER) as tx:
        rows = tx.session.driver.execute("SELECT at, body FROM audit_entry WHERE seq > 1 ORDER BY seq")
        entries = [(at, json.loads(body)["facts"]) for at, body in rows.fetchall()]
    store.engines.dispose()
    times = [at for at, _ in entries]
    missed = [] if times == sorted(times) else ["a time of record decreased"]
    flags = [bool(facts.get("clock_behind_seconds", 0)) for _, facts in entries]
    wanted = [one for one, is_back in enumerate(back) if is_back]
    unflagged = [f"jump {one} was not flagged" for one in wanted if not flags[one]]
    return figure(
        f"{turns} stamps, monotone; {len(wanted) - len(unflagged)}/{len(wanted)} jumps back > 120 s flagged",
        missed + unflagged,
        good=len(entries) == turns,
    )


def _one(store: Store, clock: Jumping, chance: random.Random) -> bool:
    """One save after a jump; True when the clock was set back by more than two minutes."""
    jump = chance.choice((0, 0, 1, -1)) * chance.choice((30, 100, 200, 4000, 86_400))
    clock.pass_on(chance.random() * 600, jump)
    with store.transaction(OFFICER, "incidents.look") as tx:
        tx.note(looked=True)
    return jump < -FLAGGED_FROM


@contextmanager
def _quick(store: Store) -> Iterator[None]:
    """Without waiting for the disk: a clock is measured, not a power cut."""
    with store.engines.writer.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA synchronous=OFF")
    yield


def _future(folder: Path, turns: int) -> Figure:
    """A call that occurred, was reported or received later than now is refused."""
    make_station_with_calls(folder, 4)
    store = Store.open(folder, clock=stations.clock)
    desk = Desk(store, LEDGERS, actor=actor_named(store, "李卫东"))
    given = desk.defaults("incidents.register") | {
        "place": "东河村1号", "category": "CR.theft", "content": "电动车被盗",
    }  # fmt: skip
    chance, missed = random.Random(7), []
    for turn in range(turns):
        field = FUTURE_FIELDS[turn % len(FUTURE_FIELDS)]
        later = NOW + timedelta(minutes=6 + chance.randrange(500_000))
        try:
            desk.act("incidents.register", given | {field: later})
            missed.append(f"{field} {later}")
        except RuleBroken as refused:
            missed += [] if field in refused.field_errors else [f"{field} refused without naming it"]
    store.engines.dispose()
    return figure(f"{turns - len(missed)}/{turns} times in the future refused", missed)
