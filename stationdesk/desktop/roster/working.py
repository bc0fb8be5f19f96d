"""The line that says a search is under way, how far it is, and how to stop it or take what it has."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, frame, name_it
from stationdesk.rostering.answers import Event

_STOP = QT_TRANSLATE_NOOP("desktop", "Stop (Esc)")
_STOP_TIP = QT_TRANSLATE_NOOP("desktop", "Stop the search; the board stays as it is (Esc)")
_TAKE = QT_TRANSLATE_NOOP("desktop", "Take what is found (Ctrl+G)")
_TAKE_TIP = QT_TRANSLATE_NOOP(
    "desktop", "End the search and fill in the best roster found by now; Ctrl+Z takes it back"
)
_UNDER_WAY = QT_TRANSLATE_NOOP("desktop", "Search under way")
_STARTING = QT_TRANSLATE_NOOP("desktop", "{title}: starting …")
_EVENT = QT_TRANSLATE_NOOP("desktop", "{title}, step {step} of {steps}: {tier} ({seconds} s)")
TIERS = {
    "T0": QT_TRANSLATE_NOOP("desktop", "as few changes as can be"),
    "T1": QT_TRANSLATE_NOOP("desktop", "sharing fairly"),
    "T2": QT_TRANSLATE_NOOP("desktop", "meeting wishes"),
    "T3": QT_TRANSLATE_NOOP("desktop", "spacing duties out"),
    "T4": QT_TRANSLATE_NOOP("desktop", "keeping crews together"),
}
STEPS = ("T1", "T2", "T3", "T4")


class WorkLine(QWidget):
    """Hidden while nothing is searched for."""

    stopped = Signal()
    taken = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._title: Phrase = _UNDER_WAY
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        box = frame("told-info", self)
        row = QHBoxLayout(box)
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        row.setSpacing(SPACE_M)
        self.words = ElidedLabel("", "info", box)
        self.words.setObjectName("roster.progress")
        self._bar = QProgressBar(box)
        self._bar.setRange(0, 0)
        self._bar.setFixedWidth(140)
        name_it(self._bar, "roster.progress.bar", say(_UNDER_WAY))
        self.stop = button(say(_STOP), "roster.stop", say(_STOP_TIP), icon="stop", parent=box)
        self.stop.clicked.connect(self.stopped)
        self.take = button(say(_TAKE), "roster.take", say(_TAKE_TIP), icon="check", parent=box)
        self.take.clicked.connect(self.taken)
        for part, stretch in ((self._bar, 0), (self.words, 1), (self.take, 0), (self.stop, 0)):
            row.addWidget(part, stretch)
        outer.addWidget(box)
        self.hide()

    def begin(self, title: Phrase) -> None:
        """A search begins."""
        self._title = title
        self.words.setText(self._say(_STARTING.filled(title=title)))
        self.take.hide()
        self.show()

    def end(self) -> None:
        """It has ended, whichever way."""
        self.hide()

    def tell(self, text: str, *, found: bool = False) -> None:
        """How far it is, and whether there is a roster that could be taken."""
        self.words.setText(text)
        self.take.setVisible(found)


def event_said(say: Say, title: Phrase, event: Event) -> str:
    """A search's event in words; may be asked in any thread."""
    tier = TIERS.get(event.tier, TIERS["T1"])
    step = STEPS.index(event.tier) + 1 if event.tier in STEPS else 1
    return say(_EVENT.filled(title=title, step=step, steps=len(STEPS), tier=tier, seconds=int(event.seconds)))
