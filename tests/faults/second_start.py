"""Row 7. The program started several times at once: exactly one has the station, also after a kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.faults.figures import Figure, Size, figure

STARTS = 4
WON = b"w"
# One process imports Qt; its children start at the same word and say whether they have the station.
START = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from stationdesk.desktop.single import SingleInstance
folder, starts = Path(sys.argv[1]), int(sys.argv[2])
for line in sys.stdin:
    ready, go = os.pipe()
    children = []
    for _ in range(starts):
        if (child := os.fork()) == 0:
            os.close(go)
            os.read(ready, 1)
            program = QCoreApplication([])
            single = SingleInstance(folder / "station", folder / "pc")
            os.write(1, b"w" if single.claim() else b"l")
            signal.pause()
        children.append(child)
    os.write(1, (" ".join(map(str, children)) + "\\n").encode())
    os.close(ready)
    os.close(go)
    for child in children:
        os.waitpid(child, 0)
"""


def measure(size: Size) -> Figure:
    """50 × 4 starts at once: one winner each, and every killed winner blocks nobody."""
    rounds = size.of(50, 8)
    with tempfile.TemporaryDirectory() as room:
        Path(room, "pc").mkdir()
        starter = subprocess.Popen(
            [sys.executable, "-c", START, room, str(STARTS)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0,
        )  # fmt: skip
        winners = [_round(starter) for _ in range(rounds)]
        starter.communicate()
    missed = [f"round {place}: {count} winners" for place, count in enumerate(winners) if count != 1]
    return figure(f"{rounds} × {STARTS} starts, {winners.count(1)} times exactly one", missed)


def _round(starter: subprocess.Popen[bytes]) -> int:
    """Start, count the winners, kill them all."""
    assert starter.stdin is not None
    assert starter.stdout is not None
    starter.stdin.write(b"go\n")
    children = [int(one) for one in starter.stdout.readline().split()]
    said = b"".join(starter.stdout.read(1) for _ in range(STARTS))
    for child in children:
        os.kill(child, signal.SIGKILL)
    return said.count(WON)
