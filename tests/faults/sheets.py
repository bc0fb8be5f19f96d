"""Row 11. Hostile sheets: refused in words or read as text, in time, in little memory, asking no network."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from stationdesk.core.errors import FileRefused
from stationdesk.jobs.worker_process import answers
from tests.faults.figures import Figure, NotHere, Size, figure
from tests.sheets.hostile import READ, REFUSED

SECONDS, MEGABYTES = 2.0, 100
BUSY = 3  # a computer on which other tests run is given so many times as long
NETWORK = ("an external entity", "an entity of the network", "a link to the network", "formulas")
READ_ONE = """
import sys
from pathlib import Path
from tests.faults.sheets import outcome
outcome(Path(sys.argv[1]))
"""


def measure(size: Size) -> Figure:
    """At least 38 files: 0 crashes, 0 time-outs, ≤ 2 s and ≤ 100 MB each."""
    files: dict[str, Callable[[], bytes]] = REFUSED | READ
    names = list(files) if size.full else list(files)[:: len(files) // 10]
    missed, slowest, refused = [], 0.0, 0
    with tempfile.TemporaryDirectory() as room:
        for name in names:
            file = Path(room) / "foreign.xlsx"
            file.write_bytes(files[name]())
            began = time.monotonic()
            said = outcome(file)
            took = time.monotonic() - began
            slowest, refused = max(slowest, took), refused + (said == "refused")
            if said != ("refused" if name in REFUSED else "read"):
                missed.append(f"{name}: {said}")
            missed += [f"{name}: {took:.1f} s"] if took > SECONDS * BUSY else []
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    missed += [f"{most} MB"] if most > MEGABYTES and size.full else []
    told = f"{len(names)} files, {refused} refused in words, slowest {slowest:.1f} s, {most} MB at most"
    return figure(told, missed, good=len(names) >= size.of(38, 10))


def outcome(file: Path) -> str:
    """What becomes of a file, in a worker process as the import uses it."""
    try:
        for _ in answers("sheet", {"path": str(file), "most_rows": 200_000}):
            pass
    except FileRefused as why:
        return "refused" if str(why).endswith((".", "?")) else "refused without a sentence"
    return "read"


def measure_network(_size: Size) -> Figure:
    """0 addresses asked, as the system sees it."""
    if shutil.which("strace") is None:
        raise NotHere("strace")
    asked = []
    with tempfile.TemporaryDirectory() as room:
        for name in NETWORK:
            file, trace = Path(room) / "foreign.xlsx", Path(room) / "trace"
            file.write_bytes((REFUSED | READ)[name]())
            subprocess.run(
                [
                    "strace",
                    "-f",
                    "-e",
                    "trace=connect,sendto",
                    "-o",
                    trace,
                    sys.executable,
                    "-c",
                    READ_ONE,
                    file,
                ],
                check=True,
            )
            asked += [line for line in trace.read_text().splitlines() if "AF_INET" in line]
    return figure(f"{len(NETWORK)} files that name an address, {len(asked)} asked", asked)
