"""The editor of pictures: chosen, pasted or dropped, shrunk beside the window, kept before the form is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Files
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.fields.editor import Editor
from stationdesk.desktop.scrolled import bring_into_sight
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.photo_strip import PhotoStrip
from stationdesk.desktop.widgets.plain import button, words
from stationdesk.jobs.keep_picture import keep_picture
from stationdesk.store.attachments import Stored

LONGEST_PASTED = 2400  # dots: what a screenshot has at most before the worker shrinks it further
_CHOOSE = QT_TRANSLATE_NOOP("desktop", "Choose pictures …")
_CHOOSE_TIP = QT_TRANSLATE_NOOP("desktop", "Take pictures from files (Insert)")
_PASTE = QT_TRANSLATE_NOOP("desktop", "Paste")
_PASTE_TIP = QT_TRANSLATE_NOOP("desktop", "Take the picture that was copied (Ctrl+V)")
_REMOVE = QT_TRANSLATE_NOOP("desktop", "Remove the chosen picture (Delete)")
_EARLIER = QT_TRANSLATE_NOOP("desktop", "Move the chosen picture forward (Ctrl+←)")
_LATER = QT_TRANSLATE_NOOP("desktop", "Move the chosen picture back (Ctrl+→)")
_HINT = QT_TRANSLATE_NOOP("desktop", "Paste or drop pictures here; {count} of {most}.")
_TAKING = QT_TRANSLATE_NOOP("desktop", "{count} pictures are being taken in …")
_WAIT = QT_TRANSLATE_NOOP("desktop", "Pictures are still being taken in; save again in a moment.")
_FULL = QT_TRANSLATE_NOOP("desktop", "{most} pictures are the most here; {count} were not taken.")
_NOTHING = QT_TRANSLATE_NOOP("desktop", "No picture was copied; copy one and paste it again.")
_DEFECT = QT_TRANSLATE_NOOP("desktop", "The picture could not be taken in; choose another one.")
_PASTED = QT_TRANSLATE_NOOP("desktop", "pasted")
_KINDS = QT_TRANSLATE_NOOP("desktop", "Pictures ({endings})")
_ENDINGS = "*.jpg *.jpeg *.png *.bmp *.webp *.gif *.tif *.tiff"

Source = Path | QImage


class FilesEditor(Editor):
    """A tuple of kept pictures. Each goes through a worker; what is refused says so and stays out."""

    def __init__(
        self, desk: Desk, kind: Files, name: str, title: Phrase, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._kind = desk, kind
        self._waiting: list[tuple[Source, str]] = []
        self._task: Task | None = None
        self._refused: list[str] = []
        say = desk.say
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.strip = PhotoStrip(desk, name, say(title), body)
        self.strip.installEventFilter(self)
        column.addWidget(self.strip)
        column.addLayout(self._tools(name, body))
        self.said = words("", "error", body, name=f"{name}.refused", wrap=True)
        self.said.hide()
        column.addWidget(self.said)
        self.hold(body)
        self.control = self.strip
        self.setFocusProxy(self.strip)
        self.setAcceptDrops(True)
        self._tell()

    # --- the editor's duties ---

    def value(self) -> Any:
        if self.is_half_typed():
            raise StationError(_WAIT)
        return self.strip.photos()

    def show_value(self, value: Any) -> None:
        self._give_up()
        self.strip.show_photos(tuple(value or ()))
        self._tell()

    def typed(self) -> Any:
        return [[one.sha256, one.name, one.size] for one in self.strip.photos()]

    def restore(self, typed: Any) -> None:
        self.show_value(tuple(Stored(str(one[0]), str(one[1]), int(one[2])) for one in typed or ()))

    def is_half_typed(self) -> bool:
        return self._task is not None or bool(self._waiting)

    # --- taking pictures in ---

    def choose(self) -> None:
        """Ask for files."""
        say = self._desk.say
        dialog = QFileDialog(self, say(_CHOOSE_TIP), str(Path.home()))
        dialog.setObjectName(f"{self.strip.objectName()}.files")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(say(_KINDS.filled(endings=_ENDINGS)))
        dialog.filesSelected.connect(lambda files: self.add([(Path(one), Path(one).name) for one in files]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def paste(self) -> None:
        """Take what was copied: files, or a picture."""
        found = self._found(QGuiApplication.clipboard().mimeData())
        if not found:
            self._refused = [self._desk.say(_NOTHING)]
            self._tell()
            return
        self.add(found)

    def add(self, sources: list[tuple[Source, str]]) -> None:
        """Take pictures in, one after the other, as many as there is room for."""
        room = self._kind.most - self.strip.count() - len(self._waiting) - (self._task is not None)
        self._refused = []
        if len(sources) > room:
            left = len(sources) - max(room, 0)
            self._refused.append(self._desk.say(_FULL.filled(most=self._kind.most, count=left)))
        self._waiting += sources[: max(room, 0)]
        self._next()
        self._tell()

    def remove(self) -> None:
        """Take the chosen picture out; the next one is then chosen."""
        row = self.strip.currentRow()
        if row >= 0:
            photos, self._refused = self.strip.photos(), []
            self._put((*photos[:row], *photos[row + 1 :]), min(row, len(photos) - 2))

    def move_picture(self, step: int) -> None:
        """Give the chosen picture an earlier or a later place."""
        photos, row = list(self.strip.photos()), self.strip.currentRow()
        if row >= 0 and 0 <= row + step < len(photos):
            photos.insert(row + step, photos.pop(row))
            self._put(tuple(photos), row + step)

    # --- what Qt calls ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._found(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add(self._found(event.mimeData()))
        event.acceptProposedAction()

    def eventFilter(self, watched: Any, event: Any) -> bool:
        if watched is self.strip and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    # --- within ---

    def _tools(self, name: str, body: QWidget) -> QHBoxLayout:
        say = self._desk.say
        line = QHBoxLayout()
        line.setSpacing(6)
        for short, text, explained, icon, look, does in (
            ("choose", say(_CHOOSE), say(_CHOOSE_TIP), "image", "", self.choose),
            ("paste", say(_PASTE), say(_PASTE_TIP), "copy", "", self.paste),
            ("earlier", "", say(_EARLIER), "arrow-left", "icon", lambda: self.move_picture(-1)),
            ("later", "", say(_LATER), "arrow-right", "icon", lambda: self.move_picture(1)),
            ("remove", "", say(_REMOVE), "trash", "icon", self.remove),
        ):
            made = button(text, f"{name}.{short}", explained, icon=icon, look=look, parent=body)
            made.setAutoDefault(False)
            made.clicked.connect(lambda _checked=False, does=does: does())
            line.addWidget(made)
        self._count = ElidedLabel("", "cap", body)
        line.addWidget(self._count, 1)
        return line

    def _key(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif control and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.move_picture(-1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_Insert:
            self.choose()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        else:
            return False
        return True

    def _found(self, given: QMimeData | None) -> list[tuple[Source, str]]:
        """The files or the picture in what is dropped or was copied."""
        if given is None:
            return []
        files = [Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()]
        if files:
            return [(one, one.name) for one in files]
        image = given.imageData() if given.hasImage() else None
        if isinstance(image, QImage) and not image.isNull():
            return [(image, f"{self._desk.say(_PASTED)}.png")]
        return []

    def _next(self) -> None:
        if self._task is not None or not self._waiting:
            return
        desk, (source, name) = self._desk, self._waiting.pop(0)
        self._task = Background.of(self).start(
            lambda task: _keep(desk, source, name, task), done=self._take, refused=self._refuse
        )
        self._task.broken.connect(self._defect)

    def _take(self, stored: Stored) -> None:
        self._task = None
        if stored.sha256 not in {one.sha256 for one in self.strip.photos()}:
            self._put((*self.strip.photos(), stored), self.strip.count())
        self._next()
        self._tell()

    def _refuse(self, refusal: StationError | StoreUnavailable) -> None:
        self._task = None
        self._refused.append(self._desk.say(refusal.phrase))
        self._next()
        self._tell()

    def _defect(self, _defect: object) -> None:
        self._refuse(StationError(_DEFECT))

    def _give_up(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task, self._waiting, self._refused = None, [], []

    def _put(self, photos: tuple[Stored, ...], chosen: int) -> None:
        self.strip.show_photos(photos)
        self.strip.setCurrentRow(chosen)
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        """Say how many there are, what is under way, and what was refused."""
        waiting = len(self._waiting) + (self._task is not None)
        said = _TAKING.filled(count=waiting) if waiting else _HINT.filled(
            count=self.strip.count(), most=self._kind.most
        )  # fmt: skip
        self._count.setText(self._desk.say(said))
        self.said.setText("\n".join(self._refused))
        self.said.setVisible(bool(self._refused))
        if self._refused:
            QTimer.singleShot(0, self, lambda: bring_into_sight(self.said))  # once it has its place
        self.strip.setAccessibleDescription(self.said.text() or self._count.text())


def _keep(desk: Desk, source: Source, name: str, task: Task) -> Stored:
    content = _as_png(source) if isinstance(source, QImage) else source
    return keep_picture(desk, content, name, lambda: task.cancelled)


def _as_png(image: QImage) -> bytes:
    if max(image.width(), image.height()) > LONGEST_PASTED:
        keep = Qt.AspectRatioMode.KeepAspectRatio
        image = image.scaled(LONGEST_PASTED, LONGEST_PASTED, keep, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
