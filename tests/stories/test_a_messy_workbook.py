"""A messy workbook goes in, is corrected by differences, goes out, and comes back as it was.

Of STATIONDESK_ROWS rows where that is set: 20000 take a minute or two.
"""

import os
import resource
import sys
from contextlib import closing
from pathlib import Path
from time import process_time

import openpyxl
import pytest

from stationdesk.core.ledger import Query, RowFate
from stationdesk.desk import Desk
from stationdesk.jobs.export_rows import export
from stationdesk.jobs.import_sheet import Decided, Outcome, Preview, preview, run, undo
from tests.jobs.conftest import chiefs_folder, desk
from tests.stories import messy_calls as messy

__all__ = ("chiefs_folder", "desk")

ROWS = int(os.environ.get("STATIONDESK_ROWS", "1500"))
EVERY = Query("incidents", order="received_at", descending=False)
ASKED = ["platform_no", "received_at", "place", "content"]


def counts(told: Preview | Outcome) -> tuple[int, int, int]:
    """(new, changed, cannot be read)."""
    return told.counts[RowFate.NEW], told.counts[RowFate.CHANGED], told.counts[RowFate.ERROR]


def exported(desk: Desk, path: Path) -> list[messy.Call]:
    """What the export says, read by another library."""
    export(desk, EVERY, path, columns=ASKED)
    with closing(openpyxl.load_workbook(path, read_only=True)) as book:
        _, _, title, *lines = book.worksheets[0].iter_rows(values_only=True)
    order = [title.index(desk.say(desk.ledger("incidents").column(name).title)) for name in ASKED]
    return [_call(*(line[place] for place in order)) for line in lines]


def _call(number: object, at: object, place: object, content: object) -> messy.Call:
    at = at.replace(microsecond=0)  # type: ignore[attr-defined]
    return messy.Call(str(number), at, str(place), str(content))


def test_a_messy_workbook_is_corrected_by_differences_and_comes_back(
    desk: Desk, tmp_path: Path, record_property: pytest.FixtureRequest
) -> None:
    made = messy.calls(ROWS)
    changed = messy.corrected(made)
    first = messy.write(tmp_path / "台账.xlsx", made)
    second = messy.write(tmp_path / "台账（更正）.xlsx", changed)
    begun = process_time()

    came = run(desk, "incidents", first)
    assert counts(came) == (ROWS, 0, 1)
    assert came.problems[0].row == openpyxl.load_workbook(first)["接处警登记"].max_row  # the signature
    assert exported(desk, tmp_path / "一.xlsx") == made

    told = preview(desk, "incidents", second)
    shown = {(one.row, cell.name): cell.after for one in told.changes for cell in one.words}
    differing = [(a, b) for a, b in zip(made, changed, strict=True) if a != b]
    assert counts(told) == (0, len(differing), 1)
    assert sorted(shown.values()) == sorted(
        [b.place for a, b in differing if a.place != b.place]
        + [b.content for a, b in differing if a.content != b.content]
    )

    places = {key for key in shown if key[1] == "place_text"}
    corrected = run(desk, "incidents", second, digest=told.digest, decided=Decided(told.changes, places))
    taken = [messy.Call(a.number, a.at, a.place, b.content) for a, b in zip(made, changed, strict=True)]
    assert exported(desk, tmp_path / "二.xlsx") == taken

    again = preview(desk, "incidents", tmp_path / "二.xlsx")
    assert (counts(again), again.counts[RowFate.DUPLICATE]) == ((0, 0, 0), ROWS)

    done = undo(desk, "incidents", corrected.batch)
    assert (done.voided, done.restored, done.kept) == (0, len(range(0, ROWS, 50)), ())
    assert exported(desk, tmp_path / "三.xlsx") == made
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "linux" else 1)
    record_property(
        "told", f"{ROWS} rows: {process_time() - begun:.0f} s of the processor, {peak} MB at most"
    )
