"""What a target counts, of whom, and what kind of figure an indicator is."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice


class Subject(Choice):
    """Whom a target is for."""

    PERSON = "person", QT_TRANSLATE_NOOP("figures", "Per person")
    VILLAGE = "village", QT_TRANSLATE_NOOP("figures", "Per village")


class Counted(Choice):
    """What is counted, out of the rows of which ledger."""

    WORK = "work", QT_TRANSLATE_NOOP("figures", "Village work")
    INCIDENTS = "incidents", QT_TRANSLATE_NOOP("figures", "Incidents handled")
    INSPECTIONS = "inspections", QT_TRANSLATE_NOOP("figures", "Objects inspected")
    HAZARDS_FOUND = "found", QT_TRANSLATE_NOOP("figures", "Hazards found")
    HAZARDS_CLOSED = "closed", QT_TRANSLATE_NOOP("figures", "Hazards closed out")
    DISPUTES = "disputes", QT_TRANSLATE_NOOP("figures", "Disputes mediated")
    PATROLS = "patrols", QT_TRANSLATE_NOOP("figures", "Patrols")
    CLUES = "clues", QT_TRANSLATE_NOOP("figures", "Clues")


class IndicatorKind(Choice):
    """How an indicator is computed from its two numbers."""

    RATE = "rate", QT_TRANSLATE_NOOP("figures", "Rate, %")
    AVERAGE = "average", QT_TRANSLATE_NOOP("figures", "Average")
