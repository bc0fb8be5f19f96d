"""Areas as a ledger."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Detail,
    Entry,
    Field,
    Filter,
    Ledger,
    Line,
    Link,
    Number,
    Prose,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.station.actions.areas import change_area, register_area, villages_of
from stationdesk.ledgers.station.ledger.asking import (
    CHANGE,
    CODE,
    CONTACT,
    KIND,
    LINKS,
    NAME,
    NOTE,
    PHONE,
    VILLAGE,
    WHO_TO_CALL,
    as_stored,
    is_in_force,
    phone,
    void_action,
)  # fmt: skip
from stationdesk.ledgers.station.records import Area, Person, Village
from stationdesk.ledgers.station.rules.land import FEWEST_VILLAGES, MOST_VILLAGES
from stationdesk.store.store import Transaction

_VILLAGES = QT_TRANSLATE_NOOP("station", "Villages and communities")
_HOW_MANY = QT_TRANSLATE_NOOP("station", "Number of villages")
_BASE = QT_TRANSLATE_NOOP("station", "Base")
_LEADING = QT_TRANSLATE_NOOP("station", "the first one leads")
_OFFICERS = QT_TRANSLATE_NOOP("station", "Serving the area")

_VILLAGE_COUNT = (
    select(func.count(Village.id))
    .where(Village.area_id == Area.id, Village.voided_at.is_(None))
    .correlate(Area)
    .scalar_subquery()
)
_STAFF_KIND = Reference("station.people", many=True, only="serving")
_FIELDS = (
    Field("code", CODE, Line(8), required=True, key="C"),
    Field("name", NAME, Line(30), required=True, key="N"),
    Field("kind", KIND, Entry("area_kind"), default="area", key="K"),
    Field("base", _BASE, Line(60), key="B"),
    Field("contact", CONTACT, Line(30), key="O", section=WHO_TO_CALL),
    phone(),
    Field("staff_ids", _OFFICERS, _STAFF_KIND, key="S", note=_LEADING, wide=True),
)
_NOTE = Field("note", NOTE, Prose(500), wide=True)


def _held(tx: Transaction, record: Area) -> tuple[int, ...]:
    return tuple(village.id for village in villages_of(tx, record.id))


def _villages_field(default: Any = None) -> Field:
    note = QT_TRANSLATE_NOOP("station", "3 or 4; each leaves the area it is in now")
    kind = Reference("station.villages", many=True)
    return Field(
        "villages", _VILLAGES, kind, default=default, key="V", note=note, wide=True, section=_VILLAGES
    )


def _links(tx: Transaction, record: Area) -> tuple[Link, ...]:
    people = tx.session.execute(select(Person.id, Person.name).where(Person.id.in_(record.staff_ids)))
    names = dict(people.all())
    return (
        *(Link(VILLAGE, "station.villages", one.id, one.name) for one in villages_of(tx, record.id)),
        *(Link(_OFFICERS, "station.people", one, names[one]) for one in record.staff_ids),
    )


AREAS = Ledger(
    name="station.areas",
    title=QT_TRANSLATE_NOOP("station", "Areas"),
    record=Area,
    columns=(
        Column("code", CODE, Area.code, Line(), 6, 8, sortable=True),
        Column("name", NAME, Area.name, Line(), 12, 9, sortable=True),
        Column("kind", KIND, Area.kind, Entry("area_kind"), 10, 3),
        Column("villages", _HOW_MANY, _VILLAGE_COUNT, Number(), 6, 7),
        Column("staff", _OFFICERS, Area.staff_ids, _STAFF_KIND, 10, 6),
        Column("base", _BASE, Area.base, Line(), 0, 4),
        Column("contact", CONTACT, Area.contact, Line(), 8, 5),
        Column("phone", PHONE, Area.phone, Line(), 13, 6),
    ),
    label=Area.name,
    order="code",
    descending=False,
    filters=(
        Filter(
            "wrong_size", QT_TRANSLATE_NOOP("station", "Not 3 or 4 villages"),
            ~_VILLAGE_COUNT.between(FEWEST_VILLAGES, MOST_VILLAGES), tone=Tone.WARN,
        ),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("station", "New area"), register_area,
            (*_FIELDS, _villages_field(), _NOTE), "plus", "Ctrl+N", True, on_record=False, roles=CHIEFS,
        ),
        Action(
            "change", CHANGE, change_area,
            (*as_stored(*_FIELDS), _villages_field(_held), *as_stored(_NOTE)),
            "pencil-simple", "Ctrl+E", roles=CHIEFS, allowed=is_in_force,
        ),
        void_action(roles=CHIEFS),
    ),
    details=(Detail("links", LINKS, _links),),
    icon="map-trifold",
    group="system",
)  # fmt: skip
