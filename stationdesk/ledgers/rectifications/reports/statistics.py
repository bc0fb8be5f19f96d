"""The hazards of any period as a picture: found, closed out, overdue and open, counted as their ledger is."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from stationdesk.core.claims import Lengths, PartOf
from stationdesk.core.comparison import TYPED_MARK, ledger_note, typed_note
from stationdesk.core.document import ChartKind, Claim
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query, Request
from stationdesk.core.period import Period
from stationdesk.core.statistics import Picture, Spot, marked
from stationdesk.ledgers.rectifications.records import Hazard
from stationdesk.ledgers.rectifications.reports import figures
from stationdesk.ledgers.station.actions import earlier
from stationdesk.ledgers.station.rules.earlier import Base
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("rectifications/statistics", "Hazards")
_TERMS = (
    ("new", QT_TRANSLATE_NOOP("rectifications/statistics", "Found")),
    ("closed", QT_TRANSLATE_NOOP("rectifications/statistics", "Closed out")),
    ("closing", QT_TRANSLATE_NOOP("rectifications/statistics", "Open at the end")),
    ("overdue", QT_TRANSLATE_NOOP("rectifications/statistics", "Of these overdue")),
)
_TYPED = {"new": "hazards_found", "closed": "hazards_closed"}
Counted = dict[str, tuple[int, Query]]


def hazards(tx: Transaction, request: Request, period: Period, then: Period) -> Picture:
    """A period beside another; one before the first hazard has no numbers."""
    first = _first_day(tx)
    now, before = _counted(tx, period), _counted(tx, then)
    kept = first is not None and first <= then.last

    def spot(term: str, title: Phrase) -> Spot:
        held = _base(tx, term, then, before[term], first or period.first) if term in _TYPED else Base(None)
        if held.typed:
            return Spot(request.say(title), (now[term][0], held.number), (now[term][1], held.rows),
                        marks=("", TYPED_MARK))  # fmt: skip
        number, rows = before[term] if kept else (None, None)
        return Spot(request.say(title), (now[term][0], number), (now[term][1], rows))

    spots = tuple(spot(term, title) for term, title in _TERMS)
    series = marked((request.say(period.title()), request.say(then.title())), spots)
    open_at_end, overdue = spots[2], spots[3]
    claims: list[Claim] = [PartOf(overdue.title, overdue.text(0), open_at_end.text(0)), Lengths(period, then)]
    if kept:
        claims.append(PartOf(overdue.title, overdue.text(1), open_at_end.text(1)))
    return Picture(
        "hazards", request.say(_TITLE), ChartKind.BARS, request.say(_TITLE), series, spots, parts=False,
        notes=_notes(request, then, first, spots), claims=tuple(claims),
    )  # fmt: skip


def _counted(tx: Transaction, period: Period) -> Counted:
    whole, _ = figures.carried_over(tx, period)
    terms = ("new", "closed", "closing")
    found = {term: (int(getattr(whole, term)), figures.rows_of(period, term)) for term in terms}
    return found | {"overdue": figures.overdue(tx, period)}


def _base(tx: Transaction, term: str, then: Period, counted: tuple[int, Query], first: date) -> Base:
    return earlier(tx, _TYPED[term], then, counted[0], first)


def _notes(request: Request, then: Period, first: date | None, spots: tuple[Spot, ...]) -> tuple[str, ...]:
    typed = any(one.marks for one in spots)
    note = typed_note(typed=True) if typed else ledger_note(then, first)
    return () if note is None else (request.say(note),)


def _first_day(tx: Transaction) -> date | None:
    return tx.session.scalar(select(func.min(Hazard.found_on)))
