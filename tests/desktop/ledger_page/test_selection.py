"""Rows that are selected: counted, added up, and copied the way WPS and Excel take them."""

import dataclasses
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from sqlalchemy import select

from stationdesk.core.actor import Role
from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.desktop.selection import Selection
from stationdesk.jobs import copy_rows
from stationdesk.store.audit import AuditEntry

DOWN, CONTROL, SHIFT = Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    """The clipboard, emptied afterwards: without a screen nobody but this process would hold its content."""
    found = QGuiApplication.clipboard()
    yield found
    found.clear()


class Cells(HTMLParser):
    """The rows of an HTML table."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


def test_the_rows_selected_by_shift_and_arrow_are_counted_and_added_up(desk, page, qtbot) -> None:
    table, selection = page.current.table, page.current.selection
    assert isinstance(selection, Selection)
    with qtbot.waitSignal(selection.told, check_params_cb=lambda text: text.startswith("已选5行")) as told:
        for _ in range(4):
            qtbot.keyClick(table, DOWN, SHIFT)

    ids = table.selected_records()
    minutes = [row.values[_place(desk)] for row in desk.rows_by_id("incidents", ids)]
    kept = [one for one in minutes if one is not None]
    assert ("合计" in told.args[0]) == bool(kept and "minutes" in table.shown_columns())
    assert desk.totals("incidents", ids)["minutes"] == (len(kept), sum(kept) if kept else None)
    assert page.hint().startswith("已选5行")


def _place(desk) -> int:
    return [one.name for one in desk.ledger("incidents").columns].index("minutes")


def test_a_single_row_gives_the_count_of_the_list_back(page, qtbot) -> None:
    table, selection = page.current.table, page.current.selection
    with qtbot.waitSignal(selection.told, check_params_cb=bool):
        qtbot.keyClick(table, DOWN, SHIFT)
    with qtbot.waitSignal(selection.told, check_params_cb=lambda text: not text):
        qtbot.keyClick(table, DOWN)

    assert not page.hint().startswith("已选")


def test_everything_selected_is_added_up_by_the_database(desk, page, qtbot) -> None:
    table = page.current.table
    with qtbot.waitSignal(page.current.selection.told, check_params_cb=bool):
        qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)

    ids = list(desk.ids(Query("incidents")))
    assert sorted(table.selected_records()) == sorted(ids)
    count, whole = desk.totals("incidents", ids)["minutes"]
    rows = [row.values[_place(desk)] for row in desk.rows_by_id("incidents", ids)]
    assert (count, whole) == (sum(one is not None for one in rows), sum(one or 0 for one in rows))


def test_a_copy_is_text_with_tabs_and_a_table_of_the_same_cells(page, qtbot, clipboard) -> None:
    table = page.current.table
    qtbot.keyClick(table, DOWN, SHIFT)
    with qtbot.waitSignal(page.current.selection.said):
        qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)

    data = clipboard.mimeData()
    lines = [line.split("\t") for line in data.text().splitlines()]
    assert len(lines) == 3
    assert len({len(line) for line in lines} | {len(table.shown_columns())}) == 1
    assert Cells(data.html()).rows == lines


def test_what_the_list_masks_stays_masked_and_the_copy_is_in_the_log(desk, page) -> None:
    ids = list(desk.ids(Query("incidents")))[:2]
    before = len(_log(desk))
    block = copy_rows.copy_rows(desk, "incidents", ids, ["number", "caller_name", "caller_phone"])

    assert block.rows == 2
    assert "13800" not in block.text
    assert len(_log(desk)) == before + 1


def _log(desk) -> list[object]:
    with desk.store.reading(desk.actor) as tx:
        return list(tx.session.scalars(select(AuditEntry.seq).where(AuditEntry.action == "print.sheet")))


def test_more_than_a_clipboard_should_hold_is_refused_in_a_sentence(desk) -> None:
    with pytest.raises(RuleBroken, match="5000"):
        copy_rows.copy_rows(desk, "incidents", range(copy_rows.MOST + 1), ["number"])


def test_nobody_may_copy_who_may_not_export(desk) -> None:
    desk.actor = dataclasses.replace(desk.actor, role=Role.READER)
    reader = desk
    with pytest.raises(NotAllowed):
        copy_rows.copy_rows(reader, "incidents", [1], ["number"])
