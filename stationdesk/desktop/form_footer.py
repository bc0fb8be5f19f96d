"""The pinned foot of a form: the keys, the buttons, and the question before a dangerous action."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Action, Secret
from stationdesk.desktop.tokens import SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, frame, words

_KEYS = QT_TRANSLATE_NOOP("desktop", "Ctrl+Enter save   Esc close, the draft stays")
_KEYS_NEW = QT_TRANSLATE_NOOP(
    "desktop", "Ctrl+Enter save   Ctrl+Shift+Enter save and new   Esc close, the draft stays"
)
_KEYS_SECRET = QT_TRANSLATE_NOOP("desktop", "Ctrl+Enter save   Esc close, no password is kept")
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save")
_SAVE_TIP = QT_TRANSLATE_NOOP("desktop", "Save and close (Ctrl+Enter)")
_KEYS_DEED = QT_TRANSLATE_NOOP("desktop", "Ctrl+Enter {deed}   Esc close, the draft stays")
_DEED_TIP = QT_TRANSLATE_NOOP("desktop", "{deed} and close (Ctrl+Enter)")
_SAVE_NEW = QT_TRANSLATE_NOOP("desktop", "Save and new")
_SAVE_NEW_TIP = QT_TRANSLATE_NOOP("desktop", "Save and start the next one (Ctrl+Shift+Enter)")
_CANCEL = QT_TRANSLATE_NOOP("desktop", "Cancel")
_CANCEL_TIP = QT_TRANSLATE_NOOP("desktop", "Close without saving; the draft stays (Esc)")
_CANCEL_SECRET = QT_TRANSLATE_NOOP("desktop", "Close without saving (Esc)")
_BACK = QT_TRANSLATE_NOOP("desktop", "No, go back")
_CONFIRM = QT_TRANSLATE_NOOP("desktop", "Yes: {action}")


def asks_secret(action: Action) -> bool:
    """Whether something is asked that no draft may hold."""
    return any(isinstance(field.kind, Secret) for field in action.fields)


def _keys(action: Action) -> Phrase:
    """The keys of a form's foot."""
    if asks_secret(action):
        return _KEYS_SECRET
    if action.verb is not None:
        return _KEYS_DEED.filled(deed=action.verb)
    return _KEYS if action.on_record else _KEYS_NEW


class FormFooter(QWidget):
    """Two faces: the buttons, or the question."""

    def __init__(self, say: Say, action: Action, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        holder = QHBoxLayout(self)
        holder.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, 20)
        self._faces = QStackedLayout()
        holder.addLayout(self._faces)
        self._faces.addWidget(self._buttons(say, action))
        self._faces.addWidget(self._question(say, action))

    def ask(self, asked: bool) -> None:
        """Show the question, or the buttons again."""
        self._faces.setCurrentIndex(1 if asked else 0)
        (self.back if asked else self.save).setFocus()

    def _buttons(self, say: Say, action: Action) -> QWidget:
        face = QWidget(self)
        row = QHBoxLayout(face)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        secret = asks_secret(action)
        row.addWidget(ElidedLabel(say(_keys(action)), "cap", face), 1)
        tip = say(_CANCEL_SECRET if secret else _CANCEL_TIP)
        self.cancel = button(say(_CANCEL), "form.cancel", tip, parent=face)
        self.save_and_new = button(say(_SAVE_NEW), "form.save_new", say(_SAVE_NEW_TIP), parent=face)
        deed = action.verb
        told = _SAVE_TIP if deed is None else _DEED_TIP.filled(deed=deed)
        self.save = button(say(deed or _SAVE), "form.save", say(told), look="primary", parent=face)
        self.save_and_new.setVisible(not action.on_record)
        for each in (self.save, self.save_and_new, self.cancel):
            each.setAutoDefault(False)
        for each in (self.cancel, self.save_and_new, self.save):
            row.addWidget(each)
        QWidget.setTabOrder(self.save, self.save_and_new)
        QWidget.setTabOrder(self.save_and_new, self.cancel)
        return face

    def _question(self, say: Say, action: Action) -> QWidget:
        face = frame("clear", self)
        row = QHBoxLayout(face)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(words(say(action.danger) if action.danger else "", "warn", face, wrap=True), 1)
        yes = say(_CONFIRM.filled(action=action.title))
        self.back = button(say(_BACK), "form.back", "", parent=face)
        self.confirm = button(yes, "form.confirm", "", look="danger", parent=face)
        for each in (self.back, self.confirm):
            each.setAutoDefault(False)
            row.addWidget(each)
        return face
