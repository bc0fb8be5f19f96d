"""R18 义务巡逻轮值表: the nights of a month, team by team, and who has more than one."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select

from stationdesk.core.document import (
    Align,
    Block,
    Document,
    Layout,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Every, Report, Request, Scope
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.reports.wording import to_sign
from stationdesk.ledgers.patrols.records import Patrol, PatrolMember, counting
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.ledgers.station.records import Person, codes_marked
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("patrols/report", "{station}: volunteer night patrols")
_RULE = QT_TRANSLATE_NOOP(
    "patrols/report",
    "Volunteer night patrols, each on the day it starts; missed and voided ones are left out.",
)
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("patrols/report", "Mon"), QT_TRANSLATE_NOOP("patrols/report", "Tue"),
    QT_TRANSLATE_NOOP("patrols/report", "Wed"), QT_TRANSLATE_NOOP("patrols/report", "Thu"),
    QT_TRANSLATE_NOOP("patrols/report", "Fri"), QT_TRANSLATE_NOOP("patrols/report", "Sat"),
    QT_TRANSLATE_NOOP("patrols/report", "Sun"),
)  # fmt: skip
_AGAIN = QT_TRANSLATE_NOOP("patrols/report", "More than one night: {names}.")
_ONE = QT_TRANSLATE_NOOP("patrols/report", "No volunteer has more than one night.")


def build(tx: Transaction, request: Request) -> Document:
    """The rota of a period, planned and walked nights alike."""
    if request.first is None or request.last is None:
        raise TypeError("a rota needs its period")
    period, say = Period(request.first, request.last), request.say
    patrols = _patrols(tx, period)
    people = _people(tx, [one.id for one in patrols])
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = [
        Title(title, say(period.title())),
        _table(tx, request, patrols, people),
        to_sign(say),
    ]
    return Document(
        f"{period.code()}-night-patrols", title, Layout.LANDSCAPE, tuple(blocks),
        Stamp(station="", period=say(period.title()), counting_rule=say(_RULE)),
        data={"nights": len(patrols)},
    )  # fmt: skip


def _patrols(tx: Transaction, period: Period) -> list[Patrol]:
    statement = (
        select(Patrol)
        .where(
            Patrol.voided_at.is_(None), Patrol.state != State.MISSED,
            Patrol.kind.in_(codes_marked("patrol_kind", "night=yes")),
            counting.on_days(Patrol.duty_day, (period.first, period.last)),
        )
        .order_by(Patrol.duty_day, Patrol.starts_at, Patrol.id)
    )  # fmt: skip
    return list(tx.session.scalars(statement))


def _people(tx: Transaction, patrols: list[int]) -> dict[int, list[int]]:
    statement = (
        select(PatrolMember.patrol_id, PatrolMember.person_id)
        .where(PatrolMember.patrol_id.in_(patrols), PatrolMember.dropped.is_(False))
        .order_by(PatrolMember.id)
    )
    found: dict[int, list[int]] = {}
    for patrol, person in tx.session.execute(statement):
        found.setdefault(patrol, []).append(person)
    return found


def _table(tx: Transaction, request: Request, patrols: list[Patrol], people: dict[int, list[int]]) -> Table:
    rows = tuple(_row(request, one, people.get(one.id, [])) for one in patrols)
    columns = (
        (QT_TRANSLATE_NOOP("patrols/report", "Day"), 5),
        (QT_TRANSLATE_NOOP("patrols/report", "Weekday"), 3),
        (QT_TRANSLATE_NOOP("patrols/report", "Hours"), 8),
        (QT_TRANSLATE_NOOP("patrols/report", "Area"), 5),
        (QT_TRANSLATE_NOOP("patrols/report", "Team"), 6),
        (QT_TRANSLATE_NOOP("patrols/report", "Led by"), 4),
        (QT_TRANSLATE_NOOP("patrols/report", "Participants"), 18),
        (QT_TRANSLATE_NOOP("patrols/report", "Route"), 14),
        (QT_TRANSLATE_NOOP("patrols/report", "State"), 4),
    )
    return Table(
        tuple(TableColumn(request.say(title), width, Align.LEFT) for title, width in columns),
        rows,
        notes=(_several(tx, request, people),) if rows else (),
        empty=request.say(QT_TRANSLATE_NOOP("patrols/report", "None in this period")),
    )


def _row(request: Request, one: Patrol, people: list[int]) -> Row:
    others = [person for person in people if person != one.leader_id]
    return Row((
        one.duty_day.isoformat(), request.say(_WEEKDAYS[one.duty_day.weekday()]),
        _hours(request, one), request.name("station.areas", one.area_id),
        request.name("station.teams", one.team_id), request.name("station.people", one.leader_id),
        "、".join(request.name("station.people", person) for person in others), one.route,
        request.say(one.state.label),
    ), shaded=one.duty_day.weekday() > 4)  # fmt: skip


_SAME_DAY = QT_TRANSLATE_NOOP("patrols/report", "{begin}–{end}")
_NEXT_DAY = QT_TRANSLATE_NOOP("patrols/report", "{begin}–{end} next day")


def _hours(request: Request, one: Patrol) -> str:
    begin, end = local(one.starts_at), local(one.ends_at)
    words = _SAME_DAY if begin.date() == end.date() else _NEXT_DAY
    return request.say(words.filled(begin=f"{begin:%H:%M}", end=f"{end:%H:%M}"))


def _several(tx: Transaction, request: Request, people: dict[int, list[int]]) -> str:
    """Who has more nights than the custom allows: volunteers only."""
    nights = Counter(person for several in people.values() for person in set(several))
    most = int(tx.settings["duty.volunteer_nights"])
    busy = [person for person, count in nights.items() if count > most]
    volunteers = set(tx.session.scalars(
        select(Person.id).where(
            Person.id.in_(busy), Person.kind.in_(codes_marked("person_kind", "volunteer=yes"))
        )
    ))  # fmt: skip
    names = [request.name("station.people", person) for person in busy if person in volunteers]
    return request.say(_AGAIN.filled(names="、".join(names)) if names else _ONE)


ROTA = Report(
    "rota",
    QT_TRANSLATE_NOOP("patrols", "Night patrol rota"),
    Scope.PERIOD,
    build,
    code="R18",
    every=frozenset({Every.MONTH}),
)
