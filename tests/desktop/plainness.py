"""Walks a widget tree for any part that might take a record's words for rich text."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QErrorMessage,
    QFileDialog,
    QLabel,
    QMessageBox,
    QProgressDialog,
    QTextEdit,
    QWidget,
)

OWN_PAGES = frozenset({"help.text"})
"""Text browsers that show the program's own pages and nothing else."""
ROWS, COLUMNS = 150, 40
A_GLANCE = 12
_ESCAPED = re.compile(r"<span>[^<>]*(?:<br>[^<>]*)*</span>", re.DOTALL)


def rich_parts(root: QWidget, rows: int = ROWS) -> Iterator[str]:
    """Each part that could show rich text, by kind and name; so many `rows` of each list."""
    for widget in (root, *root.findChildren(QWidget)):
        found = _of_widget(widget, rows)
        yield from (f"{why} in {type(widget).__name__} “{widget.objectName()}”" for why in found)
    for action in root.findChildren(QAction):
        if is_rich(action.toolTip()) or is_rich(action.whatsThis()):
            yield f"tool tip of the action “{action.text()}”"


def _of_widget(widget: QWidget, rows: int) -> Iterator[str]:
    for text in (widget.toolTip(), widget.whatsThis(), widget.statusTip()):
        if is_rich(text):
            yield f"a tip, {text[:60]!r}"
    if isinstance(widget, QLabel) and _may_be_rich(widget):
        yield f"a label, {widget.text()[:60]!r}"
    if isinstance(widget, QMessageBox) and widget.textFormat() != Qt.TextFormat.PlainText:
        yield "a message box"
    if isinstance(widget, QErrorMessage | QProgressDialog):
        yield "a dialog that always reads rich text"
    if isinstance(widget, QTextEdit) and widget.objectName() not in OWN_PAGES:
        yield "a text editor that reads rich text"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model(), rows)


def _may_be_rich(label: QLabel) -> bool:
    """Labels of Qt's own file dialog say Qt's own words."""
    holder = label.parentWidget()
    while holder is not None and not isinstance(holder, QFileDialog):
        holder = holder.parentWidget()
    return bool(label.text()) and label.textFormat() != Qt.TextFormat.PlainText and holder is None


def _of_model(model: QAbstractItemModel, rows: int) -> Iterator[str]:
    nothing = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(nothing)
    for row in range(min(model.rowCount(nothing), rows)):
        for column in range(min(columns, COLUMNS)):
            text = model.index(row, column, nothing).data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(text, str) and is_rich(text):
                yield f"a row's tip, {text[:60]!r}"


def is_rich(text: str) -> bool:
    """Whether Qt would read markup in it other than our own escaping."""
    return Qt.mightBeRichText(text) and _ESCAPED.fullmatch(text) is None


def texts_of(root: QObject) -> Iterator[str]:
    """Every label's text."""
    for label in root.findChildren(QLabel):
        if label.text():
            yield label.text()
