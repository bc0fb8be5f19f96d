"""What the forms of registering and correcting a dispute ask."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Amount,
    Day,
    Entry,
    Field,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
)  # fmt: skip
from stationdesk.ledgers.disputes.actions import keeping
from stationdesk.ledgers.disputes.rules.ages import EARLIEST
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.words import Risk

REGISTERED = Field("registered_on", QT_TRANSLATE_NOOP("disputes", "Registered on"), Day(), required=True,
                   default=keeping.today, key="T")  # fmt: skip
TITLE = Field("title", QT_TRANSLATE_NOOP("disputes", "Matter"), Line(60), required=True, key="M")
KIND = Field("kind", QT_TRANSLATE_NOOP("disputes", "Kind"), Entry("dispute_kind"), required=True, key="K")
SOURCE = Field("source", QT_TRANSLATE_NOOP("disputes", "Source"), Entry("dispute_source"), required=True,
               default="person", key="S")  # fmt: skip
PLACE = Field(
    "place", QT_TRANSLATE_NOOP("disputes", "Place"), Reference("station.places", loose=True), key="P"
)
VILLAGE = Field("village", QT_TRANSLATE_NOOP("disputes", "Village"), Reference("station.villages"), key="V",
                note=QT_TRANSLATE_NOOP("disputes", "Taken from the place when left empty"))  # fmt: skip
SUMMARY = Field("summary", QT_TRANSLATE_NOOP("disputes", "What it is about"), Prose(2000), required=True,
                wide=True, key="C")  # fmt: skip
STARTED = (
    Field("started_on", QT_TRANSLATE_NOOP("disputes", "At odds since"), Day(), extra=True, key="D",
          section=QT_TRANSLATE_NOOP("disputes", "How long and how grave")),
    Field("started_year", QT_TRANSLATE_NOOP("disputes", "Or since the year"), Number(EARLIEST, 2200),
          extra=True, key="Y"),
)  # fmt: skip
WEIGHT = (
    Field("risk", QT_TRANSLATE_NOOP("disputes", "Risk"), OneOf(Risk), default=Risk.LOW, extra=True, key="R"),
    Field("scale", QT_TRANSLATE_NOOP("disputes", "Scale"), Entry("dispute_scale"), extra=True),
    Field("people", QT_TRANSLATE_NOOP("disputes", "People involved"), Number(1, 99_999), extra=True),
    Field("amount", QT_TRANSLATE_NOOP("disputes", "Amount, yuan"), Amount(2), extra=True),
)
WHO = (
    Field("party_a", QT_TRANSLATE_NOOP("disputes", "Applicant"), Line(40, mask=True), extra=True, key="A",
          section=QT_TRANSLATE_NOOP("disputes", "Parties")),
    Field("party_b", QT_TRANSLATE_NOOP("disputes", "Respondent"), Line(40, mask=True), extra=True, key="B"),
    Field("contact_phone", QT_TRANSLATE_NOOP("disputes", "Phone"), Line(20, mask=True), extra=True, key="H"),
)  # fmt: skip
CHARGE = (
    Field("level", QT_TRANSLATE_NOOP("disputes", "Level"), OneOf(Level), default=Level.STATION, extra=True,
          key="L", section=QT_TRANSLATE_NOOP("disputes", "In charge")),
    Field("unit", QT_TRANSLATE_NOOP("disputes", "Unit in charge"), Reference("station.units", loose=True),
          extra=True, key="U"),
    Field("handler", QT_TRANSLATE_NOOP("disputes", "Officer in charge"),
          Reference("station.people", only="serving"), extra=True, key="O"),
    Field("task_force", QT_TRANSLATE_NOOP("disputes", "Task force"), Line(60), extra=True),
)  # fmt: skip

ALL = (REGISTERED, TITLE, KIND, SOURCE, PLACE, VILLAGE, SUMMARY, *STARTED, *WEIGHT, *WHO, *CHARGE)


def starting(defaults: Mapping[str, Any], without: Container[str] = ()) -> tuple[Field, ...]:
    """The form with other defaults, by field name, and without some of its fields."""
    return tuple(
        replace(one, default=defaults.get(one.name, one.default)) for one in ALL if one.name not in without
    )
