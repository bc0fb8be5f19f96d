"""Ctrl+V and Ctrl+D in a list: seen before it is written, cell by cell, in one go, and back in one go."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, QUrl
from PySide6.QtGui import QClipboard, QGuiApplication, QImage
from PySide6.QtWidgets import QMenu

from stationdesk.core.duty_day import local
from stationdesk.core.ledger import Query, RowFate
from stationdesk.desk import Desk
from stationdesk.desktop.fill_panel import FillPanel
from stationdesk.desktop.import_panel import COLUMNS, FILE, OUTCOME, PREVIEW, ImportPanel
from stationdesk.desktop.ledger_page import LedgerPage
from stationdesk.desktop.paste_panel import PastePanel
from stationdesk.ledgers.incidents.records import Dispatch
from stationdesk.store.audit import AuditEntry

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HOSTILE = '<img src=x onerror=1><b>"=1+1"</b>\u202e'
LIBREOFFICE = """<!DOCTYPE html><html><head>
<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<title></title><style type="text/css">body,div,table,td { font-family:"Noto Sans" }</style></head>
<body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>
<tr><td height="17" align="left">{first}</td></tr>
<tr><td height="17" align="left">{second}</td></tr></table></body></html>"""


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    """The clipboard, emptied afterwards: without a screen nobody but this process would hold its content."""
    found = QGuiApplication.clipboard()
    yield found
    found.clear()


def put(clipboard: QClipboard, text: str = "", html: str = "") -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setData("text/html", html.encode())
    clipboard.setMimeData(data)


def stand_on(page: LedgerPage, row: int, column: str) -> None:
    table = page.current.table
    place = [one.name for one in table.ledger_model().columns()].index(column)
    flags = QItemSelectionModel.SelectionFlag
    index = table.model().index(row, place)
    table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


def at_rest(panel: ImportPanel, qtbot) -> None:
    qtbot.waitUntil(lambda: not panel._busy)


def pasted(page: LedgerPage, qtbot) -> PastePanel:
    qtbot.keyClick(page.current.table, Qt.Key.Key_V, CONTROL)
    panel = page.overlay.content
    assert isinstance(panel, PastePanel)
    at_rest(panel, qtbot)
    return panel


def written(panel: ImportPanel, qtbot) -> None:
    with qtbot.waitSignal(panel.saved):
        qtbot.keyClick(panel.go, Qt.Key.Key_Return)
    assert panel.steps.currentIndex() == OUTCOME


def refused(page: LedgerPage, qtbot, key: Qt.Key = Qt.Key.Key_V) -> str:
    with qtbot.waitSignal(page.refused) as told:
        qtbot.keyClick(page.current.table, key, CONTROL)
    assert page.overlay.content is None
    return page._desk.say(told.args[0].phrase)


def open_rows(desk: Desk) -> list[int]:
    """Calls that are open and not void, in the list's order."""
    rows = desk.rows(Query("incidents", descending=True)).rows
    return [row.id for row in rows if can_correct(desk, row.id)]


def can_correct(desk: Desk, record: int) -> bool:
    return "incidents.correct" in {name for name, _, can in desk.allowed("incidents", record) if can}


def at_open_rows(page: LedgerPage, desk: Desk) -> list[int]:
    """Show nothing but the calls that can be corrected."""
    ids = open_rows(desk)
    states = Counter(desk.record("incidents", one)["state"].code for one in ids)
    page.show_query(Query("incidents", (("state", states.most_common(1)[0][0]),), descending=True))
    model = page.current.model
    shown = [model.id_at(row) for row in range(model.rowCount())]
    found = [one for one in shown if one in ids]
    assert len(found) >= 2
    return [one for one in shown if one is not None]


def test_a_block_from_a_spreadsheet_goes_over_the_rows_shown_and_back(desk, page, clipboard, qtbot) -> None:
    first, second = at_open_rows(page, desk)[:2]
    before = [desk.record("incidents", one)["content"] for one in (first, second)]
    stand_on(page, 0, "content")
    put(clipboard, html=LIBREOFFICE.replace("{first}", "院墙<br>越界").replace("{second}", "&lt;b&gt;工钱"))

    panel = pasted(page, qtbot)
    assert panel.steps.currentIndex() == PREVIEW
    assert [cell.texts[4] for cell in panel.differences.model.cells] == ["院墙\n越界", "<b>工钱"]
    assert [desk.record("incidents", one)["content"] for one in (first, second)] == before
    written(panel, qtbot)

    assert [desk.record("incidents", one)["content"] for one in (first, second)] == ["院墙\n越界", "<b>工钱"]
    qtbot.keyClick(panel, Qt.Key.Key_Z, CONTROL)
    at_rest(panel, qtbot)
    assert panel.steps.currentIndex() == FILE
    assert [desk.record("incidents", one)["content"] for one in (first, second)] == before


