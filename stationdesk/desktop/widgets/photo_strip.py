"""Photographs of a record as small pictures in lines; Enter or a double click shows one large."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.photo_view import PhotoView
from stationdesk.desktop.widgets.plain import name_it, tip
from stationdesk.store.attachments import Stored

WIDE, HIGH, GAP = 84, 64, 6
_STORED = int(Qt.ItemDataRole.UserRole)
_IMAGE = _STORED + 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TIP = QT_TRANSLATE_NOOP("desktop", "{name} (Enter shows it large)")
_MISSING = QT_TRANSLATE_NOOP("desktop", "{name} is missing")
_Index = QModelIndex | QPersistentModelIndex
_Read = tuple[int, dict[str, QImage | None]]


class PhotoStrip(QListWidget):
    """As high as its photographs need; they are read beside the window."""

    def __init__(self, desk: Desk, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = 0
        self._known: dict[str, QImage | None] = {}
        name_it(self, name, spoken)
        self.setToolTip("")
        self.setProperty("look", "photos")
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_PhotoDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QListWidget.DragDropMode.NoDragDrop)
        self.itemDoubleClicked.connect(lambda item: self.show_large(self.row(item)))
        self._fit()

    def photos(self) -> tuple[Stored, ...]:
        """What stands in the strip, in its order."""
        return tuple(self.item(row).data(_STORED) for row in range(self.count()))

    def show_photos(self, photos: tuple[Stored, ...]) -> None:
        """Show these; the chosen one stays chosen where it still is."""
        chosen = self.currentItem().data(_STORED) if self.currentItem() else None
        self.clear()
        for stored in photos:
            item = QListWidgetItem()
            item.setData(_STORED, stored)
            item.setSizeHint(QSize(WIDE + GAP, HIGH + GAP))
            self.addItem(item)
            if stored == chosen:
                self.setCurrentItem(item)
        self._label()
        self._fit()
        self._read()

    def show_large(self, row: int) -> None:
        """Cover the window with one of them."""
        if 0 <= row < self.count():
            PhotoView(self._desk, self.window(), self.photos(), row).open()

    def is_read(self) -> bool:
        """Whether every picture that is there can be seen."""
        return all(one.sha256 in self._known for one in self.photos())

    # --- what Qt calls ---

    def sizeHint(self) -> QSize:
        return QSize(3 * (WIDE + GAP) + 2, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDE + GAP + 8, HIGH + GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                self.show_large(self.currentRow())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)

    # --- within ---

    def least_height(self) -> int:
        """How high the strip is without a photograph."""
        return HIGH + GAP + 8

    def _fit(self) -> None:
        across = max((self.width() - 4) // (WIDE + GAP), 1)
        lines = -(-self.count() // across)
        wanted = max(lines * (HIGH + GAP) + 8, self.least_height())
        if self.height() != wanted or self.maximumHeight() != wanted:
            self.setFixedHeight(wanted)

    def _read(self) -> None:
        self._asked += 1
        asked, desk = self._asked, self._desk
        wanted = [one.sha256 for one in self.photos() if one.sha256 not in self._known]
        if wanted:
            Background.of(self).start(
                lambda _task: (asked, {digest: small(desk, digest) for digest in wanted}), done=self._take
            )
        self._paint()

    def _take(self, answer: _Read) -> None:
        self._known |= answer[1]
        self._paint()

    def _paint(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            digest = item.data(_STORED).sha256
            if digest in self._known:
                image = self._known[digest]
                item.setData(_IMAGE, QPixmap() if image is None else QPixmap.fromImage(image))
        self._label()

    def _label(self) -> None:
        for row in range(self.count()):
            stored: Stored = self.item(row).data(_STORED)
            missing = self._known.get(stored.sha256, QImage()) is None
            said = self._desk.say((_MISSING if missing else _TIP).filled(name=stored.name))
            self.item(row).setToolTip(tip(said))
            self.item(row).setData(int(Qt.ItemDataRole.AccessibleTextRole), said)


def small(desk: Desk, digest: str) -> QImage | None:
    """A kept picture shrunk for the strip, twice as large for fine screens; None for what is missing."""
    try:
        image = QImage.fromData(desk.file(digest))
    except FileRefused:
        return None
    if image.isNull():
        return None
    fill = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    scaled = image.scaled(2 * WIDE, 2 * HIGH, fill, Qt.TransformationMode.SmoothTransformation)
    return scaled.copy(
        (scaled.width() - 2 * WIDE) // 2, (scaled.height() - 2 * HIGH) // 2, 2 * WIDE, 2 * HIGH
    )


class _PhotoDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(WIDE + GAP, HIGH + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = theme()
        place = QRectF(option.rect).adjusted(GAP / 2, GAP / 2, -GAP / 2, -GAP / 2)
        image = index.data(_IMAGE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if isinstance(image, QPixmap) and not image.isNull():
            painter.drawPixmap(place, image, QRectF(image.rect()))
        else:
            painter.fillRect(place, QColor(colours.sunken))
            picture = pixmap("hourglass-medium" if image is None else "warning", colours.text3, 22)
            painter.drawPixmap(int(place.center().x()) - 11, int(place.center().y()) - 11, picture)
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.line2), 2 if chosen else 1))
        painter.drawRect(place)
        painter.restore()
