"""What a roster breaks and costs by the first competition's rules; written apart from the model.

Nothing is known of the days before and after the period: a stretch at its edge counts as it stands. Weekends
cut by the edge to one day are judged as the days they have.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from stationdesk.rostering.benchmark.inrc1 import ANY, NONE, Instance, Limits, Nurse, Pattern

Roster = Mapping[tuple[str, int], str]  # (nurse, day) → shift
Days = Sequence[str | None]


def broken(instance: Instance, roster: Roster) -> tuple[str, ...]:
    """Say where the cover is not exactly what is asked: the only hard rule that can be broken."""
    there = Counter((day, shift) for (_nurse, day), shift in roster.items())
    places = sorted(set(there) | set(instance.cover))
    return tuple(
        f"{there[place]} in {place[1]} on day {place[0]}, not {instance.cover.get(place, 0)}"
        for place in places
        if there[place] != instance.cover.get(place, 0)
    )


def cost(instance: Instance, roster: Roster) -> int:
    """Add up all soft rules."""
    return sum(costs(instance, roster).values())


def costs(instance: Instance, roster: Roster) -> Counter[str]:
    """Give the cost of each kind of soft rule."""
    total: Counter[str] = Counter()
    for nurse in instance.nurses:
        days = [roster.get((nurse.name, day)) for day in range(instance.days)]
        for kind, charged in _nurse(instance, nurse, days):
            total[kind] += charged
    for wish in instance.wishes:
        has = roster.get((wish.nurse, wish.day))
        granted = (has is not None if wish.shift is None else has == wish.shift) == wish.on
        total["wishes"] += 0 if granted else wish.weight
    return total


def _nurse(instance: Instance, nurse: Nurse, days: Days) -> Iterator[tuple[str, int]]:
    contract = nurse.contract
    yield "assignments", outside(sum(shift is not None for shift in days), contract.assignments)
    for works, run in groupby(days, key=lambda shift: shift is not None):
        length = len(list(run))
        yield "stretches", outside(length, contract.working_days if works else contract.free_days)
    weekends = instance.weekends(contract)
    yield from _weekends(instance, nurse, weekends, days)
    for pattern in contract.patterns:
        yield (
            "patterns",
            pattern.weight * sum(_begins(instance, pattern, days, day) for day in range(len(days))),
        )
    if contract.alternative_skill:
        lacking = sum(not instance.shifts[shift].skills <= nurse.skills for shift in days if shift)
        yield "skills", contract.alternative_skill * lacking


def outside(count: int, limits: Limits) -> int:
    """Give what a count below or above its limits costs."""
    below, above = max(0, limits.least - count), max(0, count - limits.most)
    return limits.least_weight * below + limits.most_weight * above


def _weekends(
    instance: Instance, nurse: Nurse, weekends: tuple[tuple[int, ...], ...], days: Days
) -> Iterator[tuple[str, int]]:
    contract = nurse.contract
    worked = [any(days[day] for day in weekend) for weekend in weekends]
    for works, run in groupby(worked):
        if works:
            yield "weekends running", outside(len(list(run)), contract.working_weekends)
    for start in range(max(1, len(worked) - 3)):
        above = sum(worked[start : start + 4]) - contract.weekends_in_four_weeks
        yield "weekends in four weeks", contract.weekends_in_four_weeks_weight * max(0, above)
    for weekend in weekends:
        shifts = [days[day] for day in weekend]
        yield "complete weekends", contract.complete_weekends * incomplete([bool(shift) for shift in shifts])
        used = {shift for shift in shifts if shift}
        differing = sum(len(shifts) - shifts.count(shift) for shift in used)
        yield "identical weekends", contract.identical_weekends * differing
        before = days[weekend[0] - 1] if weekend[0] else None
        night = before is not None and instance.shifts[before].night and not any(shifts)
        yield "night before free weekend", contract.no_night_before_free_weekend * night


def incomplete(worked: Sequence[bool]) -> int:
    """Count how far work begins after a weekend's first day, and how far it ends before its last."""
    last = len(worked) - 1
    begins = (day for day in range(1, last + 1) if worked[day] and not worked[day - 1])
    ends = (last - day for day in range(last) if worked[day] and not worked[day + 1])
    return sum(begins) + sum(ends)


def _begins(instance: Instance, pattern: Pattern, days: Days, day: int) -> bool:
    if pattern.weekday not in (None, instance.weekday(day)) or day + len(pattern.entries) > len(days):
        return False
    pairs = zip(pattern.entries, days[day:], strict=False)
    return all(
        shift == entry or (entry == ANY and bool(shift)) or (entry == NONE and not shift)
        for entry, shift in pairs
    )
