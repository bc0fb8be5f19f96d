"""R08 摄像机月度在线情况: the rates of a period, day by day, and every interval they are computed from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from stationdesk.core.document import (
    Align,
    Block,
    Cell,
    Document,
    Layout,
    Row,
    Signatures,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query, Report, Request, Scope
from stationdesk.core.period import Period
from stationdesk.ledgers.cameras.records import Interval
from stationdesk.ledgers.cameras.reports.health_read import Watch, watches
from stationdesk.ledgers.cameras.reports.repairs import repairs_table, repairs_words
from stationdesk.ledgers.cameras.rules.rates import Times, daily, mean_of_days, times
from stationdesk.ledgers.cameras.rules.watched import LineState
from stationdesk.ledgers.incidents.reports.wording import figure, paragraph
from stationdesk.store.transaction import Transaction

_R = Align.RIGHT
_TITLE = QT_TRANSLATE_NOOP("cameras/report", "{station}: cameras online")
_SUMMARY = QT_TRANSLATE_NOOP(
    "cameras/report",
    "{count} cameras were looked at on {days} of {every} days. Mean of the daily online rates: {mean};"
    " without external causes: {without}.",
)
_RULE = QT_TRANSLATE_NOOP(
    "cameras/report",
    "Counting rule: online rate of a day = seconds online / (seconds online + seconds offline) of all cameras"
    " in service that day; the month's is the mean of its days looked at, rounded half up once. Not known"
    " (this PC was off) and planned stops are in neither. Offline begins with the first failed look once a"
    " second one, the debounce later, has failed too. Without external causes: offline by power cut, network"
    " or building work leaves the sum.",
)
_BY_HAND = QT_TRANSLATE_NOOP(
    "cameras/report",
    "By hand: what is not listed here was online. Times as h:mm:ss, cut to the period; a camera's online"
    " time = its time in service − offline − planned − not known.",
)
_EMPTY = QT_TRANSLATE_NOOP("cameras/report", "None in this period")
_DAY_COLUMNS = (
    QT_TRANSLATE_NOOP("cameras/report", "Day"),
    QT_TRANSLATE_NOOP("cameras/report", "Online"),
    QT_TRANSLATE_NOOP("cameras/report", "Offline"),
    QT_TRANSLATE_NOOP("cameras/report", "of it external"),
    QT_TRANSLATE_NOOP("cameras/report", "Planned"),
    QT_TRANSLATE_NOOP("cameras/report", "Not known"),
    QT_TRANSLATE_NOOP("cameras/report", "Online rate"),
    QT_TRANSLATE_NOOP("cameras/report", "Without external"),
)
_DAYS = QT_TRANSLATE_NOOP("cameras/report", "Day by day")
_TOTAL = QT_TRANSLATE_NOOP("cameras/report", "Total")
_BY_VILLAGE = QT_TRANSLATE_NOOP("cameras/report", "By village")
_BY_CLASS = QT_TRANSLATE_NOOP("cameras/report", "By class of point")
_EACH = QT_TRANSLATE_NOOP("cameras/report", "Every camera")
_INTERVALS = QT_TRANSLATE_NOOP("cameras/report", "Every interval not online")
_NAMED = QT_TRANSLATE_NOOP("cameras/report", "Name")


def build(tx: Transaction, request: Request) -> Document:
    """The online rates of a period with the intervals they are computed from."""
    if request.first is None or request.last is None:
        raise TypeError("availability needs its period")
    period = Period(request.first, request.last)
    since, until = period.bounds()
    until = max(since, min(until, tx.now))
    found = watches(tx, since, until)
    days = daily((span for one in found for span in one.spans), period.first, period.last, now=tx.now)
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = [Title(title, request.say(period.title())), _summary(request, found, days.values())]
    blocks += [repairs_words(tx, request, period), _day_table(request, days)]
    blocks += [_groups(request, found, since, until, by) for by in ("village", "class")]
    blocks += [_cameras(request, found, since, until), _intervals(request, found, since, until)]
    blocks += [repairs_table(tx, request, period), _signatures(request)]
    mean = mean_of_days(days.values())
    return Document(
        f"{period.code()}-cameras-online", title, Layout.LANDSCAPE, tuple(blocks),
        Stamp(station="", period=request.say(period.title()), counting_rule=request.say(_RULE)),
        data={"cameras": len(found), "days": mean.days, "online_rate": mean.text()},
    )  # fmt: skip


def _summary(request: Request, found: list[Watch], days: Iterable[Times]) -> Block:
    every = list(days)
    mean, without = mean_of_days(every), mean_of_days(every, without_external=True)
    rows = Query("cameras", (("in_service", True),))
    return paragraph(
        request, _SUMMARY, count=figure(len(found), rows), days=str(mean.days), every=str(len(every)),
        mean=mean.text(), without=without.text(),
    )  # fmt: skip


def _times(one: Times) -> tuple[Cell, ...]:
    return (
        clock(one.up), clock(one.down), clock(one.outside), clock(one.planned), clock(one.unknown),
        one.online().text(), one.online(without_external=True).text(),
    )  # fmt: skip


def clock(seconds: int) -> str:
    """Seconds as 26:03:05; an empty cell where there are none."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}" if seconds else ""


