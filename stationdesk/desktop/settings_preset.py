"""A county's preset: handed on as one file; taken over after its changes were looked at, old beside new."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.preset import PARTS, Preset, PresetChange, PresetTaken
from stationdesk.desk.rights import PRESET
from stationdesk.desktop.background import Background
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.panel import column_of, foot
from stationdesk.desktop.plain_table import PlainTable
from stationdesk.desktop.remember import pc
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.permitted import grey_unless
from stationdesk.desktop.widgets.plain import button
from stationdesk.jobs.preset_file import save_preset
from stationdesk.jobs.preset_opening import open_preset

TITLE = QT_TRANSLATE_NOOP("desktop", "County preset")
_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "Counting rules, time limits, dictionaries, added columns and the bureau's forms, in one file for every "
    "station of the county. No records, people, passwords or keys are in it, and the name of the station "
    "stays its own. What a file would change is shown first.",
)
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save the county preset …")
_SAVE_TIP = QT_TRANSLATE_NOOP("desktop", "Write what this station has set into one file for other stations")
_OPEN = QT_TRANSLATE_NOOP("desktop", "Import a county preset …")
_OPEN_TIP = QT_TRANSLATE_NOOP("desktop", "Choose the county's file and see what it would change")
_TAKE = QT_TRANSLATE_NOOP("desktop", "Take the preset")
_TAKE_TIP = QT_TRANSLATE_NOOP("desktop", "Take over everything that is shown (Ctrl+Enter)")
_CANCEL = QT_TRANSLATE_NOOP("desktop", "Cancel")
_CANCEL_TIP = QT_TRANSLATE_NOOP("desktop", "Take nothing over (Esc)")
_CHANGES = QT_TRANSLATE_NOOP("desktop", "What would change")
_HEADERS = (
    QT_TRANSLATE_NOOP("desktop", "Entry"),
    QT_TRANSLATE_NOOP("desktop", "Kind of entry"),
    QT_TRANSLATE_NOOP("desktop", "At present"),
    QT_TRANSLATE_NOOP("desktop", "After taking over"),
)
_FILE = QT_TRANSLATE_NOOP("desktop", "County preset.zip")
_ZIP = QT_TRANSLATE_NOOP("desktop", "Zip file (*.zip)")
_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved: {file}")
_READ = QT_TRANSLATE_NOOP("desktop", "{file} would change {count} entries. Nothing is taken over yet.")
_EQUAL = QT_TRANSLATE_NOOP("desktop", "The station has everything of {file} already.")
_STAY = QT_TRANSLATE_NOOP(
    "desktop", "Nothing of {file} can be taken over: what it changes holds something else here."
)
_TAKEN = QT_TRANSLATE_NOOP("desktop", "{count} entries are taken over.")
_NOTHING = QT_TRANSLATE_NOOP("desktop", "Nothing was taken over.")


class PresetPanel(QWidget):
    """`taken` when the station has what a preset brought."""

    taken = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._preset: Preset | None = None
        say = desk.say
        self.setObjectName("settings.preset")
        column = column_of(self, say(TITLE), say(_EXPLAIN))
        column.addSpacing(SPACE_S)
        headers = [say(one) for one in _HEADERS]
        self.table = PlainTable("preset.changes", say(_CHANGES), headers, self)
        column.addWidget(self.table, 1)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addLayout(self._buttons())
        self._offer(None, ())
        self.refresh()

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.save = button(say(_SAVE), "preset.save", say(_SAVE_TIP), icon="floppy-disk", parent=self)
        self.save.clicked.connect(self.ask_where)
        self.open = button(say(_OPEN), "preset.open", say(_OPEN_TIP), icon="upload-simple", parent=self)
        self.open.clicked.connect(self.ask_file)
        self.cancel = button(say(_CANCEL), "preset.cancel", say(_CANCEL_TIP), parent=self)
        self.cancel.clicked.connect(self.leave)
        self.take = button(say(_TAKE), "preset.take", say(_TAKE_TIP), look="primary", parent=self)
        self.take.clicked.connect(self.take_over)
        return foot((self.save, self.open), (self.cancel, self.take))

    def refresh(self) -> None:
        """Offer what the person may."""
        why = self._desk.why_not(PRESET)
        if not grey_unless(self._desk, PRESET, self.save, self.open) and why is not None:
            self.message.tell(why, Tone.INFO)

    def ask_where(self) -> None:
        """Ask for the file, then write it."""
        say = self._desk.say
        dialog = self._dialog(say(_SAVE), Path(pc()["export.folder"] or Path.home()) / say(_FILE))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.open()

    def save_to(self, file: Path) -> None:
        """Write the preset in the background."""
        desk = self._desk
        Background.of(self).start(
            lambda _task: (save_preset(desk, file), file)[1], done=self._saved, refused=self._refuse
        )

    def ask_file(self) -> None:
        """Ask for the county's file, then show what it would change."""
        dialog = self._dialog(self._desk.say(_OPEN), Path(pc()["export.folder"] or Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.look_at(Path(file)))
        dialog.open()

    def look_at(self, file: Path) -> None:
        """Read the file in the background and show old beside new."""
        desk = self._desk

        def read() -> tuple[Path, Preset, tuple[PresetChange, ...]]:
            preset = open_preset(file)
            return file, preset, desk.preset_changes(preset)

        Background.of(self).start(lambda _task: read(), done=self._looked, refused=self._refuse)

    def take_over(self) -> None:
        """Take over what is shown, once."""
        desk, preset = self._desk, self._preset
        if preset is None:
            return
        self.take.setEnabled(False)
        Background.of(self).start(
            lambda _task: desk.take_preset(preset), done=self._took, refused=self._refuse
        )

    def leave(self) -> None:
        """Put the file aside; nothing was changed."""
        self._offer(None, ())
        self.message.tell(_NOTHING, Tone.INFO)
        self.open.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.take_over()
        elif event.key() == Qt.Key.Key_Escape and self._preset is not None:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _dialog(self, title: str, place: Path) -> QFileDialog:
        dialog = QFileDialog(self, title, str(place))
        dialog.setObjectName("preset.file")
        dialog.setNameFilter(self._desk.say(_ZIP))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _offer(self, preset: Preset | None, changes: tuple[PresetChange, ...]) -> None:
        say = self._desk.say
        self._preset = preset if any(not one.stays for one in changes) else None
        self.table.fill([(one.name, say(PARTS[one.part]), one.before, one.after) for one in changes])
        for one in (self.take, self.cancel):
            one.setEnabled(self._preset is not None)

    def _looked(self, found: tuple[Path, Preset, tuple[PresetChange, ...]]) -> None:
        file, preset, changes = found
        self._offer(preset, changes)
        count = sum(not one.stays for one in changes)
        words = _READ if count else _EQUAL if not changes else _STAY
        self.message.tell(words.filled(file=file.name, count=count), Tone.INFO)
        if changes:
            self.table.setFocus()

    def _saved(self, file: Path) -> None:
        self.message.tell(_SAVED.filled(file=str(file)), Tone.OK)

    def _took(self, taken: PresetTaken) -> None:
        self._offer(None, ())
        if taken.left:
            self.message.tell(taken.left[0], Tone.WARN)
        else:
            self.message.tell(_TAKEN.filled(count=taken.entries), Tone.OK)
        self.taken.emit()

    def _refuse(self, why: StationError | StoreUnavailable) -> None:
        self._offer(None, ())
        self.message.refuse(why, self.ask_file)
