"""An editor alone in a window, with the keyboard."""

from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Field, Kind
from stationdesk.desk import Desk
from stationdesk.desktop.editors import editor_for
from tests.desktop.editors.steps import Make


@pytest.fixture
def editor(desk: Desk, qtbot: QtBot) -> Make:
    """An editor alone in a window, with the keyboard."""
    hosts: list[QWidget] = []

    def make(kind: Kind, *, required: bool = False) -> Any:
        host = QWidget()
        host.resize(480, 420)
        qtbot.addWidget(host)
        hosts.append(host)
        made = editor_for(desk, Field("it", literally("它"), kind, required=required), host)
        column = QVBoxLayout(host)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(made)
        column.addWidget(QPushButton("next", host))
        column.addStretch(1)
        with qtbot.waitActive(host):
            host.show()
            host.activateWindow()
        made.control.setFocus()
        return made

    return make
