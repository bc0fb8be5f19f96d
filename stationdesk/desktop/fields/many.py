"""Several entries or records: what is chosen stands as removable tokens before the line."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Entry, Reference
from stationdesk.desk import Desk
from stationdesk.desktop.completion import Deed, Offer
from stationdesk.desktop.fields.editor import Editor
from stationdesk.desktop.fields.picks import Picker
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import looks, theme
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.plain import Button, frame, literal, tip

_REMOVE = QT_TRANSLATE_NOOP("desktop", "Remove {name}")
_LONGEST_TOKEN = 16


class ManyEditor(Editor):
    """A tuple of entries or records, in the order they were chosen.

    Backspace in the empty line takes back the last one.
    """

    wants_new = Signal(str)

    def __init__(
        self, desk: Desk, kind: Entry | Reference, *, may_add: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.kind = kind
        self._values: list[Any] = []
        self._tokens: list[QPushButton] = []
        self.frame = frame("tokens", self)
        self.frame.setCursor(Qt.CursorShape.IBeamCursor)
        self.frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.line = TypedLine(self.frame)
        looks(self.line, "bare")
        self.line.setMinimumWidth(120)
        self._flow = FlowLayout(gap=4)
        self._flow.addWidget(self.line)
        inset = QVBoxLayout(self.frame)
        inset.setContentsMargins(6, 2, 6, 2)
        inset.addLayout(self._flow)
        self.hold(self.frame)
        self.control = self.line
        self.setFocusProxy(self.line)
        self.picker = Picker(desk, kind, self.line, may_add=may_add, anchor=self.frame)
        self.picker.wants_new.connect(self.wants_new)
        self.picker.completion.chosen.connect(self._take)
        self.line.textEdited.connect(self.edited)
        self.line.installEventFilter(self)
        self.frame.installEventFilter(self)

    def value(self) -> Any:
        text = self.line.text().strip()
        if text:
            exact = self.picker.exactly(text)
            if exact is None and not self.picker.loose:
                raise StationError(self.picker.unknown(text))
            return (*self._values, text if exact is None else exact)
        return tuple(self._values)

    def show_value(self, value: Any) -> None:
        self.line.clear()
        self._show(list(value or ()))

    def add_value(self, value: Any) -> None:
        """Append one more, once."""
        self.line.clear()
        if value not in self._values:
            self._show([*self._values, value])

    def take(self, value: Any) -> None:
        self.add_value(value)
        self.edited.emit()
        self.line.setFocus()

    def typed(self) -> Any:
        text = self.line.text()
        return [list(self._values), text] if text or self._values else ""

    def restore(self, typed: Any) -> None:
        values, text = typed or ([], "")
        self._show(list(values))
        self.line.setText(text)

    def mark_faulty(self, faulty: bool) -> None:
        self.frame.setProperty("error", faulty)
        self._restyle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.frame:
            if event.type() == QEvent.Type.MouseButtonPress:
                self.line.setFocus()
            return False
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.frame.setProperty("active", event.type() == QEvent.Type.FocusIn)
            self._restyle()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            erase = event.key() == Qt.Key.Key_Backspace and not self.line.preedit
            if erase and not self.line.text() and self._values:
                self._drop(self._values[-1])
                return True
        return False

    def _restyle(self) -> None:
        self.frame.style().unpolish(self.frame)
        self.frame.style().polish(self.frame)

    def _take(self, offer: Offer) -> None:
        if offer.deed is Deed.ADD_NEW:
            self.wants_new.emit(self.line.text().strip())
            return
        self.add_value(offer.value)
        self.edited.emit()

    def _drop(self, value: Any) -> None:
        self._show([one for one in self._values if one != value])
        self.line.setFocus()
        self.edited.emit()

    def _show(self, values: list[Any]) -> None:
        self._values = values
        for token in self._tokens:
            self._flow.removeWidget(token)
            token.hide()
            token.deleteLater()
        self._tokens = [self._token(value) for value in values]
        self.frame.updateGeometry()

    def _token(self, value: Any) -> QPushButton:
        name = self.picker.label(value)
        shown = name if len(name) <= _LONGEST_TOKEN else name[: _LONGEST_TOKEN - 1] + "…"
        token = Button(literal(shown), self.frame)
        token.setObjectName("token")
        looks(token, "token")
        token.setIcon(icon("x", theme().text2, 12))
        token.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        token.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        token.setAutoDefault(False)
        words = self.desk.say(_REMOVE.filled(name=name))
        token.setAccessibleName(words)
        token.setToolTip(tip(words))
        token.clicked.connect(lambda: self._drop(value))
        self._flow.removeWidget(self.line)
        self._flow.addWidget(token)
        self._flow.addWidget(self.line)
        token.show()
        return token
