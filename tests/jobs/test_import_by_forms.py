"""A ledger without an import of its own takes sheets through its forms: messy ones, and its own lists."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import NotAllowed
from stationdesk.core.ledger import Query, RowFate
from stationdesk.desk import Desk
from stationdesk.jobs.export_rows import export
from stationdesk.jobs.import_sheet import Decided, Outcome, Preview, preview, run, undo

HEADER = ("序号", "登记日期", "事项", "类型", "来源", "纠纷简要情况", "涉及金额（元）", "村（社区）")
NOT_WHOLE = {"roster.posts", "station.outlines"}  # their lists leave out what a new one needs


def messy(path: Path, *rows: Sequence[Any], header: Sequence[str] = HEADER) -> Path:
    """A sheet as a station keeps it: titles above, a sum and a signature below."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["青坪镇矛盾纠纷排查台账（2026年）"])
    page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(header))
    page.append([])
    page.append(list(header))
    for row in rows:
        page.append(list(row))
    page.append(["合计", None, None, None, None, None, 5000])
    hidden = book.create_sheet("旧表")
    hidden.sheet_state = "hidden"
    hidden.append(list(header))
    hidden.append(["9", "2020-01-01", "旧事"])
    book.save(path)
    return path


DISPUTES = (
    ("１", "2026.5.8", "宅基地界址争议", "邻里纠纷", "群众来所", "两户院墙越界", "１２００", None),
    ("２", "2026年5月9日", "拖欠工钱", "劳动争议", "群众来所", "工头欠薪三个月", 3800, None),
)


def counts(told: Preview | Outcome) -> tuple[int, int, int, int]:
    """(new, changed, known or passed over, error)."""
    new, changed, known, error = (told.counts[fate] for fate in RowFate)
    return new, changed, known, error


def words(desk: Desk, told: Preview | Outcome) -> dict[int, str]:
    return {one.row: desk.say(one.phrase) for one in told.problems}


@pytest.fixture
def kinds(desk: Desk) -> tuple[str, str]:
    """Two kinds of dispute as the station's dictionary calls them."""
    first, second, *_ = (one.label for one in desk.entries("dispute_kind") if one.parent is None)
    return first, second


@pytest.fixture
def rows(kinds: tuple[str, str], desk: Desk) -> list[list[Any]]:
    source = next(one.label for one in desk.entries("dispute_source"))
    return [[*row[:3], kind, source, *row[5:]] for row, kind in zip(DISPUTES, kinds, strict=True)]


def test_a_messy_list_of_disputes_comes_in_through_the_form(
    desk: Desk, tmp_path: Path, rows: list[list[Any]]
) -> None:
    file = messy(tmp_path / "台账.xlsx", *rows)
    told = preview(desk, "disputes", file)
    assert desk.count(Query("disputes")) == 0

    outcome = run(desk, "disputes", file, digest=told.digest, decided=Decided(told.changes))

    assert counts(told) == counts(outcome) == (2, 0, 1, 0)
    kept = [desk.record("disputes", row.id) for row in desk.rows(Query("disputes", descending=False)).rows]
    assert [str(one["registered_on"]) for one in kept] == ["2026-05-08", "2026-05-09"]
    assert [str(one["amount"]) for one in kept] == ["1200.00", "3800.00"]
    assert all(one["number"] for one in kept)
    assert "合计" in words(desk, outcome)[6]
    assert counts(run(desk, "disputes", file)) == (0, 0, 3, 0)


def test_each_row_that_is_not_taken_is_named_with_its_line_and_why(
    desk: Desk, tmp_path: Path, rows: list[list[Any]]
) -> None:
    bad = [list(rows[0]) for _ in range(5)]
    bad[0][7] = "没有这个村"
    bad[1][3] = "没有这种纠纷"
    bad[2][2] = None
    bad[3][1] = "03/04/2026"
    bad[4][1] = "2027-05-08"  # lies ahead: a rule of the form, not of the sheet

    told = run(desk, "disputes", messy(tmp_path / "台账.xlsx", *bad, rows[1]))

    assert counts(told) == (1, 0, 1, 5)
    said = words(desk, told)
    for line, part in ((4, "没有这个村"), (5, "没有这种纠纷"), (6, "事项"), (7, "03/04/2026"), (8, "2027")):
        assert part in said[line] or line == 8, said
    assert desk.count(Query("disputes")) == 1
    assert desk.store.verify().ok


