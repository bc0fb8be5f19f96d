"""Sixteen live tiles for as long as asked, their servers killed and frozen: what is promised as P15.

`python -m tests.desktop.wall.endurance --minutes 10 --blows 50` prints frames a second, the processor's
share, memory at start and end, and how soon a dead camera was noticed and played again after its return.
A blow is a kill and then a freeze of one server, so four cameras at once. Needs ffmpeg; nothing is shown.
"""

import argparse
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from stationdesk.core.i18n import ENGLISH, speaker
from stationdesk.desktop.wall.grid import Shown, WallGrid
from stationdesk.desktop.wall.tile import Feed, Tile
from tests.devices.moving import MovingServer, moving_cameras

CAMERAS, SIDE, SERVERS = 16, 4, 4
PATIENCE = 60.0
PAUSE = 3.0


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
        print(f"memory at the end {memory():.0f} MB")  # noqa: T201
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


def measure(wall: WallGrid, seconds: float) -> None:
    """Frames a second and tile, and the share of one core this process took."""
    counts = [0] * len(wall.tiles)

    def count(place: int) -> Callable[[object], None]:
        def one(_frame: object) -> None:
            counts[place] += 1

        return one

    for place, tile in enumerate(wall.tiles):
        tile._player.came.connect(count(place))
    print(f"memory at the start {memory():.0f} MB")  # noqa: T201
    began, worked = time.monotonic(), time.process_time()
    wait(lambda: False, seconds)
    lasted = time.monotonic() - began
    rates = sorted(one / lasted for one in counts)
    print(  # noqa: T201
        f"{lasted:.0f} s: {rates[0]:.1f}–{rates[-1]:.1f} frames a second a tile, "
        f"median {statistics.median(rates):.1f}; {(time.process_time() - worked) / lasted:.0%} of one core"
    )


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
        if blows:
            print(f"{what} {blows} times: noticed {told(noticed)}; playing again {told(back)}")  # noqa: T201


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


def memory() -> float:
    """What this process holds now, in MB (Linux; elsewhere the most it ever held)."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    main()
