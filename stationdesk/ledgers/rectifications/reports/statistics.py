"""The hazards of any period as a picture: found, closed out, overdue and open, counted as their ledger is."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from stationdesk.core.claims import Lengths, PartOf
from stationdesk.core.comparison import ledger_note
from stationdesk.core.document import ChartKind, Claim
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query, Request
from stationdesk.core.period import Period
from stationdesk.core.statistics import Picture, Spot
from stationdesk.ledgers.rectifications.records import Hazard
from stationdesk.ledgers.rectifications.reports import figures
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("rectifications/statistics", "Hazards")
_TERMS = (
    ("new", QT_TRANSLATE_NOOP("rectifications/statistics", "Found")),
    ("closed", QT_TRANSLATE_NOOP("rectifications/statistics", "Closed out")),
    ("closing", QT_TRANSLATE_NOOP("rectifications/statistics", "Open at the end")),
    ("overdue", QT_TRANSLATE_NOOP("rectifications/statistics", "Of these overdue")),
)
Counted = dict[str, tuple[int, Query]]


def hazards(tx: Transaction, request: Request, period: Period, then: Period) -> Picture:
    """A period beside another; one before the first hazard has no numbers."""
    now, earlier = _counted(tx, period), _counted(tx, then) if _kept(tx, then) else None
    spots = tuple(
        Spot(
            request.say(title),
            (now[term][0], earlier[term][0] if earlier else None),
            (now[term][1], earlier[term][1] if earlier else None),
        )
        for term, title in _TERMS
    )
    series = (request.say(period.title()), request.say(then.title()))
    open_at_end, overdue = spots[2], spots[3]
    claims: list[Claim] = [PartOf(overdue.title, overdue.text(0), open_at_end.text(0)), Lengths(period, then)]
    if earlier:
        claims.append(PartOf(overdue.title, overdue.text(1), open_at_end.text(1)))
    return Picture(
        "hazards", request.say(_TITLE), ChartKind.BARS, request.say(_TITLE), series, spots, parts=False,
        notes=_partly(tx, request, then), claims=tuple(claims),
    )  # fmt: skip


def _counted(tx: Transaction, period: Period) -> Counted:
    whole, _ = figures.carried_over(tx, period)
    terms = ("new", "closed", "closing")
    found = {term: (int(getattr(whole, term)), figures.rows_of(period, term)) for term in terms}
    return found | {"overdue": figures.overdue(tx, period)}


def _kept(tx: Transaction, period: Period) -> bool:
    first = _first_day(tx)
    return first is not None and first <= period.last


def _partly(tx: Transaction, request: Request, then: Period) -> tuple[str, ...]:
    note = ledger_note(then, _first_day(tx))
    return () if note is None else (request.say(note),)


def _first_day(tx: Transaction) -> date | None:
    return tx.session.scalar(select(func.min(Hazard.found_on)))
