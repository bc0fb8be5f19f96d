"""The last step of a new station: the chief's own password, and whether the records are encrypted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.fields.choices import ChoiceBox, TickBox
from stationdesk.desktop.new_password import NewPassword
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XL, SPACE_XS
from stationdesk.desktop.widgets.plain import frame, literal, name_it, words

_TITLE = QT_TRANSLATE_NOOP("desktop", "The chief's own password")
_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "From now on the program asks everybody for a password of their own. This is the first one; the chief "
    "gives the others theirs later, in the settings.",
)
_WHOSE = QT_TRANSLATE_NOOP("desktop", "Whose password this is")
_PASSWORD = QT_TRANSLATE_NOOP("desktop", "Password")
ENCRYPT = QT_TRANSLATE_NOOP("desktop", "Encrypt the records (recommended)")
ENCRYPT_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "Whoever takes the computer, the disk or a backup then reads nothing in it. It also means: when every "
    "password is forgotten and the recovery sheet is lost, nobody can read the records again.",
)
WIDTH = 760


class SecurityStep(QWidget):
    """Asks one of those who may approve for a password. `entered` when Enter ends the typing."""

    entered = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(_TITLE), "h1", self))
        column.addWidget(words(say(_SAYS), "sub", self, wrap=True))
        column.addLayout(self._whose(say))
        self.password = NewPassword(say, "new.chief", self, title=_PASSWORD)
        encryption = self._encryption(say)
        for part in (self.password, encryption):
            part.setMaximumWidth(WIDTH)
        column.addWidget(self.password)
        column.addSpacing(SPACE_M)
        column.addWidget(encryption)
        column.addStretch(1)
        self.whose.currentTextChanged.connect(self._for_whom)
        self.password.entered.connect(self.entered)
        self.setFocusProxy(self.password)

    def _whose(self, say: Say) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(SPACE_XS)
        self.whose = ChoiceBox(self)
        name_it(self.whose, "new.chief.whose", say(_WHOSE))
        self.whose.setToolTip("")
        self.whose.setMaximumWidth(320)
        label = words(say(_WHOSE), "field", self)
        label.setBuddy(self.whose)
        box.addWidget(label)
        box.addWidget(self.whose)
        return box

    def _encryption(self, say: Say) -> QWidget:
        card = frame("sunken", self)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        inner.setSpacing(SPACE_XS)
        self.encrypt = TickBox(literal(say(ENCRYPT)), card)
        name_it(self.encrypt, "new.encrypt", say(ENCRYPT))
        self.encrypt.setToolTip("")
        self.encrypt.setChecked(True)
        inner.addWidget(self.encrypt)
        said = words(say(ENCRYPT_SAYS), "sub", card, wrap=True)
        said.setContentsMargins(SPACE_XL, 0, 0, 0)
        inner.addWidget(said)
        return card

    def offer(self, names: Sequence[str]) -> None:
        """Whose password it may be; who was chosen before stays chosen."""
        chosen = self.whose.currentText()
        if [self.whose.itemText(place) for place in range(self.whose.count())] != list(names):
            self.whose.clear()
            for name in names:
                self.whose.addItem(name, name)
            self.whose.setCurrentIndex(max(self.whose.findData(chosen), 0))
        self._for_whom(self.whose.currentText())

    def told(self) -> dict[str, Any]:
        """What make_station takes; RuleBroken while the password will not do."""
        password = self.password.typed()
        return {
            "chief": self.whose.currentData(),
            "chief_password": password,
            "encrypted": self.encrypt.isChecked(),
        }

    def _for_whom(self, name: str) -> None:
        self.password.person = name
