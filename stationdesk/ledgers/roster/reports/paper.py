"""What every paper of the roster is written with: days, names with their marks, phones, signatures."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from stationdesk.core.document import Signatures
from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.paper import day_words, joined
from stationdesk.ledgers.roster.rules.plan import Mark, MonthPlan, PlanDay, PlanDuty, PlanPost, State
from stationdesk.rostering.problem import DayType

LEADER, TRAINEE = "leader", "trainee"
NONE = QT_TRANSLATE_NOOP("roster/report", "None in this period")
DRAFT = QT_TRANSLATE_NOOP("roster/report", "DRAFT")
SIGNED_BY = QT_TRANSLATE_NOOP("roster/report", "Signed by")
MADE_BY = QT_TRANSLATE_NOOP("roster/report", "Made by")
CHECKED_BY = QT_TRANSLATE_NOOP("roster/report", "Checked by")
SIGNED_OFF_BY = QT_TRANSLATE_NOOP("roster/report", "Signed off by")
DAY = QT_TRANSLATE_NOOP("roster/report", "Day")
WEEKDAY = QT_TRANSLATE_NOOP("roster/report", "Weekday")
REMARKS = QT_TRANSLATE_NOOP("roster/report", "Remarks")
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("roster/report", "Mon"), QT_TRANSLATE_NOOP("roster/report", "Tue"),
    QT_TRANSLATE_NOOP("roster/report", "Wed"), QT_TRANSLATE_NOOP("roster/report", "Thu"),
    QT_TRANSLATE_NOOP("roster/report", "Fri"), QT_TRANSLATE_NOOP("roster/report", "Sat"),
    QT_TRANSLATE_NOOP("roster/report", "Sun"),
)  # fmt: skip
_MADE_UP = QT_TRANSLATE_NOOP("roster/report", "{weekday} (work)")
_MARKED: Mapping[Mark, Phrase] = {
    Mark.SWAPPED: QT_TRANSLATE_NOOP("roster/report", "{name} (swap)"),
    Mark.SUBSTITUTE: QT_TRANSLATE_NOOP("roster/report", "{name} (subst.)"),
    Mark.CORRECTED: QT_TRANSLATE_NOOP("roster/report", "{name} (corr.)"),
}
_UNKNOWN = QT_TRANSLATE_NOOP(
    "roster/report",
    "CAUTION: the holidays and make-up workdays of {years} are not in the calendar. Days off are weekends"
    " only; enter or import them under Station, Calendar, and make this sheet again.",
)
_LEFT = QT_TRANSLATE_NOOP("roster/report", "Reported by: {station}")
_RIGHT = QT_TRANSLATE_NOOP("roster/report", "Made on: {day}")
_HALF = 0.56  # what a Latin letter takes of a hanzi's width


@dataclass(frozen=True)
class OnPaper:
    """A month with what its papers need beside it. `printed` are its posts on paper, in order.

    `starts` is when the duty day begins, `made_on` the day of signing, or today; `hours` are (minutes
    after midnight, minutes long) of each post.
    """

    plan: MonthPlan
    request: Request
    printed: tuple[PlanPost, ...]
    station: str
    made_on: date
    starts: str = "08:30"
    phone: str = ""
    county_phone: str = ""
    phones: Mapping[int, str] = field(default_factory=dict)
    hours: Mapping[int, tuple[int, int]] = field(default_factory=dict)

    @property
    def days(self) -> tuple[PlanDay, ...]:
        """The days of the month itself."""
        return tuple(one for one in self.plan.days if not one.tail)

    @cached_property
    def on_day(self) -> dict[date, list[PlanDuty]]:
        """{day: its duties, post by post}"""
        place = {one.id: number for number, one in enumerate(self.plan.posts)}
        found: dict[date, list[PlanDuty]] = {}
        for one in sorted(self.plan.duties, key=lambda one: (place.get(one.post, 999), one.id or 0)):
            found.setdefault(one.day, []).append(one)
        return found

    @cached_property
    def _names(self) -> dict[int, str]:
        return {one.id: one.name for one in self.plan.people}

    def person(self, person: int) -> str:
        """A name."""
        return self._names.get(person) or self.request.name("station.people", person)

    def post(self, post: int) -> str:
        """A post's name."""
        return next((one.name for one in self.plan.posts if one.id == post), f"#{post}")

    def served(self, duty: PlanDuty, *, phone: bool = False) -> str:
        """Who serves, with the mark of a change, and perhaps the telephone."""
        name = self.person(duty.person)
        if duty.mark in _MARKED:
            name = self.request.say(_MARKED[duty.mark].filled(name=name))
        number = self.phones.get(duty.person, "") if phone else ""
        return f"{name} {number}".rstrip()

    def names(self, day: date, post: int, *, phone: bool = False) -> str:
        """Everybody on a post that day."""
        return joined(
            self.request,
            (self.served(one, phone=phone) for one in self.on_day.get(day, ()) if one.post == post),
        )

    @property
    def watermark(self) -> str:
        """草稿 until it is signed."""
        return self.request.say(DRAFT) if self.plan.state in (State.DRAFT, State.DROPPED) else ""

    def unknown(self) -> str:
        """The loud line of a month whose holidays nobody has entered; empty otherwise."""
        years = joined(self.request, map(str, self.plan.unknown_years))
        return self.request.say(_UNKNOWN.filled(years=years)) if years else ""

    def signatures(self) -> Signatures:
        """Who signed and who made it, typed where the records say so."""
        say, plan = self.request.say, self.plan
        return Signatures(((say(SIGNED_BY), plan.signed_by), (say(MADE_BY), plan.made_by)))

    def ends(self) -> tuple[str, str]:
        """(填报单位, 制表日期): the small words at both ends of the line under the title."""
        say = self.request.say
        day = day_words(self.request, self.made_on)
        return say(_LEFT.filled(station=self.station)), say(_RIGHT.filled(day=day))


def sentences(request: Request, words: Iterable[str]) -> str:
    """Parts of a remark, parted as the language does."""
    return ("；" if request.language == CHINESE else "; ").join(words)


def short_day(request: Request, day: date) -> str:
    """12月1日 or 12-01."""
    return f"{day.month}月{day.day}日" if request.language == CHINESE else f"{day:%m-%d}"


def weekday(request: Request, day: PlanDay) -> str:
    """The holiday's name, or the weekday; one to be worked for a holiday says so."""
    said = request.say(_WEEKDAYS[day.day.weekday()])
    if day.makeup:
        return request.say(_MADE_UP.filled(weekday=said))
    return day.name or said


def rests(day: PlanDay) -> bool:
    """Whether the day is shaded: a weekend, a holiday or a day off around it."""
    return day.kind is not DayType.WORK


def width_of(text: str) -> float:
    """About how wide a text is, in hanzi."""
    return sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else _HALF for letter in text)
