"""Columns the station has added, in the window: listed at once, filled by keyboard, narrowed, read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from stationdesk.core.ledger import own_of
from stationdesk.desk import Desk
from stationdesk.ledgers.station.rules.columns import OwnKind, OwnLedger


def add(desk: Desk, title: str, kind: OwnKind, choices: str | None = None) -> str:
    """Add a column to the incidents; returns the name of its field."""
    values = {"ledger": OwnLedger.INCIDENTS, "title": title, "kind": kind, "choices": choices, "note": None}
    done = desk.act("station.columns.register", values)
    return next(one.name for one in own_of(desk.ledger("incidents")) if one.key[1:] == str(done.record))


def titles(page: Any) -> list[str]:
    return [str(column.title) for column in page.current.model.columns()]


def test_a_column_stands_in_the_open_list_as_soon_as_it_is_added(page, desk, settled, qtbot) -> None:
    table = page.current.table
    table.select(page.current.model.id_at(3))
    chosen = table.current_record()
    assert table.hasFocus()

    add(desk, "反馈单号", OwnKind.TEXT)
    qtbot.waitUntil(lambda: "反馈单号" in titles(page))
    settled(page.window())

    assert page.current.table.current_record() == chosen
    assert page.current.table.hasFocus()
    assert page.current.table is not table


def test_a_person_who_chose_columns_sees_a_new_one_and_can_send_it_away(page, desk, settled, qtbot) -> None:
    page.current.columns.choose(("number", "content"))
    name = add(desk, "反馈单号", OwnKind.TEXT)
    qtbot.waitUntil(lambda: "反馈单号" in titles(page))
    assert [one.name for one in page.current.model.columns()] == ["number", "content", name]

    page.current.columns.choose(("number", "content"))
    add(desk, "又一栏", OwnKind.FLAG)
    qtbot.waitUntil(lambda: "又一栏" in titles(page))
    assert name not in [one.name for one in page.current.model.columns()]


def test_its_fields_are_filled_by_keyboard_in_a_section_of_their_own(page, desk, settled, qtbot) -> None:
    text = add(desk, "反馈单号", OwnKind.TEXT)
    choice = add(desk, "颜色档", OwnKind.CHOICE, "红\n黄")
    qtbot.waitUntil(lambda: "颜色档" in titles(page))
    record = page.current.table.current_record() or page.current.model.id_at(0)
    page.ask("incidents.correct", record)
    form = page.overlay.content
    settled(page.window())
    boxes = form.body.boxes

    assert any(label.text() == "本所自加" for label in form.findChildren(QLabel))
    boxes[text].editor.setFocus()
    QTest.keyClicks(boxes[text].editor, "A-17")
    QTest.keyClick(boxes[text].editor, Qt.Key.Key_Tab)
    assert boxes[choice].isAncestorOf(page.window().focusWidget())
