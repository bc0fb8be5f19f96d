"""Row 28. A program killed while it writes papers leaves none of them, nor a piece, after the next start."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from select import select

from tests.desktop.made_station import make_station_with_calls
from tests.faults.figures import Figure, Size, figure

LONGEST = 0.12
# One process imports everything; its children write papers and sheets of a call into the folder of exports.
WRITE = """
import os, sys
from pathlib import Path
from stationdesk.core.ledger import Query
from stationdesk.jobs.export_rows import export
from stationdesk.jobs.opening import open_here
from stationdesk.jobs.print_report import write_report
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.printing import pdf
from tests.desktop.made_station import actor_named
from tests.faults.stations import clock
out = Path(sys.argv[2])

def write(turns):
    store = open_here(Path(sys.argv[1]), clock)
    desk = Desk(store, LEDGERS, actor=actor_named(store, "陈建国"))
    document = desk.report("incidents.sheet", record=1)
    for turn in range(turns):
        pdf.write_pdf(document, out / f"{turn}.done.pdf")
        export(desk, Query("incidents"), out / f"{turn}.done.xlsx")
        desk.store.drafts.save("form", {"turn": turn})
        if turn == 0 and turns > 1:
            os.write(1, b"ready\\n")
    store.engines.dispose()

write(1)
for _ in sys.stdin:
    if (child := os.fork()) == 0:
        try:
            write(10_000)
        finally:
            os._exit(1)
    os.write(1, f"{child}\\n".encode())
    os.waitpid(child, 0)
    os.write(1, b"gone\\n")
"""
START = """
import sys
from pathlib import Path
from stationdesk.jobs.opening import open_here, settle
from tests.faults.stations import clock
settle(Path(sys.argv[1]))
open_here(Path(sys.argv[1]), clock).close()
"""


def measure(size: Size) -> Figure:
    """50 kills: nothing unfinished left anywhere after the next start."""
    kills, chance = size.of(50, 5), random.Random(28)
    with tempfile.TemporaryDirectory() as room:
        folder, out, home = Path(room) / "station", Path(room) / "out", Path(room) / "home"
        for one in (out, home, home / "tmp"):
            one.mkdir()
        make_station_with_calls(folder, 6)
        environment = os.environ | {
            "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CACHE_HOME": str(home),
            "TMPDIR": str(home / "tmp"), "TEMP": str(home / "tmp"), "HOME": str(out),
        }  # fmt: skip
        unfinished = 0
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITE, folder, out],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, bufsize=0,
        )  # fmt: skip
        for _ in range(kills):
            _killed(writer, chance.random() * LONGEST)
            unfinished += len(_left(Path(room)))
        writer.communicate()
        subprocess.run([sys.executable, "-c", START, folder], check=True, env=environment)
        left = _left(Path(room))
    return figure(f"{kills} kills, {unfinished} pieces before, {len(left)} after the next start", left)


def _killed(writer: subprocess.Popen[bytes], seconds: float) -> None:
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdin.write(b"go\n")
    said = {writer.stdout.readline().strip() for _ in range(2)}
    (child,) = (int(one) for one in said if one.isdigit())
    select([], [], [], seconds)
    os.kill(child, signal.SIGKILL)
    assert writer.stdout.readline() == b"gone\n"


def _left(room: Path) -> list[str]:
    """Pieces of papers and sheets, wherever they are."""
    return [
        str(one.relative_to(room))
        for one in room.rglob("*")
        if one.is_file()
        and (one.suffix == ".part" or (one.suffix in {".pdf", ".xlsx"} and ".done" not in one.name))
    ]
