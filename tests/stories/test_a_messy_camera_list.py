"""A county's list of five thousand cameras comes in with a preview, is counted by hand, and goes again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from openpyxl import load_workbook

from stationdesk.core.actor import SYSTEM
from stationdesk.core.ledger import Query
from stationdesk.jobs import import_sheet
from stationdesk.jobs.import_sheet import Preview
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.station.rules.setting_up import NewVillage
from tests.conftest import let_go
from tests.stories import messy_cameras as messy
from tests.stories.account_desk import AccountDesk, make

STARTED, TODAY = "2026-11-01T09:00", "2026-11-21T10:00"
SAID = {
    "rounded": "has lost its last digits", "length": "20 digits; this one has 19", "letters": "digits only",
    "foreign": "another prefecture", "no camera": "no camera's", "login": "without the login",
    "day": "not a day", "village": "王家坳村", "stream": "same stream address", "exchanged": "exchanged",
    "word": "热成像", "pasted": "earlier row", "dragged": "to another point",
    "address": "rtsp, rtsps|The path|no camera's address",
}  # fmt: skip
SECONDS = 60  # of the processor; nobody waits as long, however slow the machine


@pytest.fixture(scope="module")
def made() -> list[messy.Line]:
    return messy.lines()


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory, made: list[messy.Line]) -> Path:
    return messy.write(tmp_path_factory.mktemp("county") / "一机一档.xlsx", made)


@pytest.fixture
def station(tmp_path: Path, clock: Any) -> Iterator[AccountDesk]:
    villages = tuple(NewVillage(name, "东片区", response_zone="near") for name in messy.VILLAGES)
    opened = AccountDesk(make(tmp_path / "new", STARTED, villages), tmp_path / "station", clock, STARTED)
    opened.on(TODAY)
    opened.desk.actor = SYSTEM
    (profile,) = opened.desk.ids(Query("station"))
    opened.act("station.change", profile, org_code=f"{messy.COUNTY}000001")
    opened.be("李卫东")
    yield opened
    let_go(opened.store)


def fates(told: Any) -> Counter[str]:
    return Counter({fate.value: count for fate, count in told.counts.items() if count})


def reasons(seen: Preview) -> dict[int, str]:
    return {one.row: str(one.phrase) for one in seen.problems}


def count(station: AccountDesk, **filters: Any) -> int:
    return len(station.desk.ids(Query("cameras", tuple(filters.items()))))


def test_the_list_is_judged_line_by_line_and_every_odd_one_is_named(
    station: AccountDesk, sheet: Path, made: list[messy.Line]
) -> None:
    seen = import_sheet.preview(station.desk, "cameras", sheet)

    assert fates(seen) == messy.counted(made)
    told = reasons(seen)
    for row, line in messy.places(made):
        odd = line is None or line.fate != "new" or line.told
        assert (row in told) == odd, (row, line, told.get(row))
    words = {line.kind: told[row] for row, line in messy.places(made) if line and row in told}
    for kind, said in SAID.items():
        assert re.search(said, words[kind]), (kind, words[kind])
    assert messy.PASSWORD not in "".join(told.values())


def test_the_list_comes_in_as_it_was_counted_by_hand_and_goes_again(
    station: AccountDesk, sheet: Path, made: list[messy.Line]
) -> None:
    seen = import_sheet.preview(station.desk, "cameras", sheet)
    begun = process_time()
    outcome = import_sheet.run(station.desk, "cameras", sheet, digest=seen.digest)
    took = process_time() - begun

    expected = [line for line in made if line.fate == "new"]
    assert fates(outcome) == fates(seen) == messy.counted(made)
    assert count(station) == len(expected) == _new_rows_by_hand(sheet, made)
    for name, ident in station.villages.items():
        assert count(station, village=ident) == sum(line.facts["village"] == name for line in expected)
    assert count(station, village=None) == sum(line.facts["village"] is None for line in expected)
    for code in ("class1", "class2", "class3"):
        assert count(station, **{"class": code}) == sum(line.facts["class"] == code for line in expected)
    assert count(station, lifecycle=Lifecycle.OUT_OF_USE) == sum(line.facts["out"] for line in expected)
    rows = station.desk.ids(Query("cameras", order="number"))
    days = Counter(station.desk.record("cameras", one)["installed_on"] for one in rows[::97])
    kept = [line.facts["installed"] for line in expected]
    assert not days - Counter(kept)
    assert took < SECONDS
    assert _lies_in(station.store.file.parent, "h264/ch1")
    assert not _lies_in(station.store.file.parent, messy.PASSWORD)
    again = import_sheet.preview(station.desk, "cameras", sheet)
    assert fates(again)["new"] == 0
    assert import_sheet.undo(station.desk, "cameras", outcome.batch).voided == len(expected)
    assert count(station) == 0
    assert station.store.verify().ok


def _lies_in(folder: Path, text: str) -> bool:
    files = [one for one in folder.rglob("*") if one.is_file()]
    return any(text.encode() in one.read_bytes() for one in files)


def _new_rows_by_hand(sheet: Path, made: list[messy.Line]) -> int:
    """The rows of the sheet that are cameras, by another reader: named, not a repeat, not spoilt."""
    book = load_workbook(sheet, read_only=True)
    page = book.worksheets[0]
    named = [row for row in page.iter_rows(min_row=messy.HEAD + 1, values_only=True) if row[1] or row[3]]
    book.close()
    cameras = [row for row in named if row[2]]
    spoilt = Counter(line.fate for line in made)
    return len(cameras) - spoilt["duplicate"] - spoilt["error"]
