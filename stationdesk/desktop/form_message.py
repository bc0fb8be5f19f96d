"""Why a form was not saved, in one sentence above its buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import SPACE_M, SPACE_S, SPACE_XL, looks, tone_colours
from stationdesk.desktop.widgets.plain import button, frame, words

_RETRY = QT_TRANSLATE_NOOP("desktop", "Try again")
_ICONS = {Tone.OK: "check-circle", Tone.WARN: "warning", Tone.BAD: "warning-circle", Tone.INFO: "info"}


class FormMessage(QWidget):
    """Stands in the layout, so it never hides a field; hidden while there is nothing to say."""

    def __init__(self, say: Say, parent: QWidget | None = None, *, inset: bool = True) -> None:
        super().__init__(parent)
        self._say = say
        self._again: Callable[[], object] | None = None
        outer = QHBoxLayout(self)
        side = SPACE_XL if inset else 0
        outer.setContentsMargins(side, SPACE_S, side, 0)
        self._box = frame("told-bad", self)
        row = QHBoxLayout(self._box)
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        row.setSpacing(SPACE_S)
        self._icon = words("", parent=self._box)
        self.words = words("", parent=self._box, name="form.message", wrap=True)
        self._retry = button(say(_RETRY), "form.retry", "", parent=self._box)
        self._retry.setAutoDefault(False)
        self._retry.clicked.connect(self._try_again)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        row.addWidget(self._retry)
        outer.addWidget(self._box)
        self.hide()

    def tell(self, phrase: Phrase, tone: Tone, again: Callable[[], object] | None = None) -> None:
        """Show a sentence; with `again` it may be tried once more."""
        looks(self._box, f"told-{tone.value}")
        looks(self.words, tone.value)
        self._icon.setPixmap(pixmap(_ICONS[tone], tone_colours(tone)[0]))
        text = self._say(phrase)
        self.words.setText(text)
        self.words.setAccessibleName(text)
        self._again = again
        self._retry.setVisible(again is not None)
        self.show()

    def keep_place(self) -> None:
        """Hold the room of one sentence while there is none, so that nothing jumps when one comes."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(self.sizeHint().height())

    def _try_again(self) -> None:
        if self._again is not None:
            self._again()

    def refuse(self, error: StationError | StoreUnavailable, again: Callable[[], object]) -> None:
        """Show why nothing was saved; a circumstance may be tried again."""
        self.tell(error.phrase, Tone.BAD, again if isinstance(error, StoreUnavailable) else None)
