"""The sheet of one patrol: plan, who signs in and out, what was found."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from stationdesk.core.document import (
    Block,
    Document,
    Facts,
    Layout,
    Row,
    Signatures,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.incidents.reports.wording import full_moment, moment
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.finding import findings_of
from stationdesk.ledgers.patrols.actions.planning import members_of
from stationdesk.ledgers.patrols.records import Patrol, PatrolMember, PatrolUnit
from stationdesk.ledgers.patrols.rules.hours import duration, minutes
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("patrols/report", "{station}: patrol sheet")
_VOIDED = QT_TRANSLATE_NOOP("patrols/report", "Voided: {reason}")
_SPARE = 3  # blank lines, for who comes along unplanned

Pairs = tuple[tuple[Phrase, str], ...]


def build(tx: Transaction, request: Request) -> Document:
    """The sheet of one patrol, before it as a form to sign, afterwards as its record."""
    patrol = tx.get(Patrol, request.record or 0, voided=True)
    say, number = request.say, patrol.number or f"#{patrol.id}"
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    second = number
    if patrol.voided_at is not None:
        second = f"{number}  {say(_VOIDED.filled(reason=patrol.void_reason or ''))}"
    blocks: list[Block] = [
        Title(title, second),
        _facts(tx, request, patrol),
        _signing(tx, request, patrol),
        _findings(tx, request, patrol),
        _signatures(request, patrol),
    ]
    return Document(
        f"patrol-{patrol.id}", title, Layout.PORTRAIT, tuple(blocks), Stamp(station="", period=number),
        data={"number": number, "record": patrol.id},
    )  # fmt: skip


_ROUTE = QT_TRANSLATE_NOOP("patrols/report", "Route")
_PLACES = QT_TRANSLATE_NOOP("patrols/report", "Key places")
_UNITS = QT_TRANSLATE_NOOP("patrols/report", "Units taking part")
_RESULT = QT_TRANSLATE_NOOP("patrols/report", "How it went")
_WIDE = (_ROUTE, _PLACES, _UNITS, _RESULT)


def _facts(tx: Transaction, request: Request, one: Patrol) -> Facts:
    took = duration(minutes(one.begun_at, one.ended_at))
    units = [
        f"{part.unit_text} × {part.headcount}" if part.headcount else part.unit_text
        for part in keeping.units_of(tx, PatrolUnit, one)
    ]
    pairs: Pairs = (
        (QT_TRANSLATE_NOOP("patrols/report", "Kind of patrol"), request.label("patrol_kind", one.kind)),
        (QT_TRANSLATE_NOOP("patrols/report", "Duty day"), one.duty_day.isoformat()),
        (QT_TRANSLATE_NOOP("patrols/report", "Planned from"), full_moment(one.starts_at)),
        (QT_TRANSLATE_NOOP("patrols/report", "Planned until"), full_moment(one.ends_at)),
        (QT_TRANSLATE_NOOP("patrols/report", "Led by"), request.name("station.people", one.leader_id)),
        (QT_TRANSLATE_NOOP("patrols/report", "Team"), request.name("station.teams", one.team_id)),
        (QT_TRANSLATE_NOOP("patrols/report", "Area"), request.name("station.areas", one.area_id)),
        (QT_TRANSLATE_NOOP("patrols/report", "State"), request.say(one.state.label)),
        (_ROUTE, one.route),
        (_PLACES, "、".join(request.name("station.places", place) for place in one.places)),
        (_UNITS, "、".join(units)),
        (QT_TRANSLATE_NOOP("patrols/report", "Set out"), full_moment(one.begun_at)),
        (QT_TRANSLATE_NOOP("patrols/report", "Ended"), full_moment(one.ended_at)),
        (QT_TRANSLATE_NOOP("patrols/report", "Took"), request.say(took) if took is not None else ""),
        (QT_TRANSLATE_NOOP("patrols/report", "Suspects handed over"),
         "" if one.caught is None else str(one.caught)),
        (_RESULT, one.summary or one.missed_reason or ""),
    )  # fmt: skip
    wide = frozenset(place for place, (label, _) in enumerate(pairs) if label in _WIDE)
    return Facts(tuple((request.say(label), value) for label, value in pairs), wide=wide)


def _table(
    request: Request,
    caption: Phrase,
    columns: tuple[tuple[Phrase, float], ...],
    rows: Sequence[tuple[str, ...]],
) -> Table:
    return Table(
        tuple(TableColumn(request.say(title), width) for title, width in columns),
        tuple(Row(cells) for cells in rows),
        caption=request.say(caption),
        empty=request.say(QT_TRANSLATE_NOOP("patrols/report", "None")),
    )


def _signing(tx: Transaction, request: Request, patrol: Patrol) -> Table:
    """Who came: with times once they are recorded, with lines to sign on before."""
    members = members_of(tx, patrol)
    kinds = dict(
        tx.session.execute(
            select(Person.id, Person.kind).where(Person.id.in_([one.person_id for one in members]))
        ).all()
    )
    rows = [_member(request, seq, one, kinds) for seq, one in enumerate(members, 1)]
    if patrol.ended_at is None:
        rows += [(str(len(members) + n), "", "", "", "", "") for n in range(1, _SPARE + 1)]
    columns = (
        (QT_TRANSLATE_NOOP("patrols/report", "Seq."), 2),
        (QT_TRANSLATE_NOOP("patrols/report", "Name"), 5),
        (QT_TRANSLATE_NOOP("patrols/report", "Kind of person"), 5),
        (QT_TRANSLATE_NOOP("patrols/report", "Signed in"), 5),
        (QT_TRANSLATE_NOOP("patrols/report", "Signed out"), 5),
        (QT_TRANSLATE_NOOP("patrols/report", "Signature"), 6),
    )
    return _table(request, QT_TRANSLATE_NOOP("patrols/report", "Sign-in and sign-out"), columns, rows)


def _member(request: Request, seq: int, one: PatrolMember, kinds: dict[int, str]) -> tuple[str, ...]:
    return (
        str(seq), request.name("station.people", one.person_id),
        request.label("person_kind", kinds.get(one.person_id)),
        moment(one.signed_in_at), moment(one.signed_out_at), "",
    )  # fmt: skip


def _findings(tx: Transaction, request: Request, patrol: Patrol) -> Table:
    rows = [
        (str(seq), moment(one.found_at), one.place_text or "", one.content, request.say(one.became.label))
        for seq, one in enumerate(findings_of(tx, patrol), 1)
    ]
    columns = (
        (QT_TRANSLATE_NOOP("patrols/report", "Seq."), 2),
        (QT_TRANSLATE_NOOP("patrols/report", "Time"), 4),
        (QT_TRANSLATE_NOOP("patrols/report", "Place"), 6),
        (QT_TRANSLATE_NOOP("patrols/report", "What was found"), 12),
        (QT_TRANSLATE_NOOP("patrols/report", "What came of it"), 4),
    )
    return _table(request, QT_TRANSLATE_NOOP("patrols/report", "Findings"), columns, rows)


def _signatures(request: Request, one: Patrol) -> Signatures:
    places = (
        (QT_TRANSLATE_NOOP("patrols/report", "Led by"), request.name("station.people", one.leader_id)),
        (QT_TRANSLATE_NOOP("patrols/report", "Checked by"), ""),
    )
    return Signatures(tuple((request.say(office), name) for office, name in places))


SHEET = Report("sheet", QT_TRANSLATE_NOOP("patrols", "Patrol sheet"), Scope.RECORD, build)
