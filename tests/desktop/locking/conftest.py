"""A window on a real station whose people have passwords, with one call in its list."""

import pytest

from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from tests.desktop.hosting import Settled


@pytest.fixture
def desk(guarded_desk: Desk) -> Desk:
    return guarded_desk


@pytest.fixture
def window(guarded_window: MainWindow, settled: Settled) -> MainWindow:
    """The list in front."""
    guarded_window.show_page("incidents")
    settled(guarded_window)
    return guarded_window
