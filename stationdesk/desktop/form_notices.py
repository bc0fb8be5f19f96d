"""What the desk has noticed while a form is filled in: earlier calls, duplicates, hints."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Notice, Tone
from stationdesk.desktop.scrolled import Scrolled
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S
from stationdesk.desktop.widgets.plain import button, frame, words

_TITLE = QT_TRANSLATE_NOOP("desktop", "Noticed while you type")
_NOTHING = QT_TRANSLATE_NOOP("desktop", "Nothing so far. What is worth knowing appears here.")
_OPEN = QT_TRANSLATE_NOOP("desktop", "Open it")
_TONES: dict[Tone, Phrase] = {
    Tone.BAD: QT_TRANSLATE_NOOP("desktop", "Careful"),
    Tone.WARN: QT_TRANSLATE_NOOP("desktop", "Please check"),
    Tone.INFO: QT_TRANSLATE_NOOP("desktop", "Good to know"),
    Tone.OK: QT_TRANSLATE_NOOP("desktop", "All right"),
    Tone.MUTE: QT_TRANSLATE_NOOP("desktop", "Note"),
}
WIDTH = 264
_LEFT = Qt.AlignmentFlag.AlignLeft


class NoticePanel(QWidget):
    """The notices beside the form, the gravest first."""

    open_record = Signal(str, int)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.notices: tuple[Notice, ...] = ()
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_S, 0, SPACE_L, 0)
        column.setSpacing(8)
        column.addWidget(words(say(_TITLE), "field", self))
        self._area = Scrolled("notices", say(_TITLE), self)
        column.addWidget(self._area, 1)
        self.show_notices(())

    def show_notices(self, notices: tuple[Notice, ...]) -> None:
        """Replace what is shown."""
        if notices == self.notices and self._area.widget() is not None:
            return
        self.notices = notices
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for place, notice in enumerate(notices):
            column.addWidget(self._card(notice, place, holder))
        if not notices:
            column.addWidget(words(self._say(_NOTHING), "cap", holder, wrap=True))
        column.addStretch(1)
        self._area.hold(holder)

    def _card(self, notice: Notice, place: int, parent: QWidget) -> QWidget:
        card = frame("sunken", parent)
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE_M, 10, SPACE_M, 8)
        column.setSpacing(6)
        pill = words(self._say(_TONES[notice.tone]), f"pill-{notice.tone.value}", card)
        column.addWidget(pill, 0, _LEFT)
        column.addWidget(words(self._say(notice.phrase), "", card, name=f"notice{place}", wrap=True))
        if notice.record is not None:
            opener = button(
                self._say(_OPEN),
                f"notice{place}.open",
                "",
                icon="arrow-bend-up-right",
                look="ghost",
                parent=card,
            )
            opener.setAutoDefault(False)
            opener.clicked.connect(lambda: self.open_record.emit(notice.ledger, notice.record))
            column.addWidget(opener, 0, _LEFT)
        return card
