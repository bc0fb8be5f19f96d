"""The thirty rows and one more: each fault, the figure asked of it, and the measure that finds the figure."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from tests.faults import (
    attacks,
    canaries,
    clocks,
    closing_killed,
    crash_images,
    damage,
    disk_read,
    drill,
    full_disk,
    guessing,
    io_faults,
    kill_loop,
    late,
    leaving_traces,
    left_behind,
    locked_files,
    migrating,
    places,
    sealed,
    searching,
    second_start,
    set_back,
    sheets,
    stick,
    system_faults,
)
from tests.faults.checks import passing
from tests.faults.figures import Figure, Measure, NotHere, Size, figure


@dataclass(frozen=True)
class Row:
    """One fault, what is asked of it, and how it is measured."""

    number: int
    fault: str
    asked: str
    measures: tuple[Measure, ...]


ROWS = (
    Row(1, "power cut in a save", "≥ 800 images a mode, 0 lost; NORMAL must fail", (crash_images.measure,)),
    Row(2, "program killed", "200 kills, 0 lost; start ≤ 3 s, told; no half closing",
        (kill_loop.measure, closing_killed.measure)),
    Row(3, "disk full, I/O errors", "every k-th call and a real full disk: 0 lost; told before",
        (io_faults.measure, system_faults.measure, full_disk.measure, closing_killed.measure_full)),
    Row(4, "stick pulled in a backup", "100 kills and every step: 0 bad", (stick.measure,)),
    Row(5, "file held by a scanner", "n = 1…10: written; for ever: said", (locked_files.measure,)),
    Row(6, "clock set", "10,000 jumps: monotone, 100 % of those back > 120 s flagged; no future",
        (clocks.measure,)),
    Row(7, "started twice", "50 × 4 starts: exactly one each", (second_start.measure,)),
    Row(8, "share or cloud folder", "12 refused, 4 accepted", (places.measure,)),
    Row(9, "damaged pages", "300 damages: 0 silent, 100 % of sectors and pages", (damage.measure,)),
    Row(10, "failed migration, newer file", "killed at each step: 0 unusable; failures said",
        (migrating.measure,)),
    Row(11, "hostile sheet", "38 files: 0 crash, 0 time-out, ≤ 2 s, ≤ 100 MB, 0 network",
        (sheets.measure, sheets.measure_network,
         passing("tests/sheets/test_hostile_sheets.py", unit="files and texts", least=38))),
    Row(12, "formula in a sheet", "14 prefixes × csv and xlsx, in and out: 0 formulas",
        (passing("tests/sheets/test_writing.py", "tests/sheets/test_values.py", unit="checks", least=28),
         passing("tests/jobs/test_hostile_exports.py", unit="whole lists"))),
    Row(13, "path in a file's name", "23 names, 0 writes outside",
        (passing("tests/core/test_file_names.py", "tests/store/test_attachments.py", unit="checks",
                 least=23),)),
    Row(14, "markup in the window", "every sink × a red picture: 0 pixels; no part reads rich text",
        (passing("tests/desktop/test_hostile_text.py", "tests/desktop/test_plain_widgets.py"),)),
    Row(15, "markup on paper", "52 texts × every report: as it is; 0 pictures, 0 links",
        (passing("tests/printing/test_hostile_text.py", unit="checks", least=21),
         passing("tests/jobs/test_hostile_reports.py", unit="reports", least=90))),
    Row(16, "rare characters", "0 silent drops", (passing("tests/printing/test_rare_characters.py"),)),
    Row(17, "a secret that leaks", "0 hits in every sink",
        (canaries.measure, passing("tests/stories/test_a_camera_secret.py", "tests/store/test_secrets.py"))),
    Row(18, "a camera's address", "20 addresses: bad ones refused",
        (passing("tests/core/test_stream_address.py", unit="addresses", least=20),)),
    Row(19, "wildcards and SQL", "2,000 searches, 0 wrong",
        (searching.measure, passing("tests/desk/test_hostile_search.py", unit="hostile texts", least=90))),
    Row(20, "guessing a password", "20,000 guesses, ≤ 5 tried in ten minutes", (guessing.measure,)),
    Row(21, "editing a closed call", "objects, SQL, REPLACE: 100 % blocked", (sealed.measure_closed,)),
    Row(22, "deleting", "0 rows vanish, 0 gaps", (sealed.measure_deleting,)),
    Row(23, "entered late", "100 % marked on paper", (late.measure,)),
    Row(24, "old backup put back", "20 restores, 20 flagged", (set_back.measure,)),
    Row(25, "tampering with the log", "11 attacks × 40, all found with anchors", (attacks.measure,)),
    Row(26, "unlocked screen", "after 5 minutes or Ctrl+L 0 widgets show a record",
        (passing("tests/desktop/locking", "tests/desktop/test_blind_slip.py"),)),
    Row(27, "paper without a trace", "100 % logged before, else not written", (leaving_traces.measure,)),
    Row(28, "papers left behind", "50 kills, 0 left after the next start", (left_behind.measure,)),
    Row(29, "stolen disk", "0 hits; the recovery key works 100 %", (disk_read.measure,)),
    Row(30, "recovery", "50,000 records back in ≤ 60 s, ≤ 20 saves lost", (drill.measure,)),
    Row(31, "random clicking", "300 actions under each role, locked and not: 0 defects",
        (passing("tests/desktop/test_random_clicking.py", unit="runs"),)),
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
