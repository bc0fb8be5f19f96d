"""A child of this process under `strace`, attached once everything is imported: no second lost on it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path


def traced(work: Callable[[int], None], trace: Path, options: Sequence[object]) -> bytes:
    """Run `work` in a fork under strace; it is handed a pipe, and what it writes there is returned.

    The fork waits until strace has it. It ends without cleaning up, as a killed program does.
    """
    hear, tell = os.pipe()
    wait, go = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(go)
            os.read(wait, 1)
            work(tell)
        finally:
            os._exit(0)
    os.close(tell)
    os.close(wait)
    tracer = subprocess.Popen(
        ["strace", "-f", "-p", str(child), "-o", trace, *map(str, options)], stderr=subprocess.PIPE
    )
    assert tracer.stderr is not None
    for line in tracer.stderr:
        if b"attached" in line:
            break
    os.close(go)
    with os.fdopen(hear, "rb") as said:
        told = said.read()
    os.waitpid(child, 0)
    tracer.communicate()
    return told
