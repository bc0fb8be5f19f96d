"""Lays a scanned map on the land: a spot of the picture is clicked, then which place that is is said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.map_fitting import Fitting, Spot, keep, per_cent, places_of
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.map.fit_points import FitPoints
from stationdesk.desktop.map.scan_view import ScanView
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.jobs.keep_picture import keep_picture
from stationdesk.store.attachments import Stored

WIDTH, _SIDE = 1320, 372
_TITLE = QT_TRANSLATE_NOOP("desktop/map", "Scanned map: control points")
_PICTURE = QT_TRANSLATE_NOOP("desktop/map", "Picture of the scanned map")
_EMPTY = QT_TRANSLATE_NOOP("desktop/map", "Choose the picture of the map: a scan or a photo of the paper.")
_READING = QT_TRANSLATE_NOOP("desktop/map", "The picture is being taken in …")
_KEYS = QT_TRANSLATE_NOOP(
    "desktop/map",
    "Click: new point   Shift+click: move the chosen one   ←↑↓→ cross (Shift: finely)   Enter new point"
    "   Space move it   + - 0 zoom",
)
_CHOOSE = QT_TRANSLATE_NOOP("desktop/map", "Choose the picture …")
_CHOOSE_TIP = QT_TRANSLATE_NOOP("desktop/map", "Take the scanned map from a file (Ctrl+O)")
_KINDS = QT_TRANSLATE_NOOP("desktop", "Pictures ({endings})")
_ENDINGS = "*.jpg *.jpeg *.png *.bmp *.webp *.gif *.tif *.tiff"
_SAVE = QT_TRANSLATE_NOOP("desktop/map", "Save")
_SAVE_TIP = QT_TRANSLATE_NOOP("desktop/map", "Lay the map under the borders (Ctrl+Enter)")
_CANCEL = QT_TRANSLATE_NOOP("desktop/map", "Close")
_CANCEL_TIP = QT_TRANSLATE_NOOP("desktop/map", "Close; what was set stays here until the program ends (Esc)")

Picture = tuple[Stored, QImage]


class FitPanel(QWidget):
    """`saved` carries the record's id; what was not saved stays in its Fitting."""

    saved = Signal(int)
    closed = Signal()

    def __init__(self, desk: Desk, fitting: Fitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.fitting = desk, fitting
        self._task: Task | None = None
        say = desk.say
        name_it(self, "fit", say(_TITLE))
        self.setToolTip("")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(_TITLE), "h1", self))
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        column.addLayout(row, 1)
        row.addLayout(self._left(), 1)
        self.points = FitPoints(desk, fitting, places_of(desk), self)
        self.points.setFixedWidth(_SIDE)
        self.points.changed.connect(self._draw)
        self.points.at_picture.connect(self._find)
        self.points.placed.connect(self.view.setFocus)
        row.addWidget(self.points)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addLayout(self._foot())
        QShortcut(QKeySequence("Ctrl+O"), self, self.choose)
        self._draw()
        if fitting.picture is not None:
            self._show_kept(fitting.picture)
        self.setFocusProxy(self.choose_button if fitting.picture is None else self.view)

    # --- what it does ---

    def choose(self) -> None:
        """Ask for the picture's file."""
        say = self._desk.say
        dialog = QFileDialog(self, say(_CHOOSE_TIP), str(Path.home()))
        dialog.setObjectName("fit.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(say(_KINDS.filled(endings=_ENDINGS)))
        dialog.fileSelected.connect(lambda file: self.take(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, file: Path) -> None:
        """Take a picture in; what is none, or is meant to burst the program, is refused in a sentence."""
        desk = self._desk
        self.message.hide()
        self.view.show_picture(None, desk.say(_READING))

        def work(task: Task) -> Picture:
            stored = keep_picture(desk, file, file.name, lambda: task.cancelled)
            return stored, QImage.fromData(desk.file(stored.sha256))

        self._task = Background.of(self).start(work, done=self._show_picture, refused=self._refuse)

    def save(self) -> None:
        """Keep the map with its points."""
        lacks = self.points.lacks() or self.fitting.lacks()
        if lacks is not None:
            self.message.tell(lacks, Tone.BAD)
            return
        try:
            record = keep(self._desk, self.fitting)
        except (StationError, StoreUnavailable) as refusal:
            self.message.refuse(refusal, self.save)
            return
        self.saved.emit(record)

    def close_form(self) -> None:
        """Esc: the panel goes, the points stay in the Fitting."""
        if self._task is not None:
            self._task.cancel()
        self.closed.emit()

    # --- what Qt calls ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    # --- within ---

    def _left(self) -> QVBoxLayout:
        say = self._desk.say
        left = QVBoxLayout()
        left.setSpacing(SPACE_S)
        self.view = ScanView(say(_PICTURE), self)
        self.view.show_picture(None, say(_EMPTY))
        self.view.spotted.connect(self._add)
        self.view.moved.connect(self._move)
        self.view.picked.connect(self._pick)
        left.addWidget(self.view, 1)
        left.addWidget(words(say(_KEYS), "cap", self, wrap=True))
        return left

    def _foot(self) -> QHBoxLayout:
        say = self._desk.say
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE_M, 0, 0)
        row.setSpacing(SPACE_S)
        self.choose_button = button(
            say(_CHOOSE), "fit.choose", say(_CHOOSE_TIP), icon="image", parent=self
        )  # fmt: skip
        self.choose_button.clicked.connect(self.choose)
        cancel = button(say(_CANCEL), "fit.cancel", say(_CANCEL_TIP), parent=self)
        cancel.clicked.connect(self.close_form)
        go = button(say(_SAVE), "fit.save", say(_SAVE_TIP), look="primary", parent=self)
        go.clicked.connect(self.save)
        row.addWidget(self.choose_button)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(go)
        return row

    def _show_kept(self, stored: Stored) -> None:
        desk = self._desk

        def work(_task: Task) -> Picture:
            return stored, QImage.fromData(desk.file(stored.sha256))

        self._task = Background.of(self).start(work, done=self._show_picture, refused=self._refuse)

    def _show_picture(self, picture: Picture) -> None:
        self._task = None
        self.fitting.picture, image = picture
        self.view.show_picture(image, self._desk.say(_EMPTY))
        self._draw()
        self.view.setFocus()

    def _refuse(self, refusal: StationError | StoreUnavailable) -> None:
        self._task = None
        self.view.show_picture(None, self._desk.say(_EMPTY))
        self.message.tell(refusal.phrase, Tone.BAD)
        if self.fitting.picture is not None and isinstance(refusal, StationError):
            self._show_kept_after_refusal(self.fitting.picture)

    def _show_kept_after_refusal(self, stored: Stored) -> None:
        """The picture there was before comes back, its file being whole."""
        try:
            content = self._desk.file(stored.sha256)
        except StationError:  # the check of the records tells of it
            return
        self.view.show_picture(QImage.fromData(content), self._desk.say(_EMPTY))

    def _add(self, left: float, top: float) -> None:
        self.fitting.add(left, top)
        self.points.choose(len(self.fitting.spots) - 1)
        self.points.ask_place()

    def _pick(self, number: int) -> None:
        self.points.choose(number)
        self.points.ask_place()

    def _move(self, left: float, top: float) -> None:
        spot = self.points.spot
        if spot is not None:
            spot.left, spot.top = per_cent(left), per_cent(top)
            self.points.refresh()

    def _find(self, spot: Spot) -> None:
        self.view.put_cross(float(spot.left), float(spot.top))
        self.view.setFocus()

    def _draw(self) -> None:
        self.view.show_spots(self.fitting.spots, self.points.chosen)
