"""What each cell of the board says: its posts, leave, wishes, what is fixed, changed or broken there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.roster.filling import Filling, Place
from stationdesk.ledgers.roster.rules.plan import Mark, MonthPlan, PlanDuty, PlanLeave, PlanPost
from stationdesk.rostering.answers import Violation
from stationdesk.rostering.problem import Part

REST = QT_TRANSLATE_NOOP("desktop", "–")
LEAVE = QT_TRANSLATE_NOOP("desktop", "L")
TRAINING = QT_TRANSLATE_NOOP("desktop", "T")
MARKS = {
    Mark.SWAPPED: QT_TRANSLATE_NOOP("desktop", "S"),
    Mark.SUBSTITUTE: QT_TRANSLATE_NOOP("desktop", "D"),
    Mark.CORRECTED: QT_TRANSLATE_NOOP("desktop", "C"),
}


@dataclass(frozen=True)
class Face:
    """How one cell looks. `wish` is +1 for on duty, −1 for off; `broken` the tone of what is wrong there."""

    text: str = ""
    tone: Tone | None = None
    faint: bool = False
    half: str = ""
    locked: bool = False
    mark: str = ""
    wish: int = 0
    broken: Tone | None = None
    differs: bool = False


@dataclass
class Faces:
    """Everything about a month that the cells are drawn from, looked up once for every change."""

    plan: MonthPlan
    filling: Filling
    say: Say
    violations: tuple[Violation, ...] = ()
    differing: frozenset[Place] = frozenset()
    broken: dict[Place, Tone] = field(default_factory=dict)
    short: dict[date, Tone] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.posts: dict[int, PlanPost] = {one.id: one for one in self.plan.posts}
        self.away: dict[Place, PlanLeave] = {(one.person, one.day): one for one in self.plan.leave}
        self.wishes = {(one.person, one.day): 1 if one.wants else -1 for one in self.plan.requests}
        self.trained = {
            (one.person, one.day + timedelta(days=ahead))
            for one in self.plan.blocks
            for ahead in range(one.days)
        }
        self.tail: dict[Place, tuple[PlanDuty, ...]] = {}
        for one in self.plan.duties:
            if one.day < self.plan.month:
                self.tail[one.person, one.day] = (*self.tail.get((one.person, one.day), ()), one)
        self._words = {name: self.say(phrase) for name, phrase in (("rest", REST), ("leave", LEAVE))}
        self._marks = {mark: self.say(phrase) for mark, phrase in MARKS.items()}
        self._place_violations()

    def of(self, person: int, day: date) -> Face:
        """A cell's."""
        place = (person, day)
        if day < self.plan.month:
            return Face(self._marked(self.tail.get(place, ())), faint=True)
        duties = self.filling.cells.get(place, ())
        leave = self.away.get(place)
        wish, broken = self.wishes.get(place, 0), self.broken.get(place)
        differs = place in self.differing
        if duties:
            first = duties[0]
            half = self._words["leave"] if leave is not None else ""
            return Face(
                self._marked(duties), self.posts[first.post].tone, half=half,
                locked=any(one.locked for one in duties), mark=self._marks.get(first.mark, ""),
                wish=wish, broken=broken, differs=differs,
            )  # fmt: skip
        if leave is not None and leave.part is Part.WHOLE:
            tone = Tone.BAD if leave.granted else Tone.WARN
            return Face(self._words["leave"], tone, wish=wish, broken=broken, differs=differs)
        half = self._words["leave"] if leave is not None else ""
        text = self.say(TRAINING) if place in self.trained else self._words["rest"]
        return Face(text, half=half, wish=wish, broken=broken, differs=differs)

    def _marked(self, duties: Iterable[PlanDuty]) -> str:
        return "".join(self.posts[one.post].mark for one in duties if one.post in self.posts)

    def _place_violations(self) -> None:
        for one in self.violations:
            tone = Tone.WARN if one.warning else Tone.BAD
            if one.at.day is None:
                continue
            day = self.plan.month + timedelta(days=one.at.day)
            people = [*((one.at.person,) if one.at.person is not None else ()), *one.at.others]
            for person in people:
                if self.broken.get((person, day)) is not Tone.BAD:
                    self.broken[person, day] = tone
            if not people and self.short.get(day) is not Tone.BAD:
                self.short[day] = tone
