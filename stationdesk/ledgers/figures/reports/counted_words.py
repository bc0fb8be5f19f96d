"""What the assessment sheet counts and for whom, in a sentence under its table."""

from __future__ import annotations

from collections.abc import Mapping

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.figures.rules.counted import Counted, Subject

_OF_PERSON: Mapping[Counted, Phrase] = {
    Counted.WORK: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: times entered as village work of the period, for who did it."
    ),
    Counted.INCIDENTS: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: valid incidents of the period, for who handled them."
    ),
    Counted.INSPECTIONS: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: objects checked in inspections of the period, for every inspector."
    ),
    Counted.HAZARDS_FOUND: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: hazards found in the period, for who found them."
    ),
    Counted.HAZARDS_CLOSED: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: hazards closed out in the period, for who supervised them."
    ),
    Counted.DISPUTES: QT_TRANSLATE_NOOP(
        "figures/report",
        "{what}: disputes with a mediation in the period, for who is in charge and for everybody of the "
        "station who mediated in them.",
    ),
    Counted.PATROLS: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: patrols of the period that took place, for everybody who signed in."
    ),
    Counted.CLUES: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: clues received in the period, for who gave them."
    ),
}
_OF_VILLAGE: Mapping[Counted, Phrase] = {
    Counted.WORK: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: times entered as village work of the period in the village."
    ),
    Counted.INCIDENTS: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: valid incidents of the period in the village."
    ),
    Counted.INSPECTIONS: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: objects in the village checked in the period."
    ),
    Counted.HAZARDS_FOUND: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: hazards in the village found in the period."
    ),
    Counted.HAZARDS_CLOSED: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: hazards in the village closed out in the period."
    ),
    Counted.DISPUTES: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: disputes of the village with a mediation in the period."
    ),
    Counted.PATROLS: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: patrols of the period in the village that took place."
    ),
    Counted.CLUES: QT_TRANSLATE_NOOP(
        "figures/report", "{what}: clues about the village received in the period."
    ),
}


def counted_words(subject: Subject, counted: Counted) -> Phrase:
    """What a column counts; `what` is still to be filled."""
    return (_OF_VILLAGE if subject is Subject.VILLAGE else _OF_PERSON)[counted]
