"""A call from the telephone to the paper, through the window, by keys: the way a desk officer works."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.pages.reports import ReportsPage
from stationdesk.ledgers.incidents.rules.states import State
from tests.desktop.officer import CTRL, Officer, compose

CONTENT = "两名摊主占道争吵请求出警"

pytestmark = pytest.mark.timeout(200)


def test_a_call_from_the_telephone_to_the_paper(
    window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any, tmp_path: Path
) -> None:
    officer = Officer(window, desk, qtbot, settled)
    settled(window)

    officer.press(Qt.Key.Key_N, CTRL)
    form = officer.form()
    compose(officer.focus(), "集贸市场东门")
    officer.press(Qt.Key.Key_Tab)
    officer.type("ll")
    officer.press(Qt.Key.Key_Return)
    compose(officer.focus(), CONTENT)
    officer.save(form)
    record = desk.rows(Query("incidents", order="number"), limit=1).rows[0].id
    assert desk.record("incidents", record)["content"] == CONTENT
    assert desk.record("incidents", record)["state"] is State.RECEIVED

    officer.step(record, "incidents.dispatch", lambda: officer.choose("lwd"))
    assert desk.record("incidents", record)["state"] is State.DISPATCHED
    officer.step(record, "incidents.arrive")
    assert desk.record("incidents", record)["state"] is State.ARRIVED
    officer.step(record, "incidents.handle", lambda: officer.choose("xctj"))
    assert desk.record("incidents", record)["state"] is State.HANDLED
    officer.step(record, "incidents.feed_back", lambda: compose(officer.focus(), "已调解"))
    assert desk.record("incidents", record)["state"] is State.FED_BACK
    officer.step(record, "incidents.close")
    assert desk.record("incidents", record)["state"] is State.CLOSED

    for typed in ("jmscdm", "占道"):
        officer.press(Qt.Key.Key_F, CTRL)
        officer.type(typed) if typed.isascii() else compose(officer.focus(), typed)
        model = officer.page().current.model
        qtbot.waitUntil(lambda model=model: 0 < model.rowCount() < 120)
        settled(window)
        assert record in {row.id for row in desk.rows(officer.page().current.query, limit=100).rows}

    window.show_report("incidents.sheet", record=record)
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    qtbot.waitUntil(lambda: page.document is not None)
    with qtbot.waitSignal(page.said):
        page.save_to(tmp_path / "sheet.pdf")
    paper = QPdfDocument()
    paper.load(str(tmp_path / "sheet.pdf"))
    assert CONTENT in paper.getAllText(0).text().replace("\r\n", "")
