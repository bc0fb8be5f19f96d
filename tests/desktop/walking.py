"""Walks over every visible control of a window, for checks that need no picture."""

from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QTextEdit,
    QWidget,
)  # fmt: skip

from stationdesk.desktop.main_window import MainWindow
from tests.desktop.patience import PATIENCE

CONTROLS = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QAbstractItemView,
)  # fmt: skip


def laid_out() -> None:
    """Let everything posted be answered: a layout within a scroll area within a layout."""
    for _ in range(3):
        QApplication.processEvents()


def at_rest(window: MainWindow) -> None:
    """Wait, where no robot is at hand, until the window is filled and every answer has been given."""
    until = monotonic() + PATIENCE / 1000
    while not (window.filled and window.background.idle):
        assert monotonic() < until, "the window never came to rest"
        assert window.background.wait(PATIENCE)
        QApplication.processEvents()
    laid_out()


def visible(root: QWidget, *kinds: type[QWidget]) -> Iterator[QWidget]:
    """The widgets of these kinds that are on screen now, without the parts Qt makes itself."""
    for widget in on_screen(root):
        if isinstance(widget, kinds) and not _is_qts_own(widget):
            yield widget


def on_screen(root: QWidget) -> Iterator[QWidget]:
    """What can be seen within a window, and within those opened from it."""
    yield from _within(root)
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and root in _above(window):
            yield window
            yield from _within(window)


def _within(root: QWidget) -> Iterator[QWidget]:
    """What can be seen within one window; what stands in a hidden page is not walked through."""
    for child in root.children():
        if isinstance(child, QWidget) and not child.isWindow() and child.isVisible():
            yield child
            yield from _within(child)


def _above(widget: QWidget) -> Iterator[QWidget]:
    while (parent := widget.parentWidget()) is not None:
        yield (widget := parent)


def named(widget: QWidget) -> str:
    """The widget and what it is in, for a message."""
    path = []
    at: QWidget | None = widget
    while at is not None:
        path.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return " < ".join(path)


def clipped(root: QWidget) -> list[str]:
    """Labels and buttons whose words do not fit into them."""
    return [
        f"{named(widget)}: {words!r} needs {needed.size().toTuple()}, has {room.size().toTuple()}"
        for widget in visible(root, QLabel, QPushButton, QCheckBox)
        for words, needed, room in [_measured(widget)]
        if words and (needed.width() > room.width() + 1 or needed.height() > room.height() + 1)
    ]


def overflowing(root: QWidget) -> list[str]:
    """Contents wider than their scroll area where there is no bar to reach the rest with."""
    return [
        f"{named(area)}: {inner.width()} wide in {area.viewport().width()}"
        for area in visible(root, QScrollArea)
        for inner in [area.widget()]
        if inner is not None
        and area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and inner.width() > area.viewport().width() + 1
    ]


def nameless(root: QWidget) -> list[str]:
    """Controls without an object name, an accessible name or a tool tip."""
    return [
        f"{named(widget)} ({type(widget).__name__}) lacks {lacking}"
        for widget in visible(root, *CONTROLS)
        for lacking in [_lacking(widget)]
        if lacking
    ]


def _lacking(widget: QWidget) -> list[str]:
    lacking = []
    if not widget.objectName():
        lacking.append("an object name")
    if not widget.accessibleName():
        lacking.append("an accessible name")
    if isinstance(widget, QPushButton) and not widget.toolTip():
        lacking.append("a tool tip")
    return lacking


def _is_qts_own(widget: QWidget) -> bool:
    """Parts Qt makes itself: an editor within a combo or spin box, a clear button, a calendar."""
    at = widget.parentWidget()
    while at is not None:
        if isinstance(at, QComboBox | QAbstractSpinBox | QLineEdit) or at.inherits("QCalendarWidget"):
            return True
        at = at.parentWidget()
    return widget.objectName().startswith("qt_") or widget.inherits("QHeaderView")


def _measured(widget: QWidget) -> tuple[str, QRect, QRect]:
    if isinstance(widget, QLabel):
        room = widget.contentsRect().adjusted(widget.margin(), 0, -widget.margin(), 0)
        text = widget.text() if widget.pixmap().isNull() else ""
        text = _without_mnemonic(text) if widget.buddy() is not None else text
        flags = int(Qt.TextFlag.TextWordWrap) if widget.wordWrap() else 0
        bounds = QRect(0, 0, room.width() if flags else 10_000, 10_000)
        return text, widget.fontMetrics().boundingRect(bounds, flags, text), room
    assert isinstance(widget, QAbstractButton)
    text = _without_mnemonic(widget.text())
    option = QStyleOptionButton()
    option.initFrom(widget)
    kind = QStyle.SubElement.SE_PushButtonContents
    if isinstance(widget, QCheckBox):
        kind = QStyle.SubElement.SE_CheckBoxContents
    room = widget.style().subElementRect(kind, option, widget)
    needed = QRect(0, 0, QFontMetrics(widget.font()).horizontalAdvance(text), 0)
    if not widget.icon().isNull() and isinstance(widget, QPushButton):
        needed.setWidth(needed.width() + widget.iconSize().width() + 4)
    return text, needed, room


def _without_mnemonic(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
