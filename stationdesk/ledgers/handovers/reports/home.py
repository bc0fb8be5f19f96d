"""What the home page reads of hand-overs: sheets missing or unsigned, orders and visitors that wait."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select

from stationdesk.core.duty_day import ONE_DAY, local, local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.ledgers.handovers.actions.chain import clock, last_sheet, missing, sheet_of, shift_to_write
from stationdesk.ledgers.handovers.records import Handover, SuperiorOrder, Visitor, chain
from stationdesk.ledgers.handovers.rules.shifts import shifts_between
from stationdesk.ledgers.handovers.rules.words import OrderState, Visit
from stationdesk.store.transaction import Transaction

NAME, ORDERS, VISITORS = "handovers", "handovers.orders", "handovers.visitors"
_MOST, _SOON = 30, timedelta(days=3)
_MISSING = QT_TRANSLATE_NOOP("handovers", "Hand-over record missing: duty day {day}")
_MISSING_SHIFT = QT_TRANSLATE_NOOP("handovers", "Hand-over record missing: duty day {day}, shift {number}")
_UNSIGNED = QT_TRANSLATE_NOOP("handovers", "Hand-over record not fully signed: duty day {day}")
_WRITTEN = QT_TRANSLATE_NOOP(
    "handovers",
    "Duty day {day} is handed over already ({number}); the next hand-over is at {next}. "
    "Ctrl+Shift+B adds a supplement to this sheet.",
)
_ORDER = QT_TRANSLATE_NOOP("handovers", "Order from {unit}: {content}")
_ANSWER = QT_TRANSLATE_NOOP("handovers", "Answer to a visitor promised: {matter}")


def sheets(tx: Transaction) -> tuple[DueItem, ...]:
    """Shifts nobody handed over since the station keeps sheets, and sheets without all four names."""
    last = last_sheet(tx)
    if last is None:
        return ()
    gone = [
        DueItem(
            (_MISSING if one.number == 1 else _MISSING_SHIFT).filled(
                day=one.day.isoformat(), number=one.number
            ),
            one.ends_at, NAME, last.id, tone=Tone.BAD,
        )
        for one in list(missing(tx))[-_MOST:]
    ]  # fmt: skip
    unsigned = select(Handover).where(chain.STANDING, chain.is_unsigned()).order_by(Handover.ends_at.desc())
    return (*gone, *(
        DueItem(
            _UNSIGNED.filled(day=one.duty_day.isoformat()), one.ends_at, NAME, one.id, tone=Tone.BAD,
            signs="sign",
        )
        for one in tx.session.scalars(unsigned)
    ))  # fmt: skip


def orders(tx: Transaction) -> tuple[DueItem, ...]:
    """Orders with a deadline within three days or past."""
    found = (
        select(SuperiorOrder)
        .where(
            SuperiorOrder.voided_at.is_(None), SuperiorOrder.state == OrderState.OPEN,
            SuperiorOrder.due_at < tx.now + _SOON,
        )
        .order_by(SuperiorOrder.due_at, SuperiorOrder.id)
        .limit(_MOST)
    )  # fmt: skip
    return tuple(
        DueItem(
            _ORDER.filled(unit=one.from_unit, content=one.content[:40]), one.due_at, ORDERS, one.id,
            tone=Tone.BAD if one.due_at is not None and one.due_at < tx.now else Tone.WARN,
            note=literally(one.document_no or ""),
        )
        for one in tx.session.scalars(found)
    )  # fmt: skip


def visitors(tx: Transaction) -> tuple[DueItem, ...]:
    """Answers promised within three days or overdue."""
    found = (
        select(Visitor)
        .where(
            Visitor.voided_at.is_(None), Visitor.state == Visit.OPEN, Visitor.answer_by <= tx.today + _SOON
        )
        .order_by(Visitor.answer_by, Visitor.id)
        .limit(_MOST)
    )
    return tuple(
        DueItem(
            _ANSWER.filled(matter=one.matter[:40]), one.answer_by, VISITORS, one.id,
            tone=Tone.BAD if one.answer_by is not None and one.answer_by < tx.today else Tone.WARN,
        )
        for one in tx.session.scalars(found)
    )  # fmt: skip


# --- the counters -----------------------------------------------------------------------------------


def chain_card(tx: Transaction) -> CardValue:
    """Sheets missing; without any, when was last handed over."""
    rows = Query(NAME)
    last = last_sheet(tx)
    if last is None:
        words = QT_TRANSLATE_NOOP("handovers", "No sheet kept yet")
        return CardValue("—", words, Tone.MUTE, rows)
    gone = len(list(missing(tx)))
    if gone:
        words = QT_TRANSLATE_NOOP("handovers", "missing since {day}").filled(
            day=next(missing(tx)).day.isoformat()
        )
        return CardValue(str(gone), words, Tone.BAD, rows)
    unsigned = tx.session.scalar(select(func.count()).select_from(Handover).where(
        chain.STANDING, chain.is_unsigned()
    ))  # fmt: skip
    at = local(last.handed_at)
    words = QT_TRANSLATE_NOOP("handovers", "last handed over {time}; {count} not fully signed").filled(
        time=f"{at:%H:%M}" if local_day(last.handed_at) == tx.today else f"{at:%m-%d %H:%M}", count=unsigned
    )
    return CardValue("0", words, Tone.WARN if unsigned else Tone.OK, rows)


def open_orders(tx: Transaction) -> CardValue:
    """Orders not carried out, beside those past their deadline."""
    counted = select(func.count()).select_from(SuperiorOrder).where(
        SuperiorOrder.voided_at.is_(None), SuperiorOrder.state == OrderState.OPEN
    )  # fmt: skip
    every = int(tx.session.scalar(counted) or 0)
    late = int(tx.session.scalar(counted.where(SuperiorOrder.due_at < tx.now)) or 0)
    words = QT_TRANSLATE_NOOP("handovers", "{late} past their deadline").filled(late=late)
    return CardValue(str(every), words, Tone.BAD if late else Tone.INFO, Query(ORDERS, (("open", True),)))


def written(tx: Transaction) -> tuple[int, Phrase] | None:
    """The sheet of the shift at hand with a sentence about it; None while a sheet is still to be written."""
    shift = shift_to_write(tx)
    sheet = sheet_of(tx, shift)
    if sheet is None:
        return None
    coming = next(shifts_between(shift.ends_at, shift.ends_at + 2 * ONE_DAY, *clock(tx)))
    said = _WRITTEN.filled(
        number=sheet.number or sheet.id, day=sheet.duty_day.isoformat(),
        next=f"{local(coming.ends_at):%m-%d %H:%M}",
    )  # fmt: skip
    return sheet.id, said


SHEETS_DUE = (Due("handovers", sheets),)
ORDERS_DUE = (Due("orders", orders),)
VISITORS_DUE = (Due("visitors", visitors),)
CARDS = (Card("handovers", QT_TRANSLATE_NOOP("handovers", "Hand-over records missing"), "swap", chain_card),)
ORDER_CARDS = (Card("orders", QT_TRANSLATE_NOOP("handovers", "Orders open"), "megaphone", open_orders),)
