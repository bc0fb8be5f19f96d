"""Backups: the ones there are, where else they go, one more now, a proof that they work, the way back."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from stationdesk.core import display
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.rights import BACKUP
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.backup_places import Backups, read_backups, where_they_go
from stationdesk.desktop.backups.restore_form import WIDTH, RestoreForm
from stationdesk.desktop.backups.restored_form import RestoredForm
from stationdesk.desktop.backups.table import BackupTable
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.overlay import Overlay
from stationdesk.desktop.panel import column_of, foot
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.permitted import grey_unless
from stationdesk.desktop.widgets.plain import button, literal, words
from stationdesk.store.backup import Backup
from stationdesk.store.drill import Proof, prove_restore
from stationdesk.store.last_restore import LastRestore, last_restore
from stationdesk.store.manifest import in_order
from stationdesk.store.restoring import kept_in
from stationdesk.store.sticks import backups_on, lacks, prepare

_TITLE = QT_TRANSLATE_NOOP("desktop", "Backup")
_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "The program makes a backup by itself when it closes and every 30 minutes of work, and reads each "
    "one back before it counts.",
)
_FOLDER = QT_TRANSLATE_NOOP("desktop", "Records and backups lie in {folder}")
_NOW = QT_TRANSLATE_NOOP("desktop", "Back up now")
_NOW_TIP = QT_TRANSLATE_NOOP("desktop", "Make a backup, read it back, and keep it with the others")
_RESTORE = QT_TRANSLATE_NOOP("desktop", "Restore …")
_RESTORE_TIP = QT_TRANSLATE_NOOP("desktop", "See what going back to this backup would lose, then decide")
_STICK = QT_TRANSLATE_NOOP("desktop", "Prepare this stick")
_STICK_TIP = QT_TRANSLATE_NOOP(
    "desktop", "From then on it gets every backup by itself whenever it is plugged in"
)
_NO_DRIVE = QT_TRANSLATE_NOOP("desktop", "No stick is plugged in. Plug one in, wait a moment, try again.")
_PREPARED = QT_TRANSLATE_NOOP("desktop", "The stick {drive} is prepared and has the backup of {time}.")
_LAST_RESTORE = QT_TRANSLATE_NOOP("desktop", "The last restore …")
_LAST_RESTORE_TIP = QT_TRANSLATE_NOOP("desktop", "What was put back, and what has to be entered again")
_NO_RESTORE = QT_TRANSLATE_NOOP("desktop", "The records do not tell of a restore.")
_PROVE = QT_TRANSLATE_NOOP("desktop", "Try a restore")
_PROVE_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Restore the newest backup into a private folder, check every record, and remove it again"
)
_PROVEN = QT_TRANSLATE_NOOP(
    "desktop", "The backup of {time} was restored and all {entries} entries proven, in {seconds} seconds."
)
_LAST = QT_TRANSLATE_NOOP("desktop", "A restore was last proven on {time}; it is tried every month.")
_NEVER = QT_TRANSLATE_NOOP("desktop", "No restore was proven yet; it is tried every month.")
_MADE = QT_TRANSLATE_NOOP("desktop", "Backup of {time} made and read back.")
_WORKING = QT_TRANSLATE_NOOP("desktop", "Working …")
_PROVING = QT_TRANSLATE_NOOP("desktop", "The newest backup is restored and every record checked …")
_READY = QT_TRANSLATE_NOOP("desktop", "The backup is in place; the window opens again …")


class BackupPanel(QWidget):
    """The backups of this station, newest first. `changed` tells of another backup, `read` what there is."""

    changed = Signal()
    read = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: Backups | None = None
        self._newest_offered = False
        say = desk.say
        self.setObjectName("settings.backup")
        column = column_of(self, say(_TITLE), say(_EXPLAIN))
        where = words(say(_FOLDER.filled(folder=str(desk.store.folder))), "cap", self, wrap=True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(where)
        self.places = words("", "cap", self, name="backup.places", wrap=True)
        column.addWidget(self.places)
        column.addSpacing(SPACE_S)
        self.table = BackupTable(say, desk.store.folder, self)
        self.table.picked.connect(lambda made: self.restore.setEnabled(made is not None))
        self.table.wanted.connect(self.show_restore)
        column.addWidget(self.table, 1)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addLayout(self._buttons())
        self.overlay = Overlay(self)
        grey_unless(desk, BACKUP, self.now, self.prove, self.stick)

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.stick = button(say(_STICK), "backup.stick", say(_STICK_TIP), icon="usb", parent=self)
        self.stick.clicked.connect(self.ask_drive)
        self.prove = button(say(_PROVE), "backup.prove", say(_PROVE_TIP), icon="shield-check", parent=self)
        self.prove.clicked.connect(self.prove_one)
        self.restore = button(
            say(_RESTORE), "backup.restore", say(_RESTORE_TIP), icon="arrow-counter-clockwise", parent=self
        )
        self.restore.setEnabled(False)
        self.restore.clicked.connect(lambda: self.show_restore(self.table.chosen))
        self.now = button(
            say(_NOW), "backup.now", say(_NOW_TIP), icon="hard-drives", look="primary", parent=self
        )
        self.now.clicked.connect(self.back_up)
        self.last = button(say(_LAST_RESTORE), "backup.last", say(_LAST_RESTORE_TIP), parent=self)
        self.last.clicked.connect(self.ask_restored)
        return foot((self.stick, self.prove, self.last), (self.restore, self.now))

    def refresh(self) -> None:
        """Read the backups there are, and where they go."""
        store = self._desk.store

        def work(_task: Task) -> tuple[Backups, tuple[Backup, ...]]:
            found = read_backups(store)
            others = backups_on([one.drive for one in found.sticks], _second(found))
            mine = tuple(one for one in others if one.identity.uuid == store.identity.uuid)
            known = {one.sha256 for one in found.made}
            return found, tuple(one for one in mine if one.sha256 not in known)

        Background.of(self).start(work, done=self._show)

    def _show(self, answer: tuple[Backups, tuple[Backup, ...]]) -> None:
        found, others = answer
        self._found = found
        now = self._desk.store.clock()
        ordered = sorted((*found.made, *others), key=lambda one: (one.made_at, one.seq), reverse=True)
        self.table.show_backups(ordered)
        self._offer_newest(ordered, now)
        self.last.setVisible(bool(kept_in(self._desk.store.folder)))
        say = self._desk.say
        proven = _LAST.filled(time=display.instant(found.proven)) if found.proven else _NEVER
        self.places.setText("\n".join(say(one) for one in (*where_they_go(found, now), proven)))
        self.read.emit(found)

    def _offer_newest(self, ordered: list[Backup], now: datetime) -> None:
        """Where the records can only be read, who comes here comes for the newest good backup."""
        if self._newest_offered or not self._desk.store.read_only:
            return
        good = next((one for one in in_order(ordered, now) if one.whole), None)
        if good is not None:
            self._newest_offered = True
            self.table.selectRow(self.table.backups.index(good))
            self.restore.setFocus()

    # --- one more, on a stick, and proven ---

    def back_up(self) -> None:
        """Make a backup now."""
        desk = self._desk
        self._busy(_WORKING)
        Background.of(self).start(
            lambda task: desk.backup(task.progress), done=self._made, refused=self._refused
        )

    def _made(self, made: Backup) -> None:
        self._rest()
        warnings = self._desk.store.backup_warnings
        if warnings:
            self.message.tell(warnings[0], Tone.WARN)
        else:
            self.message.tell(_MADE.filled(time=display.instant(made.made_at)), Tone.OK)
        self.refresh()
        self.changed.emit()

    def ask_drive(self) -> None:
        """Prepare the stick that is plugged in; ask which when there are several."""
        free = self._found.drives if self._found else ()
        if len(free) == 1:
            self.prepare_stick(free[0])
        elif not free:
            self.message.tell(_NO_DRIVE, Tone.INFO)
            self.refresh()
        else:
            menu = QMenu(self)
            for drive in free:
                menu.addAction(literal(str(drive)), partial(self.prepare_stick, drive))
            menu.popup(self.stick.mapToGlobal(self.stick.rect().topLeft()))

    def prepare_stick(self, drive: Path) -> None:
        """Make a stick one that gets every backup, and give it one made now."""
        store = self._desk.store
        name = "" if store.encrypted else str(self._desk.setting("station.name"))
        self._busy(_WORKING)

        def work(task: Task) -> tuple[Path, Backup]:
            stick = prepare(drive, store.identity, name, store.clock())
            made = store.backup("by-hand", task.progress)
            if lacks(stick.folder, made):
                store.copy_to(made, stick.folder, task.progress)
            return drive, made

        Background.of(self).start(work, done=self._stick_ready, refused=self._refused)

    def _stick_ready(self, answer: tuple[Path, Backup]) -> None:
        drive, made = answer
        self._rest()
        time = display.instant(made.made_at)
        self.message.tell(_PREPARED.filled(drive=literally(drive.name or str(drive)), time=time), Tone.OK)
        self.refresh()
        self.changed.emit()

    def prove_one(self) -> None:
        """The drill, now."""
        store, actor = self._desk.store, self._desk.actor
        self._busy(_PROVING)
        Background.of(self).start(
            lambda task: prove_restore(store, actor, progress=task.progress),
            done=self._proven,
            refused=self._refused,
        )

    def _proven(self, proof: Proof) -> None:
        self._rest()
        told = {"entries": proof.entries, "seconds": f"{proof.seconds:.1f}"}
        self.message.tell(_PROVEN.filled(time=display.instant(proof.made.made_at), **told), Tone.OK)
        self.refresh()
        self.changed.emit()

    # --- the way back ---

    def show_restore(self, made: Backup | None) -> None:
        """Show what going back to this backup would lose."""
        if made is None:
            return
        form = RestoreForm(self._desk, made, self.overlay)
        form.closed.connect(self.overlay.close_content)
        form.restored.connect(self._restored)
        self.overlay.open(form, width=WIDTH)
        form.begin()

    def ask_restored(self) -> None:
        """Show again what the last restore put back and took away."""
        store = self._desk.store
        Background.of(self).start(
            lambda _task: last_restore(store), done=self.show_restored, refused=self._refused
        )

    def show_restored(self, found: LastRestore | None) -> None:
        """Lay over the page what a restore means for the people here."""
        if found is None:
            self.message.tell(_NO_RESTORE, Tone.INFO)
            return
        form = RestoredForm(self._desk, found, self.overlay)
        form.closed.connect(self.overlay.close_content)
        self.overlay.open(form, width=WIDTH)

    def _restored(self) -> None:
        self.overlay.close_content()
        self._busy(_READY)
        window: Any = self.window()
        window.reopen_asked.emit()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._rest()
        self.message.refuse(why, self.back_up)

    def _busy(self, told: Phrase) -> None:
        for one in (self.now, self.restore, self.prove, self.stick):
            one.setEnabled(False)
        self.message.tell(told, Tone.INFO)

    def _rest(self) -> None:
        self.message.hide()
        for one in (self.now, self.prove, self.stick):
            one.setEnabled(True)
        grey_unless(self._desk, BACKUP, self.now, self.prove, self.stick)
        self.restore.setEnabled(self.table.chosen is not None)


def _second(found: Backups) -> list[Path]:
    return [Path(found.second).expanduser()] if found.second else []
