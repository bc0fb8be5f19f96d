"""Repairs as the desk applies them: what each gives up, and the rows a form carries."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice
from stationdesk.rostering.answers import Relief, Repair, Rule


class Relieved(Choice):
    """What a step of a repair gives up, from the lightest to the gravest."""

    LOCK = Relief.LOCK.value, QT_TRANSLATE_NOOP("roster", "A fixed duty")
    WINDOW = Relief.WINDOW.value, QT_TRANSLATE_NOOP("roster", "The most duties in seven days")
    LEAVE = Relief.LEAVE.value, QT_TRANSLATE_NOOP("roster", "A day of leave")
    HOUSEHOLD = Relief.HOUSEHOLD.value, QT_TRANSLATE_NOOP("roster", "One household, one on duty")
    REST = Relief.REST.value, QT_TRANSLATE_NOOP("roster", "The rest after a duty")
    COVER = Relief.COVER.value, QT_TRANSLATE_NOOP("roster", "A place")


WAIVED = {
    Relieved.WINDOW: Rule.WINDOW,
    Relieved.LEAVE: Rule.AWAY,
    Relieved.HOUSEHOLD: Rule.HOUSEHOLD,
    Relieved.REST: Rule.REST,
}
"""What is given up as a waiver of the draft; fixed duties and places change the draft itself."""


_RELIEVED = {one.code: one for one in Relieved}


def rows_of_repair(month: date, repair: Repair) -> tuple[dict[str, Any], ...]:
    """The steps of a repair as the action `roster.relieve` takes them."""

    def day(number: int | None) -> date | None:
        return None if number is None else month + timedelta(days=number)

    return tuple(
        {
            "relief": _RELIEVED[step.relief.value],
            "day": day(step.at.day),
            "post": step.at.post,
            "person": step.at.person,
            "other_day": day(step.at.other_day),
            "others": step.at.others,
            "count": step.count,
        }
        for step in repair.steps
    )
