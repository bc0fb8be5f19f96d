"""主要特点 and 下步工作 offered from what was counted: a sentence a figure, none where none is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from stationdesk.core.comparison import Way
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.paper import sentences
from stationdesk.core.period import Period
from stationdesk.ledgers.disputes.reports import counts
from stationdesk.ledgers.disputes.reports.five import five_of
from stationdesk.ledgers.incidents.reports.wording import share
from stationdesk.store.transaction import Transaction

_TAKEN_UP = QT_TRANSLATE_NOOP("disputes/report", "{count} disputes were taken up; they {pop}.")
_KIND = QT_TRANSLATE_NOOP("disputes/report", "Most are {kind}: {count}, {share}.")
_VILLAGE = QT_TRANSLATE_NOOP("disputes/report", "Most are in {village}: {count}, {share}.")
_AGED = QT_TRANSLATE_NOOP("disputes/report", "{count} of ten years and more were closed.")
_LEFT = QT_TRANSLATE_NOOP("disputes/report", "{count} disputes were open at the end of {day}.")
_LATE = QT_TRANSLATE_NOOP(
    "disputes/report", "The limit of {count} of them was over by then: close these first."
)
_DUE = QT_TRANSLATE_NOOP("disputes/report", "The limit of {count} of them runs out from {first} to {last}.")
_MOST_LEFT = QT_TRANSLATE_NOOP("disputes/report", "Most of those open are in {village}: {count}.")
_Groups = Mapping[Any, Mapping[str, int]]


def offered_analysis(tx: Transaction, request: Request) -> str:
    """What was taken up: how many, of which kind and where most; the old ones that were closed."""
    return sentences(request, _analysis(tx, request, _period(tx, request)))


def offered_steps(tx: Transaction, request: Request) -> str:
    """What is left open: how much is late, how much falls due in the next period, where most of it is."""
    return sentences(request, _steps(tx, request, _period(tx, request)))


def _period(tx: Transaction, request: Request) -> Period:
    if request.first is None or request.last is None:
        raise TypeError("an offer needs its period")
    return Period(request.first, max(request.first, min(request.last, tx.today)))


def _analysis(tx: Transaction, request: Request, period: Period) -> Iterator[Phrase]:
    five = five_of(tx, period)
    now = five.counts[period]
    count = now["received"]
    if count:
        pop = five.change("received", period, five.previous).sentence(Way.ON_PREVIOUS)
        yield _TAKEN_UP.filled(count=count, pop=pop)
    if found := _most(counts.stock_by(tx, "kind", period), "received"):
        kind, most = request.label("dispute_kind", found[0]), found[1]
        yield _KIND.filled(kind=kind, count=most, share=share(most, count))
    if found := _most(counts.stock_by(tx, "village", period), "received"):
        village, most = request.name("station.villages", found[0]), found[1]
        yield _VILLAGE.filled(village=village, count=most, share=share(most, count))
    if now["aged"]:
        yield _AGED.filled(count=now["aged"])


def _steps(tx: Transaction, request: Request, period: Period) -> Iterator[Phrase]:
    left = counts.counts(tx, period)["left"]
    if not left:
        return
    yield _LEFT.filled(count=left, day=period.last.isoformat())
    if late := counts.left_due(tx, period, Period(date.min, period.last)):
        yield _LATE.filled(count=late)
    coming = Period(period.last + timedelta(days=1), period.last + timedelta(days=period.days))
    if due := counts.left_due(tx, period, coming):
        yield _DUE.filled(count=due, first=coming.first.isoformat(), last=coming.last.isoformat())
    if found := _most(counts.stock_by(tx, "village", period), "left"):
        yield _MOST_LEFT.filled(village=request.name("station.villages", found[0]), count=found[1])


def _most(groups: _Groups, measure: str) -> tuple[Any, int] | None:
    """The group with most of a measure, the first of equals by its key; those not named are in none."""
    named = ((-line[measure], key) for key, line in groups.items() if key is not None and line[measure])
    found = min(named, default=None)
    return None if found is None else (found[1], -found[0])
