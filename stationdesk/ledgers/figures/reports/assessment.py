"""R14 考核表: per person or per village the target, what was done, and the rate; a rank only when asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import compress
from typing import Any

from sqlalchemy import select

from stationdesk.core.comparison import Rate
from stationdesk.core.document import Figure
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.ledgers.figures.records import KpiTarget
from stationdesk.ledgers.figures.reports import done
from stationdesk.ledgers.figures.reports.rows import total
from stationdesk.ledgers.figures.rules.counted import Counted, Subject
from stationdesk.ledgers.figures.rules.targets import EVERYBODY, KIND, OWN, Span, expected
from stationdesk.ledgers.incidents.reports.counts import Way, way_of
from stationdesk.ledgers.station.records import Person, Village
from stationdesk.store.transaction import Transaction

What = tuple[Counted, str | None]


@dataclass(frozen=True)
class Whom:
    """A person or a village that has targets."""

    id: int
    name: str
    kind: str | None = None


@dataclass(frozen=True)
class Mark:
    """One target of one person or village: how much was to be done, how much was, and its rows."""

    target: int
    done: int
    rows: Query

    @property
    def rate(self) -> Rate:
        """What was done of what was to be done; it may pass 100 %."""
        return Rate(self.done, self.target)

    @property
    def figure(self) -> Figure:
        """What was done, as it is printed."""
        return Figure(str(self.done), self.rows)


@dataclass(frozen=True)
class Line:
    """A row of the sheet; None where a target does not stand for them."""

    whom: Whom
    marks: tuple[Mark | None, ...]

    @property
    def mean(self) -> Fraction | None:
        """The average of the rates, unrounded; by it they are ranked."""
        rates = [one.rate.exact for one in self.marks if one is not None]
        exact = [one for one in rates if one is not None]
        return sum(exact, Fraction()) / len(exact) if exact else None


@dataclass(frozen=True)
class Sheet:
    """The whole sheet: what is counted, and a line for everybody with a target."""

    subject: Subject
    what: tuple[What, ...]
    lines: tuple[Line, ...]

    def alike(self) -> tuple[Sheet, ...]:
        """The sheet in parts, each of those who have the same targets."""
        parts: dict[tuple[bool, ...], list[Line]] = {}
        for one in self.lines:
            parts.setdefault(tuple(mark is not None for mark in one.marks), []).append(one)
        return tuple(
            Sheet(
                self.subject,
                tuple(compress(self.what, has)),
                tuple(Line(one.whom, tuple(compress(one.marks, has))) for one in lines),
            )
            for has, lines in parts.items()
        )

    def ranks(self) -> dict[int, int]:
        """{person or village: place}; equal rates share a place."""
        means = {one.whom.id: one.mean for one in self.lines}
        every = sorted((mean for mean in means.values() if mean is not None), reverse=True)
        return {whom: every.index(mean) + 1 for whom, mean in means.items() if mean is not None}


def sheet_of(tx: Transaction, subject: Subject, period: Period) -> Sheet:
    """Count every target of the period."""
    targets = _targets(tx, subject, period)
    what = tuple(dict.fromkeys((one.counted, one.work_kind) for one in targets))
    way = way_of(tx)
    lines = (_line(tx, way, subject, period, whom, what, targets) for whom in _everybody(tx, subject))
    return Sheet(subject, what, tuple(one for one in lines if any(one.marks)))


def _targets(tx: Transaction, subject: Subject, period: Period) -> list[KpiTarget]:
    found = tx.session.scalars(
        select(KpiTarget).where(
            KpiTarget.voided_at.is_(None), KpiTarget.subject == subject, KpiTarget.starts_on <= period.last,
            KpiTarget.ends_on.is_(None) | (KpiTarget.ends_on >= period.first),
        )
    )  # fmt: skip
    order = tuple(Counted)
    return sorted(found, key=lambda one: (order.index(one.counted), one.work_kind or "", one.id))


def _everybody(tx: Transaction, subject: Subject) -> Iterable[Whom]:
    if subject is Subject.VILLAGE:
        villages = select(Village).where(Village.voided_at.is_(None)).order_by(Village.code, Village.id)
        return [Whom(one.id, one.name) for one in tx.session.scalars(villages)]
    people = select(Person).where(Person.voided_at.is_(None), Person.serving)
    ordered = people.order_by(Person.position, Person.id)
    return [Whom(one.id, one.name, one.kind) for one in tx.session.scalars(ordered)]


def _line(
    tx: Transaction, way: Way, subject: Subject, period: Period, whom: Whom, what: tuple[What, ...],
    targets: list[KpiTarget],
) -> Line:  # fmt: skip
    marks: list[Mark | None] = []
    for counted, work_kind in what:
        own = [one for one in targets if (one.counted, one.work_kind) == (counted, work_kind)]
        target = expected((span for one in own for span in _span(one, subject, whom)), period)
        if target is None:
            marks.append(None)
            continue
        rows = done.rows(counted, work_kind, subject, whom.id, period, way)
        marks.append(Mark(target, total(tx, rows, done.SOURCES[counted].summed), rows))
    return Line(whom, tuple(marks))


def _span(one: KpiTarget, subject: Subject, whom: Whom) -> tuple[Span, ...]:
    """The target as it stands for somebody; nothing when it does not."""
    weight = EVERYBODY
    if subject is Subject.VILLAGE and one.village_id is not None:
        weight = OWN if one.village_id == whom.id else -1
    elif one.person_id is not None:
        weight = OWN if one.person_id == whom.id else -1
    elif one.person_kind is not None:
        weight = KIND if one.person_kind == whom.kind else -1
    return () if weight < 0 else (Span(one.target, one.starts_on, one.ends_on, weight),)


def as_data(sheet: Sheet) -> Mapping[str, Any]:
    """The figures as plain values."""
    names = [counted.code if kind is None else f"{counted.code}.{kind}" for counted, kind in sheet.what]
    return {
        one.whom.name: {
            name: {"target": mark.target, "done": mark.done, "rate": mark.rate.text()}
            for name, mark in zip(names, one.marks, strict=True)
            if mark is not None
        }
        for one in sheet.lines
    }
