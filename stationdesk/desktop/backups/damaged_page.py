"""In place of the window when the file is damaged: what is wrong, and the three ways on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.actor import CHIEFS, Actor
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Ledger, Tone
from stationdesk.desk.restoring import actor_in, expected_in
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.backups.finding import FoundBackups, find_backups
from stationdesk.desktop.backups.key_form import KeyForm
from stationdesk.desktop.backups.loss_view import LossView
from stationdesk.desktop.backups.table import BackupTable, place_of, reason_of
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, theme
from stationdesk.desktop.widgets.plain import button, frame, name_it, words
from stationdesk.jobs.places import pc_folder
from stationdesk.store.backup import NOT_WHOLE, Backup, checked
from stationdesk.store.engine import is_encrypted
from stationdesk.store.gate import Entry
from stationdesk.store.keys import DataKey
from stationdesk.store.loss import Loss, loss
from stationdesk.store.resealing import key_of_present
from stationdesk.store.restoring import Restored, restore_in_place
from stationdesk.store.station_file import FILE_NAME
from stationdesk.store.unlocking import gate_of

_TITLE = QT_TRANSLATE_NOOP("desktop", "The records cannot be opened as they should")
_KEPT = QT_TRANSLATE_NOOP(
    "desktop", "Nothing is thrown away: whichever way you choose, the damaged file is kept whole."
)
_LOOKING = QT_TRANSLATE_NOOP("desktop", "The newest backup is looked for and read in full …")
_PUTTING = QT_TRANSLATE_NOOP("desktop", "The backup is put in place …")
_NEWEST = QT_TRANSLATE_NOOP("desktop", "Good backup of {time} · {reason} · {where}")
_NONE = QT_TRANSLATE_NOOP(
    "desktop", "No good backup was found on this computer. Plug in the stick, then look for another backup."
)
_RESTORE = QT_TRANSLATE_NOOP("desktop", "Restore this backup")
_RESTORE_TIP = QT_TRANSLATE_NOOP("desktop", "Put the backup in place of the damaged file, which is kept")
_READ = QT_TRANSLATE_NOOP("desktop", "Open for reading only")
_READ_TIP = QT_TRANSLATE_NOOP("desktop", "Look at what can still be read; nothing can be changed")
_OTHER = QT_TRANSLATE_NOOP("desktop", "Another backup …")
_OTHER_TIP = QT_TRANSLATE_NOOP("desktop", "Choose among all backups here, on sticks and in the second folder")
_ONLY_CHIEFS = QT_TRANSLATE_NOOP(
    "desktop", "Only the chief may go back to a backup: ask the chief to enter here. Reading is possible."
)


@dataclass(frozen=True)
class Damage:
    """What cannot be opened and why; `entry` is who has proven who they are, `last` who acted here last."""

    folder: Path
    why: Phrase
    entry: Entry | None
    last: int | None


@dataclass(frozen=True)
class _Offer:
    """A backup read in full just now, what would be lost by it, and who would answer for it."""

    made: Backup
    loss: Loss
    actor: Actor
    key: DataKey | None


class DamagedPage(QWidget):
    """`restored` tells that a good file is in place, `read_only_asked` that the damaged one is to be read."""

    restored = Signal()
    read_only_asked = Signal()

    def __init__(
        self,
        say: Say,
        damage: Damage,
        ledgers: tuple[Ledger, ...],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._say, self._damage, self._now = say, damage, now
        self._key = damage.entry.key if damage.entry is not None else None
        self._offer: _Offer | None = None
        self.background = Background(self)
        self.setObjectName("damaged")
        self.setAccessibleName(say(_TITLE))
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        outer.addWidget(self._head())
        card = frame("card", self)
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        self.newest = words("", "h2", card, name="damaged.newest", wrap=True)
        column.addWidget(self.newest)
        self.view = LossView(say, ledgers, None, card)
        column.addWidget(self.view, 1)
        self.table = BackupTable(say, damage.folder, card)
        self.table.hide()
        self.table.picked.connect(self._pick)
        self.table.wanted.connect(lambda _made: self._go_on())
        column.addWidget(self.table, 1)
        self.key_form = KeyForm(say, card)
        self.key_form.opened.connect(self._unlocked)
        self.key_form.hide()
        column.addWidget(self.key_form)
        self.message = FormMessage(say, card, inset=False)
        column.addWidget(self.message)
        self.progress = QProgressBar(card)
        name_it(self.progress, "damaged.progress", say(_LOOKING))
        self.progress.setTextVisible(False)
        column.addWidget(self.progress)
        column.addLayout(self._buttons())
        outer.addWidget(card, 1)

    def _head(self) -> QWidget:
        say, head = self._say, QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, SPACE_M)
        row.setSpacing(SPACE_M)
        mark = words("", parent=head)
        mark.setPixmap(pixmap("warning-circle-fill", theme().bad, 40))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(_TITLE), "h1", head, name="damaged.title", wrap=True))
        column.addWidget(words(say(self._damage.why), "", head, name="damaged.why", wrap=True))
        column.addWidget(words(say(_KEPT), "sub", head, wrap=True))
        row.addLayout(column, 1)
        return head

    def _buttons(self) -> QHBoxLayout:
        say, row = self._say, QHBoxLayout()
        row.setContentsMargins(0, SPACE_M, 0, 0)
        row.setSpacing(SPACE_S)
        self.read = button(say(_READ), "damaged.read", say(_READ_TIP), icon="eye", parent=self)
        self.read.clicked.connect(self.read_only_asked)
        self.other = button(say(_OTHER), "damaged.other", say(_OTHER_TIP), icon="folder-open", parent=self)
        self.other.clicked.connect(self.show_all)
        self.go = button(
            say(_RESTORE), "damaged.restore", say(_RESTORE_TIP), icon="arrow-counter-clockwise",
            look="primary", parent=self,
        )  # fmt: skip
        self.go.clicked.connect(self.put_back)
        row.addWidget(self.read)
        row.addStretch(1)
        row.addWidget(self.other)
        row.addWidget(self.go)
        return row

    # --- looking ---

    def begin(self) -> None:
        """Look for the newest backup that is really good."""
        self._wait(_LOOKING)

        def work(task: Task) -> _Offer | None:
            found = find_backups(self._damage.folder)
            for made in found.mine:
                if made.encrypted and self._key is None:
                    continue
                try:
                    return self._judged(made)
                except StationError:
                    continue
            return None

        self.background.start(work, done=self._show, refused=self._refused)

    def show_all(self) -> None:
        """List every backup within reach."""
        self._wait(_LOOKING)
        folder = self._damage.folder
        self.background.start(lambda _task: find_backups(folder), done=self._list, refused=self._refused)

    def _list(self, found: FoundBackups) -> None:
        self._rest()
        self.view.hide()
        self.newest.setText(self._say(_OTHER_TIP))
        self.table.show()
        self.table.show_backups(found.mine)
        self.table.setFocus()

    def _pick(self, made: Backup | None) -> None:
        if made is None:
            return
        if made.encrypted and self._key is None:
            self.key_form.show()
            self.key_form.ask(gate_of(made, pc_folder()))
            return
        self._wait(_LOOKING)
        self.background.start(lambda _task: self._judged(made), done=self._show, refused=self._refused)

    def _unlocked(self, key: DataKey, entry: Entry | None) -> None:
        self._key = key
        self.key_form.hide()
        if entry is not None and self._damage.entry is None:
            self._damage = Damage(self._damage.folder, self._damage.why, entry, self._damage.last)
        self._pick(self.table.chosen)

    def _judged(self, made: Backup) -> _Offer:
        """Read it in full; runs beside the window."""
        folder, key = self._damage.folder, self._key if made.encrypted else None
        good = checked(made.file, expected_in(folder, made), key)
        present = folder / FILE_NAME
        file_key = self._key if is_encrypted(present) else None
        found = loss(present, made, file_key, key) if present.is_file() else Loss(readable=False)
        return _Offer(good, found, actor_in(made, key, self._damage.entry, self._damage.last), key)

    def _show(self, offer: _Offer | None) -> None:
        self._rest()
        self._offer = offer
        if offer is None:
            self.newest.setText(self._say(_NONE))
            self.other.setFocus()
            return
        place = place_of(offer.made.file.parent, self._damage.folder)
        time = display.instant(offer.made.made_at)
        told = _NEWEST.filled(time=time, reason=reason_of(offer.made), where=place)
        self.newest.setText(self._say(told))
        self.view.show()
        self.view.show_loss(offer.loss)
        if not self._may_restore():
            self.message.tell(_ONLY_CHIEFS, Tone.WARN)
        elif not offer.made.whole:
            self.message.tell(NOT_WHOLE, Tone.WARN)
        self.go.setEnabled(self._may_restore())
        (self.go if self.go.isEnabled() else self.read).setFocus()

    def _may_restore(self) -> bool:
        """Where people have passwords, the chief; else whoever is there, as for everything."""
        offer = self._offer
        return offer is not None and (self._damage.entry is None or offer.actor.role in CHIEFS)

    # --- restoring ---

    def _go_on(self) -> None:
        """Enter in the list: the key where one is asked for, else the button that is in front."""
        if self.key_form.isVisible():
            self.key_form.submit()
        elif self.go.isEnabled():
            self.put_back()

    def put_back(self) -> None:
        """Put the offered backup in place."""
        offer, folder = self._offer, self._damage.folder
        if offer is None or not self._may_restore():
            return
        key = self._key
        self._wait(_PUTTING)

        def work(task: Task) -> Restored:
            return restore_in_place(
                folder, offer.made.file, clock=self._now, marks=pc_folder(), actor=offer.actor,
                expected=offer.made.identity, key=offer.key, reason="damaged", progress=task.progress,
                lost=offer.loss.entries, file_key=key_of_present(folder, key),
            )  # fmt: skip

        self.background.start(work, done=self._put, refused=self._refused, progress=self._show_progress)

    def _put(self, _restored: Restored) -> None:
        self.restored.emit()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._rest()
        self.go.setEnabled(self._may_restore())
        self.message.refuse(why, self.begin)

    def _wait(self, told: Phrase) -> None:
        self.message.tell(told, Tone.INFO)
        self.progress.setRange(0, 0)
        self.progress.show()
        for one in (self.go, self.other, self.read):
            one.setEnabled(False)

    def _rest(self) -> None:
        self.message.hide()
        self.progress.hide()
        self.other.setEnabled(True)
        self.read.setEnabled((self._damage.folder / FILE_NAME).is_file())

    def _show_progress(self, done: int, total: int, _words: str) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
