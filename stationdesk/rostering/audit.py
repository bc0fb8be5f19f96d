"""What a roster breaks: every rule judged by itself, without the solver and apart from its model.

Hand-made and half-filled rosters are judged as well. Exactly:

- COVER, CROWD: different people on the post against the day's need (a negative need is none); a post or a
  day the month does not know needs nobody.
- REST: hours and rest after one duty run into the next one of another day, the tail included.
- WEEK: more than `full_days_in_week` days with a duty of 24 hours among the seven to `day`.
- NIGHTS: the run of days with a night post (not on call) that reaches `day`.
- HOUSEHOLD: two of one household on any posts of one day, on-call posts included.
- JUNIOR, ESCORT: within each of `scene.moments`; leaders are police.
- LOCK: a fixed duty that is not there.
- POLICE, MONTH, FREE_DAYS: warnings. Police are counted on any post; a rest day is one without a duty.
- Rules of trainees and volunteer teams: see `audit_rounds`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from stationdesk.rostering.answers import Rule, RuleRef, Violation
from stationdesk.rostering.audit_rounds import judge_blocks, judge_nights
from stationdesk.rostering.audit_spans import judge_spans
from stationdesk.rostering.problem import Duty, Problem, Roster
from stationdesk.rostering.scene import is_police, moments


def audit(problem: Problem, roster: Roster) -> tuple[Violation, ...]:
    """Return everything the roster breaks, in order of rule, day, post and person; () is a clean roster."""
    known = [one for one in roster.duties if one.person in problem.person and one.post in problem.post]
    days: dict[int, list[Duty]] = {day: [] for day in problem.days}
    for one in known:
        days.setdefault(one.day, []).append(one)
    found = [
        *_cover(problem, roster),
        *_locks(problem, roster),
        *_places(problem, roster),
        *judge_spans(problem, known),
        *judge_blocks(problem, roster.blocks),
        *judge_nights(problem, roster.nights),
    ]
    together = moments(problem)
    for day, duties in days.items():
        found += [
            *_twice(problem, day, duties),
            *_household(problem, day, duties),
            *_scene(problem, day, duties, together),
            *_police(problem, day, duties),
        ]
    return tuple(sorted(set(found), key=_order))


def _order(one: Violation) -> tuple[object, ...]:
    at = one.at
    places = ((-999 if value is None else value) for value in (at.day, at.post, at.person, at.other_day))
    return (at.rule.value, *places, at.others, one.count)


def _cover(problem: Problem, roster: Roster) -> Iterator[Violation]:
    there = Counter(
        (day, post) for day, post, _ in {(one.day, one.post, one.person) for one in roster.duties}
    )
    wanted = {
        (day, post.id): max(0, problem.need(day, post.id)) for day in problem.days for post in problem.posts
    }
    for day, post in sorted({*wanted, *there}):
        count, limit = there[day, post], wanted.get((day, post), 0)
        if count != limit:
            rule = Rule.COVER if count < limit else Rule.CROWD
            yield Violation(RuleRef(rule, day, post), count, limit)


def _locks(problem: Problem, roster: Roster) -> Iterator[Violation]:
    there = set(roster.duties)
    for one in problem.locks:
        if one not in there:
            yield Violation(RuleRef(Rule.LOCK, one.day, one.post, one.person))


def _places(problem: Problem, roster: Roster) -> Iterator[Violation]:
    """Judge each duty by itself: known, qualified, serving, not away."""
    for day, post, person in sorted({(one.day, one.post, one.person) for one in roster.duties}):
        if person not in problem.person:
            yield Violation(RuleRef(Rule.NOT_SERVING, day, post, person))
        elif post in problem.post:
            for rule in _against(problem, day, post, person):
                yield Violation(RuleRef(rule, day, post, person))


def _against(problem: Problem, day: int, post: int, person: int) -> Iterator[Rule]:
    who, what = problem.person[person], problem.post[post]
    if who.pool not in what.pools or (what.only and person not in what.only):
        yield Rule.UNQUALIFIED
    if what.night and who.no_nights:
        yield Rule.NIGHT_EXEMPT
    if not problem.serves(person, day):
        yield Rule.NOT_SERVING
    if problem.on_leave(person, day, post):
        yield Rule.AWAY


def _twice(problem: Problem, day: int, duties: list[Duty]) -> Iterator[Violation]:
    mine: dict[int, list[Duty]] = {}
    for one in duties:
        mine.setdefault(one.person, []).append(one)
    for person, several in mine.items():
        pairs = ((a, b) for place, a in enumerate(several) for b in several[place + 1 :])
        if any(problem.clash(a, b) for a, b in pairs):
            post = min(one.post for one in several)
            yield Violation(RuleRef(Rule.TWICE, day, post, person), len(several), 1)


def _household(problem: Problem, day: int, duties: list[Duty]) -> Iterator[Violation]:
    homes: dict[int, set[int]] = {}
    for one in duties:
        homes.setdefault(problem.person[one.person].household, set()).add(one.person)
    for home, people in homes.items():
        if home and len(people) > 1:
            first, *others = sorted(people)
            yield Violation(RuleRef(Rule.HOUSEHOLD, day, person=first, others=tuple(others)), len(people), 1)


def _scene(
    problem: Problem, day: int, duties: list[Duty], together: tuple[frozenset[int], ...]
) -> Iterator[Violation]:
    """Judge who stands with whom; a violation each for the one left alone."""
    for posts in together:
        there = [one for one in duties if one.post in posts]
        people = [problem.person[one.person] for one in there]
        if problem.policy.escorted and not any(map(is_police, people)):
            for one in there:
                yield Violation(RuleRef(Rule.ESCORT, day, one.post, one.person))
        if problem.policy.seniors and not any(one.senior for one in people):
            for one in there:
                yield Violation(RuleRef(Rule.JUNIOR, day, one.post, one.person))


def _police(problem: Problem, day: int, duties: list[Duty]) -> Iterator[Violation]:
    count = len({one.person for one in duties if is_police(problem.person[one.person])})
    limit = problem.policy.police_a_day
    if day in problem.days and count < limit:
        yield Violation(RuleRef(Rule.POLICE, day), count, limit)
