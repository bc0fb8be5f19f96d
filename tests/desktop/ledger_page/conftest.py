"""The incidents' page of a window, in front."""

import pytest

from stationdesk.desktop.ledger_page import LedgerPage
from stationdesk.desktop.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow, settled) -> LedgerPage:
    settled(window)
    window.alarm.acknowledge()
    window.show_page("incidents")
    settled(window)
    found = window.page("incidents")
    assert isinstance(found, LedgerPage)
    return found
