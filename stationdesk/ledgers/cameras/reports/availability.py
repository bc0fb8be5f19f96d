"""R08 摄像机巡检月报: the rates of a period, day by day, and every interval they are computed from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from stationdesk.core.document import (
    Align,
    Block,
    Cell,
    Chart,
    ChartKind,
    Document,
    Layout,
    PageBreak,
    Row,
    Series,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Report, Request, Scope
from stationdesk.core.period import Period
from stationdesk.ledgers.cameras.reports.availability_claims import claims_of
from stationdesk.ledgers.cameras.reports.availability_words import RULE, moment_words, month_words
from stationdesk.ledgers.cameras.reports.footage import footage_table, footage_words
from stationdesk.ledgers.cameras.reports.health_read import Watch, never_looked_at, watches
from stationdesk.ledgers.cameras.reports.intervals import clock, intervals_table
from stationdesk.ledgers.cameras.reports.repairs import repairs_table, repairs_words
from stationdesk.ledgers.cameras.rules.rates import Times, daily, mean_of_days, moment_of, times
from stationdesk.ledgers.incidents.reports.wording import to_sign
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("cameras/report", "{station}: cameras online")
_EMPTY = QT_TRANSLATE_NOOP("cameras/report", "None in this period")
_COLUMNS: tuple[Phrase, ...] = (
    QT_TRANSLATE_NOOP("cameras/report", "Online"),
    QT_TRANSLATE_NOOP("cameras/report", "of it faulty"),
    QT_TRANSLATE_NOOP("cameras/report", "Offline"),
    QT_TRANSLATE_NOOP("cameras/report", "of it external"),
    QT_TRANSLATE_NOOP("cameras/report", "Planned"),
    QT_TRANSLATE_NOOP("cameras/report", "Not known"),
    QT_TRANSLATE_NOOP("cameras/report", "Online rate"),
    QT_TRANSLATE_NOOP("cameras/report", "Without external"),
    QT_TRANSLATE_NOOP("cameras/report", "Serviceable"),
    QT_TRANSLATE_NOOP("cameras/report", "Without external"),
)
_DAY = QT_TRANSLATE_NOOP("cameras/report", "Day")
_LINE = QT_TRANSLATE_NOOP("cameras/report", "Rates of each day")
_DAYS = QT_TRANSLATE_NOOP("cameras/report", "Day by day")
_TOTAL = QT_TRANSLATE_NOOP("cameras/report", "Total")
_BY_VILLAGE = QT_TRANSLATE_NOOP("cameras/report", "By village")
_BY_CLASS = QT_TRANSLATE_NOOP("cameras/report", "By class of point")
_EACH = QT_TRANSLATE_NOOP("cameras/report", "Every camera")
_NAMED = QT_TRANSLATE_NOOP("cameras/report", "Name")
_GROUP = QT_TRANSLATE_NOOP("cameras/report", "{name} ({count})")


def build(tx: Transaction, request: Request) -> Document:
    """The rates of a period with the intervals they are computed from."""
    if request.first is None or request.last is None:
        raise TypeError("availability needs its period")
    period = Period(request.first, request.last)
    since, until = period.bounds()
    until = max(since, min(until, tx.now))
    found, unwatched = watches(tx, since, until), never_looked_at(tx, until)
    days = daily((span for one in found for span in one.spans), period.first, period.last, now=tx.now)
    moment = moment_of((one.standing(until) for one in found), len(unwatched))
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: tuple[Block, ...] = (
        Title(title, request.say(period.title())),
        month_words(request, found, list(days.values())),
        moment_words(request, moment, until, unwatched, current=until == tx.now),
        repairs_words(tx, request, period),
        footage_words(tx, request),
        *_chart(request, days),
        *(_groups(request, found, since, until, by) for by in ("class", "village")),
        repairs_table(tx, request, period, until),
        footage_table(tx, request),
        to_sign(request.say),
        PageBreak(),
        _day_table(request, days),
        _cameras(request, found, since, until),
        intervals_table(request, found, since, until),
    )
    mean = mean_of_days(days.values())
    return Document(
        f"{period.code()}-cameras-online", title, Layout.LANDSCAPE, blocks,
        Stamp(station="", period=request.say(period.title()), counting_rule=request.say(RULE)),
        data={
            "cameras": len(found), "days": mean.days, "online_rate": mean.text(),
            "serviceable_rate": mean_of_days(days.values(), serviceable=True).text(),
            "in_service": moment.in_service, "online_now": moment.online().text(),
            "serviceable_now": moment.serviceable().text(),
        },
        claims=claims_of(request, period, days, (times(one.spans, since, until) for one in found), moment),
    )  # fmt: skip


def _chart(request: Request, days: dict[date, Times]) -> tuple[Block, ...]:
    """The daily line; without two days there is none."""
    if sum(one.looked_at for one in days.values()) < 2:
        return ()
    series = (
        Series(request.say(_COLUMNS[6]), tuple(_percent(one.online().exact) for one in days.values())),
        Series(request.say(_COLUMNS[8]), tuple(_percent(one.serviceable().exact) for one in days.values())),
    )
    labels = tuple(str(day.day) for day in days)
    return (Chart(ChartKind.LINES, labels, series, request.say(_LINE), "%"),)


def _percent(exact: object) -> float | None:
    return None if exact is None else round(float(exact), 2)  # type: ignore[arg-type]


# --- tables of times --------------------------------------------------------------------------------


def _times(one: Times) -> tuple[Cell, ...]:
    return (
        clock(one.up), clock(one.faulty), clock(one.down), clock(one.outside), clock(one.planned),
        clock(one.unknown), one.online().text(), one.online(without_external=True).text(),
        one.serviceable().text(), one.serviceable(without_external=True).text(),
    )  # fmt: skip


def _table(request: Request, first: Phrase, width: float, rows: Iterable[Row], caption: Phrase) -> Table:
    say = request.say
    columns = (
        TableColumn(say(first), width),
        *(TableColumn(say(title), 2, Align.RIGHT) for title in _COLUMNS),
    )
    return Table(columns, tuple(rows), caption=say(caption), empty=say(_EMPTY))


def _day_table(request: Request, days: dict[date, Times]) -> Table:
    rows = [Row((str(day), *_times(one))) for day, one in days.items() if one != Times()]
    if rows:
        rows.append(Row((request.say(_TOTAL), *_times(sum(days.values(), Times()))), strong=True))
    return _table(request, _DAY, 2, rows, _DAYS)


def _groups(request: Request, found: list[Watch], since: datetime, until: datetime, by: str) -> Table:
    """The same by village or class; the sum of seconds of each group, and how many cameras it has."""
    groups: dict[str, list[Watch]] = {}
    for one in found:
        name = (
            request.name("station.villages", one.camera.village_id)
            if by == "village"
            else request.label("camera_class", one.camera.point_class)
        )
        groups.setdefault(name or "—", []).append(one)
    rows = [
        Row((request.say(_GROUP.filled(name=name, count=len(many))), *_times(_sum(many, since, until))))
        for name, many in sorted(groups.items())
    ]
    return _table(request, _NAMED, 5, rows, _BY_VILLAGE if by == "village" else _BY_CLASS)


def _sum(watches: Iterable[Watch], since: datetime, until: datetime) -> Times:
    return sum((times(one.spans, since, until) for one in watches), Times())


def _cameras(request: Request, found: list[Watch], since: datetime, until: datetime) -> Table:
    rows = (Row((one.name, *_times(times(one.spans, since, until)))) for one in found)
    return _table(request, _NAMED, 6.5, rows, _EACH)


AVAILABILITY = Report(
    "availability",
    QT_TRANSLATE_NOOP("cameras", "Cameras online"),
    Scope.PERIOD,
    build,
    code="R08",
    every=frozenset({Every.MONTH}),
)
