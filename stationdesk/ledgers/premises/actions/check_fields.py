"""What the form of a check asks, of a house as of a unit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Day,
    Entry,
    Field,
    Files,
    Flag,
    Line,
    OneOf,
    Prose,
    Reference,
    Rows,
)  # fmt: skip
from stationdesk.ledgers.premises.actions import keeping
from stationdesk.ledgers.rectifications.rules.states import CheckResult, Severity

FOUND = QT_TRANSLATE_NOOP("premises", "The hazard found")


def _has_hazards(values: Mapping[str, Any]) -> bool:
    return values.get("result") is CheckResult.HAZARDS


def found_fields(*, required: bool) -> tuple[Field, ...]:
    """What a hazard that was found is said to be; asked only when the check found one, unless required."""
    fields = (
        Field("kind", QT_TRANSLATE_NOOP("premises", "Kind of hazard"), Entry("hazard_kind"), key="K",
              section=FOUND),
        Field("severity", QT_TRANSLATE_NOOP("premises", "Severity"), OneOf(Severity), key="S",
              default=Severity.ORDINARY),
        Field("description", QT_TRANSLATE_NOOP("premises", "What is dangerous"), Prose(2000), wide=True,
              key="M"),
        Field("measures", QT_TRANSLATE_NOOP("premises", "Measures"), Entry("hazard_measure", many=True),
              key="E"),
        Field("photos", QT_TRANSLATE_NOOP("premises", "Photos"), Files(most=9), wide=True),
    )  # fmt: skip
    if required:
        needed = ("kind", "description")
        return tuple(replace(one, required=one.name in needed, section=None) for one in fields)
    return tuple(replace(one, when=_has_hazards) for one in fields)


def check_fields(lines: Callable[..., Any]) -> tuple[Field, ...]:
    """The form of a check, its checklist filled with the station's lines."""
    items = Rows((
        Field("item", QT_TRANSLATE_NOOP("premises", "Item"), Line(60), required=True),
        Field("ok", QT_TRANSLATE_NOOP("premises", "In order"), Flag(), default=True),
        Field("note", QT_TRANSLATE_NOOP("premises", "Note"), Line(120)),
    ))  # fmt: skip
    return (
        Field("inspected_on", QT_TRANSLATE_NOOP("premises", "Checked on"), Day(), required=True,
              default=keeping.today, key="T"),
        Field("inspectors", QT_TRANSLATE_NOOP("premises", "Inspectors"),
              Reference("station.people", many=True, only="serving"), required=True, key="P",
              note=QT_TRANSLATE_NOOP("premises", "Two or more")),
        Field("result", QT_TRANSLATE_NOOP("premises", "Result"), OneOf(CheckResult), required=True,
              default=CheckResult.PASSED, key="R"),
        *found_fields(required=False),
        Field("items", QT_TRANSLATE_NOOP("premises", "Checklist"), items, default=lines, wide=True,
              section=QT_TRANSLATE_NOOP("premises", "What was looked at")),
        Field("campaign", QT_TRANSLATE_NOOP("premises", "Campaign"), Reference("rectifications.campaigns"),
              extra=True),
        Field("note", QT_TRANSLATE_NOOP("premises", "Note"), Prose(500), wide=True, extra=True),
    )  # fmt: skip
