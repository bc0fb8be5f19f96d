"""How much memory a station's sweeps leave behind: `python -m tests.jobs.memory` does 5,000 in half an hour.

Each reads the cameras, looks at one of every manner, and writes what has changed; after every tenth this PC
was off for an hour, so that intervals begin and end. Prints the growth after a warming-up, in MB; fails above
20. Linux only.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from stationdesk.desk import Desk
from stationdesk.devices.answers import AnswerKind, Target
from stationdesk.jobs.sweep import sweep
from tests.conftest import StillClock
from tests.devices.memory import MANNERS, MOST_MB, WARM, resident_mb
from tests.devices.stub_program import stub_program
from tests.devices.stubs import Stubs
from tests.jobs.county import hang, station

TIMEOUT = 0.1


def furnish(desk: Desk, stubs: Stubs) -> None:
    """A camera of every manner: the good, the bad, the flood, the one that never answers."""
    places = [*(stubs.at(manner) for manner in MANNERS), stubs.nobody(), stubs.at("silent"), stubs.hole()]
    hang(desk, {Target(number, place): AnswerKind.OK for number, place in enumerate(places)})


def growth(desk: Desk, clock: StillClock, sweeps: int) -> float:
    """Sweep so many times and look again at the doubted ones; what the process has grown by, in MB."""
    before = 0.0
    for turn in range(WARM + sweeps):
        if turn == WARM:
            before = resident_mb()
        clock.forward(seconds=300 if turn % 10 else 3600)
        done = sweep(desk, timeout=TIMEOUT)
        assert done is not None
        if done.doubted:
            clock.forward(seconds=60)
            assert sweep(desk, only=done.doubted, timeout=TIMEOUT) is not None
    return resident_mb() - before


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.jobs.memory", description=__doc__)
    parser.add_argument("--sweeps", type=int, default=5_000)
    sweeps, clock = parser.parse_args().sweeps, StillClock()
    with (
        tempfile.TemporaryDirectory() as folder,
        stub_program() as stubs,
        station(Path(folder) / "station", clock) as desk,
    ):
        furnish(desk, stubs)
        grown = growth(desk, clock, sweeps)
    print(f"{sweeps} sweeps of a station: {grown:+.1f} MB, limit {MOST_MB:.0f} MB")  # noqa: T201
    return int(grown > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
