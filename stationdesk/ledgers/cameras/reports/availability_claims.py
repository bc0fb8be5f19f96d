"""What the figures of the cameras' month must keep to: counted by day and by camera, they are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from stationdesk.core.claims import Days, PartOf, Ratio, Sum
from stationdesk.core.document import Claim
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Request
from stationdesk.core.period import Period
from stationdesk.ledgers.cameras.rules.rates import Moment, Times
from stationdesk.ledgers.cameras.rules.watched import LineState

_DAYS = QT_TRANSLATE_NOOP("cameras/report", "Day by day")
_EACH = QT_TRANSLATE_NOOP("cameras/report", "Every camera")
_STANDING = QT_TRANSLATE_NOOP("cameras/report", "In service")
_STATES = ("up", "down", "planned", "unknown")


def claims_of(
    request: Request, period: Period, days: Mapping[date, Times], cameras: Iterable[Times], moment: Moment
) -> tuple[Claim, ...]:
    """Seconds by day make the seconds by camera; the states make the cameras in service."""
    every = tuple(cameras)
    say = request.say
    return (
        Days(say(_DAYS), period, len(days)),
        *(_same(say(_EACH), state, days.values(), every) for state in _STATES),
        *_within(say(_DAYS), days.values()),
        Sum(say(_STANDING), tuple(moment.of(one) for one in LineState), moment.in_service),
        *_rates(say(_STANDING), moment),
    )


def _same(what: str, state: str, days: Iterable[Times], cameras: Iterable[Times]) -> Claim:
    by_camera = sum(int(getattr(one, state)) for one in cameras)
    return Sum(what, tuple(int(getattr(one, state)) for one in days), by_camera)


def _within(what: str, days: Iterable[Times]) -> Iterator[Claim]:
    for one in days:
        yield PartOf(what, one.faulty, one.up)
        yield PartOf(what, one.outside, one.down)


def _rates(what: str, moment: Moment) -> Iterator[Claim]:
    for rate in (moment.online(), moment.serviceable()):
        yield PartOf(what, rate.part, rate.whole)
        yield Ratio(what, rate.part, rate.whole, rate.text())
