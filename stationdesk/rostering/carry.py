"""The balances a month hands to the next: what somebody had before, plus what they did, less their share."""

from __future__ import annotations

from stationdesk.rostering.metrics import counted, metrics
from stationdesk.rostering.problem import Balance, Duty, Problem, Roster
from stationdesk.rostering.shares import KINDS


def carry(problem: Problem, roster: Roster) -> dict[int, Balance]:
    """Return everybody's balance after the month, in hundredths.

    Somebody on leave all month has neither duty nor share, so the balance stays as it was.
    """
    fairness = metrics(problem, roster)
    return {
        who.id: _after(
            problem.balance.get(who.id, Balance()), counted(fairness.counts[who.id]), fairness.shares[who.id]
        )
        for who in problem.people
    }


def _after(before: Balance, had: Balance, share: Balance) -> Balance:
    return Balance(
        **{kind: getattr(before, kind) + getattr(had, kind) - getattr(share, kind) for kind in KINDS}
    )


def tail_of(problem: Problem, roster: Roster, days: int) -> tuple[Duty, ...]:
    """Return the last days of the month, with the tail before them, as the tail of the next month.

    `days`: how far back the next month looks, `problem.TAIL` at most.
    """
    length = len(problem.types)
    every = {*problem.tail, *(one for one in roster.duties if one.day in problem.days)}
    shifted = (Duty(one.day - length, one.post, one.person) for one in every)
    return tuple(sorted(one for one in shifted if one.day >= -days))
