"""Targets: how much a month, of whom; two that say the same of the same month are refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Entry, Field, Number, OneOf, Reference
from stationdesk.core.period import month_end, month_start
from stationdesk.ledgers.figures.actions import keeping
from stationdesk.ledgers.figures.records import KpiTarget
from stationdesk.ledgers.figures.rules.counted import Counted, Subject
from stationdesk.ledgers.figures.rules.targets import overlap
from stationdesk.store.transaction import Transaction

SUBJECT = QT_TRANSLATE_NOOP("figures", "Of whom")
COUNTED = QT_TRANSLATE_NOOP("figures", "What is counted")
WORK_KIND = QT_TRANSLATE_NOOP("figures", "Kind of work")
TARGET = QT_TRANSLATE_NOOP("figures", "A month")
STARTS = QT_TRANSLATE_NOOP("figures", "From the month of")
ENDS = QT_TRANSLATE_NOOP("figures", "To the month of")
PERSON = QT_TRANSLATE_NOOP("figures", "Person")
PERSON_KIND = QT_TRANSLATE_NOOP("figures", "Kind of person")
VILLAGE = QT_TRANSLATE_NOOP("figures", "Village")
_ENDS_BEFORE = QT_TRANSLATE_NOOP("figures", "The target would end before it begins.")
_NO_WORK = QT_TRANSLATE_NOOP("figures", "Say which kind of village work is counted.")
_ONE_OF_BOTH = QT_TRANSLATE_NOOP("figures", "Choose one person, or a kind of person, not both.")
_THERE = QT_TRANSLATE_NOOP(
    "figures", "There is a target for the same in these months already; change it, or end it before."
)


def register(
    tx: Transaction,
    *,
    subject: Subject,
    counted: Counted,
    target: int,
    starts_on: date,
    work_kind: str | None = None,
    ends_on: date | None = None,
    person_id: int | None = None,
    person_kind: str | None = None,
    village_id: int | None = None,
    note: str | None = None,
) -> KpiTarget:
    """Set a target for whole months."""
    values = _checked(
        tx, 0, subject=subject, counted=counted, work_kind=work_kind, starts_on=starts_on, ends_on=ends_on,
        person_id=person_id, person_kind=person_kind, village_id=village_id,
    )  # fmt: skip
    return tx.add(KpiTarget(target=target, note=note, **values))


def change(
    tx: Transaction,
    record: KpiTarget,
    *,
    subject: Subject,
    counted: Counted,
    target: int,
    starts_on: date,
    work_kind: str | None,
    ends_on: date | None,
    person_id: int | None,
    person_kind: str | None,
    village_id: int | None,
    note: str | None,
) -> KpiTarget:
    """Set a target right."""
    values = _checked(
        tx, record.id, subject=subject, counted=counted, work_kind=work_kind, starts_on=starts_on,
        ends_on=ends_on, person_id=person_id, person_kind=person_kind, village_id=village_id,
    )  # fmt: skip
    for name, value in (values | {"target": target, "note": note}).items():
        setattr(record, name, value)
    return record


def _checked(tx: Transaction, own: int, **given: Any) -> dict[str, Any]:
    """The values as they are kept, or a refusal."""
    per_person = given["subject"] is Subject.PERSON
    if given["counted"] is not Counted.WORK:
        given["work_kind"] = None
    elif given["work_kind"] is None:
        raise keeping.refuse("work_kind", _NO_WORK)
    given |= {"village_id": None} if per_person else {"person_id": None, "person_kind": None}
    if given["person_id"] is not None and given["person_kind"] is not None:
        raise keeping.refuse("person_kind", _ONE_OF_BOTH)
    given["starts_on"] = month_start(given["starts_on"])
    if given["ends_on"] is not None:
        given["ends_on"] = month_end(given["ends_on"])
        if given["ends_on"] < given["starts_on"]:
            raise keeping.refuse("ends_on", _ENDS_BEFORE)
    _check_alone(tx, own, given)
    return given


_SAME = ("subject", "counted", "work_kind", "person_id", "person_kind", "village_id")


def _check_alone(tx: Transaction, own: int, given: Mapping[str, Any]) -> None:
    same = [getattr(KpiTarget, name).is_not_distinct_from(given[name]) for name in _SAME]
    others = select(KpiTarget).where(KpiTarget.voided_at.is_(None), KpiTarget.id != own, *same)
    for other in tx.session.scalars(others):
        if overlap(given["starts_on"], given["ends_on"], other.starts_on, other.ends_on):
            raise keeping.refuse("starts_on", _THERE)


def _this_month(tx: Transaction, *_: Any) -> date:
    return month_start(tx.today)


def _of(subject: Subject) -> Any:
    return lambda values: values.get("subject") is subject


_FIELDS = (
    Field("subject", SUBJECT, OneOf(Subject), required=True, default=Subject.PERSON, key="S"),
    Field("counted", COUNTED, OneOf(Counted), required=True, default=Counted.WORK, key="C"),
    Field("work_kind", WORK_KIND, Entry("work_kind"), key="K",
          when=lambda values: values.get("counted") is Counted.WORK),
    Field("target", TARGET, Number(1, 99_999), required=True, key="M"),
    Field("starts_on", STARTS, Day(lies="near"), required=True, default=_this_month, key="F"),
    Field("ends_on", ENDS, Day(lies="ahead"), key="T"),
    Field("person_kind", PERSON_KIND, Entry("person_kind"), key="D", when=_of(Subject.PERSON),
          note=QT_TRANSLATE_NOOP("figures", "Everybody when both are left empty")),
    Field("person_id", PERSON, Reference("station.people", only="serving"), key="P",
          when=_of(Subject.PERSON)),
    Field("village_id", VILLAGE, Reference("station.villages"), key="V", when=_of(Subject.VILLAGE),
          note=QT_TRANSLATE_NOOP("figures", "Every village when left empty")),
    keeping.NOTE,
)  # fmt: skip
ACTIONS = (
    keeping.entering(QT_TRANSLATE_NOOP("figures", "New target"), register, _FIELDS, CHIEFS),
    keeping.changing(change, _FIELDS, CHIEFS),
    keeping.voiding(CHIEFS),
)
