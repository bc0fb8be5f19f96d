"""R15 联勤增援记录: who was asked for help, who came, in how many minutes against the target."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, select

from stationdesk.core.claims import PartOf
from stationdesk.core.comparison import Rate
from stationdesk.core.counting import mean
from stationdesk.core.document import (
    Align,
    Block,
    Claim,
    Document,
    Layout,
    Paragraph,
    Row,
    Stamp,
    Table,
    Title,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Report, Request, Scope
from stationdesk.core.paper import columns_of
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.records import Incident, Participant, Reinforcement, counting
from stationdesk.ledgers.incidents.reports.counting_rule import valid_words
from stationdesk.ledgers.incidents.reports.counts import Way, way_of
from stationdesk.ledgers.incidents.reports.five import VALID
from stationdesk.ledgers.incidents.reports.wording import figure, heading, moment, paragraph, to_sign
from stationdesk.ledgers.incidents.rules.response import is_late
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("incidents/report", "{station}: joint duty and reinforcement")
_RULE = QT_TRANSLATE_NOOP(
    "incidents/report",
    "Counting rule: valid incidents by the way of the monthly analysis; minutes from the request to the"
    " arrival, against the target in force when it was made; to arrive with its last second is in time;"
    " joint = two different units on the scene; voided records do not count.",
)
_NONE = QT_TRANSLATE_NOOP("incidents/report", "None in this period")
_ASKED = QT_TRANSLATE_NOOP("incidents/report", "Reinforcement asked for")
_JOINT = QT_TRANSLATE_NOOP("incidents/report", "Handled jointly")
_SUMMARY = QT_TRANSLATE_NOOP(
    "incidents/report",
    "Reinforcement was asked for at {incidents} incidents, of {asked} units: {arrived} came with {people}"
    " people, in {mean} minutes on average and {most} at most; {within} of {measured} within the target"
    " ({rate}).",
)
_JOINT_SUMMARY = QT_TRANSLATE_NOOP(
    "incidents/report", "{incidents} incidents were handled jointly, by {units} entries of other forces."
)
_WITHIN = QT_TRANSLATE_NOOP("incidents/report", "within target")
_LATE = QT_TRANSLATE_NOOP("incidents/report", "late by {minutes} min")
_AWAITED = QT_TRANSLATE_NOOP("incidents/report", "did not come")
_UNMEASURED = QT_TRANSLATE_NOOP("incidents/report", "no target")
_ASKED_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("incidents/report", "Incident"), 11, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Place"), 9, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Category"), 7, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Unit asked"), 8, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "People"), 3.2, Align.RIGHT),
    (QT_TRANSLATE_NOOP("incidents/report", "Asked at"), 5.6, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Arrived at"), 5.6, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Minutes"), 3.4, Align.RIGHT),
    (QT_TRANSLATE_NOOP("incidents/report", "Target"), 3.4, Align.RIGHT),
    (QT_TRANSLATE_NOOP("incidents/report", "Result"), 6, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Note"), 7, Align.LEFT),
)
_JOINT_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("incidents/report", "Incident"), 10.5, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Place"), 10, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Category"), 8, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Unit"), 9, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Kind of force"), 7, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "People"), 3.4, Align.RIGHT),
    (QT_TRANSLATE_NOOP("incidents/report", "Arrived at"), 6, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Linkage"), 7, Align.LEFT),
)


@dataclass(frozen=True)
class _Help:
    """What a period's help is counted from."""

    asked: list[tuple[Incident, Reinforcement]]
    joint: list[tuple[Incident, Participant]]

    @property
    def arrived(self) -> list[Reinforcement]:
        return [one for _, one in self.asked if one.arrived_at is not None]

    @property
    def measured(self) -> list[Reinforcement]:
        return [one for one in self.arrived if one.target_minutes is not None]

    @property
    def within(self) -> int:
        return sum(not _is_late(one) for one in self.measured)


def build(tx: Transaction, request: Request) -> Document:
    """Every request of a period with its arrival, and every force that worked with ours."""
    if request.first is None or request.last is None:
        raise TypeError("this record needs its period")
    period, way, say = Period(request.first, request.last), way_of(tx), request.say
    found, valid = _read(tx, way, period), valid_words(tx, request, way)
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: tuple[Block, ...] = (
        Title(title, say(period.title())),
        heading(request, 1, say(_ASKED)), *_asked(request, way, period, found),
        heading(request, 2, say(_JOINT)), *_joint(request, way, period, found),
        to_sign(say),
    )  # fmt: skip
    return Document(
        f"{period.code()}-reinforcements", title, Layout.LANDSCAPE, blocks,
        Stamp(station="", period=say(period.title()), counting_rule=f"{say(_RULE)} {valid}"),
        claims=_claims(request, found),
        data={"asked": len(found.asked), "arrived": len(found.arrived), "within": found.within,
              "joint": len(_incidents(found.joint))},
    )  # fmt: skip


def _claims(request: Request, found: _Help) -> tuple[Claim, ...]:
    asked = request.say(_ASKED)
    return (
        PartOf(asked, len(found.arrived), len(found.asked)),
        PartOf(asked, len(found.measured), len(found.arrived)),
        PartOf(asked, found.within, len(found.measured)),
        PartOf(request.say(_JOINT), len(_incidents(found.joint)), len(found.joint)),
    )


