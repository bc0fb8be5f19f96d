"""What a roster breaks and costs by the rules of Curtois and Qu; written apart from the model.

Before and after the horizon everybody is taken to work, or to be off, as long as suits: only a stretch that
begins and ends inside it can be too short.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise

from stationdesk.rostering.benchmark.curtois import Employee, Instance

Roster = Mapping[tuple[str, int], str]  # (employee, day) → shift


def broken(instance: Instance, roster: Roster) -> tuple[str, ...]:
    """Say each hard rule that the roster breaks."""
    return tuple(said for one in instance.employees for said in _broken(instance, one, roster))


def cost(instance: Instance, roster: Roster) -> int:
    """Add up ungranted wishes and missing or surplus cover."""
    total = 0
    for wish in instance.wishes:
        has = roster.get((wish.employee, wish.day)) == wish.shift
        total += wish.weight if has != wish.on else 0
    counts = Counter((day, shift) for (_employee, day), shift in roster.items())
    for cover in instance.covers:
        there = counts[cover.day, cover.shift]
        total += cover.under * max(0, cover.wanted - there) + cover.over * max(0, there - cover.wanted)
    return total


def _broken(instance: Instance, one: Employee, roster: Roster) -> Iterator[str]:
    days = [roster.get((one.name, day)) for day in range(instance.days)]
    yield from (f"{one.name} works on day off {day}" for day in one.days_off if days[day] is not None)
    for day, (first, second) in enumerate(pairwise(days)):
        if first and second and second in instance.shifts[first].never_before:
            yield f"{one.name} has {second} after {first} on day {day + 1}"
    for shift, count in Counter(filter(None, days)).items():
        if count > one.most_of.get(shift, 0):
            yield f"{one.name} has {count} × {shift}"
    minutes = sum(instance.shifts[shift].minutes for shift in days if shift)
    if not one.least_minutes <= minutes <= one.most_minutes:
        yield f"{one.name} works {minutes} minutes"
    weekends = sum(any(days[day] for day in weekend) for weekend in instance.weekends)
    if weekends > one.most_weekends:
        yield f"{one.name} works {weekends} weekends"
    yield from _stretches(one, days)


def _stretches(one: Employee, days: list[str | None]) -> Iterator[str]:
    start = 0
    for works, run in groupby(days, key=lambda shift: shift is not None):
        length = len(list(run))
        inside = start > 0 and start + length < len(days)
        if works and length > one.most_running:
            yield f"{one.name} works {length} days running from day {start}"
        if inside and length < (one.least_running if works else one.least_off):
            yield f"{one.name} {'works' if works else 'is off'} only {length} days from day {start}"
        start += length
