"""What somebody may not do stands greyed, with the sentence why when the pointer rests on it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stationdesk.core.ledger import Action
from stationdesk.desk import Desk
from stationdesk.desk.rights import Right
from stationdesk.desktop.widgets.plain import tip


def grey_unless(desk: Desk, what: Action | Right, *controls: QWidget) -> bool:
    """Grey the controls of what who acts may not do; returns whether they may."""
    why = desk.why_not(what)
    if why is not None:
        for control in controls:
            control.setEnabled(False)
            control.setToolTip(tip(desk.say(why)))
    return why is None
