"""What speaks against a duty before any other of the month is given: leave, the tail, who somebody is."""

from __future__ import annotations

from stationdesk.rostering.answers import Rule, RuleRef
from stationdesk.rostering.problem import Duty, Problem, Waiver


def reasons_against(problem: Problem, duty: Duty) -> tuple[RuleRef, ...]:
    """The rules that alone forbid it; empty when it could be."""
    return (*_person(problem, duty), *_leave(problem, duty), *_tail(problem, duty))


def _person(problem: Problem, duty: Duty) -> tuple[RuleRef, ...]:
    if not problem.serves(duty.person, duty.day):
        return (RuleRef(Rule.NOT_SERVING, duty.day, duty.post, duty.person),)
    if problem.qualified(duty.person, duty.post):
        return ()
    exempt = problem.post[duty.post].night and problem.person[duty.person].no_nights
    rule = Rule.NIGHT_EXEMPT if exempt else Rule.UNQUALIFIED
    return (RuleRef(rule, duty.day, duty.post, duty.person),)


def _leave(problem: Problem, duty: Duty) -> tuple[RuleRef, ...]:
    if problem.on_leave(duty.person, duty.day, duty.post):
        return (RuleRef(Rule.AWAY, duty.day, person=duty.person),)
    return ()


def _tail(problem: Problem, duty: Duty) -> tuple[RuleRef, ...]:
    every = (
        RuleRef(Rule.REST, duty.day, person=duty.person, other_day=other.day)
        for other in problem.tail
        if other.person == duty.person and other.post in problem.post and problem.clash(other, duty)
    )
    return tuple(rule for rule in every if not is_waived(problem, rule))


def is_waived(problem: Problem, rule: RuleRef) -> bool:
    """Whether this rule has been given up there."""
    return bool(problem.waived) and (
        Waiver(rule.rule, rule.day or 0, rule.person, rule.other_day, rule.others) in problem.waived
    )
