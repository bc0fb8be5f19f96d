"""Two set-ups of one checkout take turns; a killed one gives its turn up."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from setup_steps.speech import say

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes], *, wait: bool) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes], *, wait: bool) -> None:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def taking_turns(path: Path) -> Iterator[tuple[int, ...]]:
    """Hold the turn while inside; yields what a child process inherits in order to hold it as well.

    On Linux a pip that outlives its killed parent thus keeps the turn until it has ended.
    """
    with path.open("ab") as file:
        try:
            _take(file, wait=False)
        except OSError:
            say("Another set-up is at work here: waiting for it.", "另一个安装正在进行,正在等待。")
            _wait_for(file)
        yield () if sys.platform == "win32" else (file.fileno(),)


def _wait_for(file: IO[bytes]) -> None:
    while True:
        try:
            return _take(file, wait=True)
        except OSError:
            # Windows gives up after ten seconds.
            if sys.platform != "win32":
                raise
