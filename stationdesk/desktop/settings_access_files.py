"""Key files: how a scheduled job enters without anybody typing a password; each can be taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.errors import RuleBroken, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk, access
from stationdesk.desk.access import Access, KeyFile
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.fields.choices import ChoiceBox
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.plain_table import PlainTable
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XL, SPACE_XS
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.jobs.key_files import write_key_file

_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "A scheduled job, the monthly report for example, enters with a key file instead of a password and acts "
    "in the name of one person. Whoever has the file may do what that person may.",
)
_TITLE = QT_TRANSLATE_NOOP("desktop", "Key files")
_NAME = QT_TRANSLATE_NOOP("desktop", "In the name of")
_PURPOSE = QT_TRANSLATE_NOOP("desktop", "What it is for")
_SINCE = QT_TRANSLATE_NOOP("desktop", "Given")
_GIVE = QT_TRANSLATE_NOOP("desktop", "Save a key file …")
_TAKE = QT_TRANSLATE_NOOP("desktop", "Take it away")
_SAVE_AS = QT_TRANSLATE_NOOP("desktop", "Save the key file")
_KEY = QT_TRANSLATE_NOOP("desktop", "Key file (*.key)")
_NO_PURPOSE = QT_TRANSLATE_NOOP("desktop", "Please say what the key file is for.")
_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved in {file}; only this user of the computer can read it.")
_TAKEN = QT_TRANSLATE_NOOP("desktop", "The key file is taken away; it opens nothing from now on.")
_REASON = QT_TRANSLATE_NOOP("desktop", "Taken away in the settings")


class KeyFiles(QWidget):
    """The key files there are, and giving another one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files: tuple[KeyFile, ...] = ()
        say = desk.say
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(_EXPLAIN), "sub", self, wrap=True))
        headers = [say(title) for title in (_NAME, _PURPOSE, _SINCE)]
        self.table = PlainTable("keyfiles.table", say(_TITLE), headers, self)
        self.table.itemSelectionChanged.connect(self._offer)
        column.addWidget(self.table, 1)
        column.addLayout(self._asked())
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        row = QHBoxLayout()
        self.take = button(say(_TAKE), "keyfiles.take", say(_TAKE), icon="lock", look="danger", parent=self)
        self.give = button(
            say(_GIVE), "keyfiles.give", say(_GIVE), icon="download-simple", look="primary", parent=self
        )
        self.take.clicked.connect(self.take_away)
        self.give.clicked.connect(self.ask_where)
        row.addWidget(self.take)
        row.addStretch(1)
        row.addWidget(self.give)
        column.addLayout(row)

    def _asked(self) -> QGridLayout:
        say, grid = self._desk.say, QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_XS)
        self.person = ChoiceBox(self)
        self.purpose = TypedLine(self)
        self.purpose.setMaxLength(80)
        for place, (title, widget, name) in enumerate(
            ((_NAME, self.person, "keyfiles.person"), (_PURPOSE, self.purpose, "keyfiles.purpose"))
        ):
            name_it(widget, name, say(title))
            widget.setToolTip("")
            label = words(say(title), "field", self)
            label.setBuddy(widget)
            grid.addWidget(label, 0, place)
            grid.addWidget(widget, 1, place)
            grid.setColumnStretch(place, 1 + place)
        return grid

    def refresh(self) -> None:
        """Read which there are and in whose name one may be given."""
        desk = self._desk
        Background.of(self).start(
            lambda _task: (access.key_files(desk), access.people(desk)), done=self._show
        )

    def ask_where(self) -> None:
        """Ask where the file goes."""
        say = self._desk.say
        if not self.purpose.text().strip():
            self.message.tell(_NO_PURPOSE, Tone.BAD)
            self.purpose.setFocus()
            return
        dialog = QFileDialog(self, say(_SAVE_AS), str(Path.home() / "stationdesk.key"))
        dialog.setObjectName("keyfiles.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(_KEY))
        dialog.setDefaultSuffix("key")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a file that is there is refused
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, file: Path) -> None:
        """Give the key file and write it, to be read by this user alone."""
        desk, person, purpose = self._desk, self.person.currentData(), self.purpose.text().strip()

        def work(_task: Task) -> Path:
            if not purpose:
                raise RuleBroken(_NO_PURPOSE)
            write_key_file(desk, person, purpose, file)
            return file

        Background.of(self).start(work, done=self._saved, refused=self._refused)

    def take_away(self) -> None:
        """Withdraw the chosen one."""
        row = self.table.chosen
        if row is None:
            return
        desk, one = self._desk, self._files[row]
        Background.of(self).start(
            lambda _task: access.take_file(desk, one.account, desk.say(_REASON)),
            done=self._taken, refused=self._refused,
        )  # fmt: skip

    def _show(self, found: tuple[tuple[KeyFile, ...], tuple[Access, ...]]) -> None:
        self._files, people = found
        self.table.fill((one.name, one.purpose, display.instant(one.since)) for one in self._files)
        if [self.person.itemData(place) for place in range(self.person.count())] != [
            p.person for p in people
        ]:
            self.person.clear()
            for one in people:
                self.person.addItem(one.name, one.person)
        self._offer()

    def _offer(self) -> None:
        self.take.setEnabled(self.table.chosen is not None)
        self.give.setEnabled(self._desk.actor.authenticated)

    def _saved(self, file: Path) -> None:
        self.purpose.clear()
        self.message.tell(_SAVED.filled(file=str(file)), Tone.OK)
        self.refresh()

    def _taken(self, _answer: object) -> None:
        self.message.tell(_TAKEN, Tone.OK)
        self.refresh()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.message.refuse(why, self.message.hide)
