"""小结 and 工作建议 offered from what was counted: a sentence for each figure, none where there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from stationdesk.core.comparison import Trend
from stationdesk.core.comparison import Way as Against
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.paper import sentences
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.reports.counts import Way, way_of
from stationdesk.ledgers.incidents.reports.five import VALID, Five, five_of
from stationdesk.ledgers.incidents.reports.groups import Close, group_title, look_closely, place_name
from stationdesk.ledgers.incidents.reports.wording import share
from stationdesk.ledgers.incidents.rules.counting import Band
from stationdesk.store.transaction import Transaction

Offer = Callable[[Any, Request], str]
_COUNT = QT_TRANSLATE_NOOP("incidents/report", "{group}: {count} in this period, {before} before; {pop}.")
_TYPE = QT_TRANSLATE_NOOP("incidents/report", "Most are {type}: {count}, {share}.")
_BAND = QT_TRANSLATE_NOOP("incidents/report", "Most fall into {band}: {count}, {share}.")
_VILLAGE = QT_TRANSLATE_NOOP("incidents/report", "Most are in {village}: {count}, {share}.")
_VALID = QT_TRANSLATE_NOOP("incidents/report", "{count} valid incidents in this period; they {pop}.")
_WATCH = QT_TRANSLATE_NOOP(
    "incidents/report",
    "{group} rose from {before} to {count}; look after {village} ({in_village}), {band} ({in_band}) first.",
)


def group_offer(group: str) -> Offer:
    """The offer for the summary of one group."""

    def offer(tx: Transaction, request: Request) -> str:
        way, five, close = _read(tx, request)
        return sentences(request, _about(request, way, five, close, group))

    return offer


def advice_offer(tx: Transaction, request: Request) -> str:
    """Where and when to look first, for each group that rose."""
    way, five, close = _read(tx, request)
    return offered_advice(request, way, five, close)


def offered_advice(request: Request, way: Way, five: Five, close: Close) -> str:
    """A sentence for each group that rose, with its fullest village and hours."""
    return sentences(request, _watch(request, way, five, close))


def offered_summary(request: Request, way: Way, five: Five, close: Close) -> str:
    """All valid calls, then each group that rose."""
    count = five.count(five.current, VALID)
    if not count:
        return ""
    pop = five.change(VALID, five.current, five.previous).sentence(Against.ON_PREVIOUS)
    return sentences(request, (_VALID.filled(count=count, pop=pop), *_watch(request, way, five, close)))


def _read(tx: Transaction, request: Request) -> tuple[Way, Five, Close]:
    if request.first is None or request.last is None:
        raise TypeError("an offer needs its period")
    way, period = way_of(tx), Period(request.first, max(request.first, min(request.last, tx.today)))
    return way, five_of(tx, way, period), look_closely(tx, way, period)


def _about(request: Request, way: Way, five: Five, close: Close, group: str) -> Iterator[Phrase]:
    now = five.current
    count = five.count(now, group) if group in way.groups else 0
    if not count:
        return
    pop = five.change(group, now, five.previous).sentence(Against.ON_PREVIOUS)
    before = five.count(five.previous, group)
    yield _COUNT.filled(group=group_title(request, group), count=count, before=before, pop=pop)
    code, most = close.types[group][0]
    yield _TYPE.filled(type=request.label("incident_category", code), count=most, share=share(most, count))
    band, most = _fullest_band(close, group)
    yield _BAND.filled(band=request.say(band.label), count=most, share=share(most, count))
    if named := _fullest_village(request, close, group):
        yield _VILLAGE.filled(village=named[0], count=named[1], share=share(named[1], count))


def _watch(request: Request, way: Way, five: Five, close: Close) -> Iterator[Phrase]:
    for group in way.groups:
        now, before = five.count(five.current, group), five.count(five.previous, group)
        named = _fullest_village(request, close, group)
        if five.change(group, five.current, five.previous).trend is not Trend.RISE or named is None:
            continue
        band, most = _fullest_band(close, group)
        yield _WATCH.filled(
            group=group_title(request, group), before=before, count=now, village=named[0],
            in_village=named[1], band=request.say(band.label), in_band=most,
        )  # fmt: skip


def _fullest_band(close: Close, group: str) -> tuple[Band, int]:
    bands = close.bands.get(group, {})
    band = max(Band, key=lambda one: bands.get(one, 0))
    return band, bands.get(band, 0)


def _fullest_village(request: Request, close: Close, group: str) -> tuple[str, int] | None:
    """The first that is named; calls without a village are in none."""
    named = ((one, count) for one, count in close.villages.get(group, ()) if one is not None)
    found = next(named, None)
    return None if found is None else (place_name(request, "station.villages", found[0]), found[1])
