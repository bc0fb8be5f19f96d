"""Sixteen live tiles for as long as asked, their servers killed and frozen: what is promised as P15.

`python -m tests.desktop.wall.endurance --minutes 10 --blows 50` prints frames a second, the processor's
share, memory at start and end, and how soon a dead camera was noticed and played again after its return.
A blow is a kill and then a freeze of one server, so four cameras at once. Needs ffmpeg; nothing is shown.
"""

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from stationdesk.core.i18n import ENGLISH, speaker
from stationdesk.desktop.wall.converting import Converter
from stationdesk.desktop.wall.grid import Shown, WallGrid
from stationdesk.desktop.wall.tile import Feed, Tile
from tests.devices.moving import MovingServer, moving_cameras

CAMERAS, SIDE, SERVERS = 16, 4, 4
PATIENCE = 60.0
PAUSE = 3.0
MINUTE = 60.0


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.desktop.wall.endurance", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--blows", type=int, default=50)
    asked = parser.parse_args()
    app = QApplication([])
    with (
        tempfile.TemporaryDirectory() as folder,
        moving_cameras(Path(folder), CAMERAS, SERVERS) as servers,
    ):
        wall = hang(servers)
        wait(lambda: all(tile.said == "Live" for tile in wall.tiles))
        measure(wall, asked.minutes * 60)
        strike(wall, servers, asked.blows)
        say(f"memory at the end {memory():.0f} MB")
        for tile in wall.tiles:
            tile.rest()
        app.processEvents()
        wall.close()


def hang(servers: list[MovingServer]) -> WallGrid:
    """Sixteen tiles of 320 × 180; the cameras of a server stand in one column."""
    wall = WallGrid(speaker(ENGLISH), lambda: datetime.now(UTC))
    wall.resize(SIDE * 320, SIDE * 180)
    wall.show()
    shown = [
        Shown(row, column, 1, 1, (Feed(row * SIDE + column, f"{row}{column}", address),))
        for column, server in enumerate(servers)
        for row, address in enumerate(server.cameras())
    ]
    wall.show_fields(SIDE, SIDE, shown)
    return wall


class Counting(Converter):
    """Counts the pictures a tile paints."""

    painted = 0

    def shrunk(self, frame: Any, size: QSize) -> QImage | None:
        self.painted += 1
        return super().shrunk(frame, size)


def measure(wall: WallGrid, seconds: float) -> None:
    """Pictures painted a second and tile, and the share of one core this process took."""
    counters = [Counting() for _ in wall.tiles]
    for tile, counter in zip(wall.tiles, counters, strict=True):
        tile._converter = counter
    say(f"memory at the start {memory():.0f} MB, load {os.getloadavg()[0]:.1f}")
    began, worked = time.monotonic(), time.process_time()
    wait(lambda: False, min(seconds, MINUTE))
    if seconds > MINUTE:
        say(f"memory after a minute {memory():.0f} MB")
        wait(lambda: False, seconds - MINUTE)
    lasted = time.monotonic() - began
    rates = sorted(one.painted / lasted for one in counters)
    say(
        f"{lasted:.0f} s: {rates[0]:.1f} frames a second on the slowest tile, "
        f"median {statistics.median(rates):.1f}, fastest {rates[-1]:.1f}; "
        f"{(time.process_time() - worked) / lasted:.1%} of one core, load {os.getloadavg()[0]:.1f}"
    )
    losses = sum(tile.watchdog.losses for tile in wall.tiles)
    say(f"memory after {lasted:.0f} s {memory():.0f} MB; pictures lost meanwhile {losses} times")


def strike(wall: WallGrid, servers: list[MovingServer], blows: int) -> None:
    """Kill and freeze one server after another, and bring each back."""
    for what, down, up in (
        ("killed", MovingServer.kill, MovingServer.start),
        ("frozen", MovingServer.freeze, MovingServer.thaw),
    ):
        noticed, back = [], []
        for blow in range(blows):
            server = servers[blow % SERVERS]
            hit = [tile for tile in wall.tiles if is_of(tile, server)]
            down(server)
            noticed.append(wait(lambda hit=hit: all(tile.said.startswith("Lost") for tile in hit)))
            wait(lambda: False, PAUSE)
            up(server)
            back.append(wait(lambda hit=hit: all(tile.said == "Live" for tile in hit)))
            took = f"noticed {noticed[-1]:.1f} s, again {back[-1]:.1f} s, {memory():.0f} MB"
            say(f"  {what} {blow + 1}: {took}", passing=True)
        if blows:
            say(f"{what} {blows} times: noticed {told(noticed)}; playing again {told(back)}")


def is_of(tile: Tile, server: MovingServer) -> bool:
    return tile.feed is not None and tile.feed.address in server.cameras()


def told(seconds: list[float]) -> str:
    late = sum(one > 5 for one in seconds)
    return f"median {statistics.median(seconds):.1f} s, longest {max(seconds):.1f} s, {late} later than 5 s"


def wait(there: Callable[[], bool], most: float = PATIENCE) -> float:
    """Let Qt work until it is so; returns the seconds it took."""
    began, loop, timer = time.monotonic(), QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if there() or time.monotonic() - began > most else None)
    timer.start(50)
    loop.exec()
    return time.monotonic() - began


def say(words: str, *, passing: bool = False) -> None:
    """A line of the report at once; what is said in passing goes beside it."""
    print(words, file=sys.stderr if passing else sys.stdout, flush=True)


def memory() -> float:
    """What this process holds now, in MB (Linux; elsewhere the most it ever held)."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    main()
