"""The disputes of any period as a picture, counted as the monthly report counts them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from stationdesk.core.claims import Lengths
from stationdesk.core.comparison import ledger_note
from stationdesk.core.document import ChartKind
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Request
from stationdesk.core.period import Period
from stationdesk.core.statistics import Picture, Spot
from stationdesk.ledgers.disputes.records import Dispute
from stationdesk.ledgers.disputes.reports.counts import MEASURES, counts
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
    now, earlier = counts(tx, period), counts(tx, then) if _kept(tx, then) else None
    spots = tuple(
        Spot(
            request.say(title),
            (now[one], earlier[one] if earlier else None),
            (MEASURES[one].rows(period), MEASURES[one].rows(then) if earlier else None),
        )
        for one, title in _MEASURES
    )
    series = (request.say(period.title()), request.say(then.title()))
    return Picture(
        "disputes", request.say(_TITLE), ChartKind.BARS, request.say(_TITLE), series, spots, parts=False,
        notes=_partly(tx, request, then), claims=(Lengths(period, then),),
    )  # fmt: skip


def _kept(tx: Transaction, period: Period) -> bool:
    first = _first_day(tx)
    return first is not None and first <= period.last


def _partly(tx: Transaction, request: Request, then: Period) -> tuple[str, ...]:
    note = ledger_note(then, _first_day(tx))
    return () if note is None else (request.say(note),)


def _first_day(tx: Transaction) -> date | None:
    return tx.session.scalar(select(func.min(Dispute.registered_on)))
