"""What has to stay in sight, in the place of the page's title: records open for reading only, for example."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from stationdesk.core.i18n import Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import SIDE, SPACE_M, looks, tone_colours
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, words

_ICONS = {Tone.WARN: "warning", Tone.BAD: "warning-circle", Tone.INFO: "info", Tone.OK: "check-circle"}
Offer = tuple[Phrase, str, Callable[[], object]]


class Strip(QFrame):
    """A sentence that nobody can close; whoever holds it shows it while `said` is not empty."""

    changed = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._offers: list[QPushButton] = []
        self.setObjectName("strip")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDE, 0, SPACE_M, 0)
        self._row.setSpacing(SPACE_M)
        self._icon = words("", parent=self)
        self.words = ElidedLabel("", "", self, rows=2)
        self.words.setObjectName("strip.words")
        self._row.addWidget(self._icon)
        self._row.addWidget(self.words, 1)
        self.hide()

    @property
    def said(self) -> str:
        """What it says now; nothing while there is nothing to say."""
        return self.words.text()

    def tell(self, phrase: Phrase, tone: Tone, *offers: Offer) -> None:
        """Say a sentence, with (words, object name, what to do) for each button beside it."""
        looks(self, f"strip-{tone.value}")
        ink = tone_colours(tone)[0]
        self._icon.setPixmap(pixmap(_ICONS.get(tone, "info"), ink, 20))
        self.words.setInk(ink)
        self.words.setText(self._say(phrase))
        self._offer(offers)
        self.changed.emit()

    def clear(self) -> None:
        """There is nothing to say any more."""
        self.words.setText("")
        self._offer(())
        self.changed.emit()

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        for old in self._offers:
            old.hide()
            old.deleteLater()
        self._offers = []
        for title, name, act in offers:
            made = button(self._say(title), name, self._say(title), parent=self)
            made.clicked.connect(lambda _checked=False, act=act: act())
            self._row.addWidget(made)
            self._offers.append(made)
