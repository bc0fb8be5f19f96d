"""登录与口令: one's own password; for the chief who has one, the keys of the station, and the rules."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.settings import SECTIONS
from stationdesk.desk import Desk, access
from stationdesk.desk.rights import KEYS
from stationdesk.desktop.acting import Acting
from stationdesk.desktop.encrypting_work import encrypting
from stationdesk.desktop.overlay import Overlay
from stationdesk.desktop.panel import head
from stationdesk.desktop.settings_access_files import KeyFiles
from stationdesk.desktop.settings_access_keys import Keys
from stationdesk.desktop.settings_access_own import OwnPassword
from stationdesk.desktop.settings_access_people import AccessList
from stationdesk.desktop.settings_access_sheet import (
    NEW_KEY,
    NEW_KEY_SAYS,
    SET_UP,
    SET_UP_SAYS,
    Made,
    SheetForm,
    nothing,
)
from stationdesk.desktop.settings_form import SettingsForm
from stationdesk.desktop.tabs import Tabs
from stationdesk.desktop.tokens import SPACE_L, SPACE_XL
from stationdesk.desktop.widgets.plain import words
from stationdesk.store.station_file import StationKind

SECTION = "access"
_OWN = QT_TRANSLATE_NOOP("desktop", "My password")
_PEOPLE = QT_TRANSLATE_NOOP("desktop", "Who has a password")
_KEYS = QT_TRANSLATE_NOOP("desktop", "Recovery and encryption")
_FILES = QT_TRANSLATE_NOOP("desktop", "Key files")
_RULES = QT_TRANSLATE_NOOP("desktop", "Rules")
_PRACTICE = QT_TRANSLATE_NOOP(
    "desktop", "This is the practice station: everybody may act as anybody here, and nothing is encrypted."
)


class AccessPanel(QWidget):
    """Tabs over the rules' form; who may not keep the keys sees their own password only."""

    said = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, rules: SettingsForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("settings.access.panel")
        self._stack = QStackedWidget(self)
        self.overlay = Overlay(self)
        self.acting = Acting(desk, self.overlay, self)
        self.acting.said.connect(self.said)
        self.acting.refused.connect(self.refused)
        self.own = OwnPassword(desk, self)
        self.people = AccessList(desk, self.acting, self)
        self.keys = Keys(desk, self)
        self.files = KeyFiles(desk, self)
        self.rules = rules
        self._places: dict[str, int] = {}
        self._head = head(self, desk.say(SECTIONS[SECTION]))
        self._head.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, 0)
        self._add_tabs()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)
        self.keys.new_key_asked.connect(self.renew_key)
        self.keys.set_up_asked.connect(self.set_up)
        self.keys.encrypt_asked.connect(self.encrypt)

    def _add_tabs(self) -> None:
        say, desk = self._desk.say, self._desk
        parts: list[tuple[str, Phrase, QWidget]] = [("own", _OWN, self.own)]
        if desk.may(KEYS):
            parts += [
                ("people", _PEOPLE, self.people),
                ("keys", _KEYS, self.keys),
                ("files", _FILES, self.files),
            ]
        parts.append(("rules", _RULES, self.rules))
        if desk.store.identity.kind is StationKind.PRACTICE:
            self._head.addWidget(words(say(_PRACTICE), "sub", self, wrap=True))
            parts = parts[-1:]
        self.tabs = Tabs([(name, say(title)) for name, title, _ in parts], self)
        self.tabs.chosen.connect(self.show_tab)
        self._head.addWidget(self.tabs)
        for name, _, part in parts:
            self._places[name] = self._stack.addWidget(part)
        for part in (self.own, self.people, self.keys, self.files):
            if self._stack.indexOf(part) < 0:
                part.hide()
        self.show_tab(parts[0][0])

    def show_tab(self, name: str) -> None:
        """Show one tab; what it tells is read anew."""
        self.tabs.choose(name)
        self._stack.setCurrentIndex(self._places[name])
        self.refresh()

    def refresh(self) -> None:
        """Read anew what is shown."""
        part: Any = self._stack.currentWidget()
        if part is not self.rules and self.isVisible():
            part.refresh()

    # --- over the page ---

    def renew_key(self) -> None:
        """A new recovery key and its sheet."""
        desk = self._desk
        form = SheetForm(desk, NEW_KEY, NEW_KEY_SAYS, lambda _typed: _renewed(desk), self.overlay)
        form.kept.connect(self._sheet_kept)
        self._open(form)

    def set_up(self) -> None:
        """The first password of this station, then its recovery sheet; then everybody enters anew."""
        desk = self._desk
        says = SET_UP_SAYS.filled(name=desk.actor.name)
        form = SheetForm(
            desk,
            SET_UP,
            says,
            lambda typed: (access.set_up_passwords(desk, typed), nothing),
            self.overlay,
            asks=True,
        )
        form.kept.connect(self._reopen)
        self._open(form)

    def encrypt(self) -> None:
        """Close the window, encrypt, and open it again."""
        window: Any = self.window()
        try:
            window.between = encrypting(self._desk)
        except StationError as why:
            self.refused.emit(why)
            return
        self._reopen()

    def _open(self, form: SheetForm) -> None:
        form.left.connect(self.overlay.close_content)
        self.overlay.open(form)

    def _sheet_kept(self) -> None:
        self.overlay.close_content()
        self.keys.refresh()

    def _reopen(self) -> None:
        window: Any = self.window()
        window.reopen_asked.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing half typed waits for the next person."""
        self.own.forget()
        super().hideEvent(event)


def _renewed(desk: Desk) -> Made:
    renewal = access.new_recovery_key(desk)
    return renewal.code, partial(access.keep_recovery_key, desk, renewal)