def _read(tx: Transaction, way: Way, period: Period) -> _Help:
    counted = _counted(way, period)
    asked = (
        select(Incident, Reinforcement)
        .join(Reinforcement, Reinforcement.incident_id == Incident.id)
        .where(*counted)
        .order_by(Reinforcement.requested_at, Reinforcement.id)
    )
    joint = (
        select(Incident, Participant)
        .join(Participant, Participant.incident_id == Incident.id)
        .where(*counted, counting.is_joint())
        .order_by(Incident.received_at, Incident.id, Participant.id)
    )
    return _Help(
        [(one, part) for one, part in tx.session.execute(asked)],
        [(one, part) for one, part in tx.session.execute(joint)],
    )


def _counted(way: Way, period: Period) -> tuple[ColumnElement[bool], ...]:
    """Valid incidents of the period, as `way.rows(period, VALID)` lists them."""
    begin, end = period.bounds()
    valid = ~counting.under_any(way.category, way.invalid)
    return Incident.voided_at.is_(None), way.at >= begin, way.at < end, valid


def _asked(request: Request, way: Way, period: Period, found: _Help) -> list[Block]:
    rows = tuple(_asked_row(request, *one) for one in found.asked)
    return [*_summary(request, way, period, found), _table(request, _ASKED_COLUMNS, rows)]


def _summary(request: Request, way: Way, period: Period, found: _Help) -> list[Paragraph]:
    if not found.asked:
        return []
    seconds = [_seconds(one) for one in found.arrived]
    average = mean(sum(seconds), 60 * len(seconds), 1)
    incidents = len(_incidents(found.asked))
    return [paragraph(
        request, _SUMMARY, incidents=figure(incidents, way.rows(period, VALID, reinforced=True)),
        asked=len(found.asked), arrived=len(found.arrived),
        people=sum(one.headcount or 0 for one in found.arrived),
        mean="—" if average is None else average,
        most=max((one // 60 for one in seconds), default="—"),
        within=found.within, measured=len(found.measured),
        rate=Rate(found.within, len(found.measured)).text(),
    )]  # fmt: skip


def _incidents(found: list[tuple[Incident, Reinforcement]] | list[tuple[Incident, Participant]]) -> set[int]:
    return {one[0].id for one in found}


def _asked_row(request: Request, incident: Incident, one: Reinforcement) -> Row:
    return Row((
        *_told(request, incident), one.unit_text, "" if one.headcount is None else str(one.headcount),
        moment(one.requested_at), moment(one.arrived_at),
        "—" if one.arrived_at is None else str(_seconds(one) // 60),
        "" if one.target_minutes is None else str(one.target_minutes), request.say(_result(one)),
        one.note or "",
    ), shaded=one.arrived_at is None or _is_late(one))  # fmt: skip


def _result(one: Reinforcement) -> Phrase:
    if one.arrived_at is None:
        return _AWAITED
    if one.target_minutes is None:
        return _UNMEASURED
    over = _seconds(one) - 60 * one.target_minutes
    return _LATE.filled(minutes=-(-over // 60)) if _is_late(one) else _WITHIN


def _seconds(one: Reinforcement) -> int:
    return 0 if one.arrived_at is None else int((one.arrived_at - one.requested_at).total_seconds())


def _is_late(one: Reinforcement) -> bool:
    if one.arrived_at is None or one.target_minutes is None:
        return False
    return is_late(one.requested_at, one.arrived_at, one.target_minutes)


def _joint(request: Request, way: Way, period: Period, found: _Help) -> list[Block]:
    rows = tuple(_joint_row(request, *one) for one in found.joint)
    table = _table(request, _JOINT_COLUMNS, rows)
    if not rows:
        return [table]
    incidents = figure(len(_incidents(found.joint)), way.rows(period, VALID, joint=True))
    return [paragraph(request, _JOINT_SUMMARY, incidents=incidents, units=len(rows)), table]


def _joint_row(request: Request, incident: Incident, one: Participant) -> Row:
    return Row((
        *_told(request, incident), one.unit_text or "", request.label("force_kind", one.force_kind),
        str(one.headcount), moment(one.arrived_at), request.label("linkage_kind", one.linkage_kind),
    ))  # fmt: skip


def _told(request: Request, incident: Incident) -> tuple[str, str, str]:
    """What tells an incident apart: its number, place and category."""
    category = incident.category_found or incident.category_reported
    number = incident.number or f"#{incident.id}"
    return number, incident.place_text, request.label("incident_category", category)


def _table(request: Request, titles: tuple[tuple[Phrase, float, Align], ...], rows: tuple[Row, ...]) -> Table:
    return Table(columns_of(request.say, titles), rows, empty=request.say(_NONE))


REINFORCEMENTS = Report(
    "reinforcements", QT_TRANSLATE_NOOP("incidents", "Joint duty and reinforcement"), Scope.PERIOD, build,
    code="R15",
    every=frozenset({Every.MONTH}),
)  # fmt: skip
