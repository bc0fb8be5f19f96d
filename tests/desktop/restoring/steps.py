"""A call to be lost, and the preview that tells of it."""

from typing import Any

from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.backups.restore_form import RestoreForm
from stationdesk.desktop.settings_backup import BackupPanel

OFFER = {"place": "集贸市场", "category": "DI.neighbours", "content": "两摊主争执"}


def register(desk: Desk) -> Any:
    return desk.act("incidents.register", desk.defaults("incidents.register") | OFFER)


def form_of(panel: BackupPanel, qtbot: QtBot, row: int = 0) -> RestoreForm:
    """The preview of what going back would lose, ready."""
    qtbot.waitUntil(lambda: panel.table.rowCount() > row)
    panel.table.selectRow(row)
    panel.restore.click()
    form = panel.overlay.content
    assert isinstance(form, RestoreForm)
    qtbot.waitUntil(lambda: form.elsewhere.isEnabled() or form.message.isVisible())
    qtbot.waitUntil(lambda: form.cancel.isEnabled())
    return form
