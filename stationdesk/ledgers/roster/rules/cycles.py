"""Cycles of crews: presets of §3.2 and the station's own letters."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice


class Cycle(Choice):
    """How a crew's days follow one another, counted from its anchor day."""

    DAY_24X3 = "24x3", QT_TRANSLATE_NOOP("roster", "24 hours, three crews")
    DAY_24X4 = "24x4", QT_TRANSLATE_NOOP("roster", "24 hours, four crews")
    DAY_24X5 = "24x5", QT_TRANSLATE_NOOP("roster", "24 hours, five crews")
    DUTY_STANDBY_REST = "dsr", QT_TRANSLATE_NOOP("roster", "One on duty, one standby, one rest")
    THREE_CREWS = "3c2", QT_TRANSLATE_NOOP("roster", "Three crews, two shifts of 12 hours")
    FOUR_CREWS = "4c3", QT_TRANSLATE_NOOP("roster", "Four crews, three shifts of 8 hours")
    OFFICE = "office", QT_TRANSLATE_NOOP("roster", "Office hours, Monday to Friday")
    LEADER_DAILY = "leader", QT_TRANSLATE_NOOP("roster", "Leaders by turns, a day each")
    WEEKEND_BLOCK = "weekend", QT_TRANSLATE_NOOP("roster", "A day each, Friday to Sunday one person")
    CUSTOM = "custom", QT_TRANSLATE_NOOP("roster", "The station's own letters")