def test_a_block_is_written_in_one_transaction_and_nothing_before(desk, page, clipboard, qtbot) -> None:
    ids = at_open_rows(page, desk)[:2]
    stand_on(page, 0, "content")
    put(clipboard, "第一条\r\n第二条\r\n")
    before = entries(desk)
    panel = pasted(page, qtbot)
    assert entries(desk) == before

    written(panel, qtbot)

    assert entries(desk) == [*before, "import.begin", "import.rows"]
    assert [desk.record("incidents", one)["content"] for one in ids] == ["第一条", "第二条"]


def entries(desk: Desk) -> list[str]:
    with desk.store.reading(desk.actor) as tx:
        return [one.action for one in tx.session.query(AuditEntry).order_by(AuditEntry.seq)]


def test_each_cell_is_taken_or_left_by_the_space_bar(desk, page, clipboard, qtbot) -> None:
    first, second = at_open_rows(page, desk)[:2]
    kept = desk.record("incidents", first)["content"]
    stand_on(page, 0, "content")
    put(clipboard, "留下的\n写入的")
    panel = pasted(page, qtbot)

    qtbot.keyClick(panel.differences.table, Qt.Key.Key_Space)
    assert panel.go.text() == "写入 1 行"
    written(panel, qtbot)

    assert desk.record("incidents", first)["content"] == kept
    assert desk.record("incidents", second)["content"] == "写入的"


def test_times_moved_in_the_turn_out_too_go_back_with_the_block(desk, page, clipboard, qtbot) -> None:
    """What a correction moves beside the record is part of it."""
    ids = [one for one in open_rows(desk) if desk.record("incidents", one)["dispatched_at"] is not None]
    record = ids[0]
    page.current.show_record(record)
    qtbot.waitUntil(lambda: page.current.table.current_record() == record)
    row = page.current.model.row_of(record)
    page.current.columns.choose(("number", "dispatched_at", "content"))
    stand_on(page, row, "dispatched_at")
    stood = desk.record("incidents", record)["dispatched_at"]
    before = _turn_outs(desk, record)
    put(clipboard, f"{local(stood.replace(second=1)):%Y-%m-%d %H:%M:%S}")

    panel = pasted(page, qtbot)
    written(panel, qtbot)
    assert desk.record("incidents", record)["dispatched_at"] != stood
    assert _turn_outs(desk, record) != before
    qtbot.keyClick(panel, Qt.Key.Key_Z, CONTROL)
    at_rest(panel, qtbot)

    assert desk.record("incidents", record)["dispatched_at"] == stood
    assert _turn_outs(desk, record) == before


def _turn_outs(desk: Desk, record: int) -> list[object]:
    with desk.store.reading(desk.actor) as tx:
        found = tx.session.query(Dispatch).filter(Dispatch.incident_id == record).order_by(Dispatch.id)
        return [(one.dispatched_at, one.arrived_at) for one in found]


def test_a_closed_record_and_an_unreadable_cell_are_told_by_the_line(desk, page, clipboard, qtbot) -> None:
    page.show_query(Query("incidents", descending=True))
    model = page.current.model
    qtbot.waitUntil(lambda: model.whole)
    closed = next(row for row in range(model.rowCount()) if not can_correct(desk, model.id_at(row) or 0))
    record = model.id_at(closed)
    stand_on(page, closed, "received_at")
    put(clipboard, "2026.5.8 8:30\n昨天下午")

    panel = pasted(page, qtbot)

    told = {one.row: (one.fate, desk.say(one.phrase)) for one in panel._preview.problems}
    assert panel._given.records[1] == record
    assert told[1][0] is RowFate.DUPLICATE
    assert "已不能更改" in told[1][1]
    assert told[2][0] is RowFate.ERROR
    assert "昨天下午" in told[2][1]
    assert not panel.go.isEnabled()


def test_hostile_text_stays_text(desk, page, clipboard, qtbot) -> None:
    first = at_open_rows(page, desk)[0]
    stand_on(page, 0, "content")
    put(clipboard, f'"{HOSTILE.replace(chr(34), chr(34) * 2)}"')

    panel = pasted(page, qtbot)
    written(panel, qtbot)

    assert desk.record("incidents", first)["content"] == HOSTILE.replace("\u202e", "�")


def test_an_empty_clipboard_a_picture_and_a_file_are_refused_in_one_sentence(
    desk, page, clipboard, qtbot, tmp_path: Path
) -> None:
    clipboard.clear()
    assert refused(page, qtbot).startswith("剪贴板里没有可粘贴的内容")
    clipboard.setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    assert refused(page, qtbot).startswith("剪贴板里是图片")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "台账.xlsx"))])
    clipboard.setMimeData(data)
    assert refused(page, qtbot).startswith("剪贴板里是文件")


