"""What is seen on a camera: noted, solved from the room, or made an incident, a hazard or a fault."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Advice,
    Entry,
    Field,
    Files,
    Flag,
    Instant,
    OneOf,
    Prose,
    Reference,
    stored,
)  # fmt: skip
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.round_keeping import tick, viewed_in
from stationdesk.ledgers.patrols.actions.seen_raising import raise_seen
from stationdesk.ledgers.patrols.records import VideoFinding, VideoPatrol
from stationdesk.ledgers.patrols.rules.rounds import Outcome, check_round
from stationdesk.ledgers.patrols.rules.states import OUT, State
from stationdesk.ledgers.station.actions import extras
from stationdesk.store.attaching import attach_all
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

_FOUND_AT = QT_TRANSLATE_NOOP("patrols", "Seen at")
_BEGUN = QT_TRANSLATE_NOOP("patrols", "Begun at")
_ENDED = QT_TRANSLATE_NOOP("patrols", "Ended at")
_TO_WHAT = QT_TRANSLATE_NOOP("patrols", "Choose whether it becomes an incident, a hazard or a camera fault.")
_ALREADY = QT_TRANSLATE_NOOP("patrols", "Something came of this finding already; open it there.")
_NO_RESULT = QT_TRANSLATE_NOOP("patrols", "Say how it was solved from the room.")
_NOT_REMOTE = QT_TRANSLATE_NOOP(
    "patrols", "What somebody was sent for or called to repair is not solved remotely."
)
_OUTCOMES = {one.code: one for one in Outcome}
_AFTER_END = QT_TRANSLATE_NOOP("patrols", "It was seen after the end of the round; please check the time.")


def find(
    tx: Transaction,
    record: VideoPatrol,
    *,
    found_at: datetime,
    camera: int,
    kind: str,
    description: str,
    measure: str,
    result: str | None,
    solved_remotely: bool | None,
    became: Outcome,
    category: str | None = None,
    hazard_kind: str | None = None,
    responsible_unit: str | None = None,
    fault_kind: str | None = None,
    photos: tuple[Stored, ...] | None = None,
) -> VideoPatrol:
    """Note something seen; what comes of it is registered with it, nothing typed twice."""
    check_round(record.state, OUT)
    _check_time(tx, record, found_at)
    _check_solved(tx, measure, result, bool(solved_remotely))
    finding = tx.add(
        VideoFinding(
            video_patrol_id=record.id, found_at=found_at, camera_id=camera, kind=kind, measure=measure,
            description=description, result=result, solved_remotely=bool(solved_remotely),
            became=Outcome.NOTE,
        )
    )  # fmt: skip
    attach_all(tx, finding, photos or ())
    if record.state is State.UNDER_WAY:
        tick(tx, record, (camera,), found_at)
    if became is not Outcome.NOTE and finding.became is Outcome.NOTE:
        raise_seen(tx, finding, record.officer_id, became, category=category, hazard_kind=hazard_kind,
                   responsible_unit=responsible_unit, fault_kind=fault_kind)  # fmt: skip
    tx.changed(record)
    return record


def _check_time(tx: Transaction, record: VideoPatrol, found_at: datetime) -> None:
    begun = (_BEGUN, record.begun_at) if record.begun_at else None
    keeping.check_time(tx, "found_at", _FOUND_AT, found_at, begun)
    if record.ended_at is not None and found_at > record.ended_at:
        raise keeping.refuse("found_at", _AFTER_END)


def _check_solved(tx: Transaction, measure: str, result: str | None, solved: bool) -> None:
    """Only what was done from the room, with its result, is solved remotely."""
    if not solved:
        return
    if extras(tx, "video_action").get(measure, {}).get("sent") == "yes":
        raise keeping.refuse("solved_remotely", _NOT_REMOTE)
    if not result:
        raise keeping.refuse("result", _NO_RESULT)


def settle(
    tx: Transaction, record: VideoFinding, *, measure: str, result: str, solved_remotely: bool | None
) -> VideoFinding:
    """Note how it ended."""
    _check_solved(tx, measure, result, bool(solved_remotely))
    keeping.take_over(record, measure=measure, result=result, solved_remotely=bool(solved_remotely))
    return record


def follow_up(
    tx: Transaction,
    record: VideoFinding,
    *,
    became: Outcome,
    category: str | None = None,
    hazard_kind: str | None = None,
    responsible_unit: str | None = None,
    fault_kind: str | None = None,
) -> VideoFinding:
    """Make an incident, a hazard or a camera fault of what was only noted."""
    if record.became is not Outcome.NOTE:
        raise keeping.refuse("became", _ALREADY)
    if became is Outcome.NOTE:
        raise keeping.refuse("became", _TO_WHAT)
    round_ = tx.get(VideoPatrol, record.video_patrol_id, voided=True)
    raise_seen(tx, record, round_.officer_id, became, category=category, hazard_kind=hazard_kind,
               responsible_unit=responsible_unit, fault_kind=fault_kind)  # fmt: skip
    return record


def findings_of(tx: Transaction, record: VideoPatrol) -> list[VideoFinding]:
    """What was seen in a round, in its order."""
    statement = select(VideoFinding).where(
        VideoFinding.video_patrol_id == record.id, VideoFinding.voided_at.is_(None)
    )
    return list(tx.session.scalars(statement.order_by(VideoFinding.found_at, VideoFinding.id)))


# --- the forms --------------------------------------------------------------------------------------


def advise(tx: Transaction, values: Mapping[str, Any], record: VideoPatrol | None = None) -> Advice:
    """A speaker or a call from the room solves it there; a device wants repair."""
    proposals: dict[str, Any] = {}
    marks = extras(tx, "video_action").get(values.get("measure") or "", {})
    if values.get("measure"):
        proposals["solved_remotely"] = marks.get("remote") == "yes"
        if marks.get("becomes"):
            proposals["became"] = _OUTCOMES[marks["becomes"]]
    return Advice(proposals)


def _last_viewed(tx: Transaction, record: VideoPatrol) -> int | None:
    viewed = viewed_in(tx, record)
    return viewed[-1].camera_id if viewed else None


def _when(tx: Transaction, record: VideoPatrol) -> datetime:
    return record.ended_at or keeping.now(tx)


def _is(what: Outcome) -> Any:
    return lambda values: values.get("became") is what


def _becomes(default: Outcome) -> tuple[Field, ...]:
    return (
        Field("became", QT_TRANSLATE_NOOP("patrols", "What comes of it"), OneOf(Outcome), required=True,
              default=default, key="W"),
        Field("category", QT_TRANSLATE_NOOP("patrols", "Category of the incident"),
              Entry("incident_category"), when=_is(Outcome.INCIDENT), key="Y"),
        Field("hazard_kind", QT_TRANSLATE_NOOP("patrols", "Kind of hazard"), Entry("hazard_kind"),
              when=_is(Outcome.HAZARD), key="Z"),
        Field("responsible_unit", QT_TRANSLATE_NOOP("patrols", "Responsible unit"), keeping.PLACE_TEXT,
              when=_is(Outcome.HAZARD), key="U"),
        Field("fault_kind", QT_TRANSLATE_NOOP("patrols", "Kind of fault"), Entry("camera_fault"),
              when=_is(Outcome.FAULT), key="X"),
    )  # fmt: skip


def _measure(default: Any = None) -> Field:
    """Never right before `_solved`: what is proposed for a field is not put into the one being typed into."""
    return Field("measure", QT_TRANSLATE_NOOP("patrols", "What was done"), Entry("video_action"),
                 required=True, default=default, key="D")  # fmt: skip


def _solved(*, again: bool) -> tuple[Field, ...]:
    return (
        Field("result", QT_TRANSLATE_NOOP("patrols", "Result"), Prose(500), required=again,
              default=stored("result") if again else None, wide=True, key="R"),
        Field("solved_remotely", QT_TRANSLATE_NOOP("patrols", "Solved remotely"), Flag(),
              default=stored("solved_remotely") if again else False, key="S"),
    )  # fmt: skip


FIND = Action(
    "find",
    QT_TRANSLATE_NOOP("patrols", "Something seen"),
    find,
    (
        Field("found_at", _FOUND_AT, Instant(), required=True, default=_when, key="T"),
        Field("camera", QT_TRANSLATE_NOOP("patrols", "Camera"), Reference("cameras"), required=True,
              default=_last_viewed, key="C"),
        Field("kind", QT_TRANSLATE_NOOP("patrols", "What it is"), Entry("video_finding_kind"), required=True,
              key="K"),
        _measure(),
        Field("description", QT_TRANSLATE_NOOP("patrols", "What was seen"), Prose(500), required=True,
              wide=True, key="M", note=QT_TRANSLATE_NOOP("patrols", "the matter; no names, faces or plates")),
        *_solved(again=False),
        *_becomes(Outcome.NOTE),
        Field("photos", QT_TRANSLATE_NOOP("patrols", "Pictures"), Files(most=3), wide=True),
    ),
    icon="binoculars",
    key="Ctrl+Shift+F",
    advise=advise,
    allowed=lambda values: values["state"] in OUT,
)  # fmt: skip
SETTLE = Action(
    "settle", QT_TRANSLATE_NOOP("patrols", "Note the result"), settle,
    (_measure(stored("measure")), *_solved(again=True)), icon="check",
    key="Ctrl+Shift+C", primary=True, allowed=lambda values: values["voided_at"] is None,
)  # fmt: skip
FOLLOW_UP = Action(
    "follow_up", QT_TRANSLATE_NOOP("patrols", "Make something of it"), follow_up,
    _becomes(Outcome.INCIDENT), icon="arrow-bend-up-right", key="Ctrl+Shift+U",
    allowed=lambda values: values["became"] is Outcome.NOTE and values["voided_at"] is None,
)  # fmt: skip
