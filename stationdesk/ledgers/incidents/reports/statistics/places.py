"""Where it happened, and how soon help was there."""

from __future__ import annotations

from decimal import Decimal

from stationdesk.core.comparison import Rate, rounded
from stationdesk.core.document import ChartKind
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.core.statistics import Number, Picture, Spot
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.reports.groups import place_name
from stationdesk.ledgers.incidents.reports.statistics import counted
from stationdesk.ledgers.incidents.reports.statistics.asked import COUNT, Context
from stationdesk.ledgers.incidents.reports.statistics.claims import of_group, of_zones
from stationdesk.ledgers.incidents.reports.statistics.counted import Minutes
from stationdesk.ledgers.incidents.reports.wording import NOT_NAMED
from stationdesk.ledgers.incidents.rules.response import Arrival
from stationdesk.ledgers.station.actions import labels

TOP = 9
_VILLAGES = QT_TRANSLATE_NOOP("incidents/statistics", "Villages and communities")
_VILLAGE = QT_TRANSLATE_NOOP("incidents/statistics", "Village or community")
_OTHERS = QT_TRANSLATE_NOOP("incidents/statistics", "{count} others")
_RESPONSE = QT_TRANSLATE_NOOP("incidents/statistics", "Minutes to arrive")
_ZONE = QT_TRANSLATE_NOOP("incidents/statistics", "Zone")
_ALL = QT_TRANSLATE_NOOP("incidents/statistics", "All zones")
_MEDIAN = QT_TRANSLATE_NOOP("incidents/statistics", "Median")
_NINETY = QT_TRANSLATE_NOOP("incidents/statistics", "90% within")
_MEASURED = QT_TRANSLATE_NOOP("incidents/statistics", "Measured")
_MET = QT_TRANSLATE_NOOP("incidents/statistics", "Within target")
_RATE = QT_TRANSLATE_NOOP("incidents/statistics", "Rate %")
_UNKNOWN = QT_TRANSLATE_NOOP("incidents/statistics", "Not known")
_BESIDE = QT_TRANSLATE_NOOP("incidents/statistics", "{rate} in time, {unknown} not known")
_MINUTES = QT_TRANSLATE_NOOP("incidents/statistics", "minutes")
_FROM_DISPATCH = QT_TRANSLATE_NOOP(
    "incidents/statistics",
    "All incidents, from the dispatch to the arrival. Not known: one of the times or the target is missing.",
)
_FROM_CALL = QT_TRANSLATE_NOOP(
    "incidents/statistics",
    "All incidents, from the call to the arrival. Not known: one of the times or the target is missing.",
)
Counts = dict[int | None, int]


def villages(context: Context) -> Picture:
    """The nine with the most, the rest together, and those whose village is not named."""
    now, then = _by_village(context, context.period), _by_village(context, context.then)
    named = sorted((one for one in {*now, *then} if one is not None), key=lambda one: (-now.get(one, 0), one))
    top = tuple(named[:TOP])
    spots = [
        _spot(context, place_name(context.request, "station.villages", one),
              now.get(one, 0), then.get(one, 0), village=one)
        for one in top
    ]  # fmt: skip
    rest = named[TOP:]
    if rest:
        title = context.say(_OTHERS.filled(count=len(rest)))
        sums = (sum(one.get(village, 0) for village in rest) for one in (now, then))
        spots.append(_spot(context, title, *sums, besides=top))
    if None in now or None in then:
        title = context.say(NOT_NAMED)
        spots.append(_spot(context, title, now.get(None, 0), then.get(None, 0), village=None))
    picture = Picture(
        "villages", context.say(_VILLAGES), ChartKind.BARS, context.say(_VILLAGE), context.series,
        tuple(spots), unit=context.say(COUNT), notes=context.notes(),
    )  # fmt: skip
    return of_group(context, picture, context.asked.group)


def _by_village(context: Context, period: Period) -> Counts:
    found: Counts = {}
    for group, pairs in counts.by_village(context.tx, context.way, period).items():
        if counted.belongs(group, context.asked.group):
            for village, count in pairs:
                found[village] = found.get(village, 0) + count
    return found


def _spot(context: Context, title: str, now: int, then: int, **more: object) -> Spot:
    periods = (context.period, context.then) if context.kept else (context.period,)
    rows: list[Query | None] = [context.way.rows(one, context.asked.group, **more) for one in periods]
    return Spot(title, (now, then if context.kept else None), (*rows, *([None] * (2 - len(rows)))))


def response(context: Context) -> Picture:
    """Median and nine-tenths minutes of every zone, and what is not known of them."""
    found = counted.minutes_by_zone(context.tx, context.way, context.period)
    every = counted.by_zone(context.tx, context.way, context.period)
    order = (*labels(context.tx, "response_zone"), None)
    zones = [one for one in (*order, *(every.keys() - set(order))) if one in every]
    spots = [_zone(context, _title(context, one), found.get(one), every[one], zone=one) for one in zones]
    if len(zones) > 1:
        whole = counted.minutes_in_all(context.tx, context.way, context.period)
        spots.append(_zone(context, context.say(_ALL), whole, sum(every.values())))
    series = (_MEDIAN, _NINETY, _MEASURED, _MET, _RATE, _UNKNOWN)
    picture = Picture(
        "response", context.say(_RESPONSE), ChartKind.BARS, context.say(_ZONE),
        tuple(context.say(one) for one in series), tuple(spots), parts=False,
        unit=context.say(_MINUTES),
        notes=(context.say(_FROM_CALL if context.way.from_call else _FROM_DISPATCH),),
    )  # fmt: skip
    return of_zones(picture, all_last=len(zones) > 1)


def _title(context: Context, zone: str | None) -> str:
    return context.say(NOT_NAMED) if zone is None else context.request.label("response_zone", zone)


def _zone(context: Context, title: str, found: Minutes | None, every: int, **more: object) -> Spot:
    way, period = context.way, context.period
    one = found or Minutes(0, 0, None, None)
    measured = way.rows(period, None, **way.measured, **more)
    met = way.rows(period, None, arrival=Arrival.WITHIN_CALL if way.from_call else Arrival.WITHIN, **more)
    unknown = way.rows(period, None, **dict.fromkeys(way.measured, False), **more)
    numbers: tuple[Number, ...] = (
        _minutes(one.median), _minutes(one.ninety), one.measured, one.within,
        Rate(one.within, one.measured).percent(), every - one.measured,
    )  # fmt: skip
    beside = _BESIDE.filled(rate=Rate(one.within, one.measured).text(), unknown=every - one.measured)
    rows = (measured, measured, measured, met, met, unknown)
    return Spot(title, numbers, rows, beside=context.say(beside))


def _minutes(exact: float | None) -> Decimal | None:
    return None if exact is None else rounded(Decimal(repr(exact)), 1)
