"""Taking hazards over from the sheets a station kept before: by header, judged first, undone as one.

A row is known again by its day, object and first twenty characters; the sheet never overwrites what is
kept here. One with a day of closing out is closed from the start where the sheet names the two people a
close-out takes; otherwise it comes in open, with a note of what the sheet said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Day,
    Entry,
    Import,
    Line,
    OneOf,
    Prose,
    RowFate,
    SheetField,
    Verdict,
    still,
)  # fmt: skip
from stationdesk.ledgers.rectifications.actions import keeping
from stationdesk.ledgers.rectifications.actions.raising import POLICE
from stationdesk.ledgers.rectifications.records import Closing, Hazard, Progress
from stationdesk.ledgers.rectifications.rules.deadlines import NOTICE
from stationdesk.ledgers.rectifications.rules.states import Severity, State
from stationdesk.ledgers.station.actions import extras
from stationdesk.ledgers.station.records import Person, Unit, Village
from stationdesk.store.batches import stored
from stationdesk.store.transaction import Transaction

Row = Mapping[str, Any]
Values = dict[str, Any]
Key = tuple[date, str, str]
_ALIKE = 20
OTHER = "other"

_FUTURE = QT_TRANSLATE_NOOP("rectifications", "{day} lies in the future.")
_ORDER = QT_TRANSLATE_NOOP("rectifications", "It was closed out on {closed}, before it was found on {found}.")
_NO_VILLAGE = QT_TRANSLATE_NOOP("rectifications", "There is no village “{text}”; please enter it first.")
_TWICE = QT_TRANSLATE_NOOP("rectifications", "The same hazard stands in an earlier row of the sheet.")
_PURGED = QT_TRANSLATE_NOOP(
    "rectifications", "Personal data was removed from {number}; the sheet does not bring it back."
)
_KNOWN = QT_TRANSLATE_NOOP("rectifications", "Already in the ledger as {number}.")
_ONE_HAND = QT_TRANSLATE_NOOP(
    "rectifications",
    "Closed out on {closed} by the sheet, which does not name two different people for it; it comes in open.",
)
# Kept with the records, in the language of the station's records.
_SAID = "原台账：{proposed}提请，{closed}销号"
_CLAIMED = "原台账记为{day}销号，未列明提请、销号两人，按未销号录入"

FIELDS = (
    SheetField("found_on", QT_TRANSLATE_NOOP("rectifications", "Found on"), Day(),
               ("发现时间", "发现日期", "检查时间", "检查日期", "排查时间", "排查日期", "登记时间", "found",
                "found on", "date"), required=True),
    SheetField("object", QT_TRANSLATE_NOOP("rectifications", "Object"), Line(120),
               ("对象", "检查对象", "单位名称", "场所名称", "被检查单位", "隐患单位", "户主或单位", "object",
                "unit"), required=True),
    SheetField("description", QT_TRANSLATE_NOOP("rectifications", "What is dangerous"), Prose(2000),
               ("隐患", "隐患情况", "隐患内容", "存在问题", "存在隐患", "问题描述", "隐患描述", "hazard",
                "description"), required=True),
    SheetField("kind", QT_TRANSLATE_NOOP("rectifications", "Kind of hazard"), Entry("hazard_kind"),
               ("隐患类别", "隐患类型", "类别", "类型", "kind")),
    SheetField("severity", QT_TRANSLATE_NOOP("rectifications", "Severity"), OneOf(Severity),
               ("级别", "隐患级别", "隐患等级", "等级", "severity")),
    SheetField("village", QT_TRANSLATE_NOOP("rectifications", "Village"), Line(40),
               ("村", "村（社区）", "村社区", "所属村", "所在村", "村居", "village")),
    SheetField("address", QT_TRANSLATE_NOOP("rectifications", "Address"), Line(120),
               ("地址", "详细地址", "地点", "address")),
    SheetField("object_kind", QT_TRANSLATE_NOOP("rectifications", "Kind of object"), Entry("hazard_object"),
               ("对象类型", "场所类型", "object kind")),
    SheetField("source", QT_TRANSLATE_NOOP("rectifications", "Source"), Entry("hazard_source"),
               ("来源", "隐患来源", "source")),
    SheetField("measures", QT_TRANSLATE_NOOP("rectifications", "Measures"),
               Entry("hazard_measure", many=True), ("措施", "整改措施", "measures")),
    SheetField("responsible_unit", QT_TRANSLATE_NOOP("rectifications", "Responsible unit"), Line(80),
               ("责任单位", "整改责任单位", "整改单位", "responsible unit")),
    SheetField("responsible_person", QT_TRANSLATE_NOOP("rectifications", "Responsible person"), Line(40),
               ("责任人", "整改责任人", "负责人", "responsible person"), wanted=False),
    SheetField("contact_phone", QT_TRANSLATE_NOOP("rectifications", "Telephone"), Line(20),
               ("联系电话", "电话", "phone"), wanted=False),
    SheetField("due_on", QT_TRANSLATE_NOOP("rectifications", "Deadline"), Day(),
               ("期限", "整改期限", "整改时限", "限期", "due", "deadline")),
    SheetField("notice_no", QT_TRANSLATE_NOOP("rectifications", "Notice no."), Line(60),
               ("文书编号", "通知书编号", "文号", "notice no.")),
    SheetField("closed_on", QT_TRANSLATE_NOOP("rectifications", "Closed out on"), Day(),
               ("销号日期", "销号时间", "整改完成时间", "完成时间", "closed", "closed on")),
    SheetField("proposed_by", QT_TRANSLATE_NOOP("rectifications", "Close-out proposed by"), Line(40),
               ("提请人", "销号提请人", "申请人", "销号申请人", "整改人", "proposed by")),
    SheetField("closed_by", QT_TRANSLATE_NOOP("rectifications", "Close-out approved by"), Line(40),
               ("销号人", "销号批准人", "批准人", "审批人", "验收人", "验收", "approved by", "closed by")),
)  # fmt: skip
# Of two people of one name the sheet does not say which it means.
_PEOPLE = (
    select(Person.name, func.min(Person.id), func.count())
    .where(Person.voided_at.is_(None))
    .group_by(Person.name)
)


@dataclass
class _Station:
    """What the rows of a chunk are read against."""

    today: date
    villages: Mapping[str, tuple[int, int | None]]
    units: Mapping[str, int]
    bodies: Mapping[str, str]
    people: Mapping[str, int]

    @classmethod
    def read(cls, tx: Transaction) -> _Station:
        villages = select(Village.name, Village.id, Village.area_id).where(Village.voided_at.is_(None))
        units = select(Unit.name, Unit.id).where(Unit.voided_at.is_(None))
        kinds = extras(tx, "hazard_kind")
        return cls(
            tx.today,
            {name: (ident, area) for name, ident, area in tx.session.execute(villages)},
            dict(tx.session.execute(units).all()),
            {code: pairs.get("competent", POLICE) for code, pairs in kinds.items()},
            {name: ident for name, ident, many in tx.session.execute(_PEOPLE) if many == 1},
        )

    def village(self, text: str | None) -> tuple[int | None, int | None]:
        name = (text or "").strip()
        if not name:
            return None, None
        if name not in self.villages:
            raise keeping.refuse("village", _NO_VILLAGE.filled(text=name))
        return self.villages[name]


def judge(tx: Transaction, rows: tuple[Row, ...]) -> tuple[Verdict, ...]:
    """What would become of each row; nothing is written."""
    station = _Station.read(tx)
    known, seen = _known(tx, rows), set[Key]()
    purged = {(one.found_on, one.kind): one for one in known.values() if one.purged_at is not None}
    return tuple(_judged(_verdict(station, row, known, seen), row, purged) for row in rows)


def _judged(verdict: Verdict, row: Row, purged: Mapping[tuple[date, str], Hazard]) -> Verdict:
    """A purged hazard has no text left to be known by: its day and kind must do."""
    record = purged.get((row["found_on"], _kind(row))) if verdict.fate is RowFate.NEW else None
    if record is None:
        return verdict
    number = record.number or record.id
    return Verdict(RowFate.DUPLICATE, _PURGED.filled(number=number), record.id)


def _kind(row: Row) -> str:
    return str(row.get("kind") or OTHER)


def _verdict(station: _Station, row: Row, known: Mapping[Key, Hazard], seen: set[Key]) -> Verdict:
    try:
        _check(station, row)
        station.village(row.get("village"))
    except StationError as refusal:
        return Verdict(RowFate.ERROR, refusal.phrase)
    key = _key(row["found_on"], row["object"], row["description"])
    if key in seen:
        return Verdict(RowFate.DUPLICATE, _TWICE)
    seen.add(key)
    if key in known:
        record = known[key]
        return Verdict(RowFate.DUPLICATE, _KNOWN.filled(number=record.number or record.id), record.id)
    closed = row.get("closed_on")
    if closed is not None and _closers(row) is None:
        return Verdict(RowFate.NEW, _ONE_HAND.filled(closed=closed.isoformat()))
    return Verdict(RowFate.NEW)


def _closers(row: Row) -> tuple[str, str] | None:
    """Who proposed the close-out and who approved it, where the sheet names two different people."""
    proposed, closed = ("".join(str(row.get(name) or "").split()) for name in ("proposed_by", "closed_by"))
    return (proposed, closed) if proposed and closed and proposed != closed else None


def _check(station: _Station, row: Row) -> None:
    found, closed = row["found_on"], row.get("closed_on")
    for day in (found, closed):
        if day is not None and day > station.today:
            raise keeping.refuse("found_on", _FUTURE.filled(day=day.isoformat()))
    if closed is not None and closed < found:
        raise keeping.refuse("closed_on", _ORDER.filled(closed=closed.isoformat(), found=found.isoformat()))


def _key(found_on: date, target: str, description: str) -> Key:
    return found_on, target.strip(), description.strip()[:_ALIKE]


def _key_of(one: Hazard) -> Key:
    if one.purged_at is not None:
        return one.found_on, str(one.id), ""
    return _key(one.found_on, one.object_text, one.description)


def _known(tx: Transaction, rows: tuple[Row, ...]) -> dict[Key, Hazard]:
    """The kept hazards of the rows' days, but for those whose import was undone: these may come again."""
    days = {row["found_on"] for row in rows if row.get("found_on") is not None}
    return {_key_of(one): one for one in stored(tx, Hazard, Hazard.found_on, days)}


