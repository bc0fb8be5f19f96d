"""What stands beside a name: duties of the month by kind, days off among them, and the year's balance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desktop.roster.filling import Filling
from stationdesk.ledgers.roster.rules.plan import MonthPlan, PlanPerson, PlanPost
from stationdesk.rostering.problem import Balance, DayType

MAIN = frozenset(("leader", "officer_main"))
"""Codes of the posts counted as main; every other one that is not on call is a second."""
HEADS: tuple[tuple[Phrase, Phrase], ...] = (
    (QT_TRANSLATE_NOOP("desktop", "M"), QT_TRANSLATE_NOOP("desktop", "Main duties: leader and main officer")),
    (QT_TRANSLATE_NOOP("desktop", "2nd"), QT_TRANSLATE_NOOP("desktop", "Other duties at the station")),
    (QT_TRANSLATE_NOOP("desktop", "St"), QT_TRANSLATE_NOOP("desktop", "Standby")),
    (
        QT_TRANSLATE_NOOP("desktop", "Off"),
        QT_TRANSLATE_NOOP("desktop", "Duties on weekends and holidays, standby not counted"),
    ),
    (
        QT_TRANSLATE_NOOP("desktop", "±"),
        QT_TRANSLATE_NOOP("desktop", "More (+) or less (−) than the fair share this year, in duties"),
    ),
)
BALANCE = QT_TRANSLATE_NOOP(
    "desktop",
    "Against the fair share this year: load {load}, holidays {holiday}, weekends {weekend}, nights {night}",
)


@dataclass(frozen=True)
class Totals:
    """Of one person in the month on the board."""

    main: int = 0
    second: int = 0
    standby: int = 0
    off: int = 0

    def shown(self) -> tuple[str, ...]:
        """As the columns show them."""
        return tuple(str(one) for one in (self.main, self.second, self.standby, self.off))


def totals_of(plan: MonthPlan, filling: Filling) -> dict[int, Totals]:
    """{person: totals} of what stands on the board now."""
    posts = {one.id: one for one in plan.posts}
    off = {one.day for one in plan.days if one.kind is not DayType.WORK}
    held: dict[int, list[tuple[PlanPost, bool]]] = {one.id: [] for one in plan.people}
    for duty in filling.duties:
        if duty.post in posts:
            held.setdefault(duty.person, []).append((posts[duty.post], duty.day in off))
    return {person: _counted(duties) for person, duties in held.items()}


def _counted(duties: Iterable[tuple[PlanPost, bool]]) -> Totals:
    main = second = standby = off = 0
    for post, free in duties:
        if post.on_call:
            standby += 1
            continue
        off += free
        if post.code in MAIN:
            main += 1
        else:
            second += 1
    return Totals(main, second, standby, off)


def balances_of(people: Iterable[PlanPerson]) -> dict[int, Balance]:
    """What each would carry on, by the counts and shares their plan was read with."""
    return {one.id: _carried(one) for one in people}


def _carried(one: PlanPerson) -> Balance:
    before, had, share = one.balance, one.counts, one.shares
    return Balance(
        before.holiday + had.holiday * 100 - share.holiday,
        before.weekend + (had.weekend + had.bridge) * 100 - share.weekend,
        before.night + had.night * 100 - share.night,
        before.load + had.load * 10 - share.load,
    )
