"""The forms of a fault from its report to its acceptance, of planned stops and of one cause."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Entry, Field, Flag, Instant, Line, OneOf, Prose, stored
from stationdesk.ledgers.cameras.actions import repairing, reporting, stopping
from stationdesk.ledgers.cameras.actions.keeping import REASON
from stationdesk.ledgers.cameras.rules.faults import CLOSED, may_step
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE
from stationdesk.ledgers.cameras.rules.watched import FaultState, Level
from stationdesk.store.transaction import Transaction

_LEVEL = QT_TRANSLATE_NOOP("cameras", "Level")
_CAUSE = QT_TRANSLATE_NOOP("cameras", "Cause")
_NOTE = Field("note", QT_TRANSLATE_NOOP("cameras", "Note"), Prose(500), wide=True, key="M")
_SURE = QT_TRANSLATE_NOOP("cameras", "The fault is struck out as a false report; it keeps its number.")


def _now(tx: Transaction, *_: Any) -> datetime:
    return tx.now


def _at(name: str, title: Phrase) -> Field:
    return Field(name, title, Instant(), required=True, default=_now, key="T")


def _may(wanted: FaultState) -> Callable[[Mapping[str, Any]], bool]:
    return lambda values: may_step(values["state"], wanted)


def _serves(values: Mapping[str, Any]) -> bool:
    return values["lifecycle"] in IN_SERVICE


REPORT = Action(
    "report_fault",
    QT_TRANSLATE_NOOP("cameras", "Report a fault"),
    reporting.report_fault,
    (
        Field("kind", QT_TRANSLATE_NOOP("cameras", "Kind of fault"), Entry("camera_fault"), required=True,
              default=reporting.usual_kind, key="K"),
        Field("level", _LEVEL, OneOf(Level), default=stored("level"), key="L"),
        _at("reported_at", QT_TRANSLATE_NOOP("cameras", "Reported at")),
        Field("description", QT_TRANSLATE_NOOP("cameras", "Description"), Prose(500), wide=True, key="M"),
    ),
    icon="wrench",
    key="Ctrl+R",
    allowed=_serves,
    advise=reporting.advise_report,
)  # fmt: skip

SAY_CAUSE = Action(
    "say_cause",
    QT_TRANSLATE_NOOP("cameras", "Cause of the outage"),
    stopping.say_cause,
    (
        Field("cause", _CAUSE, Entry("camera_cause"), required=True, key="C"),
        Field("whole_group", QT_TRANSLATE_NOOP("cameras", "All that went offline with it"), Flag(),
              default=True, key="G",
              note=QT_TRANSLATE_NOOP("cameras", "In its village or everywhere, within 3 minutes")),
        _NOTE,
    ),
    icon="lightning",
    key="Ctrl+U",
)  # fmt: skip

PLAN_STOP = Action(
    "plan_stop",
    QT_TRANSLATE_NOOP("cameras", "Begin a planned stop"),
    stopping.plan_stop,
    (REASON,),
    icon="pause",
    key="Ctrl+Shift+P",
    allowed=_serves,
)

END_STOP = Action(
    "end_stop",
    QT_TRANSLATE_NOOP("cameras", "End the planned stop"),
    stopping.end_stop,
    icon="play",
    key="Ctrl+Shift+O",
)

ON_CAMERAS = (REPORT, SAY_CAUSE, PLAN_STOP, END_STOP)

CONFIRM = Action(
    "confirm",
    QT_TRANSLATE_NOOP("cameras", "Confirm"),
    repairing.confirm,
    (
        _at("confirmed_at", repairing.CONFIRMED_AT),
        Field("level", _LEVEL, OneOf(Level), required=True, default=stored("level"), key="L"),
        _NOTE,
    ),
    icon="check",
    key="Ctrl+D",
    primary=True,
    allowed=_may(FaultState.CONFIRMED),
)

ASSIGN = Action(
    "assign",
    QT_TRANSLATE_NOOP("cameras", "Assign the repair"),
    repairing.assign,
    (
        Field("contractor", QT_TRANSLATE_NOOP("cameras", "Contractor"), Line(60), required=True, key="U",
              default=lambda tx, record: repairing.usual_contractor(tx, record)),
        Field("contractor_phone", QT_TRANSLATE_NOOP("cameras", "Contractor's telephone"),
              Line(40, mask=True), key="N", default=stored("contractor_phone")),
        _at("assigned_at", repairing.ASSIGNED_AT),
    ),
    icon="paper-plane-tilt",
    key="Ctrl+G",
    primary=True,
    allowed=_may(FaultState.ASSIGNED),
)  # fmt: skip

BEGIN = Action(
    "begin_repair",
    QT_TRANSLATE_NOOP("cameras", "Repair begun"),
    repairing.begin_repair,
    (_at("repairing_at", repairing.REPAIRING_AT),),
    icon="gear",
    key="Ctrl+I",
    primary=True,
    allowed=_may(FaultState.REPAIRING),
)

REPAIRED = Action(
    "repaired",
    QT_TRANSLATE_NOOP("cameras", "Repaired"),
    repairing.repaired,
    (
        _at("repaired_at", repairing.REPAIRED_AT),
        Field("result", QT_TRANSLATE_NOOP("cameras", "What was repaired"), Prose(500), wide=True, key="M"),
    ),
    icon="wrench",
    key="Ctrl+R",
    primary=True,
    allowed=_may(FaultState.REPAIRED),
)

ACCEPT = Action(
    "accept",
    QT_TRANSLATE_NOOP("cameras", "Accept"),
    repairing.accept,
    (_at("accepted_at", repairing.ACCEPTED_AT),),
    icon="stamp",
    key="Ctrl+Shift+C",
    primary=True,
    allowed=_may(FaultState.ACCEPTED),
)

BLAME = Action(
    "external",
    QT_TRANSLATE_NOOP("cameras", "External cause"),
    repairing.blame,
    (Field("cause", _CAUSE, Entry("camera_cause"), required=True, key="C"), _NOTE),
    icon="lightning",
    key="Ctrl+U",
    allowed=_may(FaultState.EXTERNAL),
)

SEND_BACK = Action(
    "send_back",
    QT_TRANSLATE_NOOP("cameras", "Send back"),
    repairing.send_back,
    (REASON,),
    icon="arrow-counter-clockwise",
    key="Ctrl+Shift+B",
    allowed=lambda values: values["state"] is FaultState.REPAIRED,
)

SCRAP = Action(
    "scrap",
    QT_TRANSLATE_NOOP("cameras", "Scrap"),
    repairing.scrap,
    (REASON,),
    icon="archive",
    key="Ctrl+Shift+K",
    allowed=_may(FaultState.SCRAPPED),
)

VOID = Action(
    "void",
    QT_TRANSLATE_NOOP("cameras", "Void"),
    repairing.void,
    (REASON,),
    icon="prohibit",
    key="Ctrl+Shift+Delete",
    allowed=lambda values: values["state"] not in CLOSED,
    danger=_SURE,
)

STEPS = (CONFIRM, ASSIGN, BEGIN, REPAIRED, ACCEPT, BLAME, SEND_BACK, SCRAP, VOID)
