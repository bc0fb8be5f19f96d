"""One photograph over the whole window; the arrows go to the next. A locked screen hides it with the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.widgets.focus import give_back
from stationdesk.desktop.widgets.plain import button
from stationdesk.store.attachments import Stored

_PLACE = QT_TRANSLATE_NOOP("desktop", "{name}   {number} of {count}")
_KEYS = QT_TRANSLATE_NOOP("desktop", "← → go on   Esc close")
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close the picture (Esc)")
_BEFORE = QT_TRANSLATE_NOOP("desktop", "The picture before (←)")
_NEXT = QT_TRANSLATE_NOOP("desktop", "The next picture (→)")
_GONE = QT_TRANSLATE_NOOP("desktop", "This picture is missing or was altered. Take it back from a backup.")
_MARGIN, _FOOT = 24, 56
_GROUND, _INK, _QUIET = "#0B0F16", "#F2F5FA", "#A5B0C0"  # a picture is looked at in the dark, in either look
_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1,
}  # fmt: skip
_CLOSES = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PhotoView(QWidget):
    """A direct child of the window, so that whatever hides the window's parts hides it too."""

    def __init__(self, desk: Desk, window: QWidget, photos: tuple[Stored, ...], at: int) -> None:
        super().__init__(window)
        self._desk, self._window, self._photos = desk, window, photos
        self.at = at
        self._images: dict[str, QPixmap | None] = {}
        self._before: QWidget | None = None
        self.setObjectName("photo")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say = desk.say
        self.close_button = self._tool("photo.close", "x", say(_CLOSE))
        self.close_button.clicked.connect(self.close_photo)
        self._back = self._tool("photo.before", "caret-left", say(_BEFORE))
        self._back.clicked.connect(lambda: self.go(-1))
        self._on = self._tool("photo.next", "caret-right", say(_NEXT))
        self._on.clicked.connect(lambda: self.go(1))
        for one in (self._back, self._on):
            one.setVisible(len(photos) > 1)
        window.installEventFilter(self)

    def open(self) -> None:
        """Show it, with the keyboard."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self.go(0)

    def go(self, step: int) -> None:
        """Show the picture so many further on, the first one after the last."""
        self.at = (self.at + step) % len(self._photos)
        stored = self._photos[self.at]
        self.setAccessibleName(self._words())
        if stored.sha256 not in self._images:
            desk = self._desk
            Background.of(self).start(lambda _task: (stored.sha256, _image(desk, stored)), done=self._take)
        self.update()

    def is_read(self) -> bool:
        """Whether the picture in front is there to be seen."""
        return self._images.get(self._photos[self.at].sha256) is not None

    def close_photo(self) -> None:
        """Go away and give the keyboard back."""
        self.hide()
        give_back(self._before)
        self.deleteLater()

    # --- what Qt calls ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _CLOSES and not event.isAutoRepeat():
            self.close_photo()
        elif key in _STEPS:
            self.go(_STEPS[key])
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._place().contains(event.position().toPoint()):
            self.close_photo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        size = self.close_button.sizeHint()
        self.close_button.move(self.width() - size.width() - 12, 12)
        middle = (self.height() - _FOOT - size.height()) // 2
        self._back.move(12, middle)
        self._on.move(self.width() - size.width() - 12, middle)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_GROUND))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = self._images.get(self._photos[self.at].sha256, QPixmap())
        painter.setPen(QColor(_INK))
        if shown is None:
            painter.drawText(self._place(), Qt.AlignmentFlag.AlignCenter, self._desk.say(_GONE))
        elif not shown.isNull():
            painter.drawPixmap(self._place(), shown)
        foot = QRect(_MARGIN, self.height() - _FOOT, self.width() - 2 * _MARGIN, _FOOT)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(foot, middle | Qt.AlignmentFlag.AlignLeft, self._words())
        painter.setPen(QColor(_QUIET))
        painter.drawText(foot, middle | Qt.AlignmentFlag.AlignRight, self._desk.say(_KEYS))

    # --- within ---

    def _tool(self, name: str, icon: str, explained: str):  # type: ignore[no-untyped-def]
        made = button("", name, explained, look="icon", parent=self)
        made.setIcon(pixmap(icon, _INK, 20))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def _take(self, answer: tuple[str, QImage | None]) -> None:
        digest, image = answer
        self._images[digest] = None if image is None else QPixmap.fromImage(image)
        self.update()

    def _place(self) -> QRect:
        """Where the picture stands: in the middle, never larger than it is."""
        room = self.rect().adjusted(_MARGIN + 40, _MARGIN, -_MARGIN - 40, -_FOOT)
        shown = self._images.get(self._photos[self.at].sha256)
        if shown is None or shown.isNull():
            return room
        size = shown.size()
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        return place

    def _words(self) -> str:
        stored = self._photos[self.at]
        number, count = self.at + 1, len(self._photos)
        return self._desk.say(_PLACE.filled(name=stored.name, number=number, count=count))


def _image(desk: Desk, stored: Stored) -> QImage | None:
    try:
        image = QImage.fromData(desk.file(stored.sha256))
    except FileRefused:
        return None
    return None if image.isNull() else image
