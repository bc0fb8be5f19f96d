"""The disputes of any period as a picture, counted as the monthly report counts them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from stationdesk.core.claims import Lengths
from stationdesk.core.comparison import TYPED_MARK, ledger_note, typed_note
from stationdesk.core.document import ChartKind
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.period import Period
from stationdesk.core.statistics import Picture, Spot, marked
from stationdesk.ledgers.disputes.records import Dispute
from stationdesk.ledgers.disputes.reports.counts import MEASURES, counts
from stationdesk.ledgers.disputes.reports.five import TYPED
from stationdesk.ledgers.station.actions import earlier
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("disputes/statistics", "Disputes")
_MEASURES = (
    ("received", QT_TRANSLATE_NOOP("disputes/statistics", "Taken up")),
    ("closed", QT_TRANSLATE_NOOP("disputes/statistics", "Closed")),
    ("settled", QT_TRANSLATE_NOOP("disputes/statistics", "Settled")),
    ("left", QT_TRANSLATE_NOOP("disputes/statistics", "Open at the end")),
)


def disputes(tx: Transaction, request: Request, period: Period, then: Period) -> Picture:
    """A period beside another; one before the first dispute has no numbers."""
    first = _first_day(tx)
    now, before = counts(tx, period), counts(tx, then)
    kept = first is not None and first <= then.last

    def spot(one: str, title: Phrase) -> Spot:
        indicator = TYPED.get(one)
        if indicator is not None:
            held = earlier(tx, indicator, then, before[one], first or period.first)
            if held.typed:
                return Spot(request.say(title), (now[one], held.number),
                            (MEASURES[one].rows(period), held.rows), marks=("", TYPED_MARK))  # fmt: skip
        rows = MEASURES[one].rows(then) if kept else None
        return Spot(
            request.say(title), (now[one], before[one] if kept else None), (MEASURES[one].rows(period), rows)
        )

    spots = tuple(spot(one, title) for one, title in _MEASURES)
    series = marked((request.say(period.title()), request.say(then.title())), spots)
    return Picture(
        "disputes", request.say(_TITLE), ChartKind.BARS, request.say(_TITLE), series, spots, parts=False,
        notes=_notes(request, then, first, spots), claims=(Lengths(period, then),),
    )  # fmt: skip


def _notes(request: Request, then: Period, first: date | None, spots: tuple[Spot, ...]) -> tuple[str, ...]:
    typed = any(one.marks for one in spots)
    note = typed_note(typed=True) if typed else ledger_note(then, first)
    return () if note is None else (request.say(note),)


def _first_day(tx: Transaction) -> date | None:
    return tx.session.scalar(select(func.min(Dispute.registered_on)))
