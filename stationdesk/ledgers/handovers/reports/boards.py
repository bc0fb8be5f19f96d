"""The chain at a glance: month by month what was to be handed over, what was, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from sqlalchemy import ColumnElement, func, select

from stationdesk.core.duty_day import ONE_DAY, clock_time, duty_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Board, Cell, Heading, Matrix, Picture, Query, Tone
from stationdesk.core.period import Period, month_end, month_shifted, month_start
from stationdesk.ledgers.handovers.actions.chain import first_sheet, missing
from stationdesk.ledgers.handovers.records import Handover, chain
from stationdesk.ledgers.handovers.rules.shifts import Shift
from stationdesk.store.transaction import Transaction

NAME = "handovers"
_MONTHS = 13
_DAYS = 14
_KEPT = QT_TRANSLATE_NOOP("handovers", "Kept")
_GONE = QT_TRANSLATE_NOOP("handovers", "Missing")
_LATE = QT_TRANSLATE_NOOP("handovers", "Late")
_UNSIGNED = QT_TRANSLATE_NOOP("handovers", "Not fully signed")
_DIFFERS = QT_TRANSLATE_NOOP("handovers", "Equipment differs")
_BY_DAY = QT_TRANSLATE_NOOP("handovers", "The last fourteen duty days")
_BY_MONTH = QT_TRANSLATE_NOOP("handovers", "The last thirteen months")
_COLUMNS: tuple[Heading, ...] = (_KEPT, _GONE, _LATE, _UNSIGNED, _DIFFERS)


def chain_board(tx: Transaction) -> tuple[Picture, ...]:
    """The last days, then the last months; a missing sheet stands red where it is missing."""
    gone = tuple(missing(tx))
    today = duty_day(tx.now, clock_time(tx.settings["duty.start"]))
    days = [today - back * ONE_DAY for back in range(_DAYS)]
    months = [month_shifted(month_start(today), -back) for back in range(_MONTHS)]
    first = first_sheet(tx)
    since = first.duty_day if first is not None else today
    months = [one for one in months if month_end(one) >= since] or months[:1]
    days = [one for one in days if one >= since] or days[:1]
    return (
        _matrix(tx, _BY_DAY, [Period(day, day) for day in days], gone),
        _matrix(tx, _BY_MONTH, [Period(one, month_end(one)) for one in months], gone),
    )


def _matrix(tx: Transaction, title: Phrase, periods: list[Period], gone: tuple[Shift, ...]) -> Matrix:
    rows = tuple(one.title() for one in periods)
    cells = tuple(_cells(tx, one, gone) for one in periods)
    return Matrix(rows, _COLUMNS, cells, title)


def _cells(tx: Transaction, period: Period, gone: tuple[Shift, ...]) -> tuple[Cell | None, ...]:
    days = (period.first, period.last)
    lost = sum(period.first <= one.day <= period.last for one in gone)
    return (
        _cell(tx, days, Tone.OK),
        Cell(lost, tone=Tone.BAD) if lost else None,
        _cell(tx, days, Tone.WARN, late=True),
        _cell(tx, days, Tone.BAD, unsigned=True),
        _cell(tx, days, Tone.WARN, differs=True),
    )


_WHERE: Mapping[str, Callable[[], ColumnElement[bool]]] = {
    "late": chain.is_late, "unsigned": chain.is_unsigned, "differs": lambda: chain.differences() > 0,
}  # fmt: skip


def _cell(tx: Transaction, days: tuple[date, date], tone: Tone, **chips: bool) -> Cell | None:
    where = [_WHERE[name]() for name in chips]
    counted = select(func.count()).select_from(Handover).where(chain.STANDING, chain.on_days(days), *where)
    number = int(tx.session.scalar(counted, tx.moment) or 0)
    rows = Query(NAME, (("days", days), *chips.items()), order="ends_at")
    return Cell(number, rows, tone=tone) if number else None


BOARDS = (Board("chain", QT_TRANSLATE_NOOP("handovers", "Chain of hand-overs"), "list-checks", chain_board),)
