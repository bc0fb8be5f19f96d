"""A year of the practice station made month by month through the desk, then repaired after illness.

`python -m tests.rostering.year` makes twelve months with the solver, signs each, and prints what every month
left open, how far it was proven, everybody's balance at the end and how the turns of shadow training went;
then somebody falls ill on forty random days and the signed month is repaired.
`--months N`, `--days N` make it shorter, `--greedy` leaves the solver out, `--seed N` takes other days.
1 when a rule was broken, or fewer than 95 % of the repairs kept to two changes for each lost duty.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.duty_day import instant
from stationdesk.core.period import month_shifted
from stationdesk.desk import Desk
from stationdesk.jobs.practice.absences import enter_absences, enter_staff
from stationdesk.jobs.practice.land import BUREAU, NAME, SHORT_NAME, settle_town
from stationdesk.jobs.practice.past import past_of
from stationdesk.jobs.rostering import generate, repair
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.roster.reports.reading import roster_of
from stationdesk.ledgers.roster.rules.plan import Made
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.rostering.answers import Method, Result, Status
from stationdesk.rostering.audit import audit
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Leave, Problem
from stationdesk.rostering.repairing import lost
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.conftest import StillClock

FIRST = date(2025, 11, 1)
KINDS = ("holiday", "weekend", "night", "load")
PER_LOST, WANTED = 2, 0.95


def say(line: str) -> None:
    """A line for whoever started the check, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


@dataclass(frozen=True)
class SignedMonth:
    """A signed month: what it broke, its places left open, whether it was proven."""

    month: date
    roster: int
    broken: int
    open: int
    proven: str
    seconds: float


def practice_desk(folder: Path, clock: StillClock) -> Desk:
    """The practice station with its posts, crews, absences and wishes, and no roster yet."""
    names = {"station.name": NAME, "station.short_name": SHORT_NAME, "station.bureau": BUREAU}
    store = Store.create(folder, kind=StationKind.PRACTICE, clock=clock, settings=names)
    with store.transaction(SYSTEM, action="practice.make") as tx:
        settle_town(tx, {"town": 5, "near": 15, "far": 30})
        past = past_of(tx, 1)
        enter_absences(past, enter_staff(past))
        chief = past.chiefs[0]
        name = past.names[chief]
    return Desk(store, LEDGERS, actor=Actor(chief, name, Role.CHIEF))


def make_months(desk: Desk, clock: StillClock, count: int, *, solver: bool) -> Iterator[SignedMonth]:
    """Begin, fill and sign one month after another, each on the 20th of the month before."""
    for number in range(count):
        month = month_shifted(FIRST, number)
        clock.set(instant(month_shifted(month, -1).replace(day=20)))
        begun = time.perf_counter()
        roster = _act(desk, "start", None, month=month, way=Way.EMPTY)
        problem = desk.roster_problem(roster)
        result = generate(desk, roster).result if solver else greedy(problem)
        _take(desk, roster, problem, result)
        plan = desk.month_plan(month, roster)
        broken = [one for one in desk.judged(plan) if not one.warning]
        open_ = sum(one.at.rule.value == "cover" for one in broken)
        _act(desk, "publish", roster, reason="空缺班次由所领导调剂" if broken else None)
        proven = " ".join(f"{one.name}{'=' if one.proven else '?'}{one.value}" for one in result.tiers)
        took = time.perf_counter() - begun
        yield SignedMonth(month, roster, len(broken) - open_, open_, proven or result.method.value, took)


def _take(desk: Desk, roster: int, problem: Problem, result: Result) -> None:
    found = result.roster
    if found is None:
        raise SystemExit(f"{problem.first:%Y-%m}: {result.status.value}")
    made = Made.OPTIMAL if result.status is Status.OPTIMAL else Made.FEASIBLE
    day = problem.date_of
    _act(
        desk, "take_result", roster,
        duties=tuple({"day": day(one.day), "post": one.post, "person": one.person} for one in found.duties),
        blocks=tuple({"day": day(one.day), "person": one.trainee} for one in found.blocks),
        nights=tuple({"day": day(one.day), "team": one.team} for one in found.nights),
        made=Made.GREEDY if result.method is Method.GREEDY else made,
        proofs=json.dumps([asdict(one) for one in result.tiers]),
    )  # fmt: skip


