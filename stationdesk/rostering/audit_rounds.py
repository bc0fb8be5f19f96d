"""What a roster breaks in the rounds beside the duty: shadow training and the volunteers' nights.

A RuleRef of these rules carries the trainee or the team as `person`. TRAINEE with `day` is a block that
may not stand there (away, outside the month, a second one, somebody not on the list); without, somebody
whose turn it is has none; without `person`, too many at once that day. TEAM_GAP with `other_day` is a team
again too soon, without it one that cannot that night; without `person`, the wrong number of teams.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from stationdesk.rostering.answers import Rule, RuleRef, Violation
from stationdesk.rostering.problem import Block, Night, Problem
from stationdesk.rostering.rounds import due


def judge_blocks(problem: Problem, blocks: Sequence[Block]) -> Iterator[Violation]:
    """Judge the shadow training of the month."""
    policy, known = problem.policy, {one.id: one for one in problem.trainees}
    held: set[int] = set()
    standing: Counter[int] = Counter()
    for one in sorted(blocks):
        days = range(one.day, one.day + policy.trainee_days)
        standing.update(days)
        away = known[one.trainee].away if one.trainee in known else days
        inside = one.day in problem.days and days[-1] in problem.days
        if not inside or one.trainee in held or set(away) & set(days):
            yield Violation(RuleRef(Rule.TRAINEE, one.day, person=one.trainee))
        held.add(one.trainee)
    for day, count in sorted(standing.items()):
        if count > policy.trainees_at_once > 0:
            yield Violation(RuleRef(Rule.TRAINEE, day), count, policy.trainees_at_once)
    for trainee in due(problem):
        if trainee.id not in held:
            yield Violation(RuleRef(Rule.TRAINEE, person=trainee.id), 0, 1)


def judge_nights(problem: Problem, nights: Sequence[Night]) -> Iterator[Violation]:
    """Judge the nights of the volunteer teams; a station without teams has none."""
    policy, known = problem.policy, {one.id: one for one in problem.teams}
    walked: dict[int, list[int]] = {
        one.id: [] if one.last is None or one.last >= 0 else [one.last] for one in problem.teams
    }
    for one in sorted(set(nights)):
        team = known.get(one.team)
        if team is None or one.day in team.away or one.day not in problem.days:
            yield Violation(RuleRef(Rule.TEAM_GAP, one.day, person=one.team))
        before = walked.setdefault(one.team, [])
        if before and one.day - before[-1] <= policy.team_gap:
            at = RuleRef(Rule.TEAM_GAP, one.day, person=one.team, other_day=before[-1])
            yield Violation(at, one.day - before[-1] - 1, policy.team_gap)
        before.append(one.day)
    count = Counter(one.day for one in set(nights))
    for day in problem.days if problem.teams else ():
        if count[day] != policy.teams_a_night:
            yield Violation(RuleRef(Rule.TEAM_GAP, day), count[day], policy.teams_a_night)
