"""Sets a help page: sizes, air between paragraphs, tables one can read; Qt's own markdown has none of it."""

from __future__ import annotations

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from stationdesk.desktop.tokens import BODY, STRONG, TITLE, theme

_LINE_HEIGHT = 150.0
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_SIZES = {1: TITLE, 2: STRONG}
_SPACE = {0: (0.0, 8.0), 1: (4.0, 12.0), 2: (18.0, 6.0)}


def typeset(document: QTextDocument) -> None:
    """Give the document the look's sizes, spaces and colours."""
    document.setDocumentMargin(4)
    block = document.begin()
    while block.isValid():
        _set_block(block)
        block = block.next()
    _set_tables(document.rootFrame())


def _set_block(block: QTextBlock) -> None:
    level = block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    form = block.blockFormat()
    above, below = _SPACE.get(level, _SPACE[0])
    if cursor.currentTable() is not None:
        above = below = 0.0
    elif block.textList() is not None:
        below = 4.0
    form.setTopMargin(above)
    form.setBottomMargin(below)
    form.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
    cursor.setBlockFormat(form)
    if level:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        heading = QTextCharFormat()
        font = QFont()
        font.setPixelSize(_SIZES.get(level, BODY))
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly)
        heading.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 0)
        cursor.mergeCharFormat(heading)
    else:
        _set_code(block)


def _set_code(block: QTextBlock) -> None:
    """What is to be typed stands on a ground of its own, in the same typeface."""
    pieces = block.begin()
    found: list[tuple[int, int]] = []
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.charFormat().fontFixedPitch():
            found.append((piece.position(), piece.length()))
        pieces += 1
    for position, length in found:
        cursor = QTextCursor(block)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        plain = QTextCharFormat()
        plain.setBackground(QBrush(QColor(theme().sel)))
        plain.setForeground(QBrush(QColor(theme().text)))
        cursor.setCharFormat(plain)


def _set_tables(frame: QTextFrame) -> None:
    for inner in frame.childFrames():
        if isinstance(inner, QTextTable):
            form = inner.format()
            form.setBorder(1)
            form.setBorderBrush(QBrush(QColor(theme().line)))
            form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBorderCollapse(True)
            form.setCellPadding(7)
            form.setTopMargin(6)
            form.setBottomMargin(10)
            form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 96))
            inner.setFormat(form)
        _set_tables(inner)