def write(
    tx: Transaction, rows: tuple[Row, ...], verdicts: tuple[Verdict, ...], batch: int
) -> tuple[Verdict, ...]:
    """Store the new rows of a chunk, judged once more; what became of each."""
    station = _Station.read(tx)
    done = tuple(map(still, verdicts, judge(tx, rows)))
    new = [row for row, verdict in zip(rows, done, strict=True) if verdict.fate is RowFate.NEW]
    ids = tx.add_many(Hazard, [_values(tx, station, row) for row in new], batch=batch) if new else []
    said = [(ident, row) for ident, row in zip(ids, new, strict=True) if row.get("closed_on") is not None]
    closings = [_closing(station, ident, row) for ident, row in said if _closers(row)]
    claimed = [_claim(ident, row) for ident, row in said if not _closers(row)]
    for model, many in ((Closing, closings), (Progress, claimed)):
        if many:
            tx.add_many(model, many)
    return done


def _closing(station: _Station, hazard: int, row: Row) -> Values:
    """A close-out by the two people the sheet names; who is not of the station stays a name."""
    proposed, closed = _closers(row) or ("", "")
    return {
        "hazard_id": hazard, "closed_on": row["closed_on"], "due_on": row.get("due_on"),
        "proposed_by": station.people.get(proposed), "closed_by": station.people.get(closed),
        "opinion": _SAID.format(proposed=proposed, closed=closed),
    }  # fmt: skip


