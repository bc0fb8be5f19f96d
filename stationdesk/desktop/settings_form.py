"""One section of the settings: its fields, saved together, each in its own place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.deadline import read_limit
from stationdesk.core.errors import RuleBroken, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Field, Tone
from stationdesk.core.settings import SECTIONS, Setting, SettingScope, check
from stationdesk.desk import Desk
from stationdesk.desk.rights import SETTINGS
from stationdesk.desktop.form_body import FormBody
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.remember import pc
from stationdesk.desktop.scrolled import Scrolled
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XL
from stationdesk.desktop.widgets.permitted import grey_unless
from stationdesk.desktop.widgets.plain import button, words

_SAVE = QT_TRANSLATE_NOOP("desktop", "Save")
_SAVE_TIP = QT_TRANSLATE_NOOP("desktop", "Save these settings (Ctrl+Enter)")
_SAVED = QT_TRANSLATE_NOOP("desktop", "The settings are saved.")
_LIMITS = QT_TRANSLATE_NOOP(
    "desktop", "Write 30 minutes, 24 hours, 3 days, 5 workdays or 2 months; the source stands beside each."
)
_APPEARS = {"language", "theme"}


class SettingsForm(QWidget):
    """Shows the settings of one section. `appearance_changed` when the window has to be drawn anew."""

    appearance_changed = Signal()
    saved = Signal()

    def __init__(
        self,
        desk: Desk,
        section: str,
        settings: list[Setting],
        parent: QWidget | None = None,
        *,
        titled: bool = True,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = {setting.name: setting for setting in settings}
        self.setObjectName(f"settings.{section}")
        say = desk.say
        title = say(SECTIONS[section])
        self.body = FormBody(desk, tuple(_field(setting) for setting in settings), self)
        area = Scrolled(f"settings.{section}.area", title, self)
        area.hold(self.body)
        self.message = FormMessage(say, self)
        self.save = button(
            say(_SAVE), f"settings.{section}.save", say(_SAVE_TIP), look="primary", parent=self
        )
        self.save.clicked.connect(self.save_changes)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_M)
        if titled:
            head.addWidget(words(title, "h2", self))
        if section == "limit":
            head.addWidget(words(say(_LIMITS), "cap", self, wrap=True))
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_L)
        foot.addStretch(1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(self.message)
        column.addLayout(foot)
        self.show_values()
        self._grey()

    def _grey(self) -> None:
        """The station's settings are shown to everybody and changed by few."""
        if any(one.scope is SettingScope.STATION for one in self._settings.values()):
            why = self._desk.why_not(SETTINGS)
            if not grey_unless(self._desk, SETTINGS, self.body, self.save) and why is not None:
                self.message.tell(why, Tone.INFO)

    def show_values(self) -> None:
        """Show the settings as they are kept."""
        self.body.show_values({name: self._in_words(name) for name in self._settings})
        self.body.forget()

    def save_changes(self) -> None:
        """Keep every setting that was changed, or say which one cannot be kept."""
        if not self.save.isEnabled():
            return
        try:
            read = self.body.read()
        except StationError:
            return
        values = {name: _plain(value, self._settings[name]) for name, value in read.items()}
        changed: dict[str, Any] = {}
        for name, value in values.items():
            try:
                checked = check(name, value)
            except RuleBroken as why:
                self.body.show_faults({name: why.phrase})
                return
            if checked != self._kept(name):
                changed[name] = checked
        for name, value in changed.items():
            try:
                self._keep(name, value)
            except (StationError, StoreUnavailable) as why:
                self.message.refuse(why, self.save_changes)
                return
        self.show_values()
        self.message.tell(_SAVED, Tone.OK)
        self.saved.emit()
        if _APPEARS & changed.keys():
            self.appearance_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_changes()
        else:
            super().keyPressEvent(event)

    def _kept(self, name: str) -> Any:
        here = self._settings[name].scope is SettingScope.PC
        return pc()[name] if here else self._desk.setting(name)

    def _in_words(self, name: str) -> Any:
        kept = self._kept(name)
        if not name.startswith("limit."):
            return kept
        limit = read_limit(str(kept))
        return self._desk.say(limit.unit.label.filled(amount=limit.amount))

    def _keep(self, name: str, value: Any) -> None:
        if self._settings[name].scope is SettingScope.PC:
            pc().set(name, value)
        else:
            self._desk.set_setting(name, value)


def _field(setting: Setting) -> Field:
    return Field(setting.name, setting.title, setting.kind, note=setting.note)


def _plain(value: Any, setting: Setting) -> Any:
    """Settings are plain JSON: a choice is its code, an empty line is an empty text."""
    if isinstance(value, Choice):
        return value.code
    return "" if value is None and isinstance(setting.default, str) else value
