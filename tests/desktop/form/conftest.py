"""A form in a window, with the keyboard."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.form import ActionForm
from tests.desktop.form.steps import REGISTER, Open
from tests.desktop.patience import PATIENCE


@pytest.fixture
def open_form(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    opened: list[ActionForm] = []

    def make(name: str = REGISTER, record: int | None = None, version: int | None = None) -> ActionForm:
        form = ActionForm(desk, name, record, version)
        qtbot.addWidget(form)
        with qtbot.waitActive(form):
            form.show()
            form.activateWindow()
        opened.append(form)
        return form

    yield make
    for form in opened:
        form.hide()
        assert Background.of(form).wait(PATIENCE)