def _claim(hazard: int, row: Row) -> Values:
    """What the sheet said of a close-out that is not taken over."""
    day = row["closed_on"]
    return {"hazard_id": hazard, "on": day, "text": _CLAIMED.format(day=day.isoformat())}


def _values(tx: Transaction, station: _Station, row: Row) -> Values:
    """A row as it is kept; what the sheet does not say stays open."""
    village, area = station.village(row.get("village"))
    kind = _kind(row)
    body = station.bodies.get(kind, POLICE)
    closers = _closers(row) if row.get("closed_on") else None
    state = State.CLOSED if closers else State.RECTIFYING if row.get("due_on") else State.REGISTERED
    is_new = state is State.REGISTERED
    given = (
        "address", "object_kind", "responsible_unit", "responsible_person", "contact_phone", "due_on",
        "notice_no",
    )  # fmt: skip
    return {name: row.get(name) for name in given} | {
        "source": row.get("source") or "import", "found_on": row["found_on"], "kind": kind,
        "object_text": row["object"].strip(), "unit_id": station.units.get(row["object"].strip()),
        "description": row["description"].strip(), "severity": row.get("severity") or Severity.ORDINARY,
        "village_id": village, "area_id": area, "measures": tuple(row.get("measures") or ()),
        "own_competence": body == POLICE, "competent_unit": body, "immediate_fix": False, "round": 1,
        "reopened": 0, "state": state, "issued_on": None if is_new else row["found_on"],
        "step_due_on": keeping.step_day(tx, NOTICE, row["found_on"]) if is_new else None,
        "closed_on": row["closed_on"] if closers else None,
        "proposed_by": station.people.get(closers[0]) if closers else None,
        "closed_by": station.people.get(closers[1]) if closers else None,
    }  # fmt: skip


IMPORT = Import(FIELDS, judge, write)