def _act(desk: Desk, action: str, record: int | None, **values: object) -> int:
    name = f"roster.{action}"
    done = desk.act(name, desk.defaults(name, record) | values, record=record)
    return done.record or 0


def print_balances(desk: Desk, month: date) -> None:
    """Print the year's balance of each pool, its spread, and whether the pool adds up to nothing."""
    plan = desk.month_plan(month)
    say("\nbalance at the end, duties (load in duties of 24 hours)")
    for pool in dict.fromkeys(one.pool for one in plan.people):
        people = [one for one in plan.people if one.pool == pool]
        spreads = []
        for kind in KINDS:
            values = [getattr(one.balance, kind) / 100 for one in people]
            spreads.append(f"{kind} {min(values):+.2f} to {max(values):+.2f}, sum {sum(values):+.2f}")
        say(f"  {pool:18}{len(people):3} people: " + "; ".join(spreads))


def illnesses(desk: Desk, months: Sequence[SignedMonth], days: int, seed: int, *, solver: bool) -> list[bool]:
    """Repair so many absences; whether each kept to PER_LOST changes for each duty that was lost."""
    rng = Random(seed)
    kept = []
    for number in range(days):
        made = rng.choice(months)
        plan = desk.month_plan(made.month, made.roster)
        problem = desk.roster_problem(made.roster, keep="nothing")
        current, day = roster_of(plan), rng.randrange(2, 24)
        ill = rng.choice([one.person for one in current.duties if day <= one.day < day + 3])
        away = tuple(Leave(ill, one) for one in range(day, min(day + rng.randint(2, 6), len(problem.types))))
        sick = replace(problem, leave=tuple(sorted({*problem.leave, *away})))
        missing = [one for one in lost(sick, current, day) if one.person == ill]
        result = repair(desk, sick, current, day).result if solver else greedy(sick)
        changed = len({(one.day, one.post, one.before) for one in result.changes})
        broken = [
            one for one in (audit(sick, result.roster) if result.roster else ())
            if not one.warning and one not in audit(sick, current)
        ]  # fmt: skip
        fits = result.status in (Status.OPTIMAL, Status.FEASIBLE) and changed <= PER_LOST * len(missing)
        kept.append(fits)
        say(
            f"  {number + 1:2} {made.month:%Y-%m} day {day + 1:2}: lost {len(missing)}, changed {changed}, "
            f"{result.status.value}, newly broken {len(broken)}{'' if fits else '  MORE THAN TWICE'}"
        )
    return kept


def main(arguments: Sequence[str]) -> int:
    """Make the year, print what came of it, repair it."""
    parser = argparse.ArgumentParser(prog="python -m tests.rostering.year")
    parser.add_argument("--months", type=int, default=12)
    parser.add_argument("--days", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--greedy", action="store_true")
    asked = parser.parse_args(arguments)
    clock = StillClock()
    clock.set(datetime(2026, 11, 21, 2, tzinfo=UTC))
    with tempfile.TemporaryDirectory() as folder:
        desk = practice_desk(Path(folder) / "station", clock)
        months = []
        for one in make_months(desk, clock, asked.months, solver=not asked.greedy):
            months.append(one)
            say(f"{one.month:%Y-%m}: broken {one.broken}, open {one.open}, {one.proven}, {one.seconds:.0f} s")
        print_balances(desk, month_shifted(FIRST, asked.months))
        say("\nillness")
        kept = illnesses(desk, months, asked.days, asked.seed, solver=not asked.greedy)
        share = sum(kept) / len(kept) if kept else 1.0
        say(f"\nwithin {PER_LOST} changes a lost duty: {share:.0%} of {len(kept)} (wanted {WANTED:.0%})")
        broken = sum(one.broken for one in months)
        desk.store.engines.dispose()
    return int(broken > 0 or share < WANTED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
