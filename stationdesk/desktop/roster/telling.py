"""A cell in words: who, when, what, and what is noted or wrong there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.roster.faces import Faces
from stationdesk.desktop.roster.staffing import needs_of
from stationdesk.desktop.widgets.week import WEEKDAYS
from stationdesk.ledgers.roster.rules.plan import Mark, PlanDay, PlanDuty, PlanLeave
from stationdesk.rostering.answers import Violation
from stationdesk.rostering.problem import DayType, Part

Names = Callable[[int], str]
DAY = QT_TRANSLATE_NOOP("desktop", "{month}-{day} {weekday}")
_HOLIDAY = QT_TRANSLATE_NOOP("desktop", "{day}, {name}")
_MAKEUP = QT_TRANSLATE_NOOP("desktop", "{day}, make-up workday")
_OFF = QT_TRANSLATE_NOOP("desktop", "{day}, day off")
_PLACE = QT_TRANSLATE_NOOP("desktop", "{name} · {day} · {what}")
_FREE = QT_TRANSLATE_NOOP("desktop", "free")
_LOCKED = QT_TRANSLATE_NOOP("desktop", "Locked: generating leaves it as it is.")
_LEAVE = QT_TRANSLATE_NOOP("desktop", "{kind}")
_LEAVE_PART = QT_TRANSLATE_NOOP("desktop", "{kind}, {part}")
_ASKED = QT_TRANSLATE_NOOP("desktop", "{leave} (asked for)")
_MORNING = QT_TRANSLATE_NOOP("desktop", "morning")
_AFTERNOON = QT_TRANSLATE_NOOP("desktop", "afternoon")
_WANTS = QT_TRANSLATE_NOOP("desktop", "Would like to be on duty.")
_WANTS_OFF = QT_TRANSLATE_NOOP("desktop", "Would like to be off.")
_TRAINING = QT_TRANSLATE_NOOP("desktop", "shadow training")
_MARKS = {
    Mark.SWAPPED: QT_TRANSLATE_NOOP("desktop", "Swapped: the rota had chosen {name}."),
    Mark.SUBSTITUTE: QT_TRANSLATE_NOOP("desktop", "In place of {name}."),
    Mark.CORRECTED: QT_TRANSLATE_NOOP("desktop", "Corrected by the chief: the rota had chosen {name}."),
}
_STAFFING = QT_TRANSLATE_NOOP("desktop", "{post} {count} of {need}")
_STAFFED = QT_TRANSLATE_NOOP("desktop", "Staffing on {day}")


class Telling:
    """Says cells; `say_violation` and `kind_of_leave` come from the ledger's own words."""

    def __init__(
        self, say: Say, names: Names, say_violation: Callable[[Violation], str],
        kind_of_leave: Callable[[str], str],
    ) -> None:  # fmt: skip
        self.say, self.names = say, names
        self.say_violation, self._kind = say_violation, kind_of_leave

    def day(self, day: date) -> str:
        """12-24 Thu"""
        say = self.say
        return say(DAY.filled(month=day.month, day=day.day, weekday=say(WEEKDAYS[day.weekday()])))

    def whole_day(self, one: PlanDay) -> str:
        """The day with what it is: a holiday's name, a make-up workday, a day off."""
        told = self.day(one.day)
        if one.name:
            return self.say(_HOLIDAY.filled(day=told, name=one.name))
        if one.makeup:
            return self.say(_MAKEUP.filled(day=told))
        return self.say(_OFF.filled(day=told)) if one.kind is not DayType.WORK else told

    def cell(self, faces: Faces, person: int, day: date) -> str:
        """Everything about one cell, a line each."""
        return "\n".join(self.cell_lines(faces, person, day))

    def cell_lines(self, faces: Faces, person: int, day: date) -> list[str]:
        """The place first, then what is noted, then what is wrong."""
        place = (person, day)
        duties = faces.tail.get(place, ()) if day < faces.plan.month else faces.filling.at(place)
        what = (
            "、".join(self._post(faces, one) for one in duties) if duties else self._idle(faces, person, day)
        )
        lines = [self.say(_PLACE.filled(name=self.names(person), day=self.day(day), what=what))]
        leave = faces.away.get(place)
        if duties and leave is not None:
            lines.append(self.leave(leave))
        if any(one.locked for one in duties):
            lines.append(self.say(_LOCKED))
        lines += [
            self.say(_MARKS[one.mark].filled(name=self.names(one.chosen))) for one in duties if one.mark
        ]
        if place in faces.wishes:
            lines.append(self.say(_WANTS if faces.wishes[place] > 0 else _WANTS_OFF))
        return lines + [self.say_violation(one) for one in violations_at(faces, person, day)]

    def leave(self, one: PlanLeave) -> str:
        """The kind, the half where it is half a day, and whether it is only asked for."""
        told = self.say(_LEAVE.filled(kind=self._kind(one.kind)))
        if one.part is not Part.WHOLE:
            part = _MORNING if one.part is Part.MORNING else _AFTERNOON
            told = self.say(_LEAVE_PART.filled(kind=told, part=self.say(part)))
        return told if one.granted else self.say(_ASKED.filled(leave=told))

    def staffing(self, faces: Faces, day: date) -> str:
        """Every post of a day with its number and need, then what is wrong with the day."""
        lines = [self.say(_STAFFED.filled(day=self.day(day)))]
        needs = needs_of(faces.plan, faces.filling)
        for post in faces.plan.posts:
            need, count = needs.get((day, post.id), 0), len(faces.filling.held.get((day, post.id), ()))
            if need or count:
                lines.append(self.say(_STAFFING.filled(post=post.name, count=count, need=need)))
        return "\n".join(
            lines + [self.say_violation(one) for one in faces.violations if _is_of_day(faces, one, day)]
        )

    def _post(self, faces: Faces, duty: PlanDuty) -> str:
        post = faces.posts.get(duty.post)
        return post.name if post is not None else ""

    def _idle(self, faces: Faces, person: int, day: date) -> str:
        leave = faces.away.get((person, day))
        if leave is not None:
            return self.leave(leave)
        return self.say(_TRAINING if (person, day) in faces.trained else _FREE)


def violations_at(faces: Faces, person: int, day: date) -> list[Violation]:
    """What is wrong with a person on a day."""
    number = (day - faces.plan.month).days
    return [
        one for one in faces.violations
        if one.at.day == number and (one.at.person == person or person in one.at.others)
    ]  # fmt: skip


def _is_of_day(faces: Faces, one: Violation, day: date) -> bool:
    return (
        one.at.day is not None and one.at.person is None
        and faces.plan.month + timedelta(days=one.at.day) == day
    )  # fmt: skip
