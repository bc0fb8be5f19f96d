"""Over the wall while a round of video patrol is under way: who looks, how much is viewed, what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button
from stationdesk.ledgers.patrols.reports.wall_round import WallRound

_ROUND = QT_TRANSLATE_NOOP(
    "desktop", "Video patrol since {time} · {officer}, {auxiliary} · {viewed} of {count} cameras viewed"
)
_FIND = QT_TRANSLATE_NOOP("desktop", "Something seen")
_FIND_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Note what the chosen camera shows, its picture and time with it (F)"
)
_NEXT = QT_TRANSLATE_NOOP("desktop", "Next camera")
_NEXT_TIP = QT_TRANSLATE_NOOP("desktop", "To the next camera of the round that is not viewed yet (N)")
_END = QT_TRANSLATE_NOOP("desktop", "End the round")


class RoundBar(QWidget):
    """Hidden while there is no round."""

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.told = ElidedLabel("", "strong", self)
        self.told.setObjectName("wall.round")
        row.addWidget(self.told, 1)
        self.found = button(
            say(_FIND), "wall.round.find", say(_FIND_TIP), icon="binoculars", look="primary", parent=self
        )
        self.on = button(say(_NEXT), "wall.round.next", say(_NEXT_TIP), icon="skip-forward", parent=self)
        self.end = button(say(_END), "wall.round.end", say(_END), icon="check", parent=self)
        for one in (self.found, self.on, self.end):
            row.addWidget(one)
        self.hide()

    def show_round(self, round_: WallRound | None) -> None:
        """Say how far it is."""
        self.setVisible(round_ is not None)
        if round_ is None:
            return
        done = round_.coverage
        told = self._say(
            _ROUND.filled(
                time=f"{local(round_.begun_at):%H:%M}", officer=round_.officer, auxiliary=round_.auxiliary,
                viewed=done.viewed, count=done.of,
            )
        )  # fmt: skip
        self.told.setText(told)
        self.told.setAccessibleName(told)
        self.on.setEnabled(bool(round_.left))
