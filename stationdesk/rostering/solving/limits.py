"""Limits of a person's week and nights, and who may not stand at the scene alone, for the hard model."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ortools.sat.python import cp_model

from stationdesk.rostering.answers import Rule, RuleRef
from stationdesk.rostering.problem import Duty, Person, Post
from stationdesk.rostering.scene import is_police, moments
from stationdesk.rostering.solving.guarded import HardModel

WEEK = 7

Counted = Callable[[Post], bool]


def add_limits(hard: HardModel) -> None:
    """Add the windows of the week and of nights, juniors with seniors, auxiliaries with police."""
    policy = hard.problem.policy
    if policy.full_days_in_week:
        _windows(hard, WEEK, policy.full_days_in_week, lambda post: post.full_day)
    if policy.nights_running:
        nights = policy.nights_running
        _windows(hard, nights + 1, nights, lambda post: post.night and not post.on_call)
    if policy.seniors:
        _together(hard, Rule.JUNIOR, lambda person: person.senior)
    if policy.escorted:
        _together(hard, Rule.ESCORT, is_police)


def _windows(hard: HardModel, length: int, most: int, counted: Counted) -> None:
    """At most so many days with a counted duty in any days running, those of the tail included."""
    before = {
        (duty.person, duty.day)
        for duty in hard.problem.tail
        if duty.post in hard.problem.post and counted(hard.problem.post[duty.post])
    }
    for person in sorted(hard.problem.person):
        busy = {day: _busy(hard, hard.of(person, day), counted) for day in hard.problem.days}
        for end in hard.problem.days:
            window = range(end - length + 1, end + 1)
            held = sum((person, day) in before for day in window)
            several = [literal for day in window if day >= 0 for literal in busy[day]]
            if held + sum(bool(busy.get(day)) for day in window) > most:
                at = RuleRef(Rule.WINDOW, end, person=person)
                hard.hold(at, hard.model.add(sum(several) <= max(0, most - held)))


def _busy(hard: HardModel, duties: Iterable[Duty], counted: Counted) -> list[cp_model.IntVar]:
    """Literals of which one at most is true, and one is when somebody has a counted duty that day."""
    several = [duty for duty in duties if counted(hard.problem.post[duty.post])]
    if hard.clashes.all_on_one_day(several):
        return [hard.x[duty] for duty in several]
    either = hard.model.new_bool_var("")
    for duty in several:
        hard.model.add_implication(hard.x[duty], either)
    return [either]


def _together(hard: HardModel, rule: Rule, leads: Callable[[Person], bool]) -> None:
    """Who does not lead stands at the scene only beside somebody who does, at each moment of each day."""
    person = hard.problem.person
    for posts in moments(hard.problem):
        for day in hard.problem.days:
            scene = [duty for post in sorted(posts) for duty in hard.at(day, post)]
            leaders = [hard.x[duty] for duty in scene if leads(person[duty.person])]
            others = [hard.x[duty] for duty in scene if not leads(person[duty.person])]
            if others:
                led = hard.model.new_bool_var("")
                hard.model.add_bool_or(*leaders, led.negated())
                for other in others:
                    hard.hold(RuleRef(rule, day), hard.model.add_bool_or(other.negated(), led))
