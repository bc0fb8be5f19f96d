"""Rounds of video patrol and what was seen in them, as ledgers."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Entry,
    Filter,
    Flag,
    Instant,
    Ledger,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.patrols.actions.agreements import VOID
from stationdesk.ledgers.patrols.actions.rounds import BEGIN, CHANGE, ENTER, FINISH, MISS, PLAN, START, VIEW
from stationdesk.ledgers.patrols.actions.seeing import FIND, FOLLOW_UP, SETTLE
from stationdesk.ledgers.patrols.ledger.asking import PERSON, days, flag
from stationdesk.ledgers.patrols.records import VideoFinding, VideoPatrol, video_counting
from stationdesk.ledgers.patrols.reports.printed import VIDEO_REPORTS
from stationdesk.ledgers.patrols.reports.video_home import CARDS, DUE
from stationdesk.ledgers.patrols.reports.video_pane import FINDING, ROUND
from stationdesk.ledgers.patrols.rules.rounds import Outcome
from stationdesk.ledgers.patrols.rules.states import State

_CAMERA = Reference("cameras")
_DUTY_DAY = QT_TRANSLATE_NOOP("patrols", "Duty day")
_STATE = QT_TRANSLATE_NOOP("patrols", "State")
_KIND = QT_TRANSLATE_NOOP("patrols", "What it is")
_ACTION = QT_TRANSLATE_NOOP("patrols", "What was done")
_SOLVED = QT_TRANSLATE_NOOP("patrols", "Solved remotely")
_BECAME = QT_TRANSLATE_NOOP("patrols", "What came of it")
_FINDINGS = QT_TRANSLATE_NOOP("patrols", "Findings")

ROUND_COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("patrols", "No."), VideoPatrol.number, Line(), 11, 7, sortable=True),
    Column("duty_day", _DUTY_DAY, VideoPatrol.duty_day, Day(), 6, 10, sortable=True),
    Column("starts_at", QT_TRANSLATE_NOOP("patrols", "Window from"), VideoPatrol.starts_at, Instant(), 7, 9,
           sortable=True),
    Column("ends_at", QT_TRANSLATE_NOOP("patrols", "Window until"), VideoPatrol.ends_at, Instant(), 7, 5),
    Column("officer", QT_TRANSLATE_NOOP("patrols", "Police officer"), VideoPatrol.officer_id, PERSON, 5, 8),
    Column("auxiliary", QT_TRANSLATE_NOOP("patrols", "Auxiliary"), VideoPatrol.auxiliary_id, PERSON, 5, 8),
    Column("begun_at", QT_TRANSLATE_NOOP("patrols", "Begun at"), VideoPatrol.begun_at, Instant(), 7, 7),
    Column("ended_at", QT_TRANSLATE_NOOP("patrols", "Ended at"), VideoPatrol.ended_at, Instant(), 7, 6),
    Column("viewed", QT_TRANSLATE_NOOP("patrols", "Viewed"), video_counting.viewed_count(), Number(), 4, 8),
    Column("listed", QT_TRANSLATE_NOOP("patrols", "Cameras"), video_counting.listed_count(), Number(), 4, 6),
    Column("findings", _FINDINGS, video_counting.finding_count(), Number(), 3, 7),
    Column("solved", _SOLVED, video_counting.finding_count(solved=True), Number(), 5, 6),
    Column("state", _STATE, VideoPatrol.state, OneOf(State), 5, 10),
    Column("missed_reason", QT_TRANSLATE_NOOP("patrols", "Why it did not take place"),
           VideoPatrol.missed_reason, Prose(), 0, 3, shown=False),
)  # fmt: skip

ROUNDS = Ledger(
    name="patrols.video",
    title=QT_TRANSLATE_NOOP("patrols", "Video patrols"),
    record=VideoPatrol,
    columns=ROUND_COLUMNS,
    label=func.coalesce(VideoPatrol.number, VideoPatrol.duty_day),
    order="starts_at",
    filters=(
        Filter("planned", State.PLANNED.label, VideoPatrol.state == State.PLANNED, tone=Tone.INFO),
        Filter("under_way", State.UNDER_WAY.label, VideoPatrol.state == State.UNDER_WAY, tone=Tone.WARN),
        Filter("unfinished", QT_TRANSLATE_NOOP("patrols", "Not ended"), video_counting.is_unfinished(),
               tone=Tone.BAD),
        Filter("missed", State.MISSED.label, video_counting.is_missed(), tone=Tone.BAD),
        Filter("done", State.DONE.label, VideoPatrol.state == State.DONE, tone=Tone.OK),
        days(VideoPatrol.duty_day),
        Filter("state", _STATE, lambda state: VideoPatrol.state == state, OneOf(State)),
        Filter("looker", QT_TRANSLATE_NOOP("patrols", "Signed by"), video_counting.looked_by, PERSON),
    ),
    actions=(START, VIEW, FIND, FINISH, BEGIN, PLAN, ENTER, MISS, CHANGE, VOID),
    details=ROUND,
    reports=VIDEO_REPORTS,
    due=DUE,
    cards=CARDS,
    icon="monitor-play",
)  # fmt: skip

FINDING_COLUMNS = (
    Column("found_at", QT_TRANSLATE_NOOP("patrols", "Seen at"), VideoFinding.found_at, Instant(), 7, 10,
           sortable=True),
    Column("camera", QT_TRANSLATE_NOOP("patrols", "Camera"), VideoFinding.camera_id, _CAMERA, 10, 8),
    Column("kind", _KIND, VideoFinding.kind, Entry("video_finding_kind"), 6, 9),
    Column("description", QT_TRANSLATE_NOOP("patrols", "What was seen"), VideoFinding.description, Prose(), 0,
           8),
    Column("measure", _ACTION, VideoFinding.measure, Entry("video_action"), 7, 8),
    Column("result", QT_TRANSLATE_NOOP("patrols", "Result"), VideoFinding.result, Prose(), 10, 6),
    Column("solved", _SOLVED, VideoFinding.solved_remotely, Flag(), 5, 10),
    Column("became", _BECAME, VideoFinding.became, OneOf(Outcome), 6, 9),
    Column("round", QT_TRANSLATE_NOOP("patrols", "Round of video patrol"), VideoFinding.video_patrol_id,
           Reference("patrols.video"), 9, 4, shown=False),
)  # fmt: skip

SEEN = Ledger(
    name="patrols.video_findings",
    title=QT_TRANSLATE_NOOP("patrols", "Seen on video"),
    record=VideoFinding,
    columns=FINDING_COLUMNS,
    label=func.substr(VideoFinding.description, 1, 30),
    order="found_at",
    filters=(
        Filter("open", QT_TRANSLATE_NOOP("patrols", "Without a result"), video_counting.is_open(),
               tone=Tone.WARN),
        Filter("solved", _SOLVED, VideoFinding.solved_remotely.is_(True), tone=Tone.OK),
        Filter("raised", QT_TRANSLATE_NOOP("patrols", "Something came of it"),
               VideoFinding.became != Outcome.NOTE, tone=Tone.INFO),
        Filter("days", _DUTY_DAY, video_counting.found_on, Day()),
        Filter("kind", _KIND, lambda code: VideoFinding.kind == code, Entry("video_finding_kind")),
        Filter("measure", _ACTION, lambda code: VideoFinding.measure == code, Entry("video_action")),
        Filter("remotely", _SOLVED, flag(VideoFinding.solved_remotely.is_(True)), Flag()),
        Filter("became", _BECAME, lambda one: VideoFinding.became == one, OneOf(Outcome)),
        Filter("camera", QT_TRANSLATE_NOOP("patrols", "Camera"),
               lambda camera: VideoFinding.camera_id == camera, _CAMERA),
    ),
    actions=(SETTLE, FOLLOW_UP, VOID),
    details=FINDING,
    icon="eye",
)  # fmt: skip
