"""The panel in a window, and a recovery sheet saved and confirmed as a chief does it."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.settings_access import AccessPanel
from tests.desktop.hosting import hosted, shown

NEW = "Xin-8-mi-ma-a"


def panel_of(desk: Desk, qtbot: QtBot) -> AccessPanel:
    """The settings page with the panel in front, in a window."""
    from stationdesk.desktop.pages.settings import SettingsPage

    host, column = hosted(qtbot)
    page = SettingsPage(desk, host)
    column.addWidget(page)
    shown(qtbot, host)
    page.list.setCurrentRow(list(page.forms).index("access"))
    page.access.host = host  # else nobody would hold the window
    return page.access


def save_the_sheet(panel: AccessPanel, qtbot: QtBot, file: Path) -> str:
    form: Any = panel.overlay.content
    qtbot.waitUntil(lambda: form.sheet is not None)
    groups = [label.text() for label in form.sheet.findChildren(QLabel) if label.property("look") == "code"]
    form.sheet.save_to(file)
    qtbot.waitUntil(lambda: form.sheet.state.property("look") == "pill-ok")
    qtbot.keyClicks(form.sheet.retyped, groups[-1])
    form.sheet.done.click()
    return "-".join(groups)
