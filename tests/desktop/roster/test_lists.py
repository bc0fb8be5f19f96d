"""The lists behind the board are lists as any other."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.roster.page import RosterPage
from stationdesk.ledgers import LEDGERS
from tests.desktop.made_station import actor_named
from tests.desktop.roster.station import OFFICER

DAY = date(2026, 12, 7)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_f2_grants_a_leave_that_waits_and_shift_f10_offers_the_rest(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    officer = Desk(roster_desk.store, LEDGERS, actor=actor_named(roster_desk.store, OFFICER))
    asked = officer.act(
        "roster.leave.register",
        officer.defaults("roster.leave.register")
        | {
            "person": officer.actor.person,
            "kind": "annual",
            "first": date(2026, 12, 7),
            "last": date(2026, 12, 8),
        },
    )
    roster_page.show_tab("roster.leave")
    qtbot.waitUntil(lambda: roster_page.current.model.rowCount() > 0)
    roster_page.current.show_record(asked.record)
    qtbot.waitUntil(lambda: roster_page.current.table.current_record() == asked.record)

    qtbot.keyClick(roster_page.current.table, Qt.Key.Key_F2)

    assert roster_page.overlay.content.objectName() == "form.roster.leave.grant"
    roster_page.overlay.close_content()

    qtbot.keyClick(roster_page.current.table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)

    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "roster.leave.withdraw" in {one.objectName() for one in menu.actions() if one.isEnabled()}
    menu.close()