def _table(request: Request, first: Phrase, rows: Iterable[Row], caption: Phrase) -> Table:
    say = request.say
    columns = (
        TableColumn(say(first), 3),
        *(TableColumn(say(title), 2, _R) for title in _DAY_COLUMNS[1:]),
    )
    return Table(columns, tuple(rows), caption=say(caption), empty=say(_EMPTY))


def _day_table(request: Request, days: dict[date, Times]) -> Table:
    rows = [Row((str(day), *_times(one))) for day, one in days.items() if one != Times()]
    if rows:
        rows.append(Row((request.say(_TOTAL), *_times(sum(days.values(), Times()))), strong=True))
    return _table(request, _DAY_COLUMNS[0], rows, _DAYS)


def _groups(request: Request, found: list[Watch], since: datetime, until: datetime, by: str) -> Table:
    """The same by village or class; the sum of seconds of each group."""
    names: dict[str, Times] = {}
    for one in found:
        name = (
            request.name("station.villages", one.camera.village_id)
            if by == "village"
            else request.label("camera_class", one.camera.point_class)
        )
        names[name] = names.get(name, Times()) + times(one.spans, since, until)
    rows = [Row((name or "—", *_times(one))) for name, one in sorted(names.items())]
    return _table(request, _NAMED, rows, _BY_VILLAGE if by == "village" else _BY_CLASS)


def _cameras(request: Request, found: list[Watch], since: datetime, until: datetime) -> Table:
    rows = (
        Row((f"{one.camera.number or ''} {one.camera.name}".strip(), *_times(times(one.spans, since, until))))
        for one in found
    )
    return _table(request, _NAMED, rows, _EACH)


def _intervals(request: Request, found: list[Watch], since: datetime, until: datetime) -> Table:
    say = request.say
    columns = (
        TableColumn(say(_NAMED), 4),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "State")), 2),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Began")), 2.6),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Ended")), 2.6),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Within the period")), 2, _R),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Answer")), 2),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Cause")), 2),
    )
    rows = tuple(_interval_rows(request, found, since, until))
    notes = (say(_BY_HAND),)
    return Table(columns, rows, caption=say(_INTERVALS), notes=notes, empty=say(_EMPTY))


def _interval_rows(request: Request, found: list[Watch], since: datetime, until: datetime) -> Iterator[Row]:
    for watch in found:
        for one, span in zip(watch.intervals, watch.spans, strict=True):
            if one.state is not LineState.UP:
                yield _interval(request, watch, one, span.seconds(since, until))


def _interval(request: Request, watch: Watch, one: Interval, seconds: int) -> Row:
    return Row(
        (
            f"{watch.camera.number or ''} {watch.camera.name}".strip(),
            request.say(one.state.label),
            _second(one.began_at),
            _second(one.ended_at),
            clock(seconds),
            request.say(one.answer.label) if one.answer is not None else "",
            request.label("camera_cause", one.cause) if one.cause else "",
        )
    )


def _second(at: datetime | None) -> str:
    """To the second: the chief computes with it."""
    return "" if at is None else f"{local(at):%Y-%m-%d %H:%M:%S}"


def _signatures(request: Request) -> Signatures:
    offices = (
        QT_TRANSLATE_NOOP("cameras/report", "Made by"),
        QT_TRANSLATE_NOOP("cameras/report", "Checked by"),
        QT_TRANSLATE_NOOP("cameras/report", "Signed off by"),
    )
    return Signatures(tuple((request.say(office), "") for office in offices))


AVAILABILITY = Report(
    "availability", QT_TRANSLATE_NOOP("cameras", "Cameras online"), Scope.PERIOD, build, code="R08"
)
