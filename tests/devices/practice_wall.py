"""Sixteen moving cameras on this PC, to see the wall move: `python -m tests.devices.practice_wall`.

Prints one address a line, the same each time, and plays until Enter or Ctrl+C. Reachable from this PC only.
`--cameras N` for another number; needs ffmpeg.
"""

import argparse
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from tests.devices.moving import moving_cameras

A_SERVER = 4


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.devices.practice_wall", description=__doc__)
    parser.add_argument("--cameras", type=int, default=16, choices=range(1, 65), metavar="N")
    parser.add_argument(
        "--port", type=int, default=18_554, help="the first of the ports, one for four cameras"
    )
    parser.add_argument(
        "--seconds", type=int, default=20, help="how long a clip plays before it begins again"
    )
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        moving_cameras(
            Path(folder),
            asked.cameras,
            -(-asked.cameras // A_SERVER),
            seconds=asked.seconds,
            first_port=asked.port,
        ) as servers,
    ):
        found = [camera for server in servers for camera in server.cameras()]
        for address in sorted(found, key=lambda one: one.path):
            print(address)  # noqa: T201
        print("Enter or Ctrl+C ends them.", flush=True)  # noqa: T201
        with suppress(KeyboardInterrupt):
            sys.stdin.readline()


if __name__ == "__main__":
    main()
