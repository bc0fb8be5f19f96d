"""What the forms of hazards and inspections ask, field by field."""

from __future__ import annotations

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
    Number,
    OneOf,
    Prose,
    Reference,
    stored,
)  # fmt: skip
from stationdesk.ledgers.rectifications.actions import keeping
from stationdesk.ledgers.rectifications.rules.states import CheckResult, Severity

WHO = Reference("station.people", only="serving")
WHOM = Reference("station.people", many=True, only="serving")
OBJECT = Field("object", QT_TRANSLATE_NOOP("rectifications", "Object"),
               Reference("station.units", loose=True), required=True, key="O")  # fmt: skip
OBJECT_KIND = Field("object_kind", QT_TRANSLATE_NOOP("rectifications", "Kind of object"),
                    Entry("hazard_object"), key="B")  # fmt: skip
VILLAGE = Field("village", QT_TRANSLATE_NOOP("rectifications", "Village"), Reference("station.villages"),
                key="V")  # fmt: skip
ADDRESS = Field("address", QT_TRANSLATE_NOOP("rectifications", "Address"), Line(120), extra=True)
CAMPAIGN = Field("campaign", QT_TRANSLATE_NOOP("rectifications", "Campaign"),
                 Reference("rectifications.campaigns"), key="A", extra=True)  # fmt: skip
CONTACT = (
    Field("contact_name", QT_TRANSLATE_NOOP("rectifications", "Contact"), Line(40, mask=True), extra=True,
          section=QT_TRANSLATE_NOOP("rectifications", "Contact there")),
    Field("contact_phone", QT_TRANSLATE_NOOP("rectifications", "Telephone"), Line(20, mask=True),
          extra=True),
)  # fmt: skip

KIND = Field("kind", QT_TRANSLATE_NOOP("rectifications", "Kind of hazard"), Entry("hazard_kind"),
             required=True, key="K")  # fmt: skip
DESCRIPTION = Field("description", QT_TRANSLATE_NOOP("rectifications", "What is dangerous"), Prose(2000),
                    required=True, wide=True, key="M")  # fmt: skip
SEVERITY = Field("severity", QT_TRANSLATE_NOOP("rectifications", "Severity"), OneOf(Severity), required=True,
                 default=Severity.ORDINARY, key="S")  # fmt: skip
SOURCE = Field("source", QT_TRANSLATE_NOOP("rectifications", "Source"), Entry("hazard_source"),
               required=True, default="check", extra=True)  # fmt: skip
FOUND_ON = Field("found_on", QT_TRANSLATE_NOOP("rectifications", "Found on"), Day(), required=True,
                 default=keeping.today, key="T")  # fmt: skip
FOUND_BY = Field("found_by", QT_TRANSLATE_NOOP("rectifications", "Found by"), WHO, default=keeping.me,
                 extra=True)  # fmt: skip
MEASURES = Field("measures", QT_TRANSLATE_NOOP("rectifications", "Measures"),
                 Entry("hazard_measure", many=True), key="E")  # fmt: skip
LEGAL_BASIS = Field("legal_basis", QT_TRANSLATE_NOOP("rectifications", "Legal basis"), Line(200), extra=True,
                    wide=True)  # fmt: skip
INTERIM = Field("interim", QT_TRANSLATE_NOOP("rectifications", "Protection meanwhile"), Prose(500),
                extra=True, wide=True)  # fmt: skip
MOVED = Field("occupants_moved", QT_TRANSLATE_NOOP("rectifications", "People moved out"), Number(0, 9999),
              extra=True)  # fmt: skip
MOVED_ON = Field("moved_on", QT_TRANSLATE_NOOP("rectifications", "Moved out on"), Day(), extra=True)
IMMEDIATE = Field("immediate_fix", QT_TRANSLATE_NOOP("rectifications", "To be corrected at once"), Flag(),
                  extra=True)  # fmt: skip
RESPONSIBLE_UNIT = Field("responsible_unit", QT_TRANSLATE_NOOP("rectifications", "Responsible unit"),
                         Line(80), extra=True)  # fmt: skip
RESPONSIBLE = Field("responsible_person", QT_TRANSLATE_NOOP("rectifications", "Responsible person"),
                    Line(40, mask=True), extra=True)  # fmt: skip
SUPERVISOR = Field("supervisor", QT_TRANSLATE_NOOP("rectifications", "Supervised by"), WHO, extra=True)
PHOTOS = Field("photos", QT_TRANSLATE_NOOP("rectifications", "Photographs"), Files(), extra=True,
               wide=True)  # fmt: skip
INSPECTION = Field("inspection", QT_TRANSLATE_NOOP("rectifications", "Inspection"),
                   Reference("rectifications.inspections"), extra=True)  # fmt: skip

INSPECTED_ON = Field("inspected_on", QT_TRANSLATE_NOOP("rectifications", "Inspected on"), Day(),
                     required=True, default=keeping.today, key="T")  # fmt: skip
INSPECTORS = Field("inspectors", QT_TRANSLATE_NOOP("rectifications", "Inspectors"), WHOM, required=True,
                   key="P", note=QT_TRANSLATE_NOOP("rectifications", "Two or more"))  # fmt: skip
COUNT = Field("checked_count", QT_TRANSLATE_NOOP("rectifications", "Objects checked"), Number(1, 99_999),
              required=True, default=1, key="N")  # fmt: skip
RESULT = Field("result", QT_TRANSLATE_NOOP("rectifications", "Result"), OneOf(CheckResult), required=True,
               default=CheckResult.PASSED, key="R")  # fmt: skip
OVER_REASON = Field("over_reason", QT_TRANSLATE_NOOP("rectifications", "Why more than planned"), Line(120),
                    extra=True)  # fmt: skip
NOTE = Field("note", QT_TRANSLATE_NOOP("rectifications", "Note"), Prose(500), wide=True, extra=True)


def at_first(field: Field, default: Any, *, extra: bool | None = None) -> Field:
    """The field with another value to start from."""
    return replace(field, default=default, extra=field.extra if extra is None else extra)


def again(field: Field, attribute: str = "") -> Field:
    """The field of a form that changes a record: it starts with what is kept."""
    return replace(field, default=stored(attribute or field.name))


def reason(name: str = "reason") -> Field:
    """Why something is done."""
    return Field(name, QT_TRANSLATE_NOOP("rectifications", "Reason"), Prose(500), required=True, wide=True,
                 key="R")  # fmt: skip
