"""系统设置: the station's rules, this computer's look, backups, and the check of the records."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.settings import SECTIONS, SETTINGS
from stationdesk.desk import Desk
from stationdesk.desktop.icons import icon
from stationdesk.desktop.look import look_of
from stationdesk.desktop.qt_words import speak
from stationdesk.desktop.remember import pc
from stationdesk.desktop.settings_access import SECTION as ACCESS
from stationdesk.desktop.settings_access import AccessPanel
from stationdesk.desktop.settings_backup import BackupPanel
from stationdesk.desktop.settings_diagnosis import TITLE as DIAGNOSIS
from stationdesk.desktop.settings_diagnosis import DiagnosisPanel
from stationdesk.desktop.settings_form import SettingsForm
from stationdesk.desktop.settings_preset import TITLE as PRESET
from stationdesk.desktop.settings_preset import PresetPanel
from stationdesk.desktop.settings_privacy import SECTION as PRIVACY
from stationdesk.desktop.settings_privacy import PrivacyPanel
from stationdesk.desktop.settings_proof import ProofPanel
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, dress, theme
from stationdesk.desktop.updating.panel import SECTION as UPDATE
from stationdesk.desktop.updating.panel import UpdatePanel
from stationdesk.desktop.widgets.plain import button, frame, name_it, words

_TITLE = QT_TRANSLATE_NOOP("desktop", "Settings")
_BACKUP = QT_TRANSLATE_NOOP("desktop", "Backup")
_PROOF = QT_TRANSLATE_NOOP("desktop", "Check the records")
_ELSEWHERE = QT_TRANSLATE_NOOP("desktop", "Kept with the station")
_PEOPLE = QT_TRANSLATE_NOOP("desktop", "Lists of the station")
_PEOPLE_TIP = QT_TRANSLATE_NOOP("desktop", "Open the station's own lists")
_HINT = QT_TRANSLATE_NOOP("desktop", "↑↓ choose a section   Tab into it   Ctrl+Enter save")
_ICONS = {
    "station": "buildings",
    "duty": "clock",
    "access": "key",
    "counting": "list-numbers",
    "response": "timer",
    "print": "printer",
    "import": "upload-simple",
    "retention": "identification-card",
    "limit": "hourglass-medium",
    "pc": "monitor-play",
    "update": "arrow-clockwise",
}
WIDTH = 248
_READ_WHEN_SHOWN = (
    AccessPanel | BackupPanel | ProofPanel | DiagnosisPanel | PrivacyPanel | UpdatePanel | PresetPanel
)


class SettingsPage(QWidget):
    """A list of sections on the left, the chosen one on the right."""

    said = Signal(object)
    open_page = Signal(str)
    rebuild = Signal()
    backups_read = Signal(object)
    station_saved = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("page.settings")
        self.setProperty("look", "page")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        row.setSpacing(SPACE_M)
        row.addWidget(self._sections())
        self._card = frame("card", self)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self._card)
        inside.addWidget(self._stack)
        row.addWidget(self._card, 1)
        self.forms: dict[str, SettingsForm] = {}
        self._fill()
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.setFocusProxy(self.list)

    def _sections(self) -> QWidget:
        say = self._desk.say
        card = frame("card", self)
        card.setFixedWidth(WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(_TITLE), "h2", card))
        self.list = QListWidget(card)
        name_it(self.list, "settings.sections", say(_TITLE))
        self.list.setToolTip("")
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.list, 1)
        column.addWidget(words(say(_ELSEWHERE), "cap", card))
        own = button(say(_PEOPLE), "settings.people", say(_PEOPLE_TIP), look="link", parent=card)
        own.clicked.connect(lambda: self.open_page.emit("station"))
        column.addWidget(own)
        return card

    def _fill(self) -> None:
        for section, title in SECTIONS.items():
            settings = [one for one in SETTINGS.values() if one.section == section]
            if not settings:
                continue
            form = SettingsForm(
                self._desk, section, settings, self._stack, titled=section not in {PRIVACY, ACCESS, UPDATE}
            )
            form.appearance_changed.connect(self._appear)
            form.saved.connect(self.station_saved)
            self.forms[section] = form
            self._add(title, _ICONS.get(section, "gear"), self._panel(section, form))
        self.backup = BackupPanel(self._desk, self._stack)
        self.backup.read.connect(self.backups_read)
        self.proof = ProofPanel(self._desk, self._stack)
        self.proof.open_page.connect(self.open_page)
        self._add(_BACKUP, "hard-drives", self.backup)
        self._add(_PROOF, "shield-check", self.proof)
        self.preset = PresetPanel(self._desk, self._stack)
        self.preset.taken.connect(self.refresh)
        self._add(PRESET, "upload-simple", self.preset)
        self._add(DIAGNOSIS, "bug", DiagnosisPanel(self._desk, self._stack))

    def _panel(self, section: str, form: SettingsForm) -> QWidget:
        """Some sections are more than their rules."""
        if section == PRIVACY:
            return PrivacyPanel(self._desk, form, self._stack)
        if section == UPDATE:
            return UpdatePanel(self._desk, form, self._stack)
        if section != ACCESS:
            return form
        self.access = AccessPanel(self._desk, form, self._stack)
        self.access.said.connect(self.said)
        self.access.refused.connect(self._refuse)
        return self.access

    def _refuse(self, why: Any) -> None:
        window: Any = self.window()
        window.refuse(why)

    def _add(self, title: Phrase, symbol: str, panel: QWidget) -> None:
        self.list.addItem(QListWidgetItem(icon(symbol, theme().text2), self._desk.say(title)))
        self._stack.addWidget(panel)

    def show_panel(self, panel: QWidget) -> None:
        """Bring one section to the front."""
        self.list.setCurrentRow(self._stack.indexOf(panel))

    def _show(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        panel = self._stack.currentWidget()
        if isinstance(panel, _READ_WHEN_SHOWN):
            panel.refresh()

    def _appear(self) -> None:
        """Speak and look as was chosen, at once."""
        self._desk.language = str(pc()["language"])
        app = QApplication.instance()
        if isinstance(app, QApplication):
            speak(app, self._desk.language)
            dress(app, look_of(str(pc()["theme"])))
        self.rebuild.emit()

    def show_backups(self) -> None:
        """Choose the section of the backups."""
        row = self._stack.indexOf(self.backup)
        if self.list.currentRow() == row:
            self.backup.refresh()
        self.list.setCurrentRow(row)

    def refresh(self) -> None:
        """Show the settings as they are kept now, unless somebody is changing them."""
        for form in self.forms.values():
            if not form.body.touched():
                form.show_values()

    def hint(self) -> str:
        """The keys of this page."""
        return self._desk.say(_HINT)
