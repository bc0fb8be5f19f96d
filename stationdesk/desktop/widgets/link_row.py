"""One record that another came from or led to, as the pane shows it: a word to press and a line under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core.ledger import Link
from stationdesk.desk import Desk
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.facts import in_one_line
from stationdesk.desktop.widgets.plain import button

_WIDEST = 280


class LinkRow(QWidget):
    """Pressing the word calls `opened(ledger, record)`."""

    def __init__(self, desk: Desk, link: Link, opened: Callable[[str, int], None], parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title, label = desk.say(link.title), desk.name(link.ledger, link.record)
        shown = label.removesuffix(link.note).strip() or label  # a number stands whole in the line below
        said = f"{title}  {shown}".strip()
        name = f"link.{link.ledger}.{link.record}"
        opens = button(said, name, label or title, icon="link", look="ghost", parent=self)
        opens.setMaximumWidth(_WIDEST)
        opens.ensurePolished()
        metrics = opens.fontMetrics()
        room = _WIDEST - opens.sizeHint().width() + metrics.horizontalAdvance(said)
        opens.setText(metrics.elidedText(said, Qt.TextElideMode.ElideRight, room))
        opens.clicked.connect(lambda: opened(link.ledger, link.record))
        column.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeft)
        note = _note(desk, link, label, shown)
        if note:
            column.addWidget(ElidedLabel(note, "cap", self))


def _note(desk: Desk, link: Link, label: str, shown: str) -> str:
    """What the word to press does not say itself."""
    facts = tuple(one for one in link.facts if desk.display(one.kind, one.value) != label)
    words = "" if link.note in shown else link.note
    return " · ".join(part for part in (in_one_line(desk, facts), words) if part)
