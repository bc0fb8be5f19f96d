"""Proof that nobody changed the records outside the program: the audit chain against printed anchors."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.typed_lines import TypedText
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.store.verification import Verification

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse
_TITLE = QT_TRANSLATE_NOOP("desktop", "Check the records")
_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "Every change is sealed in a chain. The code at the foot of each printed page is an anchor of that "
    "chain: type one from paper here, and whatever was changed behind the program's back before that "
    "print is found.",
)
_ANCHORS = QT_TRANSLATE_NOOP("desktop", "Codes from printed pages, one a line (may be left empty)")
_NEWEST = QT_TRANSLATE_NOOP("desktop", "Code of the last change, {time}")
_CHECK = QT_TRANSLATE_NOOP("desktop", "Check now")
_CHECK_TIP = QT_TRANSLATE_NOOP("desktop", "Go through every change and every record")
_WORKING = QT_TRANSLATE_NOOP("desktop", "Checking every change …")
_GOOD = QT_TRANSLATE_NOOP("desktop", "All {entries} changes and every record fit together.")
_GOOD_PURGED = QT_TRANSLATE_NOOP(
    "desktop",
    "All {entries} changes and every record fit together. {purged} rows had their personal data removed by "
    "the rules; they are there with their numbers.",
)
_BAD = QT_TRANSLATE_NOOP(
    "desktop", "{count} things do not fit. Do not go on working; keep the backups and call the county bureau."
)
_FOUND = QT_TRANSLATE_NOOP("desktop", "What was found")


class ProofPanel(QWidget):
    """Asks for anchors and shows what the check found."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.say
        self.setObjectName("settings.proof")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(_TITLE), "h2", self))
        column.addWidget(words(say(_EXPLAIN), "sub", self, wrap=True))
        column.addSpacing(SPACE_S)
        label = words(say(_ANCHORS), "field", self)
        self.anchors = TypedText(self)
        name_it(self.anchors, "proof.anchors", say(_ANCHORS))
        self.anchors.setToolTip("")
        self.anchors.setPlaceholderText("SD1:0a1b2c3d:1024:ABCDEFGHIJKLMNOP")
        label.setBuddy(self.anchors)
        column.addWidget(label)
        column.addWidget(self.anchors)
        self.newest = words("", "cap", self, name="proof.newest", wrap=True)
        self.newest.setTextInteractionFlags(_SELECTABLE)
        column.addWidget(self.newest)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        self.found = QListWidget(self)
        name_it(self.found, "proof.found", say(_FOUND))
        self.found.setToolTip("")
        self.found.setWordWrap(True)
        self.found.hide()
        column.addWidget(self.found, 1)
        column.addStretch(1)
        self.check = button(
            say(_CHECK), "proof.check", say(_CHECK_TIP), icon="shield-check", look="primary", parent=self
        )
        self.check.clicked.connect(self.verify)
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE_M, 0, 0)
        row.addStretch(1)
        row.addWidget(self.check)
        column.addLayout(row)

    def refresh(self) -> None:
        """Show the newest anchor."""
        anchor = self._desk.store.anchor()
        if anchor is not None:
            said = self._desk.say(_NEWEST.filled(time=display.instant(anchor.at)))
            self.newest.setText(f"{said}\n{anchor.text}")

    def verify(self) -> None:
        """Go through the chain in the background."""
        store = self._desk.store
        lines = tuple(line.strip() for line in self.anchors.toPlainText().splitlines() if line.strip())
        self.check.setEnabled(False)
        self.found.hide()
        self.message.tell(_WORKING, Tone.INFO)
        Background.of(self).start(
            lambda task: store.verify(anchors=lines), done=self._show, refused=self._refused
        )

    def _show(self, result: Verification) -> None:
        self.check.setEnabled(True)
        if result.ok:
            good = _GOOD_PURGED if result.purged else _GOOD
            self.message.tell(good.filled(entries=result.entries, purged=result.purged), Tone.OK)
            return
        self.message.tell(_BAD.filled(count=len(result.problems)), Tone.BAD)
        self.found.clear()
        self.found.addItems([self._desk.say(problem) for problem in result.problems])
        self.found.show()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.check.setEnabled(True)
        self.message.refuse(why, self.verify)
