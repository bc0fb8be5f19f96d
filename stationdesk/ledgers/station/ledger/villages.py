"""Villages and communities as a ledger."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Amount,
    Column,
    Detail,
    Entry,
    Fact,
    Field,
    Filter,
    Import,
    Ledger,
    Line,
    Link,
    Number,
    OneOf,
    Prose,
    Reference,
    SheetField,
    Step,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.station.actions.sheets import judge_villages, write_villages
from stationdesk.ledgers.station.actions.villages import (
    advise_village,
    change_risk,
    change_village,
    move_to_area,
    register_village,
    risk_history,
    target_minutes,
)  # fmt: skip
from stationdesk.ledgers.station.ledger.asking import (
    AREA,
    CHANGE,
    CODE,
    CONTACT,
    FACTS,
    KIND,
    LINKS,
    NAME,
    NOTE,
    PHONE,
    WHERE,
    WHO_TO_CALL,
    as_stored,
    is_in_force,
    phone,
    reason,
    void_action,
)  # fmt: skip
from stationdesk.ledgers.station.records import Person, Place, Unit, Village
from stationdesk.ledgers.station.rules.land import VillageKind
from stationdesk.store.store import Transaction

_RISK = QT_TRANSLATE_NOOP("station", "Risk class")
_ZONE = QT_TRANSLATE_NOOP("station", "Response zone")
_OWN_MINUTES = QT_TRANSLATE_NOOP("station", "Own target")
_TARGET = QT_TRANSLATE_NOOP("station", "Help is to arrive within")
_DISTANCE = QT_TRANSLATE_NOOP("station", "Distance")
_POPULATION = QT_TRANSLATE_NOOP("station", "Population")
_MINUTES = QT_TRANSLATE_NOOP("station", "minutes")
_KM = QT_TRANSLATE_NOOP("station", "km")
_CODE_NOTE = QT_TRANSLATE_NOOP("station", "empty: the next number")
_OVERRIDES = QT_TRANSLATE_NOOP("station", "instead of its zone's")
_CLASSED = QT_TRANSLATE_NOOP("station", "Risk class changed")
_ENTERED = QT_TRANSLATE_NOOP("station", "Entered with a risk class")
_BEFORE = QT_TRANSLATE_NOOP("station", "Before")
_AFTER = QT_TRANSLATE_NOOP("station", "After")
_HEAD = QT_TRANSLATE_NOOP("station", "Village security head")
_HEAD_ID = (
    select(func.min(Person.id))
    .where(
        Person.village_id == Village.id,
        Person.kind == "security_head",
        Person.serving,
        Person.voided_at.is_(None),
    )
    .correlate(Village)
    .scalar_subquery()
)
_AREA_KIND = Reference("station.areas")
_RISK_KIND = Entry("village_risk")

_FIELDS = (
    Field("name", NAME, Line(30), required=True, key="N"),
    Field("code", CODE, Line(12), key="C", note=_CODE_NOTE),
    Field("kind", KIND, OneOf(VillageKind), required=True, default=VillageKind.VILLAGE, key="K"),
    Field("area_id", AREA, _AREA_KIND, key="A"),
    Field("population", _POPULATION, Number(0, 1_000_000)),
    Field("response_zone", _ZONE, Entry("response_zone"), key="Z", section=WHERE),
    Field("response_minutes", _OWN_MINUTES, Number(1, 600, _MINUTES), key="M", note=_OVERRIDES),
    Field("distance_km", _DISTANCE, Amount(1, _KM), key="D"),
    Field("contact", CONTACT, Line(30), key="O", section=WHO_TO_CALL),
    phone(),
    Field("note", NOTE, Prose(500), wide=True),
)
_RISK_FIELD = Field("risk_class", _RISK, _RISK_KIND, key="I")


def _facts(tx: Transaction, record: Village) -> tuple[Fact, ...]:
    return (
        Fact(_TARGET, target_minutes(tx).get(record.id), Number(unit=_MINUTES)),
        Fact(_ZONE, record.response_zone, Entry("response_zone")),
        Fact(_DISTANCE, record.distance_km, Amount(1, _KM)),
        Fact(_POPULATION, record.population, Number()),
        Fact(NOTE, record.note, Prose()),
    )


def _history(tx: Transaction, record: Village) -> tuple[Step, ...]:
    return tuple(
        Step(
            one.created_at,
            _CLASSED if one.before else _ENTERED,
            one.reason or "",
            facts=(Fact(_BEFORE, one.before, _RISK_KIND), Fact(_AFTER, one.after, _RISK_KIND))
            if one.before
            else (Fact(_AFTER, one.after, _RISK_KIND),),
        )
        for one in risk_history(tx, record.id)
    )


def _links(tx: Transaction, record: Village) -> tuple[Link, ...]:
    def named(model: Any, title: Any, ledger: str, *conditions: Any) -> list[Link]:
        statement = select(model.id, model.name).where(
            model.village_id == record.id, model.voided_at.is_(None), *conditions
        )
        rows = tx.session.execute(statement.order_by(model.name).limit(20))
        return [Link(title, ledger, record_id, name) for record_id, name in rows]

    return (
        *named(Person, QT_TRANSLATE_NOOP("station", "Person"), "station.people", Person.serving),
        *named(Unit, QT_TRANSLATE_NOOP("station", "Unit"), "station.units"),
        *named(Place, QT_TRANSLATE_NOOP("station", "Place"), "station.places"),
    )


_IMPORT = Import(
    fields=(
        SheetField(
            "name", NAME, Line(30), ("村名", "村（社区）", "村(社区)", "名称", "村居名称", "village"), True
        ),
        SheetField("code", CODE, Line(12), ("编码", "代码", "区划代码")),
        SheetField("kind", KIND, Line(10), ("类型", "村居类型")),
        SheetField("area", AREA, Line(30), ("片区", "所属片区", "area")),
        SheetField("risk_class", _RISK, _RISK_KIND, ("风险等级", "等级", "risk")),
        SheetField("response_zone", _ZONE, Entry("response_zone"), ("响应区域", "区域", "zone")),
        SheetField("response_minutes", _OWN_MINUTES, Number(1, 600), ("到场目标", "目标分钟", "minutes")),
        SheetField("distance_km", _DISTANCE, Amount(1), ("距离", "距所公里", "距离（公里）", "km")),
        SheetField("population", _POPULATION, Number(), ("人口", "总人口", "人口数")),
        SheetField("contact", CONTACT, Line(30), ("联系人", "村主任", "负责人", "contact")),
        SheetField("phone", PHONE, Line(60), ("电话", "联系电话", "手机", "phone")),
    ),
    judge=judge_villages,
    write=write_villages,
)

VILLAGES = Ledger(
    name="station.villages",
    title=QT_TRANSLATE_NOOP("station", "Villages and communities"),
    record=Village,
    columns=(
        Column("name", NAME, Village.name, Line(), 10, 9, sortable=True),
        Column("code", CODE, Village.code, Line(), 6, 2, sortable=True, shown=False),
        Column("kind", KIND, Village.kind, OneOf(VillageKind), 5, 4),
        Column("area", AREA, Village.area_id, _AREA_KIND, 10, 8, sortable=True),
        Column("risk_class", _RISK, Village.risk_class, _RISK_KIND, 7, 7, sortable=True),
        Column("response_zone", _ZONE, Village.response_zone, Entry("response_zone"), 7, 5),
        Column("response_minutes", _OWN_MINUTES, Village.response_minutes, Number(unit=_MINUTES), 7, 3),
        Column("distance_km", _DISTANCE, Village.distance_km, Amount(1, _KM), 7, 4),
        Column("population", _POPULATION, Village.population, Number(), 7, 2, shown=False),
        Column("head", _HEAD, _HEAD_ID, Reference("station.people"), 8, 6),
        Column("contact", CONTACT, Village.contact, Line(), 8, 5),
        Column("phone", PHONE, Village.phone, Line(), 13, 6),
        Column("note", NOTE, Village.note, Prose(), 0, 1),
    ),
    label=Village.name,
    order="code",
    descending=False,
    filters=(
        Filter("villages", QT_TRANSLATE_NOOP("station", "Villages"), Village.kind == VillageKind.VILLAGE),
        Filter(
            "communities", QT_TRANSLATE_NOOP("station", "Communities"), Village.kind == VillageKind.COMMUNITY
        ),
        Filter(
            "high_risk", QT_TRANSLATE_NOOP("station", "High risk"), Village.risk_class == "high",
            tone=Tone.BAD,
        ),
        Filter(
            "without_area", QT_TRANSLATE_NOOP("station", "Without an area"), Village.area_id.is_(None),
            tone=Tone.WARN,
        ),
        Filter("area", AREA, lambda area: Village.area_id == area, _AREA_KIND),
        Filter("risk_class", _RISK, lambda code: Village.risk_class == code, _RISK_KIND),
        Filter(
            "response_zone", _ZONE, lambda code: Village.response_zone == code, Entry("response_zone")
        ),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("station", "New village"), register_village,
            (*_FIELDS[:5], _RISK_FIELD, *_FIELDS[5:]), "plus", "Ctrl+N", True, on_record=False,
            roles=CHIEFS, advise=advise_village,
        ),
        Action(
            "change", CHANGE, change_village, as_stored(*_FIELDS), "pencil-simple", "Ctrl+E", roles=CHIEFS,
            allowed=is_in_force, advise=advise_village,
        ),
        Action(
            "change_risk", QT_TRANSLATE_NOOP("station", "Change risk class"), change_risk,
            (
                Field("risk_class", _RISK, _RISK_KIND, required=True, key="I"),
                reason(QT_TRANSLATE_NOOP("station", "Reason for the class")),
            ),
            "shield-warning", roles=CHIEFS, allowed=is_in_force,
        ),
        Action(
            "move", QT_TRANSLATE_NOOP("station", "Give to an area"), move_to_area,
            (Field("area_id", AREA, _AREA_KIND, required=True, key="A"),),
            "arrow-bend-up-right", bulk=True, roles=CHIEFS, allowed=is_in_force,
        ),
        void_action(roles=CHIEFS),
    ),
    details=(
        Detail("facts", FACTS, _facts),
        Detail("history", QT_TRANSLATE_NOOP("station", "Risk class over time"), _history),
        Detail("links", LINKS, _links),
    ),
    imports=_IMPORT,
    icon="house-line",
    group="system",
)  # fmt: skip
