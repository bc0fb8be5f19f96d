"""Cameras that move: RTSP servers on 127.0.0.1, a process each, playing clips that ffmpeg draws.

A server can be killed, frozen (it stays connected and says nothing more), thawed and started again on its
port. One process feeds some 90 pictures a second, so six streams of 15: give sixteen cameras four of them.
"""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from stationdesk.core.stream_address import StreamAddress

HOST = "127.0.0.1"
ROOT = Path(__file__).parents[2]
LOGIN = "MOVING_LOGIN"
A_SECOND = 15
SCENES = (
    "testsrc2=size=640x360:rate=15",
    "mandelbrot=size=640x360:rate=15",
    "life=size=320x180:rate=15:mold=10:ratio=0.1:death_color=#C83232:life_color=#32C864,scale=640:360",
    "gradients=size=640x360:rate=15:speed=0.05",
)


def make_clip(path: Path, scene: str = SCENES[0], seconds: int = 20) -> Path:
    """Draw a moving clip of 640 × 360 at 15 pictures a second, H.264, a whole picture every second."""
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", scene, "-t", str(seconds),
         "-c:v", "libx264", "-preset", "veryfast", "-tune", "zerolatency", "-pix_fmt", "yuv420p",
         "-g", str(A_SECOND), "-b:v", "500k", str(path)],
        check=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return path


@dataclass
class MovingServer:
    """One server process; `names` are the clips of its folder, one camera each.

    With a `login` it answers 401 to who does not know it; the login goes over in the environment.
    """

    folder: Path
    names: Sequence[str]
    port: int = 0
    login: tuple[str, str] | None = field(default=None, repr=False)
    _process: subprocess.Popen[str] | None = field(default=None, repr=False)

    def start(self) -> None:
        """Start on the port it had before, or on a free one; returns when it listens."""
        self.port = self.port or _free_port()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.devices.moving_server", str(self.folder), str(self.port)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=os.environ | ({LOGIN: ":".join(self.login)} if self.login else {}),
        )  # fmt: skip
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "listening\n"

    def cameras(self) -> list[StreamAddress]:
        return [StreamAddress("rtsp", HOST, self.port, f"/{name}") for name in self.names]

    def kill(self) -> None:
        """As when the power fails: every connection ends at once."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def freeze(self) -> None:
        """As when a camera hangs: connections stay, pictures stop. Linux only."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGCONT)


@contextmanager
def moving_cameras(
    folder: Path, count: int, servers: int = 1, *, seconds: int = 20, first_port: int = 0
) -> Iterator[list[MovingServer]]:
    """So many cameras spread over so many servers, clips and all, in `folder`; killed at the end.

    The servers' ports follow one another from `first_port`; 0 takes free ones.
    """
    scenes = [make_clip(folder / f"scene{i}.mp4", scene, seconds) for i, scene in enumerate(SCENES[:count])]
    with ExitStack() as ending:
        made = []
        for server in range(servers):
            place = folder / f"server{server}"
            place.mkdir()
            names = [f"camera{number + 1:02}.mp4" for number in range(server, count, servers)]
            for name in names:
                os.link(scenes[(int(name[6:8]) - 1) % len(scenes)], place / name)
            made.append(MovingServer(place, names, first_port and first_port + server))
            ending.callback(made[-1].kill)
            made[-1].start()
        yield made


def _free_port() -> int:
    with socket.socket() as one:
        one.bind((HOST, 0))
        port: int = one.getsockname()[1]
        return port
