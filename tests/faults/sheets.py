"""Row 11. Hostile sheets: refused in words or read as text, in time, in little memory, asking no network."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

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
MAKE_ALL = """
import json, sys
from pathlib import Path
from tests.faults.sheets import make_all
make_all(Path(sys.argv[1]), json.loads(sys.argv[2]))
"""
READ_ALL = """
import json, sys
from pathlib import Path
from tests.faults.sheets import read_all
print(json.dumps(read_all(Path(sys.argv[1]), json.loads(sys.argv[2]))))
"""


def measure(size: Size) -> Figure:
    """At least 38 files: 0 crashes, 0 time-outs, ≤ 2 s and ≤ 100 MB each."""
    files: dict[str, Callable[[], bytes]] = REFUSED | READ
    names = list(files) if size.full else list(files)[:: len(files) // 10]
    with tempfile.TemporaryDirectory() as room:
        # Made and read by processes of their own: a child's peak is at least what its parent held.
        _python(MAKE_ALL, room, json.dumps(names))
        told = json.loads(_python(READ_ALL, room, json.dumps(names)))
    said = {name: one["said"] for name, one in told["files"].items()}
    took = {name: one["took"] for name, one in told["files"].items()}
    missed = [f"{name}: {one}" for name, one in said.items() if one != _wanted(name)]
    missed += [f"{name}: {one:.1f} s" for name, one in took.items() if one > SECONDS * BUSY]
    missed += [f"{told['most']} MB"] if told["most"] > MEGABYTES else []
    refused, slowest = list(said.values()).count("refused"), max(took.values())
    text = (
        f"{len(names)} files, {refused} refused in words, slowest {slowest:.1f} s, {told['most']} MB at most"
    )
    return figure(text, missed, good=len(names) >= size.of(38, 10))


def _wanted(name: str) -> str:
    return "refused" if name in REFUSED else "read"


def _python(code: str, *words: str) -> str:
    done = subprocess.run([sys.executable, "-c", code, *words], check=True, capture_output=True, text=True)
    return done.stdout


def make_all(room: Path, names: list[str]) -> None:
    """Write each hostile file under its place in the list."""
    for place, name in enumerate(names):
        (room / f"{place}.xlsx").write_bytes((REFUSED | READ)[name]())


def read_all(room: Path, names: list[str]) -> dict[str, Any]:
    """{files: {name: {said, took}}, most: the largest worker in MB}."""
    found: dict[str, Any] = {}
    for place, name in enumerate(names):
        began = time.monotonic()
        said = outcome(room / f"{place}.xlsx")
        found[name] = {"said": said, "took": time.monotonic() - began}
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return {"files": found, "most": most}


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
