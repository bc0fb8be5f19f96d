"""A strip under the top bar for what has to stay in sight: records open for reading only, for example."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from stationdesk.core.i18n import Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import SPACE_M, SPACE_S, SPACE_XL, looks, tone_colours
from stationdesk.desktop.widgets.plain import button, words

_ICONS = {Tone.WARN: "warning", Tone.BAD: "warning-circle", Tone.INFO: "info", Tone.OK: "check-circle"}
Offer = tuple[Phrase, str, Callable[[], object]]


class Strip(QFrame):
    """Hidden while there is nothing to say; nobody can close it."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._offers: list[QPushButton] = []
        self.setObjectName("strip")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_XL, SPACE_S, SPACE_XL, SPACE_S)
        self._row.setSpacing(SPACE_M)
        self._icon = words("", parent=self)
        self.words = words("", parent=self, name="strip.words", wrap=True)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.words, 1)
        self.hide()

    def tell(self, phrase: Phrase, tone: Tone, *offers: Offer) -> None:
        """Show a sentence, with (words, object name, what to do) for each button beside it."""
        looks(self, f"strip-{tone.value}")
        looks(self.words, tone.value)
        self._icon.setPixmap(pixmap(_ICONS.get(tone, "info"), tone_colours(tone)[0], 20))
        said = self._say(phrase)
        self.words.setText(said)
        self.words.setAccessibleName(said)
        self._offer(offers)
        self.show()

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
