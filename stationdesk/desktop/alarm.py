"""A call nobody has been sent to: seen and heard until someone says they know."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import DueItem
from stationdesk.desk import Desk
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.remember import pc
from stationdesk.desktop.tokens import SIDE, SPACE_M, looks, theme
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, words

FLASH = 700
BEEP_EVERY = 6  # flashes
_ONE = QT_TRANSLATE_NOOP("desktop", "Waiting: {title}")
_MANY = QT_TRANSLATE_NOOP("desktop", "{count} calls are waiting; the first: {title}")
_OPEN = QT_TRANSLATE_NOOP("desktop", "Open")
_OPEN_TIP = QT_TRANSLATE_NOOP("desktop", "Show the call that waits")
_KNOWN = QT_TRANSLATE_NOOP("desktop", "Acknowledge")
_KNOWN_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Stop sound and flashing; the call stays in the list of what is due"
)


class AlarmBar(QFrame):
    """Flashes and beeps while there is an alarm that nobody has acknowledged."""

    open_asked = Signal(str, int)
    changed = Signal()
    sounded = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: set[tuple[str, int]] = set()
        self._alarms: tuple[DueItem, ...] = ()
        self._waiting: tuple[DueItem, ...] = ()
        self._flashes = 0
        say = desk.say
        self.setProperty("look", "alarm")
        self.setObjectName("alarm")
        row = QHBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        row.setContentsMargins(SIDE, 0, SPACE_M, 0)
        row.setSpacing(10)
        self._icon = words("", parent=self)
        row.addWidget(self._icon)
        self._words = ElidedLabel("", "alarm", self, rows=2)
        self._words.setObjectName("alarm.words")
        row.addWidget(self._words, 1)
        opens = button(say(_OPEN), "alarm.open", say(_OPEN_TIP), parent=self)
        opens.clicked.connect(self._open)
        known = button(say(_KNOWN), "alarm.known", say(_KNOWN_TIP), icon="check", parent=self)
        known.clicked.connect(lambda: self.acknowledge())
        for each in (opens, known):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where somebody types
            row.addWidget(each)
        self._timer = QTimer(self)
        self._timer.setInterval(FLASH)
        self._timer.timeout.connect(self._flash)
        self.hide()

    def show_due(self, items: tuple[DueItem, ...]) -> None:
        """Take what waits now; what is no longer waiting is forgotten."""
        self._alarms = tuple(item for item in items if item.alarm)
        self._known &= {_key(item) for item in self._alarms}
        self._judge()

    def acknowledge(self, only: DueItem | None = None) -> None:
        """Someone knows of this one, or of all."""
        self._known |= {_key(item) for item in self._alarms if only in (None, item)}
        self._judge()

    def ringing(self) -> bool:
        """Whether an alarm nobody has acknowledged is on."""
        return self._timer.isActive()

    def _judge(self) -> None:
        self._waiting = tuple(item for item in self._alarms if _key(item) not in self._known)
        if not self._waiting:
            self._timer.stop()
            self.changed.emit()
            self.hide()
            return
        title = self._desk.say(self._waiting[0].title)
        many = len(self._waiting) > 1
        said = _MANY.filled(count=len(self._waiting), title=title) if many else _ONE.filled(title=title)
        self._words.setText(self._desk.say(said))
        if not self._timer.isActive():
            self._flashes = 0
            self._flash()
            self._timer.start()
        self.changed.emit()
        self.show()

    def _open(self) -> None:
        first = self._waiting[0]
        self.acknowledge(first)
        self.open_asked.emit(first.ledger, first.record)

    def _flash(self) -> None:
        lit = self._flashes % 2 == 0
        looks(self, "alarm" if lit else "alarm-dim")
        colours = theme()
        self._icon.setPixmap(pixmap("siren", colours.card if lit else colours.bad, 20))
        self._words.setInk(colours.card if lit else colours.bad)
        if self._flashes % BEEP_EVERY == 0 and pc()["alarm.sound"]:
            QApplication.beep()
            self.sounded.emit()
        self._flashes += 1


def _key(item: DueItem) -> tuple[str, int]:
    return item.ledger, item.record
