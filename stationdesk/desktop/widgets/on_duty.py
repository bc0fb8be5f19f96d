"""Who is on duty now, by the signed roster, with the button that starts the hand-over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from stationdesk.core.errors import NotAllowed
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.tokens import looks
from stationdesk.desktop.widgets.permitted import grey_unless
from stationdesk.desktop.widgets.plain import button, words
from stationdesk.ledgers.roster.reports.reading import OnDuty

HAND_OVER, KEY = "handovers.hand_over", "F8"
_TITLE = QT_TRANSLATE_NOOP("desktop", "On duty now")
_POST = QT_TRANSLATE_NOOP("desktop", "{post} {names}")
_NO_ROSTER = QT_TRANSLATE_NOOP("desktop", "NO SIGNED ROSTER for today: the chief signs it under Roster.")
_LAST = QT_TRANSLATE_NOOP("desktop", "As the last hand-over left it: {group}")
_START = QT_TRANSLATE_NOOP("desktop", "Hand over ({key})")
_START_TIP = QT_TRANSLATE_NOOP("desktop", "Start the hand-over record of the shift that ends")
_APART = "　"


class OnDutyStrip(QFrame):
    """Posts and names in a line or two; without a signed roster it says so in red."""

    asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.say
        self.setProperty("look", "card")
        self.setAccessibleName(say(_TITLE))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(14)
        row.addWidget(words(say(_TITLE), "h2", self), 0, Qt.AlignmentFlag.AlignVCenter)
        self.group = words("", "", self, name="home.on_duty", wrap=True)
        self.group.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self.group, 1)
        self.start = button(say(_START.filled(key=KEY)), "home.hand_over", say(_START_TIP), icon="swap",
                            look="tonal", parent=self)  # fmt: skip
        self.start.clicked.connect(self.asked)
        row.addWidget(self.start, 0, Qt.AlignmentFlag.AlignVCenter)

    def refresh(self) -> None:
        """Read who is on duty; hidden from who may not see the roster."""
        try:
            group = self._desk.on_duty()
        except NotAllowed:
            self.hide()
            return
        grey_unless(self._desk, self._desk.action(HAND_OVER)[1], self.start)
        self.group.setText(self._posts(group) if group else self._without())
        looks(self.group, "" if group else "bad")

    def _posts(self, group: Sequence[OnDuty]) -> str:
        """带班领导 周海涛　主班民警 刘明: one post after another."""
        posts: dict[str, list[str]] = {}
        for one in group:
            posts.setdefault(one.post, []).append(one.name)
        said = (_POST.filled(post=post, names="、".join(names)) for post, names in posts.items())
        return _APART.join(self._desk.say(one) for one in said)

    def _without(self) -> str:
        """That no roster is signed, and who took over last."""
        say, rows = self._desk.say, self._desk.rows(Query("handovers", order="ends_at"), limit=1).rows
        last = self._desk.record("handovers", rows[0].id)["in_group"] if rows else ""
        return "\n".join((say(_NO_ROSTER), *((say(_LAST.filled(group=last)),) if last else ())))
