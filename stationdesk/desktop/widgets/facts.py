"""Labels and values of a record, two columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Fact, Files
from stationdesk.desk import Desk
from stationdesk.desktop.widgets.photo_strip import PhotoStrip
from stationdesk.desktop.widgets.plain import words

_PAIR = QT_TRANSLATE_NOOP("desktop", "{title}: {value}")
WIDEST = 112
TOP = Qt.AlignmentFlag.AlignTop
TOP_LEFT = TOP | Qt.AlignmentFlag.AlignLeft
_BETWEEN = " · "
Reveal = Callable[[Fact, QWidget], QWidget]


class Facts(QWidget):
    """A grid of facts; a value may run over several lines and be copied, an empty one is left out.

    `reveal(fact, parent)` makes the widget of one that may be revealed.
    """

    def __init__(
        self,
        desk: Desk,
        facts: tuple[Fact, ...],
        parent: QWidget | None = None,
        reveal: Reveal | None = None,
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        facts = tuple(fact for fact in facts if desk.display(fact.kind, fact.value))
        labels = [words(desk.say(fact.title), "field", self, wrap=True) for fact in facts]
        for label in labels:
            label.ensurePolished()
        widest = max((label.fontMetrics().horizontalAdvance(label.text()) for label in labels), default=0)
        for row, (label, fact) in enumerate(zip(labels, facts, strict=True)):
            if isinstance(fact.kind, Files):
                grid.addWidget(_photos(desk, fact, label, self), row, 0, 1, 2)
                continue
            label.setFixedWidth(min(widest + 2, WIDEST))
            grid.addWidget(label, row, 0, TOP_LEFT)
            whole_width = not isinstance(fact.value, Choice)
            if reveal is not None and fact.name:
                grid.addWidget(reveal(fact, self), row, 1, TOP)
            else:
                grid.addWidget(_value(desk, fact, self), row, 1, TOP if whole_width else TOP_LEFT)


def _photos(desk: Desk, fact: Fact, label: QWidget, parent: QWidget) -> QWidget:
    """Pictures take the whole width, under their label."""
    holder = QWidget(parent)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(2)
    column.addWidget(label)
    strip = PhotoStrip(desk, "photos", desk.say(fact.title), holder)
    strip.show_photos(tuple(fact.value))
    column.addWidget(strip)
    return holder


def _value(desk: Desk, fact: Fact, parent: QWidget) -> QWidget:
    text = desk.display(fact.kind, fact.value)
    if isinstance(fact.value, Choice):
        return words(text, f"pill-{fact.value.tone.value}", parent)
    value = words(text, "", parent, wrap=True)
    value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    value.setAccessibleName(desk.say(_PAIR.filled(title=desk.say(fact.title), value=text)))
    return value


def in_one_line(desk: Desk, facts: tuple[Fact, ...]) -> str:
    """Facts as one quiet line; what is empty is left out."""
    parts = []
    for fact in facts:
        text = desk.display(fact.kind, fact.value)
        if text:
            title = desk.say(fact.title)
            parts.append(desk.say(_PAIR.filled(title=title, value=text)) if title else text)
    return _BETWEEN.join(parts)
