"""Editors of words and numbers."""

from __future__ import annotations

import unicodedata
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Amount, Line, Number, Prose
from stationdesk.desktop.fields.editor import Editor
from stationdesk.desktop.typed_lines import TypedLine, TypedText
from stationdesk.desktop.widgets.plain import words

_NOT_A_NUMBER = QT_TRANSLATE_NOOP("desktop", "“{text}” is not a whole number.")
_NOT_AN_AMOUNT = QT_TRANSLATE_NOOP("desktop", "“{text}” is not a number; write it like 1234.50.")
_PLACES = QT_TRANSLATE_NOOP("desktop", "At most {places} digits after the point.")


class LineEditor(Editor):
    """One line of text."""

    def __init__(self, kind: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = TypedLine(self)
        self.line.textEdited.connect(self.edited)
        self.hold(self.line)

    def value(self) -> Any:
        return self.line.text().strip() or None

    def show_value(self, value: Any) -> None:
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)

    def typed(self) -> Any:
        return self.line.text()

    def restore(self, typed: Any) -> None:
        self.line.setText(str(typed or ""))


class ProseEditor(Editor):
    """Several lines of text. What nobody touches stays as it was given, letter for letter."""

    def __init__(self, kind: Prose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = TypedText(self)
        self.text.textChanged.connect(self._tell)
        self._given = self._shown = ""
        self.hold(self.text)

    def _tell(self) -> None:
        if self.text.plain() != self._shown:
            self._given = self._shown = self.text.plain()
            self.edited.emit()

    def value(self) -> Any:
        return self._given.strip() or None

    def show_value(self, value: Any) -> None:
        given = "" if value is None else str(value)
        with QSignalBlocker(self.text):
            self.text.setPlainText(given)
        self._given, self._shown = given, self.text.plain()

    def typed(self) -> Any:
        return self._given

    def restore(self, typed: Any) -> None:
        self.show_value(typed)


class NumberEditor(LineEditor):
    """A whole number, full-width digits welcome; its unit beside it."""

    def __init__(self, kind: Number | Amount, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(Line(), parent)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        if kind.unit is not None:
            self._row.addWidget(words(say(kind.unit), "sub", self))

    def value(self) -> Any:
        text = _narrow(self.line.text())
        if not text:
            return None
        try:
            return int(text)
        except ValueError as why:
            raise StationError(_NOT_A_NUMBER.filled(text=self.line.text())) from why


class AmountEditor(NumberEditor):
    """A decimal number; 1,234.50 and １２３４．５ are both understood."""

    def __init__(self, kind: Amount, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(kind, say, parent)
        self._places, self._trim = kind.places, kind.trim

    def show_value(self, value: Any) -> None:
        shown = value.normalize() if value is not None and self._trim else value
        super().show_value(None if value is None else f"{shown:f}")

    def value(self) -> Any:
        text = _narrow(self.line.text()).replace(",", "")
        if not text:
            return None
        try:
            amount = Decimal(text)
            shown = amount.quantize(Decimal(1).scaleb(-self._places))
        except InvalidOperation as why:
            raise StationError(_NOT_AN_AMOUNT.filled(text=self.line.text())) from why
        if shown != amount:
            raise StationError(_PLACES.filled(places=self._places))
        return shown


def _narrow(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()
