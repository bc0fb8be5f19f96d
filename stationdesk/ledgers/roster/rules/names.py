"""What days, posts and people of a roster are called in its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

MOST_NAMES = 8
UNKNOWN = "—"
_DAY = QT_TRANSLATE_NOOP("roster", "{month}-{day}")
_AND_OTHERS = QT_TRANSLATE_NOOP("roster", "{names} and {count} others")


@dataclass(frozen=True)
class Names:
    """The month's first day, and names by id; a trainee is a person."""

    first: date
    people: Mapping[int, str]
    posts: Mapping[int, str]
    teams: Mapping[int, str] = field(default_factory=dict)

    def date(self, number: int) -> date:
        """A day of the engine in the calendar."""
        return self.first + timedelta(days=number)

    def day(self, number: int | None) -> Phrase:
        """A day of the engine as it is spoken of: 12月5日."""
        return day_said(self.date(number or 0))

    def person(self, ident: int | None) -> str:
        """A person's name."""
        return self.people.get(ident or 0, UNKNOWN)

    def post(self, ident: int | None) -> str:
        """A post's name."""
        return self.posts.get(ident or 0, UNKNOWN)

    def team(self, ident: int | None) -> str:
        """A volunteer team's name."""
        return self.teams.get(ident or 0, UNKNOWN)

    def several(self, people: Iterable[int]) -> Phrase | str:
        """Names in their order; more than MOST_NAMES are rounded up: 张三、李四等12人."""
        return rounded_up([self.person(one) for one in people])


def day_said(day: date) -> Phrase:
    """A day without its year, as it is spoken of within a month."""
    return _DAY.filled(month=day.month, day=day.day)


def rounded_up(names: list[str]) -> Phrase | str:
    """The names one after another, or the first of them and how many more."""
    if len(names) <= MOST_NAMES:
        return "、".join(names) or UNKNOWN
    shown = MOST_NAMES // 2
    return _AND_OTHERS.filled(names="、".join(names[:shown]), count=len(names) - shown, all=len(names))
