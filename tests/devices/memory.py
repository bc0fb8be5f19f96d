"""How much memory sweeps leave behind: `python -m tests.devices.memory` does 5,000, in some minutes.

Prints the growth after a warming-up, in MB; fails above 20. Linux only.
"""

import argparse
import sys
from pathlib import Path

from stationdesk.devices.answers import Target
from stationdesk.devices.sweep import look
from tests.devices.stub_program import stub_program
from tests.devices.stubs import Stubs

MOST_MB, WARM = 20.0, 20
MANNERS = ("ok", "401", "404", "503", "rubbish", "flood", "half", "hang-up")


def resident_mb() -> float:
    line = next(one for one in Path("/proc/self/status").read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def growth(stubs: Stubs, sweeps: int) -> float:
    """Sweep so many times over one camera of each manner; give what the process has grown by, in MB.

    Every tenth sweep waits for a silent one too.
    """
    places = [*(stubs.at(manner) for manner in MANNERS), stubs.nobody()]
    quick = [Target(number, place) for number, place in enumerate(places)]
    silent = Target(len(quick), stubs.at("silent"))
    before = 0.0
    for turn in range(WARM + sweeps):
        if turn == WARM:
            before = resident_mb()
        targets = quick if turn % 10 else [silent, *quick]
        assert len(list(look(targets, timeout=0.05 if silent in targets else 2.0))) == len(targets)
    return resident_mb() - before


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.devices.memory", description=__doc__)
    parser.add_argument("--sweeps", type=int, default=5_000)
    sweeps = parser.parse_args().sweeps
    with stub_program() as stubs:
        grown = growth(stubs, sweeps)
    print(f"{sweeps} sweeps: {grown:+.1f} MB, limit {MOST_MB:.0f} MB")  # noqa: T201
    return int(grown > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