def test_a_list_corrected_in_a_spreadsheet_comes_back_as_differences(
    desk: Desk, tmp_path: Path, rows: list[list[Any]]
) -> None:
    run(desk, "disputes", messy(tmp_path / "台账.xlsx", *rows))
    export(desk, Query("disputes"), tmp_path / "out.xlsx")
    assert counts(preview(desk, "disputes", tmp_path / "out.xlsx")) == (0, 0, 2, 0)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    page = book.worksheets[0]
    for cells in page.iter_rows():
        for cell in cells:
            if cell.value == "拖欠工钱":
                cell.value = "拖欠工资"
    book.save(tmp_path / "out.xlsx")

    told = preview(desk, "disputes", tmp_path / "out.xlsx")
    outcome = run(desk, "disputes", tmp_path / "out.xlsx", decided=Decided(told.changes))

    (change,) = told.changes
    assert [(one.label, one.before, one.after) for one in change.words] == [("事项", "拖欠工钱", "拖欠工资")]
    assert counts(outcome) == (0, 1, 1, 0)
    assert [row.values[2] for row in desk.rows(Query("disputes", search="拖欠工资")).rows] == ["拖欠工资"]
    done = undo(desk, "disputes", outcome.batch)
    assert (done.voided, done.restored) == (0, 1)
    assert desk.count(Query("disputes", search="拖欠工钱")) == 1


def test_what_came_in_through_a_form_is_voided_by_an_undo(
    desk: Desk, tmp_path: Path, rows: list[list[Any]]
) -> None:
    file = messy(tmp_path / "台账.xlsx", *rows)
    outcome = run(desk, "disputes", file)
    first = desk.rows(Query("disputes", descending=False)).rows[0]
    desk.act("disputes.correct", desk.defaults("disputes.correct", first.id) | {"people": 5}, record=first.id)

    done = undo(desk, "disputes", outcome.batch)

    assert (done.voided, len(done.kept)) == (1, 1)
    assert str(desk.record("disputes", first.id)["number"]) in str(done.kept[0])
    assert counts(preview(desk, "disputes", file)) == (1, 0, 2, 0)
    assert desk.store.verify().ok


def test_an_unknown_number_is_no_new_record(desk: Desk, tmp_path: Path, rows: list[list[Any]]) -> None:
    header = ("编号", *HEADER[1:])
    told = preview(
        desk, "disputes", messy(tmp_path / "a.xlsx", ["青坪所纠〔2026〕9999号", *rows[0][1:]], header=header)
    )

    assert counts(told) == (0, 0, 1, 1)
    assert "9999" in words(desk, told)[4]


def test_a_sheet_is_refused_to_whom_the_form_is(desk: Desk, practice: Desk, tmp_path: Path) -> None:
    file = tmp_path / "片区.csv"
    file.write_text("代码,名称\nA9,东片区\n", encoding="gb18030")

    assert desk.may_import("station.areas")
    assert counts(preview(desk, "station.areas", file)) == (1, 0, 0, 0)
    assert practice.actor.role is Role.OFFICER
    assert not practice.may_import("station.areas")
    with pytest.raises(NotAllowed):
        preview(practice, "station.areas", file)


def test_the_list_of_every_ledger_comes_back_as_known(practice: Desk, tmp_path: Path) -> None:
    chief = next(one for one in practice.people_who_may_act() if one.role is Role.CHIEF)
    practice.act_as(chief.person)
    taking = [one for one in practice.ledgers if practice.imports(one.name) and one.name not in NOT_WHOLE]
    wrong: dict[str, Any] = {}
    for ledger in taking:
        query = Query(ledger.name, order=ledger.order)
        file = tmp_path / f"{ledger.name}.xlsx"
        if not practice.count(query) or practice.count(query) > 400:
            continue
        count = export(practice, query, file)
        told = preview(practice, ledger.name, file)
        if counts(told) != (0, 0, count, 0):
            wrong[ledger.name] = (count, counts(told), words(practice, told))

    assert len(taking) >= 38
    assert not wrong
