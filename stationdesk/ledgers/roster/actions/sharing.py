"""What a signed month gave everybody, and their share of it: written at signing and after each change."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from stationdesk.ledgers.roster.records import DutyShare, Roster
from stationdesk.ledgers.roster.records.as_problem import as_roster, to_judge
from stationdesk.ledgers.roster.records.month_rows import read_month
from stationdesk.rostering.answers import Counts
from stationdesk.rostering.metrics import counted, metrics
from stationdesk.rostering.problem import Problem
from stationdesk.rostering.shares import KINDS, apportion, groups
from stationdesk.store.transaction import Transaction

_SHARES = tuple(f"{kind}_share" for kind in KINDS)


def recount(tx: Transaction, roster: Roster) -> None:
    """Write the shares of a signed month anew: they follow who serves."""
    rows = read_month(tx, roster.month, roster)
    problem = to_judge(rows)
    counts = metrics(problem, as_roster(rows)).counts
    shares = carried(problem, counts)
    there = {
        one.person_id: one
        for one in tx.session.scalars(select(DutyShare).where(DutyShare.roster_id == roster.id))
    }
    for person, had in counts.items():
        values = {kind: getattr(had, kind) for kind in KINDS}
        values |= {f"{kind}_share": shares[person][kind] for kind in KINDS}
        values["available"] = problem.available(person)
        _keep(tx, there.pop(person, None), roster.id, person, values)
    for gone in there.values():
        _keep(tx, gone, roster.id, gone.person_id, dict.fromkeys(("available", *KINDS, *_SHARES), 0))


def carried(problem: Problem, counts: Mapping[int, Counts]) -> dict[int, dict[str, int]]:
    """{person: {kind: share in hundredths}} of what each pool in fact carried, by available days.

    A post of two pools and a place left open make this another number than what the month asked of the
    pool; so the balances of a pool always add up to nothing.
    """
    found = {person: dict.fromkeys(KINDS, 0) for person in counts}
    for (_, kind), people in groups(problem).items():
        total = sum(getattr(counted(counts[one]), kind) for one in people)
        for person, part in apportion(total, {one: problem.available(one) for one in people}).items():
            found[person][kind] = part
    return found


def _keep(tx: Transaction, kept: DutyShare | None, roster: int, person: int, values: dict[str, int]) -> None:
    """A row for everybody who had a duty or a share; nobody else."""
    if kept is None:
        if any(value for name, value in values.items() if name != "available"):
            tx.add(DutyShare(roster_id=roster, person_id=person, **values))
        return
    for name, value in values.items():
        if getattr(kept, name) != value:
            setattr(kept, name, value)
