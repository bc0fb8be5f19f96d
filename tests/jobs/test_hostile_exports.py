"""The exported list of a station full of hostile texts: each text as it is, and never a formula."""

import csv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
import python_calamine as calamine

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.jobs.export_rows import export
from tests.faults.hostile_station import CONTENT, hostile_desk, make_hostile_station
from tests.faults.hostile_texts import FORMULAS, HOSTILE, kept

LOST_IN_XML = {*map(chr, range(9)), "\x0b", "\x0c", *map(chr, range(14, 32)), "\ufffe", "\uffff"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("hostile") / "station"
    make_hostile_station(folder)
    with hostile_desk(folder) as made:
        yield made


def expected(text: str) -> str:
    """What no workbook can hold is marked; all else stays."""
    return "".join("\ufffd" if letter in LOST_IN_XML else letter for letter in text)


def test_a_workbook_holds_each_text_and_no_formula(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"

    export(desk, Query("incidents"), path, columns=("number", "place", "content"))

    with calamine.load_workbook(path) as book:
        cells = {cell for row in book.get_sheet_by_index(0).to_python() for cell in row}
    assert [name for name, text in HOSTILE.items() if expected(kept(text, CONTENT)) not in cells] == []
    with zipfile.ZipFile(path) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in sheet
        assert b"hyperlink" not in sheet
        assert not [name for name in packed.namelist() if "externalLink" in name or "media" in name]
    assert all(cell.data_type != "f" for row in openpyxl.load_workbook(path).worksheets[0] for cell in row)


def test_a_csv_holds_each_text_and_no_cell_begins_as_a_formula(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"

    export(desk, Query("incidents"), path, columns=("number", "place", "content"))

    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = {cell for row in csv.reader(file) for cell in row}
    lost = [
        name for name, text in HOSTILE.items()
        if not {expected(kept(text, CONTENT)), "'" + expected(kept(text, CONTENT))} & cells
    ]  # fmt: skip
    assert lost == []
    assert not [
        cell
        for cell in cells
        if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    ]
    assert len(FORMULAS) >= 14
