"""The reports page in a window, at November 2026."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.pages.reports import ReportsPage
from tests.desktop.patience import PATIENCE
from tests.desktop.reports_page.steps import NOVEMBER, Wait


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[ReportsPage]:
    host = QWidget()
    host.resize(1200, 720)
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    made = ReportsPage(desk, host)
    column.addWidget(made)
    made.controls.period.show_period(NOVEMBER)
    with qtbot.waitExposed(host):
        host.show()
    yield made
    host.hide()
    assert Background.of(made).wait(PATIENCE)


@pytest.fixture
def built(qtbot: QtBot) -> Wait:
    """Wait until what is wished for is shown."""

    def wait(page: ReportsPage) -> None:
        qtbot.waitUntil(lambda: page.document is not None)

    return wait
