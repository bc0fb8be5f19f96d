"""After a restore: what was put back, what has to be entered again, whose passwords and which keys count."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.document import (
    Block,
    Document,
    Layout,
    Paragraph,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Query, Tone
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.backups.loss_view import COLUMNS, LossView
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.print_dialog import ask_printer, on_paper
from stationdesk.desktop.tokens import SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.plain import button, frame, words
from stationdesk.store.last_restore import LastRestore
from stationdesk.store.loss import Loss, LostRecord

_TITLE = QT_TRANSLATE_NOOP("desktop", "The backup of {time} is in place")
_HOLDS = QT_TRANSLATE_NOOP(
    "desktop",
    "It holds {calls} calls. What was there before is kept whole in “{folder}”, beside the records.",
)
_NOTHING = QT_TRANSLATE_NOOP("desktop", "Nothing was lost: the backup held everything there was.")
_CALLS = QT_TRANSLATE_NOOP("desktop", "Calls to be entered again: {calls}")
_MORE = QT_TRANSLATE_NOOP("desktop", "{calls} and {count} more, see the list")
_NO_CALLS = QT_TRANSLATE_NOOP(
    "desktop", "No call was lost, but {count} entries made after the backup are not in it; see the list."
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "desktop",
    "The damaged file could not be read to its end, so more may be missing: compare with the 110 platform "
    "and the paper register.",
)
_PASSWORDS = QT_TRANSLATE_NOOP(
    "desktop",
    "Passwords are those of {time} again; later ones open nothing. An officer who knows theirs no more gets "
    "a first password from the chief; when the chief does not either, the recovery sheet of then helps.",
)
_RECOVERY = QT_TRANSLATE_NOOP(
    "desktop",
    "The recovery key was renewed after this backup: the newer sheet opens nothing now, only the one before. "
    "The chief must make a new recovery sheet: settings, “Access”.",
)
_LIST = QT_TRANSLATE_NOOP("desktop", "To be entered again after the restore")
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print the list …")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "Put what has to be entered again on paper")
_GOOD = QT_TRANSLATE_NOOP("desktop", "Understood")
_GOOD_TIP = QT_TRANSLATE_NOOP("desktop", "Close this; the backups page shows it again")
CALLS, A_HANDFUL = "incident", 5
_WIDTHS = (30.0, 22.0, 16.0, 32.0)


def sentence(found: Loss) -> tuple[Phrase, Tone]:
    """What was lost, the calls by number and time."""
    calls = [one for one in found.records if one.table == CALLS and one.is_new]
    if found.nothing:
        return _NOTHING, Tone.OK
    if not calls:
        return (_NO_CALLS.filled(count=found.entries) if found.entries else _UNKNOWN), Tone.WARN
    named = _CALLS.filled(calls=_named(calls[:A_HANDFUL]))
    rest = len(calls) - A_HANDFUL
    return (_MORE.filled(calls=named, count=rest) if rest > 0 else named), Tone.WARN


def _named(calls: Iterable[LostRecord]) -> Phrase:
    told = [f"{one.number}（{display.instant(one.at)}）" if one.at else one.number for one in calls]
    return literally("、".join(told))


class RestoredForm(QWidget):
    """Lies over the backups page. `closed` when it has been read."""

    closed = Signal()

    def __init__(self, desk: Desk, found: LastRestore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._found = desk, found
        say = desk.say
        self.setObjectName("restored.form")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_S)
        inner.setSpacing(SPACE_S)
        title = _TITLE.filled(time=display.instant(found.made_at))
        inner.addWidget(words(say(title), "h2", self, name="restored.title", wrap=True))
        holds = _HOLDS.filled(calls=desk.count(Query("incidents")), folder=f"kept/{found.kept.name}")
        inner.addWidget(words(say(holds), "sub", self, name="restored.holds", wrap=True))
        self.messages = [self._message(phrase, tone) for phrase, tone in self._told()]
        for one in self.messages:
            inner.addWidget(one)
        self.view = LossView(say, desk.ledgers, None, self, gone=True)
        self.view.show_loss(found.loss)
        self.view.message.hide()
        inner.addWidget(self.view, 1)
        self.message = FormMessage(say, self, inset=False)
        inner.addWidget(self.message)
        column.addLayout(inner, 1)
        column.addWidget(self._footer())

    def _message(self, phrase: Phrase, tone: Tone) -> FormMessage:
        made = FormMessage(self._desk.say, self, inset=False)
        made.tell(phrase, tone)
        return made

    def _told(self) -> list[tuple[Phrase, Tone]]:
        found = self._found
        said = [sentence(found.loss)]
        if not found.loss.readable and said[0][0] is not _UNKNOWN:
            said.append((_UNKNOWN, Tone.WARN))
        if found.recovery_anew:
            said.append((_RECOVERY, Tone.WARN))
        if found.passwords_anew:
            said.append((_PASSWORDS.filled(time=display.instant(found.made_at)), Tone.INFO))
        return said

    def _footer(self) -> QWidget:
        say, foot = self._desk.say, frame("footer", self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        row.setSpacing(SPACE_S)
        self.print = button(say(_PRINT), "restored.print", say(_PRINT_TIP), icon="printer", parent=foot)
        self.print.clicked.connect(self.print_list)
        self.print.setVisible(bool(self._found.loss.records))
        self.good = button(say(_GOOD), "restored.good", say(_GOOD_TIP), look="primary", parent=foot)
        self.good.clicked.connect(self.closed)
        row.addWidget(self.print)
        row.addStretch(1)
        row.addWidget(self.good)
        self.setFocusProxy(self.good)
        return foot

    def close_form(self) -> None:
        """Esc."""
        self.closed.emit()

    # --- on paper ---

    def document(self) -> Document:
        """What has to be entered again, as a paper."""
        say, found = self._desk.say, self._found
        columns = tuple(TableColumn(say(title), width) for title, width in zip(COLUMNS, _WIDTHS, strict=True))
        rows = tuple(Row(self.view.cells(one)) for one in found.loss.records)
        told: list[Block] = [Paragraph((say(phrase),)) for phrase, _ in self._told()]
        title = say(_TITLE.filled(time=display.instant(found.made_at)))
        body = (Title(say(_LIST), title), *told, Table(columns, rows))
        stamp = Stamp(station="", period=title)
        return self._desk.stamped(Document("restored", say(_LIST), Layout.PORTRAIT, body, stamp))

    def print_list(self) -> None:
        """Build the page, then ask which printer."""
        document = self.document()

        Background.of(self).start(
            lambda _task: on_paper(document),
            done=lambda built: ask_printer(self._desk, built, self),
            refused=self._refused,
        )

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.message.refuse(why, self.print_list)
