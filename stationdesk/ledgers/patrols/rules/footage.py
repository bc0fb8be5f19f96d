"""Footage access (调阅登记): who approves, which hours, and what a copy needs.

State Council decree 799, art. 16(2): whoever looks at or copies footage is registered with reason,
content, person and unit.
"""

from __future__ import annotations

from datetime import datetime

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone

_SAME_PERSON = QT_TRANSLATE_NOOP(
    "patrols", "Who approves an access cannot handle it as well; please name somebody else."
)
_ENDS_FIRST = QT_TRANSLATE_NOOP("patrols", "The end must come after the start.")
_NOT_YET = QT_TRANSLATE_NOOP("patrols", "Footage after the time of access cannot have been looked at.")
_NO_MEDIUM = QT_TRANSLATE_NOOP("patrols", "Say the number of the medium the copy is on.")
_NO_COPY = QT_TRANSLATE_NOOP(
    "patrols", "There is a medium only where a copy was made; please leave it empty."
)
_NO_CAMERA = QT_TRANSLATE_NOOP("patrols", "Choose the cameras, or name the place whose footage it was.")


class Mode(Choice):
    """What was done with the footage."""

    VIEW = "view", QT_TRANSLATE_NOOP("patrols/footage", "Viewed"), Tone.INFO
    COPY = "copy", QT_TRANSLATE_NOOP("patrols/footage", "Copied"), Tone.WARN


def wrong_access(
    *,
    accessed_at: datetime,
    footage_from: datetime,
    footage_until: datetime,
    mode: Mode,
    medium_no: str | None,
    approver: int,
    handler: int,
    named: bool,
) -> dict[str, Phrase]:
    """A sentence for each field that does not fit; `named` says that a camera or place is given."""
    faults: dict[str, Phrase] = {}
    if footage_until <= footage_from:
        faults["footage_until"] = _ENDS_FIRST
    elif footage_until > accessed_at:
        faults["footage_until"] = _NOT_YET
    if mode is Mode.COPY and not medium_no:
        faults["medium_no"] = _NO_MEDIUM
    if mode is Mode.VIEW and medium_no:
        faults["medium_no"] = _NO_COPY
    if approver == handler:
        faults["approver"] = _SAME_PERSON
    if not named:
        faults["cameras"] = _NO_CAMERA
    return faults
