"""What a roster breaks over several days of one person: rest, weeks, nights running, the month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stationdesk.rostering.answers import Rule, RuleRef, Violation
from stationdesk.rostering.problem import HOURS_24, Duty, Problem


def judge_spans(problem: Problem, duties: Iterable[Duty]) -> Iterator[Violation]:
    """Judge each person's duties of the month with those of the tail; posts and people must be known."""
    tail = (one for one in problem.tail if one.person in problem.person and one.post in problem.post)
    mine: dict[int, list[Duty]] = {one.id: [] for one in problem.people}
    for one in {*duties, *tail}:
        mine[one.person].append(one)
    for person, several in mine.items():
        several.sort(key=lambda one: (one.day * HOURS_24 + problem.post[one.post].starts, one.post))
        yield from _rest(problem, person, several)
        yield from _week(problem, person, several)
        yield from _nights(problem, person, several)
        yield from _month(problem, person, several)


def _rest(problem: Problem, person: int, several: list[Duty]) -> Iterator[Violation]:
    longest = max((one.minutes + one.rest for one in problem.posts), default=0) // HOURS_24 + 2
    for place, first in enumerate(several):
        for second in several[place + 1 :]:
            if second.day - first.day > longest:
                break
            if second.day != first.day and max(first.day, second.day) >= 0 and problem.clash(first, second):
                at = RuleRef(Rule.REST, second.day, second.post, person, other_day=first.day)
                yield Violation(at)


def _week(problem: Problem, person: int, several: list[Duty]) -> Iterator[Violation]:
    limit = problem.policy.full_days_in_week
    days = sorted({one.day for one in several if problem.post[one.post].full_day})
    for day in days:
        count = sum(day - 7 < other <= day for other in days)
        if limit and day >= 0 and count > limit:
            yield Violation(RuleRef(Rule.WEEK, day, person=person), count, limit)


def _nights(problem: Problem, person: int, several: list[Duty]) -> Iterator[Violation]:
    limit = problem.policy.nights_running
    nights = {
        one.day for one in several if problem.post[one.post].night and not problem.post[one.post].on_call
    }
    for day in sorted(nights):
        run = 1
        while day - run in nights:
            run += 1
        if limit and day >= 0 and run > limit:
            yield Violation(RuleRef(Rule.NIGHTS, day, person=person), run, limit)


def _month(problem: Problem, person: int, several: list[Duty]) -> Iterator[Violation]:
    """Warn of too many days of 24 hours, and of too few without any duty."""
    this = [one for one in several if one.day in problem.days]
    full = len({one.day for one in this if problem.post[one.post].full_day})
    most = problem.policy.full_days_in_month
    if most and full > most:
        yield Violation(RuleRef(Rule.MONTH, person=person), full, most)
    free = len(problem.days) - len({one.day for one in this})
    least = problem.policy.rest_days_in_month
    if this and free < least:
        yield Violation(RuleRef(Rule.FREE_DAYS, person=person), free, least)
