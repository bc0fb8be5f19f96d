"""One sentence at the foot of the page: what was done, what was refused, what may be tried again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.icons import icon, pixmap
from stationdesk.desktop.tokens import SPACE_S, SPACE_XL, looks, theme, tone_colours
from stationdesk.desktop.widgets.plain import button, frame, name_it, words

SHOWN_FOR = 6_000
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close this message")
_RETRY = QT_TRANSLATE_NOOP("desktop", "Try again")
_MESSAGE = QT_TRANSLATE_NOOP("desktop", "Message")
_ICONS = {Tone.OK: "check-circle", Tone.BAD: "warning-circle", Tone.WARN: "warning"}


class MessageBar(QWidget):
    """A row of its own below the page, so it covers nothing; good news goes by itself, a refusal stays."""

    def __init__(self, host: QWidget, say: Say) -> None:
        super().__init__(host)
        self._say = say
        self._until_form = False
        self._box = frame("toast", self)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(SPACE_XL, 0, SPACE_XL, SPACE_S)
        outer.addWidget(self._box)
        self._row = QHBoxLayout(self._box)
        self._row.setContentsMargins(14, 4, 8, 4)
        self._row.setSpacing(10)
        self._icon = words("", parent=self._box)
        self.words = words("", parent=self._box, name="message", wrap=True)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.words, 1)
        self._offers: list[QPushButton] = []
        self._close = button("", "message.close", say(_CLOSE), icon="x", look="icon", parent=self._box)
        self._close.clicked.connect(self.hide)
        self._row.addWidget(self._close)
        name_it(self._box, "message.bar", say(_MESSAGE))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(
        self,
        text: str,
        tone: Tone = Tone.OK,
        *offers: tuple[str, Callable[[], object]],
        until_form: bool = False,
    ) -> None:
        """Show a sentence, with buttons for what may be done about it.

        `until_form`: a form that opens says it itself.
        """
        self._until_form = until_form
        bad = tone in {Tone.BAD, Tone.WARN}
        looks(self._box, "toast-bad" if bad else "toast")
        looks(self.words, "toast-words-bad" if bad else "toast-words")
        ink = tone_colours(tone)[0] if bad else theme().bg
        self._icon.setPixmap(pixmap(_ICONS.get(tone, "info"), ink, 20))
        self._close.setIcon(icon("x", theme().text2 if bad else theme().bg))
        self.words.setText(text)
        self.words.setAccessibleName(text)
        self._offer(offers)
        self.show()
        if bad or offers:
            self._timer.stop()
        else:
            self._timer.start(SHOWN_FOR)

    def refuse(
        self, error: StationError | StoreUnavailable, retry: Callable[[], object] | None = None
    ) -> None:
        """Show why something was not done; a circumstance may be tried again."""
        again = isinstance(error, StoreUnavailable) and retry is not None
        offers = ((self._say(_RETRY), retry),) if again and retry else ()
        self.say(self._say(error.phrase), Tone.BAD, *offers)

    def pass_by(self) -> None:
        """What it spoke of is no longer in front; what may still be done about it stays."""
        if not self._offers:
            self.hide()

    def form_opened(self) -> None:
        """A form came to the front."""
        if self._until_form:
            self.hide()

    def _offer(self, offers: tuple[tuple[str, Callable[[], object]], ...]) -> None:
        for old in self._offers:
            old.hide()
            old.deleteLater()
        self._offers = []
        for place, (text, act) in enumerate(offers):
            made = button(text, f"message.offer{place}", text, parent=self._box)
            made.clicked.connect(self.hide)
            made.clicked.connect(lambda _checked=False, act=act: act())
            self._row.insertWidget(2 + place, made)
            made.show()
            self._offers.append(made)
