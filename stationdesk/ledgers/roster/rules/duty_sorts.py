"""What a duty counts as in the statistics of a period; one duty counts as several."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice


class DutySort(Choice):
    """The columns of the duty statistics (R16), and what the list of duties is narrowed to."""

    PRESENT = "present", QT_TRANSLATE_NOOP("roster", "Present at the station")
    NIGHT = "night", QT_TRANSLATE_NOOP("roster", "Night duty")
    WEEKEND = "weekend", QT_TRANSLATE_NOOP("roster", "Weekend or day off")
    HOLIDAY = "holiday", QT_TRANSLATE_NOOP("roster", "Statutory holiday")
    EVE = "eve", QT_TRANSLATE_NOOP("roster", "New Year's Eve")
    LEADING = "leading", QT_TRANSLATE_NOOP("roster", "Leader on duty")
    STANDBY = "standby", QT_TRANSLATE_NOOP("roster", "Standby")
    CHANGED = "changed", QT_TRANSLATE_NOOP("roster", "Served for another")
    OWED = "owed", QT_TRANSLATE_NOOP("roster", "Owes a day of rest")
