"""接处警单: one incident on a sheet of paper, from the call to what came after closing."""

from __future__ import annotations

from typing import Any

from stationdesk.core.display import amount, day, masked
from stationdesk.core.document import (
    Block,
    Cell,
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
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.incidents.records import (
    Dispatch,
    Feedback,
    Incident,
    Participant,
    Reinforcement,
    Supplement,
)  # fmt: skip
from stationdesk.ledgers.incidents.reports.pane import parts
from stationdesk.ledgers.incidents.reports.wording import full_moment, moment
from stationdesk.ledgers.incidents.rules.timeline import is_entered_late, minutes
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("incidents/report", "{station}: record of an incident")
_SECRET = QT_TRANSLATE_NOOP("incidents/report", "name kept secret")
_PURGED = QT_TRANSLATE_NOOP("incidents/report", "removed on {day}")
_ANONYMOUS = QT_TRANSLATE_NOOP("incidents/report", "anonymous")
_LATE = QT_TRANSLATE_NOOP("incidents/report", "{time} (more than 24 hours late)")
_VOIDED = QT_TRANSLATE_NOOP("incidents/report", "Voided: {reason}")
_YES = QT_TRANSLATE_NOOP("incidents/report", "yes")
_NO = QT_TRANSLATE_NOOP("incidents/report", "no")


def build(tx: Transaction, request: Request) -> Document:
    """The sheet of one incident."""
    incident = tx.get(Incident, request.record or 0, voided=True)
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    number = incident.number or f"#{incident.id}"
    second = number
    if incident.voided_at is not None:
        second = f"{number}  {request.say(_VOIDED.filled(reason=incident.void_reason or ''))}"
    blocks: list[Block] = [
        Title(title, second),
        _receipt(tx, request, incident),
        _handling(request, incident),
        *_tables(tx, request, incident),
        _signatures(request, incident),
    ]
    return Document(
        f"incident-{incident.id}",
        title,
        Layout.PORTRAIT,
        tuple(blocks),
        Stamp(station="", period=number),
        data={"number": number, "record": incident.id},
    )


def caller(tx: Transaction, request: Request, incident: Incident) -> tuple[str, str]:
    """(name, phone) as paper may show them: masked unless the station says otherwise."""
    if incident.purged_at is not None and incident.caller_name is None:
        return request.say(_PURGED.filled(day=day(local_day(incident.purged_at)))), ""
    if incident.caller_secret:
        return request.say(_SECRET), ""
    name, phone = incident.caller_name or request.say(_ANONYMOUS), incident.caller_phone or ""
    if not tx.settings["print.mask_caller"]:
        return name, phone
    return (masked(name) if incident.caller_name else name), masked(phone)


Pair = tuple[Phrase, Cell]


def _facts(request: Request, pairs: tuple[Pair, ...], wide: tuple[Phrase, ...]) -> Facts:
    places = frozenset(place for place, (label, _) in enumerate(pairs) if label in wide)
    return Facts(tuple((request.say(label), value) for label, value in pairs), wide=places)


_CONTENT = QT_TRANSLATE_NOOP("incidents/report", "Content")
_PLACE = QT_TRANSLATE_NOOP("incidents/report", "Place")
_OUTCOME = QT_TRANSLATE_NOOP("incidents/report", "Outcome")


def _receipt(tx: Transaction, request: Request, one: Incident) -> Facts:
    name, phone = caller(tx, request, one)
    pairs: tuple[Pair, ...] = (
        (QT_TRANSLATE_NOOP("incidents/report", "Received"), full_moment(one.received_at)),
        (QT_TRANSLATE_NOOP("incidents/report", "Entered"), _entered(request, one)),
        (QT_TRANSLATE_NOOP("incidents/report", "Source"), request.label("incident_source", one.source)),
        (QT_TRANSLATE_NOOP("incidents/report", "110 platform no."), one.platform_no or ""),
        (QT_TRANSLATE_NOOP("incidents/report", "Received by"),
         request.name("station.people", one.received_by)),
        (QT_TRANSLATE_NOOP("incidents/report", "Caller"), name),
        (QT_TRANSLATE_NOOP("incidents/report", "Phone"), phone),
        (_PLACE, one.place_text),
        (QT_TRANSLATE_NOOP("incidents/report", "Village or community"),
         request.name("station.villages", one.village_id)),
        (QT_TRANSLATE_NOOP("incidents/report", "Area"), request.name("station.areas", one.area_id)),
        (QT_TRANSLATE_NOOP("incidents/report", "Category as reported"),
         request.label("incident_category", one.category_reported)),
        (QT_TRANSLATE_NOOP("incidents/report", "Level"), request.say(one.level.label)),
        (_CONTENT, one.content),
    )  # fmt: skip
    return _facts(request, pairs, (_CONTENT, _PLACE))


def _entered(request: Request, one: Incident) -> str:
    """When it was written down, beside when it came in; a day's delay is said."""
    at = full_moment(one.created_at)
    if one.imported or not is_entered_late(one.received_at, one.created_at):
        return at
    return request.say(_LATE.filled(time=at))


def _handling(request: Request, one: Incident) -> Facts:
    took = minutes(one.dispatched_at, one.arrived_at)
    pairs: tuple[Pair, ...] = (
        (QT_TRANSLATE_NOOP("incidents/report", "Dispatched"), full_moment(one.dispatched_at)),
        (QT_TRANSLATE_NOOP("incidents/report", "Arrived"), full_moment(one.arrived_at)),
        (QT_TRANSLATE_NOOP("incidents/report", "Minutes to arrive"), "" if took is None else str(took)),
        (QT_TRANSLATE_NOOP("incidents/report", "Target minutes"), _number(one.target_minutes)),
        (QT_TRANSLATE_NOOP("incidents/report", "Finished"), full_moment(one.finished_at)),
        (QT_TRANSLATE_NOOP("incidents/report", "Fed back"), full_moment(one.fed_back_at)),
        (QT_TRANSLATE_NOOP("incidents/report", "Category as found"),
         request.label("incident_category", one.category_found)),
        (QT_TRANSLATE_NOOP("incidents/report", "Result"), request.label("incident_result", one.result)),
        (QT_TRANSLATE_NOOP("incidents/report", "Handed to"), one.transferred_to or ""),
        (QT_TRANSLATE_NOOP("incidents/report", "Case no."), one.case_no or ""),
        (QT_TRANSLATE_NOOP("incidents/report", "Loss, yuan"),
         "" if one.loss_amount is None else amount(one.loss_amount)),
        (QT_TRANSLATE_NOOP("incidents/report", "Closed"), full_moment(one.closed_at)),
        (_OUTCOME, one.outcome or ""),
    )  # fmt: skip
    return _facts(request, pairs, (_OUTCOME,))


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _tables(tx: Transaction, request: Request, incident: Incident) -> list[Block]:
    made = (
        _dispatches(request, parts(tx, Dispatch, incident)),
        _reinforcements(request, parts(tx, Reinforcement, incident)),
        _participants(request, parts(tx, Participant, incident)),
        _feedbacks(request, parts(tx, Feedback, incident)),
        _supplements(request, parts(tx, Supplement, incident)),
    )
    return [table for table in made if table.rows]


def _table(
    request: Request, caption: Phrase, columns: tuple[tuple[Phrase, float], ...], rows: list[tuple[Any, ...]]
) -> Table:
    return Table(
        tuple(TableColumn(request.say(title), width) for title, width in columns),
        tuple(Row(cells) for cells in rows),
        caption=request.say(caption),
    )


def _dispatches(request: Request, found: list[Dispatch]) -> Table:
    rows = [
        (
            moment(one.dispatched_at), moment(one.signed_at), moment(one.departed_at), moment(one.arrived_at),
            "、".join(request.name("station.people", person) for person in one.people)
            or request.name("station.units", one.unit_id),
            one.vehicle or "", one.order_text or "",
        )
        for one in found
    ]  # fmt: skip
    columns = (
        (QT_TRANSLATE_NOOP("incidents/report", "Dispatched"), 5),
        (QT_TRANSLATE_NOOP("incidents/report", "Signed for"), 5),
        (QT_TRANSLATE_NOOP("incidents/report", "Departed"), 5),
        (QT_TRANSLATE_NOOP("incidents/report", "Arrived"), 5),
        (QT_TRANSLATE_NOOP("incidents/report", "Who turned out"), 7),
        (QT_TRANSLATE_NOOP("incidents/report", "Vehicle"), 5),
        (QT_TRANSLATE_NOOP("incidents/report", "Order"), 8),
    )
    return _table(request, QT_TRANSLATE_NOOP("incidents/report", "Turn-outs"), columns, rows)


def _reinforcements(request: Request, found: list[Reinforcement]) -> Table:
    rows = [
        (one.unit_text, moment(one.requested_at), moment(one.arrived_at), _number(one.headcount),
         _number(minutes(one.requested_at, one.arrived_at)), _number(one.target_minutes), one.note or "")
        for one in found
    ]  # fmt: skip
    columns = (
        (QT_TRANSLATE_NOOP("incidents/report", "Unit"), 8),
        (QT_TRANSLATE_NOOP("incidents/report", "Requested"), 5),
        (QT_TRANSLATE_NOOP("incidents/report", "Arrived"), 5),
        (QT_TRANSLATE_NOOP("incidents/report", "People"), 3),
        (QT_TRANSLATE_NOOP("incidents/report", "Minutes"), 3),
        (QT_TRANSLATE_NOOP("incidents/report", "Target"), 3),
        (QT_TRANSLATE_NOOP("incidents/report", "Note"), 8),
    )
    return _table(request, QT_TRANSLATE_NOOP("incidents/report", "Reinforcement"), columns, rows)


def _participants(request: Request, found: list[Participant]) -> Table:
    rows = [
        (one.unit_text or "", request.label("force_kind", one.force_kind), _number(one.headcount),
         one.person_text or "", moment(one.arrived_at))
        for one in found
    ]  # fmt: skip
    columns = (
        (QT_TRANSLATE_NOOP("incidents/report", "Unit"), 8),
        (QT_TRANSLATE_NOOP("incidents/report", "Kind of force"), 6),
        (QT_TRANSLATE_NOOP("incidents/report", "People"), 3),
        (QT_TRANSLATE_NOOP("incidents/report", "In charge"), 5),
        (QT_TRANSLATE_NOOP("incidents/report", "Arrived"), 5),
    )
    return _table(request, QT_TRANSLATE_NOOP("incidents/report", "Forces on the scene"), columns, rows)


def _feedbacks(request: Request, found: list[Feedback]) -> Table:
    rows = [
        (moment(one.fed_back_at), request.label("incident_category", one.category_found),
         request.label("incident_result", one.result), one.narrative,
         "" if one.evidence is None else request.say(_YES if one.evidence else _NO), one.camera_no or "")
        for one in found
    ]  # fmt: skip
    columns = (
        (QT_TRANSLATE_NOOP("incidents/report", "Fed back"), 5),
        (QT_TRANSLATE_NOOP("incidents/report", "Category as found"), 6),
        (QT_TRANSLATE_NOOP("incidents/report", "Result"), 6),
        (QT_TRANSLATE_NOOP("incidents/report", "What was fed back"), 14),
        (QT_TRANSLATE_NOOP("incidents/report", "Evidence"), 3),
        (QT_TRANSLATE_NOOP("incidents/report", "Body camera"), 5),
    )
    return _table(request, QT_TRANSLATE_NOOP("incidents/report", "Feedback"), columns, rows)


def _supplements(request: Request, found: list[Supplement]) -> Table:
    rows = [
        (full_moment(one.at), request.say(one.kind.label), one.content, _number(one.satisfied))
        for one in found
    ]
    columns = (
        (QT_TRANSLATE_NOOP("incidents/report", "Time"), 6),
        (QT_TRANSLATE_NOOP("incidents/report", "Kind"), 5),
        (QT_TRANSLATE_NOOP("incidents/report", "Content"), 16),
        (QT_TRANSLATE_NOOP("incidents/report", "Satisfaction"), 3),
    )
    return _table(request, QT_TRANSLATE_NOOP("incidents/report", "Added later"), columns, rows)


def _signatures(request: Request, one: Incident) -> Signatures:
    handler = request.name("station.people", one.handler_id)
    places = (
        (QT_TRANSLATE_NOOP("incidents/report", "Received by"),
         request.name("station.people", one.received_by)),
        (QT_TRANSLATE_NOOP("incidents/report", "Handled by"), handler),
        (QT_TRANSLATE_NOOP("incidents/report", "Checked by"), ""),
    )  # fmt: skip
    return Signatures(tuple((request.say(office), name) for office, name in places))


SHEET = Report("sheet", QT_TRANSLATE_NOOP("incidents", "Record of this incident"), Scope.RECORD, build)
