"""Editors of dictionary entries and of other records, found by what one types."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Entry, Reference
from stationdesk.desk import Desk
from stationdesk.desktop.completion import Completion, Deed, Offer
from stationdesk.desktop.fields.editor import Editor
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.typed_lines import TypedLine

_CHOOSE = QT_TRANSLATE_NOOP("desktop", "Please choose from the list what “{text}” means.")
_CHOOSE_OR_ADD = QT_TRANSLATE_NOOP(
    "desktop", "“{text}” is not known: choose from the list, or Alt+Enter adds it."
)
_AS_TYPED = QT_TRANSLATE_NOOP("desktop", "“{text}” as typed")
_ADD = QT_TRANSLATE_NOOP("desktop", "Add “{text}”")
_SHOW_LIST = QT_TRANSLATE_NOOP("desktop", "Show the list")
ALT_ENTER = "Alt+Enter"


class Picker(QObject):
    """What single and many pickers share: asking the desk, and offering to take or add what is typed."""

    wants_new = Signal(str)

    def __init__(
        self,
        desk: Desk,
        kind: Entry | Reference,
        line: TypedLine,
        *,
        may_add: bool,
        anchor: QWidget | None = None,
    ) -> None:
        super().__init__(line)
        self.desk = desk
        self.kind = kind
        self.line = line
        self.may_add = may_add
        self.loose = isinstance(kind, Reference) and kind.loose
        self.completion = Completion(line, self._find, self._first, anchor)
        line.installEventFilter(self)
        opener = QAction(icon("caret-down", theme().text2, 12), desk.say(_SHOW_LIST), line)
        opener.triggered.connect(self._toggle)
        self.opener = opener

    def label(self, value: Any) -> str:
        """The words of a stored value."""
        if value is None:
            return ""
        if isinstance(self.kind, Entry):
            return self.desk.label(self.kind.dictionary, value)
        return value if isinstance(value, str) else self.desk.name(self.kind.ledger, value)

    def above(self, code: str) -> str:
        """The labels above an entry, outermost first."""
        if not isinstance(self.kind, Entry):
            return ""
        entries = {one.code: one for one in self.desk.entries(self.kind.dictionary)}
        found = entries.get(code)
        return found.word.note if found else ""

    def exactly(self, text: str) -> Any:
        """The value whose label is this text, when there is exactly one; else None."""
        same = [one for one in self.desk.suggest(self.kind, text, 3) if one.label == text.strip()]
        return same[0].value if len(same) == 1 else None

    def unknown(self, text: str) -> Phrase:
        """The sentence for text that names nothing."""
        return (_CHOOSE_OR_ADD if self.may_add else _CHOOSE).filled(text=text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.may_add:
                self.completion.close()
                self.wants_new.emit(self.line.text().strip())
                return True
        return False

    def _toggle(self) -> None:
        self.line.setFocus()
        if self.completion.is_open:
            self.completion.close()
        else:
            self.completion.offer(None)

    def _find(self, typed: str) -> tuple[Offer, ...]:
        typed = typed.strip()
        offers = [
            Offer(one.label, one.note, one.value)
            for one in self.desk.suggest(self.kind, typed, _limit(typed))
        ]
        known = any(offer.label == typed for offer in offers)
        if typed and self.loose and not known:
            offers.append(Offer(self.desk.say(_AS_TYPED.filled(text=typed)), "", typed, Deed.TAKE_AS_TYPED))
        if typed and self.may_add and not known:
            offers.append(Offer(self.desk.say(_ADD.filled(text=typed)), ALT_ENTER, typed, Deed.ADD_NEW))
        return tuple(offers)

    def _first(self, typed: str, offers: tuple[Offer, ...]) -> int:
        """Letters mean the best match; characters that no label begins with mean themselves."""
        if not typed:
            return -1
        if offers[0].deed is Deed.PICK and (typed.isascii() or typed.strip() in offers[0].label):
            return 0
        for row, offer in enumerate(offers):
            if offer.deed is Deed.TAKE_AS_TYPED:
                return row
        return 0 if offers[0].deed is Deed.PICK else -1


def _limit(typed: str) -> int:
    return 12 if typed else 200


class PickEditor(Editor):
    """One entry or one record; a loose one keeps what was typed."""

    wants_new = Signal(str)

    def __init__(
        self, desk: Desk, kind: Entry | Reference, *, may_add: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.line = TypedLine(self)
        self.hold(self.line)
        self.picker = Picker(desk, kind, self.line, may_add=may_add)
        self.picker.wants_new.connect(self.wants_new)
        self.picker.completion.chosen.connect(self._take)
        self.line.addAction(self.picker.opener, QLineEdit.ActionPosition.TrailingPosition)
        self.line.textEdited.connect(self._retyped)
        self.line.editingFinished.connect(self._settle)
        self._value: Any = None

    def value(self) -> Any:
        self._settle()
        text = self.line.text().strip()
        if self._value is not None or not text:
            return self._value
        if self.picker.loose:
            return text
        raise StationError(self.picker.unknown(text))

    def show_value(self, value: Any) -> None:
        self._value = None if isinstance(value, str) and self.picker.loose else value
        self.line.setText(self.picker.label(value))
        self.line.setCursorPosition(0)
        self.hinted.emit()

    def hint(self) -> Phrase | None:
        """What an entry stands under: 刑事 for its 盗窃, 治安 for the other one."""
        if self._value is None or not isinstance(self.kind, Entry):
            return None
        above = self.picker.above(self._value)
        return literally(above) if above else None

    def typed(self) -> Any:
        text = self.line.text()
        return [text, self._value] if text else ""

    def restore(self, typed: Any) -> None:
        text, self._value = typed or ("", None)
        self.line.setText(text)

    def _retyped(self) -> None:
        self._value = None
        self.edited.emit()

    def _settle(self) -> None:
        """Take a label typed out in full as the entry it names."""
        text = self.line.text().strip()
        if self._value is None and text:
            self._value = self.picker.exactly(text)

    def _take(self, offer: Offer) -> None:
        if offer.deed is Deed.ADD_NEW:
            self.wants_new.emit(self.line.text().strip())
            return
        self.show_value(offer.value)
        self.edited.emit()
        if self.line.hasFocus():
            self.line.focusNextChild()
