"""Footage kept for fewer days than it has to be, and how much of what is required is there."""

from __future__ import annotations

from sqlalchemy import func, select

from stationdesk.core.comparison import Rate
from stationdesk.core.document import Align, Block, Row, Table, TableColumn
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query, Request
from stationdesk.ledgers.cameras.records import Camera, counting
from stationdesk.ledgers.incidents.reports.wording import figure, paragraph
from stationdesk.store.transaction import Transaction

_WORDS = QT_TRANSLATE_NOOP(
    "cameras/report",
    "Footage: measured on {measured} cameras in service, too short on {short}; {recorded} of {required} days"
    " required are there = {rate}, days beyond the required ones not counted.",
)
_CAPTION = QT_TRANSLATE_NOOP("cameras/report", "Footage kept too short")
_EMPTY = QT_TRANSLATE_NOOP("cameras/report", "None in this period")
_MEASURED = (Camera.voided_at.is_(None), counting.COUNTS, Camera.measured_days.is_not(None))


def footage_words(tx: Transaction, request: Request) -> Block:
    """录像完整率: recorded days / required days of the cameras whose footage was measured."""
    recorded = func.min(Camera.measured_days, Camera.required_days)
    sums = select(func.count(), func.sum(recorded), func.sum(Camera.required_days)).where(*_MEASURED)
    measured, there, required = tx.session.execute(sums).one()
    rate = Rate(there or 0, required or 0)
    return paragraph(
        request, _WORDS, measured=str(measured),
        short=figure(len(_short(tx)), Query("cameras", (("short_footage", True),))),
        recorded=str(rate.part), required=str(rate.whole), rate=rate.text(),
    )  # fmt: skip


def _short(tx: Transaction) -> list[Camera]:
    short = select(Camera).where(Camera.voided_at.is_(None), counting.short_footage())
    return list(tx.session.scalars(short.order_by(Camera.number, Camera.id)))


def footage_table(tx: Transaction, request: Request) -> Table:
    """Each camera whose footage is too short, as it was last measured."""
    say = request.say
    columns = (
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Name")), 4),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Days required")), 2, Align.RIGHT),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Days kept")), 2, Align.RIGHT),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Days short")), 2, Align.RIGHT),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Measured on")), 2),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Looked after by")), 4),
    )
    rows = tuple(_row(one) for one in _short(tx))
    return Table(columns, rows, caption=say(_CAPTION), empty=say(_EMPTY))


def _row(one: Camera) -> Row:
    measured = one.measured_days or 0
    return Row(
        (
            f"{one.number or ''} {one.name}".strip(),
            str(one.required_days),
            str(measured),
            str(one.required_days - measured),
            one.measured_on.isoformat() if one.measured_on is not None else "",
            one.manage_unit or "",
        )
    )
