"""Changing the month on the board: every way of filling it, each one step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.desktop.roster import block, faces
from stationdesk.desktop.roster import filling as editing
from stationdesk.desktop.roster.filling import Filling, Place, filling_of, shown_as
from stationdesk.desktop.roster.sheet import Sheet
from stationdesk.desktop.roster.staffing import needs_of, usual_need
from stationdesk.ledgers.roster.rules.plan import MonthPlan, PlanDuty, PlanPost, State

_LOCKED = QT_TRANSLATE_NOOP("desktop", "This duty is locked; L lets it go.")
_TAIL = QT_TRANSLATE_NOOP(
    "desktop", "This is last month: it is shown for the rest rules and not changed here."
)
_SIGNED = QT_TRANSLATE_NOOP(
    "desktop", "This month is signed. Enter on a duty offers a swap, a substitution or a correction."
)
_NOTHING = QT_TRANSLATE_NOOP("desktop", "There is nothing in this cell to lock.")
_NO_POST = QT_TRANSLATE_NOOP("desktop", "{name} may hold none of the posts.")
_PASTE_EMPTY = QT_TRANSLATE_NOOP("desktop", "There is nothing to paste: copy cells here or in a sheet first.")
MOST_NEEDED = 40


class Editor(QObject):
    """`changed` after every step; `refused` carries why one was not taken."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, say: Say, names: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say, self._names = say, names
        self.forbidden: Phrase | None = None
        self.plan: MonthPlan | None = None
        self.sheet = Sheet(Filling())

    def begin(self, plan: MonthPlan) -> None:
        """Another month, or the same one read anew."""
        self.plan = plan
        self.sheet = Sheet(filling_of(plan))

    def renew(self, plan: MonthPlan) -> None:
        """The same roster as it is kept now; the steps stay."""
        self.plan = plan
        self.sheet.mark_saved(filling_of(plan))

    def mark_saved(self, roster: int, version: int) -> None:
        """What stands here is kept now, in this roster."""
        if self.plan is not None:
            self.plan = replace(self.plan, roster=roster, version=version, duties=self._with_tail())
            self.sheet.mark_saved(self.now)

    @property
    def now(self) -> Filling:
        """What stands on the board."""
        return self.sheet.now

    @property
    def is_signed(self) -> bool:
        """Whether the month can only be changed duty by duty."""
        return self.plan is not None and self.plan.state is not State.DRAFT

    @property
    def posts(self) -> tuple[PlanPost, ...]:
        """Of the month."""
        return self.plan.posts if self.plan is not None else ()

    # --- steps ---

    def take(self, filling: Filling) -> bool:
        """Another filling as one step; whether it was one."""
        if self.may_edit() and self.sheet.take(filling):
            self.changed.emit()
            return True
        return False

    def undo(self) -> None:
        """One step back."""
        if self.sheet.undo():
            self.changed.emit()

    def redo(self) -> None:
        """One step forth."""
        if self.sheet.redo():
            self.changed.emit()

    def may_edit(self) -> bool:
        """Refuses with the reason where the board is for reading."""
        if self.is_signed:
            self.refuse(_SIGNED)
        elif self.forbidden is not None:
            self.refuse(self.forbidden)
        return not self.is_signed and self.forbidden is None

    def refuse(self, why: Phrase) -> None:
        """Say why not."""
        self.refused.emit(RuleBroken(why))

    # --- cells by person and day ---

    def fill(self, places: Sequence[Place], post: int) -> None:
        """Put a post into the cells."""
        if self._ready(places):
            self.take(editing.put(self.now, places, post))

    def add(self, place: Place, post: int) -> None:
        """A second post beside the first."""
        if self._ready([place]):
            self.take(editing.added(self.now, place, post))

    def rest(self, places: Sequence[Place]) -> None:
        """Empty the cells."""
        if self._ready(places):
            self.take(editing.cleared(self.now, places))

    def step(self, place: Place) -> None:
        """The next post the person may hold, after the last one none."""
        if not self._ready([place]):
            return
        mine = [one.id for one in self.posts if place[0] in one.persons]
        here = self.now.at(place)
        if not mine:
            self.refuse(_NO_POST.filled(name=self._names(place[0])))
        elif not here:
            self.take(editing.put(self.now, [place], mine[0]))
        elif here[0].post in mine[:-1]:
            self.take(editing.put(self.now, [place], mine[mine.index(here[0].post) + 1]))
        else:
            self.take(editing.cleared(self.now, [place]))

    def lock(self, places: Sequence[Place]) -> None:
        """Fix what stands in the cells; let it go where all of it is fixed already."""
        duties = [one for place in places for one in self.now.at(place)]
        if not self._month(places):
            return
        if not duties:
            self.refuse(_NOTHING)
        else:
            self.take(editing.locked(self.now, places, not all(one.locked for one in duties)))

    def carry(self, start: Place, end: Place) -> bool:
        """Move a cell's duties onto another cell, or change the two."""
        if not self._ready([start]) or not self._ready([end]):
            return False
        return self.take(editing.moved(self.now, start, end))

    def copy_down(self, people: Sequence[int], days: Sequence[date]) -> None:
        """The uppermost marked row over the rows below it."""
        if self._month([(one, day) for one in people for day in days]):
            below = [one for person in people[1:] for day in days for one in self.now.at((person, day))]
            if len(people) == 2 and below and all(one.locked for one in below):
                self.refuse(_LOCKED)
                return
            self.take(editing.copied_down(self.now, people, days))

    def text(self, people: Sequence[int], days: Sequence[date]) -> str:
        """The marked block for the clipboard."""
        return block.as_text(self.now, people, days, self.posts, self._say(faces.REST))

    def paste(self, text: str, at: Place, people: Sequence[int], days: Sequence[date]) -> None:
        """Lay a block from the first marked cell on; one cell over all that is marked."""
        if self.plan is None or not self.may_edit():
            return
        if not text.strip("\r\n\t "):
            self.refuse(_PASTE_EMPTY)
            return
        words = block.words_of(text)
        rows, columns = self._from(at)
        if len(words) == 1 and len(words[0]) == 1:
            rows, columns = list(people), list(days)
        free = (self._say(faces.REST), self._say(faces.LEAVE), self._say(faces.TRAINING), "X", "x")
        try:
            self.take(block.pasted(self.now, words, rows, columns, self.posts, free))
        except StationError as refusal:
            self.refused.emit(refusal)

    # --- cells by day and post ---

    def give(self, day: date, post: int, person: int) -> None:
        """Put somebody on a post of a day, beside who stands there."""
        if self._month([(person, day)]):
            self.take(editing.added(self.now, (person, day), post))

    def take_off(self, duty: PlanDuty) -> None:
        """Take one duty away."""
        if self._month([(duty.person, duty.day)]):
            if duty.locked:
                self.refuse(_LOCKED)
            else:
                self.take(editing.without(self.now, duty))

    def hand(self, duty: PlanDuty, person: int) -> None:
        """Give one duty to somebody else."""
        if self._month([(duty.person, duty.day)]):
            self.take(editing.passed(self.now, duty, person))

    def need(self, day: date, post: int, by: int) -> None:
        """One more, or one fewer, on a post of a day."""
        plan = self.plan
        if plan is None or not self.may_edit():
            return
        count = needs_of(plan, self.now).get((day, post), 0) + by
        planned = next((one for one in plan.days if one.day == day), None)
        owner = next((one for one in plan.posts if one.id == post), None)
        if planned is not None and owner is not None and not planned.tail and 0 <= count <= MOST_NEEDED:
            usual = usual_need(owner, planned)
            self.take(editing.needed(self.now, day, post, count, usual))

    # --- within ---

    def _with_tail(self) -> tuple[PlanDuty, ...]:
        return shown_as(self.plan, self.now).duties if self.plan is not None else ()

    def _ready(self, places: Sequence[Place]) -> bool:
        """Whether the cells may be filled: this month's, and one alone not locked."""
        if not self._month(places):
            return False
        if len(places) == 1 and any(one.locked for one in self.now.at(places[0])):
            self.refuse(_LOCKED)
            return False
        return True

    def _month(self, places: Sequence[Place]) -> bool:
        if self.plan is None or not self.may_edit():
            return False
        if not places or any(day < self.plan.month for _, day in places):
            self.refuse(_TAIL)
            return False
        return True

    def _from(self, at: Place) -> tuple[list[int], list[date]]:
        """Everybody and every day from a cell on."""
        assert self.plan is not None
        people = [one.id for one in self.plan.people]
        days = [one.day for one in self.plan.days if one.day >= max(at[1], self.plan.month)]
        return people[people.index(at[0]) :], days
