"""Every interval of a period that was not plainly online, so that each rate can be computed by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from stationdesk.core.document import Align, Row, Table, TableColumn
from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Request
from stationdesk.ledgers.cameras.reports.health_read import Stretch, Watch
from stationdesk.ledgers.cameras.rules.watched import LineState

_INTERVALS = QT_TRANSLATE_NOOP("cameras/report", "Every interval not online, or online with an open fault")
_EMPTY = QT_TRANSLATE_NOOP("cameras/report", "None in this period")
_FAULTY = QT_TRANSLATE_NOOP("cameras/report", "Online, fault open")
_NOT_WATCHED = QT_TRANSLATE_NOOP("cameras/report", "Not yet, or no longer, looked at")
_BY_HAND = QT_TRANSLATE_NOOP(
    "cameras/report",
    "By hand: what is not listed here was online without a fault. The period has {whole} (h:mm:ss). Of a"
    " camera: online = the period − offline − planned − not known − not looked at; serviceable = online −"
    " online with a fault open; rate = these / (online + offline).",
)


def intervals_table(request: Request, found: list[Watch], since: datetime, until: datetime) -> Table:
    """The list, by camera and time, each cut to the period."""
    say = request.say
    columns = (
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Name")), 4),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "State")), 2.4),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Began")), 2.6),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Ended")), 2.6),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Within the period")), 2, Align.RIGHT),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Answer")), 2),
        TableColumn(say(QT_TRANSLATE_NOOP("cameras/report", "Cause")), 2),
    )
    rows = tuple(row for one in found for row in _rows(request, one, since, until))
    whole = clock(int((until - since).total_seconds()))
    notes = (say(_BY_HAND.filled(whole=whole)),)
    return Table(columns, rows, caption=say(_INTERVALS), notes=notes, empty=say(_EMPTY))


def _rows(request: Request, watch: Watch, since: datetime, until: datetime) -> Iterator[Row]:
    """A camera's; between and around its pieces it was not looked at."""
    at = since
    for one in watch.stretches:
        if one.span.began_at > at:
            yield _unwatched(request, watch, at, one.span.began_at)
        if one.span.state is not LineState.UP or one.span.faulty:
            yield _row(request, watch, one, since, until)
        at = until if one.span.ended_at is None else one.span.ended_at
    if at < until:
        yield _unwatched(request, watch, at, until)


def _unwatched(request: Request, watch: Watch, began: datetime, ended: datetime) -> Row:
    seconds = int((ended - began).total_seconds())
    return Row(
        (watch.name, request.say(_NOT_WATCHED), _second(began), _second(ended), clock(seconds), "", "")
    )


def _row(request: Request, watch: Watch, one: Stretch, since: datetime, until: datetime) -> Row:
    return Row(
        (
            watch.name,
            request.say(_FAULTY if one.span.faulty else one.span.state.label),
            _second(one.span.began_at),
            _second(one.span.ended_at),
            clock(one.span.seconds(since, until)),
            request.say(one.answer.label) if one.answer is not None else "",
            request.label("camera_cause", one.cause) if one.cause else "",
        )
    )


def clock(seconds: int) -> str:
    """Seconds as 26:03:05; an empty cell where there are none."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}" if seconds else ""


def _second(at: datetime | None) -> str:
    """To the second: the chief computes with it."""
    return "" if at is None else f"{local(at):%Y-%m-%d %H:%M:%S}"
