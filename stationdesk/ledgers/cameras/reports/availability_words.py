"""The sentences of the month's availability: its mean rates, how it stood at the end, and the rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from stationdesk.core import display
from stationdesk.core.document import Block
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query, Request
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.reports.health_read import Watch
from stationdesk.ledgers.cameras.rules.rates import Moment, Times, mean_of_days
from stationdesk.ledgers.cameras.rules.watched import LineState
from stationdesk.ledgers.incidents.reports.wording import figure, paragraph

_MONTH = QT_TRANSLATE_NOOP(
    "cameras/report",
    "{count} cameras were looked at, on {days} of {every} days. Means of the daily rates: online {online},"
    " serviceable {serviceable}; without external causes online {own_online}, serviceable {own_serviceable}.",
)
_MOMENT = QT_TRANSLATE_NOOP(
    "cameras/report",
    "At {time}: {all} in service, {up} of them online, {down} offline, {planned} in a planned stop and"
    " {unknown} not known ({unwatched} of these are looked at by nobody, for want of an address). Online"
    " {part}/{whole} = {online}, serviceable {sound}/{whole} = {serviceable}.",
)
RULE = QT_TRANSLATE_NOOP(
    "cameras/report",
    "Counting rule: in service (N) = in use or in repair. Online rate of a day = seconds online / (seconds"
    " online + seconds offline) of all cameras in service; serviceable = seconds online without an open"
    " fault / the same; the month's is the mean of its days looked at, rounded half up once. Not known (this"
    " PC was off), planned stops and the time before the first look are in no rate. Offline begins with the"
    " first failed look once a second one, the debounce later, has failed too; a fault is open from its"
    " report to its acceptance. Without external causes: seconds lost by power cut, network or building work"
    " leave the sum.",
)


def month_words(request: Request, found: Sequence[Watch], days: Sequence[Times]) -> Block:
    """The means of the period."""
    mean = mean_of_days(days)
    return paragraph(
        request, _MONTH, count=figure(len(found), Query("cameras", (("in_service", True),))),
        days=str(mean.days), every=str(len(days)), online=mean.text(),
        serviceable=mean_of_days(days, serviceable=True).text(),
        own_online=mean_of_days(days, without_external=True).text(),
        own_serviceable=mean_of_days(days, without_external=True, serviceable=True).text(),
    )  # fmt: skip


def moment_words(
    request: Request, now: Moment, at: datetime, unwatched: Sequence[Camera], *, current: bool
) -> Block:
    """How many stood how at the end; the rows behind a number are those of now, so only then it has any."""
    online, serviceable = now.online(), now.serviceable()

    def counted(count: int, **filters: object) -> object:
        return figure(count, Query("cameras", tuple(filters.items())) if current else None)

    return paragraph(
        request, _MOMENT, time=display.instant(at),
        all=counted(now.in_service, in_service=True),
        up=counted(now.of(LineState.UP), line=LineState.UP),
        down=counted(now.of(LineState.DOWN), line=LineState.DOWN),
        planned=counted(now.of(LineState.PLANNED), line=LineState.PLANNED),
        unknown=counted(now.of(LineState.UNKNOWN), line=LineState.UNKNOWN),
        unwatched=str(len(unwatched)), part=str(online.part), whole=str(online.whole), online=online.text(),
        sound=str(serviceable.part), serviceable=serviceable.text(),
    )  # fmt: skip
