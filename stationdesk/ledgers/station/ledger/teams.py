"""The station's teams as a ledger."""

from __future__ import annotations

from sqlalchemy import func, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Detail,
    Entry,
    Field,
    Filter,
    Ledger,
    Line,
    Link,
    Number,
    Prose,
    Reference,
)  # fmt: skip
from stationdesk.ledgers.station.actions.people import change_team, register_team
from stationdesk.ledgers.station.ledger.asking import (
    CHANGE,
    KIND,
    LINKS,
    NAME,
    as_stored,
    is_in_force,
    void_action,
)  # fmt: skip
from stationdesk.ledgers.station.records import Person, Team
from stationdesk.store.store import Transaction

_DUTIES = QT_TRANSLATE_NOOP("station", "Duties")
_MEMBERS = QT_TRANSLATE_NOOP("station", "Members")
_LEADER = QT_TRANSLATE_NOOP("station", "Leader")
_MEMBER = QT_TRANSLATE_NOOP("station", "Member")
_IN_TEAM = (Person.team_id == Team.id) & Person.serving & Person.voided_at.is_(None)
_MEMBER_COUNT = select(func.count(Person.id)).where(_IN_TEAM).correlate(Team).scalar_subquery()
_LEADER_ID = select(func.min(Person.id)).where(_IN_TEAM, Person.leads_team).correlate(Team).scalar_subquery()
_FIELDS = (
    Field("name", NAME, Line(30), required=True, key="N"),
    Field("kind", KIND, Entry("team_kind"), key="K"),
    Field("duties", _DUTIES, Prose(500), key="D", wide=True),
)


def _links(tx: Transaction, record: Team) -> tuple[Link, ...]:
    statement = (
        select(Person)
        .where(Person.team_id == record.id, Person.serving, Person.voided_at.is_(None))
        .order_by(Person.leads_team.desc(), Person.id)
    )
    return tuple(
        Link(_LEADER if one.leads_team else _MEMBER, "station.people", one.id, one.name)
        for one in tx.session.scalars(statement)
    )


TEAMS = Ledger(
    name="station.teams",
    title=QT_TRANSLATE_NOOP("station", "Teams"),
    record=Team,
    columns=(
        Column("name", NAME, Team.name, Line(), 12, 9, sortable=True),
        Column("kind", KIND, Team.kind, Entry("team_kind"), 10, 7),
        Column("leader", _LEADER, _LEADER_ID, Reference("station.people"), 8, 8),
        Column("members", _MEMBERS, _MEMBER_COUNT, Number(), 6, 6),
        Column("duties", _DUTIES, Team.duties, Prose(), 0, 5),
    ),
    label=Team.name,
    order="name",
    descending=False,
    filters=(Filter("kind", KIND, lambda code: Team.kind == code, Entry("team_kind")),),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("station", "New team"), register_team, _FIELDS, "plus", "Ctrl+N",
            True, on_record=False, roles=CHIEFS,
        ),
        Action(
            "change", CHANGE, change_team, as_stored(*_FIELDS), "pencil-simple", "Ctrl+E", roles=CHIEFS,
            allowed=is_in_force,
        ),
        void_action(roles=CHIEFS),
    ),
    details=(Detail("links", LINKS, _links),),
    icon="users-three",
    group="system",
)  # fmt: skip
