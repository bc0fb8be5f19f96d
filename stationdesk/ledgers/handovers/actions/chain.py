"""The chain of sheets: which shift is to be handed over now, and which ones nobody handed over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select

from stationdesk.core.duty_day import ONE_DAY, clock_time, duty_hours
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.settings import HANDOVERS
from stationdesk.ledgers.handovers.actions.keeping import refuse
from stationdesk.ledgers.handovers.records import Handover, chain
from stationdesk.ledgers.handovers.rules.shifts import (
    Shift,
    fitted,
    shift_to_hand_over,
    shifts_between,
    shifts_of,
    times_of,
)  # fmt: skip
from stationdesk.store.transaction import Transaction

_NO_SHIFT = QT_TRANSLATE_NOOP("handovers", "This duty day has {count} shifts; choose one from 1 to {count}.")
_TOO_EARLY = QT_TRANSLATE_NOOP("handovers", "The shift of {day} has not begun; choose one that has.")
_TWICE = QT_TRANSLATE_NOOP(
    "handovers", "The sheet of this shift is there already ({number}); add a supplement to it instead."
)


def clock(tx: Transaction) -> tuple[tuple[time, ...], time]:
    """(times of hand-over, start of the duty day) by the station's settings."""
    start = clock_time(tx.settings["duty.start"])
    return times_of(str(tx.settings[HANDOVERS] or ""), start), start


def shift_now(tx: Transaction) -> Shift:
    """The shift whose end is at hand."""
    return shift_to_hand_over(tx.now, *clock(tx))


def shift_to_write(tx: Transaction) -> Shift:
    """What a new sheet starts with: the shift at hand, or where it has its sheet the oldest without one."""
    shift = shift_now(tx)
    if sheet_of(tx, shift) is None:
        return shift
    return next(iter(missing(tx)), shift)


def shift_named(tx: Transaction, day: date, number: int) -> Shift:
    """A shift by its duty day and number, as it follows the sheet before; refused where it cannot be."""
    shifts = shifts_of(day, *clock(tx))
    if not 1 <= number <= len(shifts):
        raise refuse("shift", _NO_SHIFT.filled(count=len(shifts)))
    shift = shifts[number - 1]
    if shift.begins_at > tx.now:
        raise refuse("duty_day", _TOO_EARLY.filled(day=day.isoformat()))
    taken = overlapping(tx, shift)
    if taken is not None:
        raise refuse("duty_day", _TWICE.filled(number=taken.number or taken.id))
    before = sheet_before(tx, shift)
    return fitted(shift, before.ends_at if before is not None else None)


def sheet_of(tx: Transaction, shift: Shift) -> Handover | None:
    """The standing sheet of a shift."""
    found = select(Handover).where(chain.STANDING, Handover.ends_at == shift.ends_at)
    return tx.session.scalar(found)


def overlapping(tx: Transaction, shift: Shift) -> Handover | None:
    """A standing sheet with more than a piece of this shift's time: of the shift itself, as a rule."""
    found = select(Handover).where(
        chain.STANDING, Handover.ends_at > shift.begins_at, Handover.begins_at < shift.ends_at
    )
    least = (shift.ends_at - shift.begins_at) / 2
    for one in tx.session.scalars(found.order_by(Handover.ends_at)):
        if min(one.ends_at, shift.ends_at) - max(one.begins_at, shift.begins_at) >= least:
            return one
        if one.ends_at >= shift.ends_at:
            return one
    return None


def sheet_before(tx: Transaction, shift: Shift) -> Handover | None:
    """The standing sheet of the shift before it, the newest that ended before this one ends."""
    found = select(Handover).where(chain.STANDING, Handover.ends_at < shift.ends_at)
    return tx.session.scalar(found.order_by(Handover.ends_at.desc()).limit(1))


def last_sheet(tx: Transaction) -> Handover | None:
    """The newest standing sheet."""
    return tx.session.scalar(
        select(Handover).where(chain.STANDING).order_by(Handover.ends_at.desc()).limit(1)
    )


def first_sheet(tx: Transaction) -> Handover | None:
    """The oldest standing sheet: before it the station kept none."""
    return tx.session.scalar(select(Handover).where(chain.STANDING).order_by(Handover.ends_at).limit(1))


def missing(tx: Transaction, until: datetime | None = None) -> Iterator[Shift]:
    """Shifts without a sheet since the station keeps them, the oldest first, that ended by `until` (now)."""
    last = last_sheet(tx)
    if last is None:
        return
    times, start = clock(tx)
    end = tx.now if until is None else until
    for before, begins in tx.session.execute(chain.gaps().order_by("before")):
        yield from shifts_between(before, min(begins, end), times, start)
    yield from shifts_between(last.ends_at, end, times, start)


def missing_of(tx: Transaction, first: date, last: date) -> tuple[Shift, ...]:
    """The shifts without a sheet of some duty days, both included."""
    end = min(duty_hours(last + ONE_DAY, clock_time(tx.settings["duty.start"]))[1], tx.now)
    return tuple(one for one in missing(tx, end) if first <= one.day <= last)


def sheets_of(tx: Transaction, first: date, last: date) -> list[Handover]:
    """The standing sheets of some duty days, in order."""
    found = select(Handover).where(chain.STANDING, chain.on_days((first, last)))
    return list(tx.session.scalars(found.order_by(Handover.ends_at)))


def default_day(tx: Transaction, *_: Any) -> date:
    """The duty day a new sheet starts with."""
    return shift_to_write(tx).day


def default_shift(tx: Transaction, *_: Any) -> int:
    """The shift a new sheet starts with."""
    return shift_to_write(tx).number
