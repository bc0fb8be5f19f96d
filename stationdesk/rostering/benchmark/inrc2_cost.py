"""What a roster breaks and costs by the second competition's rules: the figures of its validator.

Stretches that reach over from the history count with the days they had; what is still running on the last
day cannot be too short. Assignments and weekends are counted with the history's.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stationdesk.rostering.benchmark.inrc2 import ANY, Before, Nurse, Roster, Scenario, Span, Week

COVER, SHIFTS, WORK, OFF, WISH, COMPLETE, TOTAL, WEEKENDS = 30, 15, 30, 30, 10, 30, 20, 30


def broken(
    scenario: Scenario, weeks: Sequence[Week], history: dict[str, Before], roster: Roster
) -> tuple[str, ...]:
    """Say each hard rule the roster breaks."""
    said = list(_uncovered(weeks, roster))
    for nurse in scenario.nurses:
        days = _days(nurse, weeks, roster)
        before = history[nurse.name].last
        for day, (first, then) in enumerate(pairwise([before, *days])):
            if first and then and then in scenario.never_after.get(first, frozenset()):
                said.append(f"{nurse.name} has {then} after {first} on day {day}")
        skills = {skill for (name, _day), (_shift, skill) in roster.items() if name == nurse.name}
        said += [f"{nurse.name} is no {skill}" for skill in sorted(skills - nurse.skills)]
    return tuple(said)


def costs(
    scenario: Scenario, weeks: Sequence[Week], history: dict[str, Before], roster: Roster
) -> dict[str, int]:
    """Give the cost of each kind of rule, by the validator's names."""
    total: Counter[str] = Counter(
        {"Preferences": _ungranted(weeks, roster), "Optimal coverage": _below_best(weeks, roster)}
    )
    for nurse in scenario.nurses:
        for kind, charged in _nurse(scenario, nurse, history[nurse.name], _days(nurse, weeks, roster)):
            total[kind] += charged
    return dict(total)


def _uncovered(weeks: Sequence[Week], roster: Roster) -> Iterator[str]:
    for place, there, (least, _best) in _cover(weeks, roster):
        if there < least:
            yield f"{there} {place[2]} in {place[1]} on day {place[0]}, not {least}"


def _below_best(weeks: Sequence[Week], roster: Roster) -> int:
    return sum(COVER * max(0, best - there) for _place, there, (_least, best) in _cover(weeks, roster))


def _cover(weeks: Sequence[Week], roster: Roster) -> Iterator[tuple[tuple[int, str, str], int, Span]]:
    there = Counter((day, shift, skill) for (_nurse, day), (shift, skill) in roster.items())
    for number, week in enumerate(weeks):
        for (day, shift, skill), span in week.needs.items():
            place = (7 * number + day, shift, skill)
            yield place, there[place], span


def _ungranted(weeks: Sequence[Week], roster: Roster) -> int:
    count = 0
    for number, week in enumerate(weeks):
        for nurse, unwanted, day in week.off:
            has = roster.get((nurse, 7 * number + day))
            count += has is not None and unwanted in (ANY, has[0])
    return WISH * count


def _days(nurse: Nurse, weeks: Sequence[Week], roster: Roster) -> list[str | None]:
    places = (roster.get((nurse.name, day)) for day in range(7 * len(weeks)))
    return [None if place is None else place[0] for place in places]


def _nurse(
    scenario: Scenario, nurse: Nurse, before: Before, days: Sequence[str | None]
) -> Iterator[tuple[str, int]]:
    contract = nurse.contract
    works = [shift is not None for shift in days]
    count = before.assignments + sum(works)
    yield "Total assignment", TOTAL * _beyond(count, contract.assignments)
    yield "Consecutive", WORK * _stretches([bool(one) for one in works], before.working, contract.working)
    yield "Non working days", OFF * _stretches([not one for one in works], before.off, contract.off)
    for shift, span in scenario.running.items():
        same = before.same if before.last == shift else 0
        yield "Consecutive", SHIFTS * _stretches([one == shift for one in days], same, span)
    weekends = [works[day : day + 2] for day in range(5, len(works), 7)]
    worked = before.weekends + sum(map(any, weekends))
    yield "Max working weekend", WEEKENDS * max(0, worked - contract.weekends)
    torn = sum(any(weekend) and not all(weekend) for weekend in weekends)
    yield "Complete weekends", COMPLETE * torn * contract.complete


def _beyond(count: int, span: Span) -> int:
    return max(0, span[0] - count) + max(0, count - span[1])


def _stretches(holds: Sequence[bool], before: int, span: Span) -> int:
    """Count the days by which stretches are too short or too long; `before` is how long one runs already.

    Days beyond the most that lie in the history have been charged there.
    """
    least, most = span
    total, length, since = 0, before, before
    for one in holds:
        if one:
            length += 1
            continue
        if length:
            total += max(0, least - length) + max(0, length - max(most, since))
        length = since = 0
    return total + max(0, length - max(most, since))
