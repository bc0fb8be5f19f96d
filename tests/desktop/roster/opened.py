"""The roster's page in a window of its own."""

from collections.abc import Iterator
from contextlib import contextmanager

from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.roster.page import RosterPage
from tests.desktop.hosting import hosted, shown


@contextmanager
def opened(desk: Desk, qtbot: QtBot) -> Iterator[RosterPage]:
    """The page of who sits at that desk, read once."""
    host, column = hosted(qtbot, 1302, 660)
    page = RosterPage(desk, host)
    column.addWidget(page)
    shown(qtbot, host)
    with qtbot.waitSignal(page.front.shown):
        page.refresh()
    yield page
    host.hide()
