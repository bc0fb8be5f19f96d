"""Rental houses as a ledger."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, false, func, not_

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Filter,
    Flag,
    Ledger,
    Line,
    Number,
    OneOf,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.premises.actions.importing import IMPORT
from stationdesk.ledgers.premises.actions.rental_forms import ACTIONS
from stationdesk.ledgers.premises.records import Rental, counting
from stationdesk.ledgers.premises.reports.home import RENTAL_CARDS, RENTAL_DUE
from stationdesk.ledgers.premises.reports.pane import RENTAL
from stationdesk.ledgers.premises.reports.printed import RENTAL_REPORTS
from stationdesk.ledgers.premises.rules.letting import Letting
from stationdesk.store.clauses import TODAY

_VILLAGE = Reference("station.villages")
_AREA = Reference("station.areas")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("premises", "No."), Rental.number, Line(), 11, 5, sortable=True),
    Column("plate_no", QT_TRANSLATE_NOOP("premises", "Plate no."), Rental.plate_no, Line(), 7, 8,
           sortable=True),
    Column("address", QT_TRANSLATE_NOOP("premises", "Address"), Rental.address, Line(), 0, 10,
           sortable=True),
    Column("village", QT_TRANSLATE_NOOP("premises", "Village"), Rental.village_id, _VILLAGE, 6, 7),
    Column("rooms", QT_TRANSLATE_NOOP("premises", "Rooms to let"), Rental.rooms, Number(), 3, 3),
    Column("owner_name", QT_TRANSLATE_NOOP("premises", "Owner"), Rental.owner_name, Line(40, mask=True), 4,
           6),
    Column("owner_phone", QT_TRANSLATE_NOOP("premises", "Owner's telephone"), Rental.owner_phone,
           Line(60, mask=True), 7, 4),
    Column("valid_until", QT_TRANSLATE_NOOP("premises", "Valid until"), Rental.valid_until,
           Day(countdown=True), 7, 9, sortable=True),
    Column("checked_on", QT_TRANSLATE_NOOP("premises", "Last checked on"), counting.last_check(), Day(), 6,
           6),
    Column("state", QT_TRANSLATE_NOOP("premises", "State"), Rental.state, OneOf(Letting), 5, 10),
    Column("area", QT_TRANSLATE_NOOP("premises", "Area"), Rental.area_id, _AREA, 5, 2, shown=False),
    Column("plated_on", QT_TRANSLATE_NOOP("premises", "Plate put up on"), Rental.plated_on, Day(), 6, 2,
           shown=False),
    Column("letter_no", QT_TRANSLATE_NOOP("premises", "Letter no."), Rental.letter_no, Line(), 10, 2,
           shown=False),
    Column("signed_on", QT_TRANSLATE_NOOP("premises", "Signed on"), Rental.signed_on, Day(), 6, 2,
           sortable=True, shown=False),
    Column("stopped_on", QT_TRANSLATE_NOOP("premises", "No longer let since"), Rental.stopped_on, Day(), 6,
           1, shown=False),
)  # fmt: skip

CHIPS = (
    Filter("dangerous", QT_TRANSLATE_NOOP("premises", "Dangerous, yet let"), counting.is_dangerous(),
           tone=Tone.BAD),
    Filter("expired", QT_TRANSLATE_NOOP("premises", "Letter expired"), counting.is_expired(), tone=Tone.BAD),
    Filter("expiring", QT_TRANSLATE_NOOP("premises", "Letter about to expire"), counting.is_expiring(),
           tone=Tone.WARN),
    Filter("unsigned", QT_TRANSLATE_NOOP("premises", "No letter"),
           counting.IS_LET & Rental.valid_until.is_(None), tone=Tone.WARN),
    Filter("no_plate", QT_TRANSLATE_NOOP("premises", "No plate"),
           counting.IS_LET & Rental.plated_on.is_(None), tone=Tone.WARN),
    Filter("unchecked", QT_TRANSLATE_NOOP("premises", "To check"), counting.is_unchecked(), tone=Tone.WARN),
    Filter("let", Letting.LET.label, counting.IS_LET, tone=Tone.OK),
    Filter("stopped", Letting.STOPPED.label, Rental.state == Letting.STOPPED),
)  # fmt: skip


def _flag(condition: ColumnElement[bool]) -> Callable[[bool], ColumnElement[bool]]:
    return lambda yes: condition if yes else not_(func.coalesce(condition, false()))


FILTERS = (
    Filter("village", QT_TRANSLATE_NOOP("premises", "Village"),
           lambda village: Rental.village_id.is_not_distinct_from(village), _VILLAGE),
    Filter("area", QT_TRANSLATE_NOOP("premises", "Area"),
           lambda area: Rental.area_id.is_not_distinct_from(area), _AREA),
    Filter("signed", QT_TRANSLATE_NOOP("premises", "Signed on"),
           lambda days: counting.within(Rental.signed_on, days), Day()),
    Filter("ends", QT_TRANSLATE_NOOP("premises", "Valid until"),
           lambda days: counting.within(Rental.valid_until, days), Day()),
    Filter("plated", QT_TRANSLATE_NOOP("premises", "Plate put up on"),
           lambda days: counting.within(Rental.plated_on, days), Day()),
    Filter("stopped_on", QT_TRANSLATE_NOOP("premises", "No longer let since"),
           lambda days: counting.within(Rental.stopped_on, days), Day()),
    Filter("covered", QT_TRANSLATE_NOOP("premises", "Letter in force"),
           _flag(counting.IS_LET & (Rental.valid_until >= TODAY)), Flag()),
    Filter("batch", QT_TRANSLATE_NOOP("premises", "Import no."),
           lambda batch: (Rental.batch_id == batch) | (Rental.changed_batch_id == batch), Number()),
)  # fmt: skip

RENTALS = Ledger(
    name="premises",
    title=QT_TRANSLATE_NOOP("premises", "Rental houses"),
    record=Rental,
    columns=COLUMNS,
    label=func.coalesce(Rental.plate_no + " ", "") + Rental.address,
    order="address",
    descending=False,
    filters=(*CHIPS, *FILTERS),
    actions=ACTIONS,
    details=RENTAL,
    reports=RENTAL_REPORTS,
    due=RENTAL_DUE,
    cards=RENTAL_CARDS,
    imports=IMPORT,
    icon="house-line",
)
