"""The chief's tray in the window: opened by F9 or from the home page, each line with its deed at F2."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import CHIEFS
from stationdesk.core.ledger import DueItem
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.widgets.bell import BellList
from tests.desktop.hosting import standing

Settled = Callable[[MainWindow], None]


@pytest.fixture
def desk(practice_copy: Desk) -> Desk:
    """The practice station's chief."""
    chief = next(one for one in practice_copy.people_who_may_act() if one.role in CHIEFS)
    practice_copy.actor = type(practice_copy.actor)(chief.person, chief.name, chief.role)
    return practice_copy


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, settled: Settled) -> Iterator[MainWindow]:
    with standing(MainWindow(desk), settled) as made:
        with qtbot.waitExposed(made):
            made.show()
        settled(made)
        yield made


def tray(window: MainWindow) -> BellList:
    return next(one for one in window.findChildren(BellList) if one.isVisible())


def test_f9_lists_what_is_to_be_signed_and_nothing_else(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F9)

    listed = tray(window).due.listed()
    assert set(listed) == set(desk.waiting())
    assert {one.ledger for one in listed} >= {"roster", "tasks", "rectifications"}
    assert str(len(listed)) in tray(window).accessibleName()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not [one for one in window.findChildren(BellList) if one.isVisible()]


def test_the_home_page_says_how_many_and_leads_there(window: MainWindow, desk: Desk) -> None:
    page: Any = window.page("home")

    assert page.to_sign.isVisible()
    assert str(len(desk.waiting())) in page.to_sign.text()
    page.to_sign.click()

    assert set(tray(window).due.listed()) == set(desk.waiting())


def test_every_line_opens_its_record_with_its_deed_at_f2(
    window: MainWindow, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    of_each: dict[tuple[str, str], DueItem] = {}
    for one in desk.waiting():
        of_each.setdefault((one.ledger, one.signs), one)
    assert len(of_each) > 3

    for (ledger, deed), one in of_each.items():
        window.show_record(ledger, one.record)
        page: Any = window.page(ledger.partition(".")[0])
        qtbot.waitUntil(lambda page=page, one=one: page._views[page._now].pane.record == one.record)
        qtbot.keyClick(page.current.table, Qt.Key.Key_F2)
        qtbot.waitUntil(lambda page=page: page.overlay.content is not None)
        assert page.overlay.content.action_name == f"{ledger}.{deed}"
        page.overlay.close_content()
        settled(window)


def test_who_has_nothing_to_sign_is_told_so(window: MainWindow, qtbot: QtBot) -> None:
    window.top.show_due(())

    qtbot.keyClick(window, Qt.Key.Key_F9)

    assert "没有" in tray(window).accessibleName()
    qtbot.keyClick(tray(window), Qt.Key.Key_Escape)