def test_more_than_five_thousand_rows_are_an_import(page, clipboard, qtbot) -> None:
    put(clipboard, "一行\n" * 5_001)
    assert refused(page, qtbot) == "一次最多粘贴5000行；请另存为文件后导入。"


def test_a_block_with_a_header_finds_its_records_by_their_numbers(desk, page, clipboard, qtbot) -> None:
    first, second = at_open_rows(page, desk)[:2]
    numbers = [desk.record("incidents", one)["number"] for one in (first, second)]
    put(clipboard, f"编号\t简要警情\n{numbers[1]}\t按编号改\n不存在的号\t没有")

    panel = pasted(page, qtbot)
    assert [cell.texts[1] for cell in panel.differences.model.cells] == [numbers[1]]
    assert panel._preview.counts[RowFate.ERROR] == 1
    written(panel, qtbot)

    assert desk.record("incidents", second)["content"] == "按编号改"
    assert desk.record("incidents", first)["content"] != "按编号改"


def test_what_was_copied_here_comes_back_unchanged(desk, page, clipboard, qtbot) -> None:
    at_open_rows(page, desk)
    qtbot.keyClick(page.current.table, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(page.current.table, Qt.Key.Key_C, CONTROL)

    panel = pasted(page, qtbot)

    assert panel.differences.model.cells == ()
    assert panel._preview.counts[RowFate.DUPLICATE] == page.current.model.rowCount()


def test_from_a_cell_that_cannot_be_pasted_over_the_columns_are_asked(desk, page, clipboard, qtbot) -> None:
    at_open_rows(page, desk)
    stand_on(page, 0, "number")
    put(clipboard, "改过的内容")

    panel = pasted(page, qtbot)
    assert panel.steps.currentIndex() == COLUMNS
    assert panel.message.words.text().startswith("列表中所选的格不能直接粘贴")
    box = panel.mapping.columns["content"]
    box.setCurrentIndex(box.findText("粘贴内容第1列"))
    panel.go_on()
    at_rest(panel, qtbot)

    assert [cell.texts[4] for cell in panel.differences.model.cells] == ["改过的内容"]


def selected_two(page: LedgerPage, column: str, qtbot) -> list[int]:
    stand_on(page, 0, column)
    qtbot.keyClick(page.current.table, Qt.Key.Key_Down, SHIFT)
    return page.current.table.selected_records()


def filling(page: LedgerPage, qtbot) -> FillPanel:
    qtbot.keyClick(page.current.table, Qt.Key.Key_D, CONTROL)
    panel = page.overlay.content
    assert isinstance(panel, FillPanel)
    return panel


def test_the_first_rows_value_goes_down_the_selected_rows_and_back(desk, page, qtbot) -> None:
    at_open_rows(page, desk)
    first, second = selected_two(page, "content", qtbot)
    before = desk.record("incidents", second)["content"]
    wanted = desk.record("incidents", first)["content"]
    assert before != wanted

    panel = filling(page, qtbot)
    assert [name for name, box in panel.ticks.items() if box.isChecked()] == ["content"]
    qtbot.keyClick(panel.go, Qt.Key.Key_Return)
    at_rest(panel, qtbot)
    assert [cell.texts[3:] for cell in panel.differences.model.cells] == [(before, wanted)]
    written(panel, qtbot)
    assert desk.record("incidents", second)["content"] == wanted

    qtbot.keyClick(panel, Qt.Key.Key_Z, CONTROL)
    at_rest(panel, qtbot)
    assert desk.record("incidents", second)["content"] == before


def test_nothing_kept_of_a_person_is_offered_for_filling_down(desk, page, qtbot) -> None:
    at_open_rows(page, desk)
    page.current.columns.choose(("number", "content", "caller_name", "caller_phone"))
    selected_two(page, "content", qtbot)

    assert set(filling(page, qtbot).ticks) == {"content"}


def test_one_row_alone_cannot_be_filled_down(page, qtbot) -> None:
    stand_on(page, 0, "content")
    with qtbot.waitSignal(page.refused) as told:
        page.current.pasting.fill_down()
    assert page._desk.say(told.args[0].phrase).startswith("请先选中多行")


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_both_stand_in_the_menu_of_the_rows_with_their_keys(page, qtbot) -> None:
    table = page.current.table
    page.current.pasting.show_menu(table.rect().center())
    menu = table.findChild(QMenu, "rows.menu")

    assert [one.text().partition("\t")[2] for one in menu.actions()] == ["Ctrl+C", "Ctrl+V", "Ctrl+D"]
    menu.close()
