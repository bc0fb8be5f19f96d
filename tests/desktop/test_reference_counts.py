"""A canary: some bindings of Qt lose a reference to None with each Python override it calls."""

import sys

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

REPAINTS = 2_000
DRIFT = 60


class Painted(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        return

    def event(self, event: QEvent) -> bool:
        return super().event(event)


def test_repaints_leave_the_reference_counts_alone(qtbot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.repaint()
    before = [sys.getrefcount(one) for one in (None, True, False)]

    for _ in range(REPAINTS):
        widget.repaint()

    after = [sys.getrefcount(one) for one in (None, True, False)]
    assert all(abs(now - then) < DRIFT for now, then in zip(after, before, strict=True)), (before, after)


def test_asking_the_model_leaves_them_alone_too(desk, window, settled) -> None:
    window.show_page("incidents")
    settled(window)
    model = window.page("incidents").current.model
    index = model.index(0, 0)
    model.data(index, int(Qt.ItemDataRole.DisplayRole))
    before = [sys.getrefcount(one) for one in (None, True, False)]

    for role in range(14):
        for _ in range(200):
            model.data(index, role)
            model.rowCount(QModelIndex())

    after = [sys.getrefcount(one) for one in (None, True, False)]
    assert all(abs(now - then) < DRIFT for now, then in zip(after, before, strict=True)), (before, after)
