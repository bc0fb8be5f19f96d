"""A screen that nobody looks at, and pictures of what stands on it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

SIZE = "1366x768"
PATIENCE = 200
"""Seconds until a window has to stand; under Wine, on a busy machine."""
_COLOURS = 400
"""A drawn page has thousands of colours, an empty screen or a bare window a few."""


class Screen:
    """An X server of our own; `name` is what DISPLAY has to say."""

    def __init__(self, name: str) -> None:
        self.name = name

    def picture(self, file: Path) -> Path:
        """Write what stands on the screen now."""
        file.parent.mkdir(parents=True, exist_ok=True)
        grab = ["-f", "x11grab", "-video_size", SIZE, "-i", self.name, "-frames:v", "1"]
        subprocess.run(["ffmpeg", "-loglevel", "error", "-y", *grab, file], check=True)
        return file

    def until_drawn(self, file: Path) -> bool:
        """Look again until a whole page stands there, the same in two pictures; False when it never does."""
        until, before = time.monotonic() + PATIENCE, b""
        while time.monotonic() < until:
            with Image.open(self.picture(file)) as seen:
                now = seen.tobytes()
                if now == before and seen.getcolors(_COLOURS) is None:
                    return True
            before = now
        return False


@contextmanager
def screen() -> Iterator[Screen]:
    """Switched on while the block lasts."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as told:
            number = told.readline().strip()
        try:
            yield Screen(f":{number}")
        finally:
            server.terminate()
