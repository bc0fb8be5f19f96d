"""What a person does with a form: a call typed into it, and the record that came of it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.form import ActionForm

REGISTER = "incidents.register"
CATEGORY = "PO.domestic"
CONTENT = "两摊主因占道发生争执"
Open = Callable[..., ActionForm]


def control(form: ActionForm, field: str) -> Any:
    return form.body.boxes[field].editor.control


def fill(qtbot: QtBot, form: ActionForm) -> None:
    """What a call needs, typed."""
    control(form, "place").setFocus()
    qtbot.keyClicks(control(form, "place"), "Dongshi 9")
    qtbot.keyClick(control(form, "place"), Qt.Key.Key_Tab)
    control(form, "category").setFocus()
    qtbot.keyClicks(control(form, "category"), "jtbl")
    qtbot.keyClick(control(form, "category"), Qt.Key.Key_Return)
    form.body.boxes["content"].editor.text.insertPlainText(CONTENT)


def newest(desk: Desk) -> dict[str, Any]:
    row = desk.rows(Query("incidents", order="number"), limit=1).rows[0]
    return desk.record("incidents", row.id)
