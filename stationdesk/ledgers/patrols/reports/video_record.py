"""R09 视频巡查记录: one round a row, and what the rounds of the period came to."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlalchemy import select

from stationdesk.core.claims import PartOf, Sum
from stationdesk.core.document import (
    Align,
    Block,
    Claim,
    Document,
    Figure,
    Layout,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.duty_day import local
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Every, Report, Request, Scope
from stationdesk.core.period import Period
from stationdesk.core.table_claims import claiming
from stationdesk.ledgers.incidents.reports.wording import figure, paragraph, to_sign
from stationdesk.ledgers.patrols.records import VideoFinding, VideoPatrol, Viewed
from stationdesk.ledgers.patrols.records.counting import on_days
from stationdesk.ledgers.patrols.records.video_counting import found_on
from stationdesk.ledgers.patrols.reports.joint_counts import Part
from stationdesk.ledgers.patrols.reports.video_counts import VideoFigures, video_figures
from stationdesk.ledgers.patrols.rules.rounds import coverage
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("patrols/report", "{station}: record of video patrol")
_NOT_BEGUN = QT_TRANSLATE_NOOP(
    "patrols/report", "This period has not begun yet; please choose one up to today."
)
_SUMMARY = QT_TRANSLATE_NOOP(
    "patrols/report",
    "In this period {rounds} rounds of video patrol took place of {wanted} wanted, {missing} are missing; "
    "{cameras} cameras were viewed and {found} problems seen.",
)
_SOLVED = QT_TRANSLATE_NOOP(
    "patrols/report",
    "Through video patrol {solved} problems were solved remotely; {incidents} became incidents, {hazards} "
    "hazards and {faults} camera faults.",
)
_NONE = QT_TRANSLATE_NOOP("patrols/report", "No video patrol took place in this period.")
_RULE = QT_TRANSLATE_NOOP(
    "patrols/report",
    "Counting rule: rounds that took place, by their duty day; wanted are {rounds} a duty day by the "
    "station's setting, from the first round kept, windows not over yet left out; what was seen counts on "
    "the duty day of its round; solved remotely means from the room, with a result, nobody sent; voided "
    "records do not count.",
)
_COLUMNS = (
    (QT_TRANSLATE_NOOP("patrols/report", "No."), 12.5),
    (QT_TRANSLATE_NOOP("patrols/report", "Duty day"), 6.5),
    (QT_TRANSLATE_NOOP("patrols/report", "Begun–ended"), 6.5),
    (QT_TRANSLATE_NOOP("patrols/report", "Police officer"), 5),
    (QT_TRANSLATE_NOOP("patrols/report", "Auxiliary"), 5),
    (QT_TRANSLATE_NOOP("patrols/report", "Viewed"), 4),
    (QT_TRANSLATE_NOOP("patrols/report", "What was seen and done"), 20.5),
    (QT_TRANSLATE_NOOP("patrols/report", "Solved remotely"), 4),
    (QT_TRANSLATE_NOOP("patrols/report", "Notes"), 7),
)

_SOLVED_COLUMN = 7


def build(tx: Transaction, request: Request) -> Document:
    """The record of a period; one not over goes up to today."""
    if request.first is None or request.last is None:
        raise TypeError("this record needs its period")
    if request.first > tx.today:
        raise RuleBroken(_NOT_BEGUN)
    period, say = Period(request.first, min(request.last, tx.today)), request.say
    counted = video_figures(tx, period)
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    table = _table(tx, request, period)
    blocks: list[Block] = [
        Title(title, say(period.title())),
        *_summary(request, counted),
        claiming(table, *_claims(say(VIDEO_RECORD.title), table, counted)),
        to_sign(say),
    ]
    rule = say(_RULE.filled(rounds=tx.settings["patrols.video_rounds"]))
    return Document(
        f"{period.code()}-video-patrol", title, Layout.LANDSCAPE, tuple(blocks),
        Stamp(station="", period=say(period.title()), counting_rule=rule),
        data={"rounds": counted.rounds.count, "wanted": counted.wanted, "missing": counted.missing,
              "solved": counted.solved.count},
    )  # fmt: skip


def _cell(part: Part) -> Figure:
    return figure(part.count, part.rows)


def _claims(what: str, table: Table, counted: VideoFigures) -> tuple[Claim, ...]:
    """What was solved in the rows is what the sentence says; nothing is more than what it is a part of."""
    solved = tuple(row.cells[_SOLVED_COLUMN] for row in table.rows)
    found = counted.found.count
    became = (counted.solved, counted.incidents, counted.hazards, counted.faults)
    return (
        Sum(what, solved, counted.solved.count), PartOf(what, counted.missing, counted.wanted),
        *(PartOf(what, one.count, found) for one in became),
    )  # fmt: skip


def _summary(request: Request, counted: VideoFigures) -> list[Block]:
    if not counted.rounds.count and not counted.wanted:
        return [paragraph(request, _NONE)]
    return [
        paragraph(
            request, _SUMMARY, rounds=_cell(counted.rounds), wanted=str(counted.wanted),
            missing=str(counted.missing), cameras=str(counted.cameras), found=_cell(counted.found),
        ),
        paragraph(
            request, _SOLVED, solved=_cell(counted.solved), incidents=_cell(counted.incidents),
            hazards=_cell(counted.hazards), faults=_cell(counted.faults),
        ),
    ]  # fmt: skip


def _table(tx: Transaction, request: Request, period: Period) -> Table:
    days = (period.first, period.last)
    standing = select(VideoPatrol).where(
        VideoPatrol.voided_at.is_(None), on_days(VideoPatrol.duty_day, days),
        VideoPatrol.starts_at <= tx.now,
    )  # fmt: skip
    rounds = list(tx.session.scalars(standing.order_by(VideoPatrol.starts_at, VideoPatrol.id)))
    viewed, seen = _viewed(tx, days), _seen(tx, days)
    rows = tuple(_row(tx, request, one, viewed.get(one.id, []), seen.get(one.id, [])) for one in rounds)
    notes = (_state_note(request, rounds),) if rows else ()
    return Table(
        tuple(TableColumn(request.say(title), width, Align.LEFT) for title, width in _COLUMNS),
        rows,
        notes=notes,
        empty=request.say(QT_TRANSLATE_NOOP("patrols/report", "None in this period")),
    )


def _viewed(tx: Transaction, days: tuple[date, date]) -> dict[int, list[int]]:
    of_days = select(Viewed.video_patrol_id, Viewed.camera_id).join(
        VideoPatrol, VideoPatrol.id == Viewed.video_patrol_id
    )
    found: dict[int, list[int]] = {}
    for round_, camera in tx.session.execute(of_days.where(on_days(VideoPatrol.duty_day, days))):
        found.setdefault(round_, []).append(camera)
    return found


def _seen(tx: Transaction, days: tuple[date, date]) -> dict[int, list[VideoFinding]]:
    of_days = select(VideoFinding).where(VideoFinding.voided_at.is_(None), found_on(days))
    found: dict[int, list[VideoFinding]] = {}
    for one in tx.session.scalars(of_days.order_by(VideoFinding.found_at, VideoFinding.id)):
        found.setdefault(one.video_patrol_id, []).append(one)
    return found


_SEEN = QT_TRANSLATE_NOOP("patrols/report", "{time} {camera}: {what} → {action}{result}")
_RESULT = QT_TRANSLATE_NOOP("patrols/report", ", {result}")


def _row(
    tx: Transaction, request: Request, one: VideoPatrol, viewed: list[int], seen: list[VideoFinding]
) -> Row:
    solved = sum(each.solved_remotely for each in seen)
    unsaid = one.state is State.PLANNED and one.ends_at <= tx.now
    remarks = one.missed_reason or one.summary or ""
    cells = (
        one.number or f"#{one.id}", one.duty_day.isoformat(), _times(one),
        request.name("station.people", one.officer_id), request.name("station.people", one.auxiliary_id),
        coverage(one.cameras, viewed).text(), "；".join(_said(request, each) for each in seen),
        str(solved) if solved else "",
        remarks if one.state is State.DONE else _with_state(request, one, unsaid, remarks),
    )  # fmt: skip
    return Row(cells, shaded=one.state is State.MISSED or unsaid)


def _with_state(request: Request, one: VideoPatrol, unsaid: bool, remarks: str) -> str:
    state = State.MISSED if unsaid else one.state
    return " ".join(part for part in (request.say(state.label), remarks) if part)


def _times(one: VideoPatrol) -> str:
    if one.begun_at is None:
        return ""
    end = f"{local(one.ended_at):%H:%M}" if one.ended_at else ""
    return f"{local(one.begun_at):%H:%M}–{end}"


def _said(request: Request, one: VideoFinding) -> str:
    result = request.say(_RESULT.filled(result=one.result)) if one.result else ""
    return request.say(_SEEN.filled(
        time=f"{local(one.found_at):%H:%M}", camera=request.name("cameras", one.camera_id),
        what=one.description, action=request.label("video_action", one.measure), result=result,
    ))  # fmt: skip


_STATES = QT_TRANSLATE_NOOP(
    "patrols/report", "Rounds listed: {all}; done {done}, missed {missed}, open {open}."
)


def _state_note(request: Request, rounds: list[VideoPatrol]) -> str:
    counted = Counter(one.state for one in rounds)
    done, missed = counted[State.DONE], counted[State.MISSED]
    rest = len(rounds) - done - missed
    return request.say(_STATES.filled(all=len(rounds), done=done, missed=missed, open=rest))


VIDEO_RECORD = Report(
    "record",
    QT_TRANSLATE_NOOP("patrols", "Record of video patrol"),
    Scope.PERIOD,
    build,
    code="R09",
    every=frozenset({Every.MONTH}),
)
