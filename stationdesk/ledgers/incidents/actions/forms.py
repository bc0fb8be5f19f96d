"""What the forms of taking and correcting a call ask."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Amount,
    Entry,
    Field,
    Flag,
    Instant,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    stored,
)  # fmt: skip
from stationdesk.ledgers.incidents.actions import keeping
from stationdesk.ledgers.incidents.rules.counting import Level

CALL_110 = "phone.110"

RECEIVED = Field(
    "received_at", QT_TRANSLATE_NOOP("incidents", "Received at"), Instant(), required=True,
    default=keeping.now, key="T",
)  # fmt: skip
SOURCE = Field(
    "source", QT_TRANSLATE_NOOP("incidents", "Source"), Entry("incident_source"), required=True,
    default=CALL_110, key="S",
)  # fmt: skip
PLACE = Field(
    "place", QT_TRANSLATE_NOOP("incidents", "Place"),
    Reference("station.places", loose=True, also=("station.villages",)), required=True, key="P",
)  # fmt: skip
CATEGORY = Field(
    "category", QT_TRANSLATE_NOOP("incidents", "Category"), Entry("incident_category"), required=True,
    key="C",
)  # fmt: skip
CONTENT = Field(
    "content", QT_TRANSLATE_NOOP("incidents", "Content"), Prose(2000), required=True, key="M", wide=True
)
VILLAGE = Field(
    "village", QT_TRANSLATE_NOOP("incidents", "Village"), Reference("station.villages"), key="V", extra=True,
    note=QT_TRANSLATE_NOOP("incidents", "Taken from the place when left empty"),
)  # fmt: skip
MORE = (
    Field("caller_name", QT_TRANSLATE_NOOP("incidents", "Caller"), Line(40, mask=True), extra=True, key="N",
          section=QT_TRANSLATE_NOOP("incidents", "Caller")),
    Field("caller_phone", QT_TRANSLATE_NOOP("incidents", "Caller's phone"), Line(20, mask=True), extra=True,
          key="H"),
    Field("caller_secret", QT_TRANSLATE_NOOP("incidents", "Keep the caller's name secret"), Flag(),
          extra=True, note=QT_TRANSLATE_NOOP("incidents", "Procedure rules, art. 63")),
    Field("platform_no", QT_TRANSLATE_NOOP("incidents", "110 platform no."), Line(40), extra=True, key="L",
          section=QT_TRANSLATE_NOOP("incidents", "Receipt")),
    Field("call_kind", QT_TRANSLATE_NOOP("incidents", "Kind of call"), Entry("call_kind"), extra=True),
    Field("occurred_at", QT_TRANSLATE_NOOP("incidents", "Occurred at"), Instant(), extra=True),
    Field("reported_at", QT_TRANSLATE_NOOP("incidents", "Reported at"), Instant(), extra=True),
    Field("level", QT_TRANSLATE_NOOP("incidents", "Level"), OneOf(Level), default=Level.ORDINARY, extra=True,
          section=QT_TRANSLATE_NOOP("incidents", "How grave")),
    Field("injured", QT_TRANSLATE_NOOP("incidents", "Injured"), Number(0, 9999), extra=True),
    Field("trapped", QT_TRANSLATE_NOOP("incidents", "Trapped"), Number(0, 9999), extra=True),
    Field("dead", QT_TRANSLATE_NOOP("incidents", "Dead"), Number(0, 9999), extra=True),
    Field("hazardous", QT_TRANSLATE_NOOP("incidents", "Dangerous goods"), Flag(), extra=True),
    Field("tags", QT_TRANSLATE_NOOP("incidents", "Tags"), Entry("incident_tag", many=True), extra=True),
    Field("campaign", QT_TRANSLATE_NOOP("incidents", "Campaign"), Entry("campaign"), extra=True),
    Field("place_kind", QT_TRANSLATE_NOOP("incidents", "Kind of place"), Entry("place_kind"), extra=True),
    Field("longitude", QT_TRANSLATE_NOOP("incidents", "Longitude"), Amount(6), extra=True),
    Field("latitude", QT_TRANSLATE_NOOP("incidents", "Latitude"), Amount(6), extra=True),
)  # fmt: skip


def again(field: Field, attribute: str, *, extra: bool = False) -> Field:
    return Field(
        field.name, field.title, field.kind, required=field.required, default=stored(attribute),
        key=field.key, note=field.note, wide=field.wide, section=field.section, extra=extra,
    )  # fmt: skip
