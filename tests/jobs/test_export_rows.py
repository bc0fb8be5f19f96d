"""Exports of a list: the words of the list, all its rows, and a trace in the audit."""

import csv
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import openpyxl
import pytest

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.jobs.export_rows import export
from stationdesk.jobs.import_sheet import run
from stationdesk.jobs.worker_process import Stopped

_SPEC = spec_from_file_location("platform_export", Path(__file__).with_name("platform_export.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
sample = module_from_spec(_SPEC)
_SPEC.loader.exec_module(sample)
EVERY = Query("incidents", order="received_at", descending=False)


@pytest.fixture
def filled(desk: Desk, tmp_path: Path) -> Desk:
    """Twelve imported calls whose contents begin like formulas."""
    rows = sample.rows(12)
    for number, row in enumerate(rows):
        row[sample.HEADERS.index("报警内容")] = f"=HYPERLINK(“{number}”)"
    run(desk, "incidents", sample.write(tmp_path / "in.xlsx", rows))
    return desk


def test_a_workbook_holds_the_words_of_the_list(filled: Desk, tmp_path: Path) -> None:
    count = export(filled, EVERY, tmp_path / "out.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    header = [cell.value for cell in sheet[3]]
    assert count == 12
    assert sheet.max_row == 15
    assert sheet["A1"].value == "青坪镇派出所 警情台账"
    assert header == [filled.say(column.title) for column in filled.ledger("incidents").columns]
    contents = [
        row[header.index(filled.say(filled.ledger("incidents").column("content").title))]
        for row in sheet.iter_rows(min_row=4, values_only=True)
    ]
    assert contents[0] == "=HYPERLINK(“0”)"


def test_no_cell_of_an_export_is_a_formula(filled: Desk, tmp_path: Path) -> None:
    export(filled, EVERY, tmp_path / "out.xlsx")
    export(filled, EVERY, tmp_path / "out.csv")

    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d", "inlineStr"}
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert not [cell for row in csv.reader(file) for cell in row if cell.startswith(("=", "@"))]


def test_some_columns_can_be_chosen(filled: Desk, tmp_path: Path) -> None:
    export(filled, EVERY, tmp_path / "out.csv", columns=["number", "content"])

    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {len(row) for row in csv.reader(file)} == {2}


def test_an_export_leaves_a_trace(filled: Desk, tmp_path: Path) -> None:
    before = filled.store.verify().entries

    export(filled, EVERY, tmp_path / "out.csv")

    assert filled.store.verify().entries == before + 1


def test_a_cancelled_export_leaves_no_file(filled: Desk, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        export(filled, EVERY, tmp_path / "out.xlsx", cancelled=lambda: True)

    assert not (tmp_path / "out.xlsx").exists()


def test_every_row_is_there_over_many_pages(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(desk, "incidents", sample.write(tmp_path / "in.xlsx", sample.rows(37)))
    monkeypatch.setattr("stationdesk.jobs.export_rows._PAGE", 5)

    assert export(desk, EVERY, tmp_path / "out.csv", columns=["number"]) == 37
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        numbers = [row[0] for row in csv.reader(file)][1:]
    assert len(set(numbers)) == 37


def test_days_and_times_stay_such_and_the_pages_are_set_up(filled: Desk, tmp_path: Path) -> None:
    narrowed = EVERY.having(period=(date(2026, 10, 1), date(2026, 10, 31)))

    export(filled, narrowed, tmp_path / "out.xlsx", columns=["number", "received_at", "content"])

    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    number, at, content = sheet["A4"], sheet["B4"], sheet["C4"]
    assert (str(at.value), at.number_format) == ("2026-10-01 00:07:11", "yyyy-mm-dd hh:mm")
    assert (number.number_format, content.number_format) == ("@", "@")
    assert "2026-10-01至2026-10-31" in sheet["A2"].value
    assert sheet.freeze_panes == "A4"
    assert sheet.auto_filter.ref == f"A3:C{sheet.max_row}"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.oddFooter.center.text == "第 &P 页，共 &N 页"
    assert sheet.column_dimensions["C"].width > 20
