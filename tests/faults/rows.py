"""The thirty rows: each fault, the figure asked of it, and the measure that finds the figure."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from tests.faults import (
    attacks,
    clocks,
    crash_images,
    damage,
    full_disk,
    io_faults,
    kill_loop,
    late,
    locked_files,
    migrating,
    places,
    sealed,
    second_start,
    set_back,
    stick,
)
from tests.faults.figures import Figure, Measure, NotHere, Size, figure


@dataclass(frozen=True)
class Row:
    """One fault. `stand_in` says what is measured in place of a ledger that does not exist yet."""

    number: int
    fault: str
    asked: str
    measures: tuple[Measure, ...]
    stand_in: str = ""


ROWS = (
    Row(1, "power cut in a save", "≥ 800 images a mode, 0 lost; NORMAL must fail", (crash_images.measure,)),
    Row(2, "program killed", "200 kills, 0 lost; start ≤ 3 s, told", (kill_loop.measure,)),
    Row(3, "disk full, I/O errors", "every k-th call and a real full disk: 0 lost; told before",
        (io_faults.measure, full_disk.measure)),
    Row(4, "stick pulled in a backup", "100 kills and every step: 0 bad", (stick.measure,)),
    Row(5, "file held by a scanner", "n = 1…10: written; for ever: said", (locked_files.measure,)),
    Row(6, "clock set", "10,000 jumps: monotone, 100 % of those back > 120 s flagged; no future",
        (clocks.measure,)),
    Row(7, "started twice", "50 × 4 starts: exactly one each", (second_start.measure,)),
    Row(8, "share or cloud folder", "12 refused, 4 accepted", (places.measure,)),
    Row(9, "damaged pages", "300 damages: 0 silent, 100 % of sectors and pages", (damage.measure,)),
    Row(10, "failed migration, newer file", "killed at each step: 0 unusable; failures said",
        (migrating.measure,)),
    Row(21, "editing a closed call", "objects, SQL, REPLACE: 100 % blocked", (sealed.measure_closed,)),
    Row(22, "deleting", "0 rows vanish, 0 gaps", (sealed.measure_deleting,)),
    Row(23, "entered late", "100 % marked on paper", (late.measure,)),
    Row(24, "old backup put back", "20 restores, 20 flagged", (set_back.measure,)),
    Row(25, "tampering with the log", "11 attacks × 40, all found with anchors", (attacks.measure,)),
)  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """A row with what was found; `seconds` is how long one measure took."""

    row: Row
    found: Figure
    seconds: float
    lacks: str = ""


def measured(row: Row, size: Size) -> Iterator[Measured]:
    """Run each measure of a row."""
    for measure in row.measures:
        started = time.monotonic()
        try:
            found, lacks = measure(size), ""
        except NotHere as lacking:
            found, lacks = figure(f"not here: lacks {lacking}"), str(lacking)
        yield Measured(row, found, time.monotonic() - started, lacks)
