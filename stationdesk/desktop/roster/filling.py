"""What stands on the board and how it is changed: plain values, one new filling for every step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from stationdesk.ledgers.roster.rules.plan import Made, MonthPlan, Need, PlanDuty, State
from stationdesk.rostering.answers import Change

Place = tuple[int, date]
"""(person, day): a cell of the board."""
NO_MONTH = MonthPlan(date(2000, 1, 1), None, 0, State.DRAFT, Made.HAND, (), (), ())
"""What the board shows before it has read anything."""


@dataclass(frozen=True)
class Filling:
    """The duties of a month and what its days need; the tail of the month before is not among them."""

    duties: tuple[PlanDuty, ...] = ()
    needs: tuple[Need, ...] = ()

    @cached_property
    def cells(self) -> dict[Place, tuple[PlanDuty, ...]]:
        """{(person, day): the duties there}"""
        found: dict[Place, list[PlanDuty]] = {}
        for one in self.duties:
            found.setdefault((one.person, one.day), []).append(one)
        return {place: tuple(several) for place, several in found.items()}

    @cached_property
    def held(self) -> dict[tuple[date, int], tuple[PlanDuty, ...]]:
        """{(day, post): who holds it}"""
        found: dict[tuple[date, int], list[PlanDuty]] = {}
        for one in self.duties:
            found.setdefault((one.day, one.post), []).append(one)
        return {place: tuple(several) for place, several in found.items()}

    @cached_property
    def keys(self) -> frozenset[tuple[date, int, int, bool]]:
        """What makes two fillings differ: who is where, and what is fixed."""
        return frozenset((one.day, one.post, one.person, one.locked) for one in self.duties)

    def is_as(self, other: Filling) -> bool:
        """Whether both would be saved as the same."""
        return self.keys == other.keys and set(self.needs) == set(other.needs)

    def at(self, place: Place) -> tuple[PlanDuty, ...]:
        """The duties of a cell."""
        return self.cells.get(place, ())


def filling_of(plan: MonthPlan) -> Filling:
    """What a plan holds of its own month."""
    first = plan.month
    return Filling(tuple(one for one in plan.duties if one.day >= first), plan.needs)


def shown_as(plan: MonthPlan, filling: Filling) -> MonthPlan:
    """The plan as it stands on the board, its tail included."""
    tail = tuple(one for one in plan.duties if one.day < plan.month)
    return replace(plan, duties=tail + filling.duties, needs=filling.needs)


def put(filling: Filling, places: Iterable[Place], post: int) -> Filling:
    """Fill cells with a post in place of what stands there."""
    wanted = [place for place in places if not _is_fixed(filling, place)]
    bare = cleared(filling, wanted)
    return replace(bare, duties=bare.duties + tuple(_duty(place, post) for place in wanted))


def added(filling: Filling, place: Place, post: int) -> Filling:
    """A second post beside the first; where the person holds it already, nothing."""
    if any(one.post == post for one in filling.at(place)):
        return filling
    return replace(filling, duties=(*filling.duties, _duty(place, post)))


def cleared(filling: Filling, places: Iterable[Place]) -> Filling:
    """Take what is not fixed out of these cells."""
    gone = set(places)
    left = tuple(one for one in filling.duties if (one.person, one.day) not in gone or one.locked)
    return filling if len(left) == len(filling.duties) else replace(filling, duties=left)


def without(filling: Filling, duty: PlanDuty) -> Filling:
    """Take one duty away."""
    return replace(filling, duties=tuple(one for one in filling.duties if one is not duty))


def locked(filling: Filling, places: Iterable[Place], on: bool) -> Filling:
    """Fix what stands in these cells, or let it go."""
    wanted = set(places)
    return replace(
        filling,
        duties=tuple(
            replace(one, locked=on) if (one.person, one.day) in wanted else one for one in filling.duties
        ),
    )


def moved(filling: Filling, start: Place, end: Place) -> Filling:
    """Carry a cell's duties onto another cell; what stands there comes back the other way."""
    going, coming = filling.at(start), filling.at(end)
    if start == end or not going or any(one.locked for one in (*going, *coming)):
        return filling
    kept = cleared(filling, (start, end)).duties
    carried = tuple(_duty(end, one.post) for one in going) + tuple(_duty(start, one.post) for one in coming)
    return replace(filling, duties=kept + carried)


def passed(filling: Filling, duty: PlanDuty, to: int) -> Filling:
    """Give one duty to another person."""
    return replace(
        filling,
        duties=tuple(_duty((to, one.day), one.post) if one is duty else one for one in filling.duties),
    )


def exchanged(filling: Filling, duty: PlanDuty, day: date, post: int, other: PlanDuty | None) -> Filling:
    """Carry one duty to a post of a day; `other` who stands there takes its place."""
    if duty.locked or (other is not None and other.locked):
        return filling
    left = tuple(one for one in filling.duties if one is not duty and one is not other)
    coming = (_duty((other.person, duty.day), duty.post),) if other is not None else ()
    return replace(filling, duties=(*left, _duty((duty.person, day), post), *coming))


def copied_down(filling: Filling, people: Sequence[int], days: Sequence[date]) -> Filling:
    """The first row of a block over all the rows below it."""
    for day in days:
        above = filling.at((people[0], day))
        for person in people[1:]:
            if _is_fixed(filling, (person, day)):
                continue
            filling = cleared(filling, ((person, day),))
            more = tuple(_duty((person, day), one.post) for one in above)
            filling = replace(filling, duties=filling.duties + more)
    return filling


def needed(filling: Filling, day: date, post: int, count: int, usual: int) -> Filling:
    """How many a post takes on a day; the post's own number is not kept as something special."""
    rest = tuple(one for one in filling.needs if (one.day, one.post) != (day, post))
    return replace(filling, needs=rest if count == usual else (*rest, Need(day, post, count)))


def _is_fixed(filling: Filling, place: Place) -> bool:
    return any(one.locked for one in filling.at(place))


def _duty(place: Place, post: int) -> PlanDuty:
    person, day = place
    return PlanDuty(day, post, person, person)


def differing(one: Filling, other: Filling) -> frozenset[Place]:
    """The cells two fillings have otherwise."""
    mine = {(duty.person, duty.day, duty.post) for duty in one.duties}
    theirs = {(duty.person, duty.day, duty.post) for duty in other.duties}
    return frozenset((person, day) for person, day, _ in mine ^ theirs)


def changed(filling: Filling, month: date, changes: Iterable[Change]) -> Filling:
    """Put in and take out whom a repair names; a lock that stands in its way goes with its duty."""
    for one in changes:
        day = month + timedelta(days=one.day)
        if one.before is not None:
            gone = next((duty for duty in filling.at((one.before, day)) if duty.post == one.post), None)
            filling = without(filling, gone) if gone is not None else filling
        if one.after is not None:
            filling = added(filling, (one.after, day), one.post)
    return filling
