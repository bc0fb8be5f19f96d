"""A roster while it is being filled by hand or by the greedy: who sits where, and whether one more fits."""

from __future__ import annotations

from collections.abc import Iterable

from stationdesk.rostering.problem import HOURS_24, Duty, Problem
from stationdesk.rostering.scene import is_police, moments


class Seating:
    """The duties placed so far, the tail included; every hard rule is asked before one more."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.of: dict[int, list[Duty]] = {one.id: [] for one in problem.people}
        self.on: dict[int, list[Duty]] = {}
        self._moments = moments(problem)
        self._reach = max((one.minutes + one.rest for one in problem.posts), default=0) // HOURS_24 + 1
        for one in problem.tail:
            if one.person in self.of and one.post in problem.post:
                self.of[one.person].append(one)

    def put(self, duty: Duty) -> None:
        """Seat somebody."""
        self.of[duty.person].append(duty)
        self.on.setdefault(duty.day, []).append(duty)

    def take(self, duty: Duty) -> None:
        """Take somebody off again."""
        self.of[duty.person].remove(duty)
        self.on[duty.day].remove(duty)

    def held(self, day: int, post: int) -> int:
        """Return how many sit there."""
        return sum(one.post == post for one in self.on.get(day, ()))

    def fits(self, duty: Duty) -> bool:
        """Whether the person could sit there beside everything placed so far."""
        return (
            self.problem.may(duty.person, duty.day, duty.post)
            and self._rested(duty)
            and self._within(duty)
            and self._apart(duty)
            and self._accompanied(duty)
        )

    def stands(self, day: int) -> bool:
        """Whether everybody at the scene posts of the day has the company they need."""
        return all(self._accompanied(one) for one in self.on.get(day, ()))

    def in_the_way(self, duty: Duty) -> list[Duty]:
        """Return the duties near by that may keep the person from it: their own, the household's."""
        home = self.problem.person[duty.person].household
        own = [one for one in self.of[duty.person] if one.day >= 0 and abs(one.day - duty.day) < 7]
        theirs = [
            one for one in self.on.get(duty.day, ())
            if home and one.person != duty.person and self.problem.person[one.person].household == home
        ]  # fmt: skip
        return sorted(own + theirs)

    def _rested(self, duty: Duty) -> bool:
        near = (one for one in self.of[duty.person] if abs(one.day - duty.day) <= self._reach)
        return not any(self.problem.clash(*self._ordered(one, duty)) for one in near)

    def _ordered(self, one: Duty, other: Duty) -> tuple[Duty, Duty]:
        post = self.problem.post
        begins = [each.day * HOURS_24 + post[each.post].starts for each in (one, other)]
        return (one, other) if begins[0] <= begins[1] else (other, one)

    def _within(self, duty: Duty) -> bool:
        """Whether the days of 24 hours in a week and the nights running stay within their limits."""
        policy, post = self.problem.policy, self.problem.post[duty.post]
        if policy.full_days_in_week and post.full_day:
            days = self._days(one for one in self.of[duty.person] if self.problem.post[one.post].full_day)
            days.add(duty.day)
            weeks = range(duty.day, duty.day + 7)
            if any(sum(last - 7 < day <= last for day in days) > policy.full_days_in_week for last in weeks):
                return False
        if policy.nights_running and post.night and not post.on_call:
            return self._run(duty) <= policy.nights_running
        return True

    def _run(self, duty: Duty) -> int:
        posts = self.problem.post
        nights = self._days(
            one for one in self.of[duty.person] if posts[one.post].night and not posts[one.post].on_call
        )
        first = last = duty.day
        while first - 1 in nights:
            first -= 1
        while last + 1 in nights:
            last += 1
        return last - first + 1

    @staticmethod
    def _days(duties: Iterable[Duty]) -> set[int]:
        return {one.day for one in duties}

    def _apart(self, duty: Duty) -> bool:
        person = self.problem.person
        home = person[duty.person].household
        there = self.on.get(duty.day, ())
        return not home or all(
            one.person == duty.person or person[one.person].household != home for one in there
        )

    def _accompanied(self, duty: Duty) -> bool:
        """Whether police and a senior stand beside whoever needs them, as long as the post stands."""
        who, policy = self.problem.person[duty.person], self.problem.policy
        needs_police = policy.escorted and not is_police(who)
        needs_senior = policy.seniors and not who.senior
        if not (needs_police or needs_senior):
            return True
        there = self.on.get(duty.day, ())
        for posts in self._moments:
            if duty.post in posts:
                beside = [self.problem.person[one.person] for one in there if one.post in posts]
                if needs_police and not any(map(is_police, beside)):
                    return False
                if needs_senior and not any(one.senior for one in beside):
                    return False
        return True
