"""The repairs of a period: how many, how long they took, how many in time, and each with its row."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select

from stationdesk.core.display import instant
from stationdesk.core.document import Align, Block, Row, Table, TableColumn
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query, Request
from stationdesk.core.period import Period
from stationdesk.ledgers.cameras.records import Camera, Fault
from stationdesk.ledgers.cameras.records.fault_counting import STANDING, accepted_in, late_at, open_at, within
from stationdesk.ledgers.cameras.reports.health_read import external_causes
from stationdesk.ledgers.cameras.rules.rates import Repair, mean_hours_to_repair, repaired_in_time
from stationdesk.ledgers.cameras.rules.watched import FaultState
from stationdesk.ledgers.incidents.reports.wording import figure, paragraph
from stationdesk.store.transaction import Transaction

_WORDS = QT_TRANSLATE_NOOP(
    "cameras/report",
    "Faults: {reported} reported, {accepted} accepted, {open} open at the end, {late} of them past their"
    " limit. From report to acceptance {mean} hours on average; within the limit {punctual} of {accepted}"
    " ({rate}), without external causes {own_punctual} of {own} ({own_rate}).",
)
_FILTERS = ("reported", "accepted", "open_at", "late_at")
_LATE = QT_TRANSLATE_NOOP("cameras/report", "{state}, overdue")
_EMPTY = QT_TRANSLATE_NOOP("cameras/report", "None in this period")


def repairs_words(tx: Transaction, request: Request, period: Period) -> Block:
    """The figures of the period's faults, each with its rows."""
    days, outside = (period.first, period.last), external_causes(tx)
    accepted = [
        Repair(one.reported_at, one.accepted_at, one.due_at, one.cause in outside)
        for one in tx.session.scalars(select(Fault).where(STANDING, accepted_in(days)))
        if one.accepted_at is not None
    ]
    rate, own = repaired_in_time(accepted), repaired_in_time(one for one in accepted if not one.outside)
    mean = mean_hours_to_repair(accepted)
    rows = {
        name: Query("cameras.faults", ((name, days),))
        for name in ("reported", "accepted", "open_at", "late_at")
    }
    reported = _count(tx, within(Fault.reported_at, days))
    return paragraph(
        request, _WORDS, reported=figure(reported, rows["reported"]),
        accepted=figure(rate.whole, rows["accepted"]),
        open=figure(_count(tx, open_at(days)), rows["open_at"]),
        late=figure(_count(tx, late_at(days)), rows["late_at"]),
        mean="—" if mean is None else str(mean), punctual=str(rate.part), rate=rate.text(),
        own_punctual=str(own.part), own=str(own.whole), own_rate=own.text(),
    )  # fmt: skip


def _count(tx: Transaction, condition: ColumnElement[bool]) -> int:
    counted = select(func.count()).select_from(Fault).where(STANDING, condition)
    return int(tx.session.scalar(counted, tx.moment) or 0)


def repairs_table(tx: Transaction, request: Request, period: Period, until: datetime) -> Table:
    """Every fault reported or accepted in the period, or open at its end."""
    days = (period.first, period.last)
    at_work = or_(within(Fault.reported_at, days), accepted_in(days), open_at(days))
    statement = (
        select(Fault, Camera.name)
        .join(Camera, Camera.id == Fault.camera_id)
        .where(STANDING, at_work)
        .order_by(Fault.reported_at, Fault.id)
    )
    rows = tuple(_row(request, fault, name, until) for fault, name in tx.session.execute(statement))
    say = request.say
    columns = (
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "No.")), 3.5),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Name")), 2.7),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Fault")), 1.6),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Reported")), 2.3),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Limit")), 2.3),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Contractor")), 2.3),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Cause")), 1.3),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "State")), 2.2, Align.CENTRE),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Accepted")), 2.3),
    )
    caption = say(QT_TRANSLATE_NOOP("cameras/report", "Faults and repairs"))
    return Table(columns, rows, caption=caption, empty=say(_EMPTY))


def _row(request: Request, one: Fault, name: str, until: datetime) -> Row:
    state = one.state.label
    return Row(
        (
            one.number or "",
            name,
            request.label("camera_fault", one.kind),
            instant(one.reported_at),
            instant(one.due_at) if one.due_at is not None else "",
            one.contractor or "",
            request.label("camera_cause", one.cause) if one.cause else "",
            request.say(_LATE.filled(state=state) if _is_late(one, until) else state),
            instant(one.accepted_at) if one.accepted_at is not None else "",
        )
    )


def _is_late(one: Fault, until: datetime) -> bool:
    """Accepted after its limit, or still open and past it; not while an external cause lasts."""
    if one.due_at is None or one.state is FaultState.EXTERNAL:
        return False
    return one.due_at < (one.ended_at or until)
