"""The forms of each step between finding a hazard and its close-out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Day, Field, Flag, Instant, Line, OneOf, Prose, Reference
from stationdesk.ledgers.rectifications.actions import closing, fields, handing_on, keeping
from stationdesk.ledgers.rectifications.actions.closing import close, propose_close, reopen, send_back, void
from stationdesk.ledgers.rectifications.actions.escalating import escalate, owed
from stationdesk.ledgers.rectifications.actions.extending import advise, ask_extension, decide_extension
from stationdesk.ledgers.rectifications.actions.issuing import (
    ask_review,
    issue,
    proposed_deadline,
    protect,
    record_progress,
)  # fmt: skip
from stationdesk.ledgers.rectifications.actions.noticing import advise_issue
from stationdesk.ledgers.rectifications.actions.papering import MAKE_OUT
from stationdesk.ledgers.rectifications.actions.reviewing import review
from stationdesk.ledgers.rectifications.rules.escalation import Level
from stationdesk.ledgers.rectifications.rules.papers import NoticeForm, usual_notice
from stationdesk.ledgers.rectifications.rules.states import ReviewResult, State, has_begun, may_step

_DAY = QT_TRANSLATE_NOOP("rectifications", "Day")
_DEADLINE = QT_TRANSLATE_NOOP("rectifications", "Deadline")
_OPINION = QT_TRANSLATE_NOOP("rectifications", "Opinion")

Allowed = Callable[[Mapping[str, Any]], bool]


def _may(wanted: State) -> Allowed:
    return lambda values: may_step(values["state"], wanted)


def _is_open(values: Mapping[str, Any]) -> bool:
    return values["state"] is not State.CLOSED


def _may_void(values: Mapping[str, Any]) -> bool:
    begun = has_begun(values["state"], (values["issued_on"], values["handed_at"], values["reopened"]))
    return _is_open(values) and (not begun or values["actor"].role in CHIEFS)


def _today(name: str, title: Any, key: str = "T") -> Field:
    return Field(name, title, Day(), required=True, default=keeping.today, key=key)


ISSUE = Action(
    "issue",
    QT_TRANSLATE_NOOP("rectifications", "Issue"),
    issue,
    (
        _today("issued_on", QT_TRANSLATE_NOOP("rectifications", "Issued on")),
        Field("due_on", _DEADLINE, Day(lies="ahead"), default=proposed_deadline, key="D",
              note=QT_TRANSLATE_NOOP("rectifications", "By severity when left empty")),
        fields.again(fields.MEASURES),
        Field("responsible_unit", fields.RESPONSIBLE_UNIT.title, Line(80), key="U",
              default=lambda tx, record: record.responsible_unit or record.object_text),
        fields.again(fields.RESPONSIBLE),
        fields.at_first(fields.SUPERVISOR, lambda tx, record: record.supervisor_id or tx.actor.person),
        Field("notice", QT_TRANSLATE_NOOP("rectifications", "Notice"), OneOf(NoticeForm), key="F",
              default=lambda tx, record: usual_notice(
                  record.kind, ours=record.own_competence, of_unit=record.unit_id is not None
              ),
              note=QT_TRANSLATE_NOOP("rectifications", "Empty: by word of mouth")),
        Field("notice_no", QT_TRANSLATE_NOOP("rectifications", "Notice no."), Line(60), key="N",
              note=QT_TRANSLATE_NOOP("rectifications", "The next one when left empty")),
        Field("notice_served_on", QT_TRANSLATE_NOOP("rectifications", "Served on"), Day()),
        fields.again(fields.LEGAL_BASIS),
        fields.again(fields.INTERIM),
    ),
    icon="paper-plane-tilt",
    key="Ctrl+D",
    primary=True,
    allowed=_may(State.ISSUED),
    advise=advise_issue,
)  # fmt: skip

PROGRESS = Action(
    "progress",
    QT_TRANSLATE_NOOP("rectifications", "Progress"),
    record_progress,
    (_today("on", _DAY),
     Field("text", QT_TRANSLATE_NOOP("rectifications", "What was done"), Prose(1000), required=True,
           wide=True, key="M")),
    icon="note-pencil",
    key="Ctrl+G",
    allowed=lambda values: values["state"] not in (State.REGISTERED, State.CLOSED),
)  # fmt: skip

PROTECT = Action(
    "protect",
    QT_TRANSLATE_NOOP("rectifications", "Protect meanwhile"),
    protect,
    (Field("interim", fields.INTERIM.title, Prose(500), required=True, wide=True, key="M",
           default=lambda tx, record: record.interim),
     Field("occupants_moved", fields.MOVED.title, fields.MOVED.kind, key="N",
           default=lambda tx, record: record.occupants_moved),
     Field("moved_on", fields.MOVED_ON.title, Day(), key="T",
           default=lambda tx, record: record.moved_on)),
    icon="shield-warning",
    key="Ctrl+I",
    allowed=_is_open,
)  # fmt: skip

ASK_EXTENSION = Action(
    "ask_extension",
    QT_TRANSLATE_NOOP("rectifications", "Ask for an extension"),
    ask_extension,
    (Field("new_due_on", QT_TRANSLATE_NOOP("rectifications", "New deadline"), Day(lies="ahead"),
           required=True, key="D"),
     fields.reason(), _today("asked_on", QT_TRANSLATE_NOOP("rectifications", "Asked on"))),
    icon="hourglass-medium",
    key="Ctrl+T",
    allowed=_may(State.EXTENSION_ASKED),
)  # fmt: skip

DECIDE_EXTENSION = Action(
    "decide_extension",
    QT_TRANSLATE_NOOP("rectifications", "Decide the extension"),
    decide_extension,
    (Field("granted", QT_TRANSLATE_NOOP("rectifications", "Granted"), Flag(), default=True, key="G"),
     _today("decided_on", QT_TRANSLATE_NOOP("rectifications", "Decided on")),
     Field("opinion", _OPINION, Prose(500), wide=True, key="M")),
    icon="stamp",
    key="Ctrl+Shift+T",
    primary=True,
    roles=CHIEFS,
    allowed=lambda values: values["state"] is State.EXTENSION_ASKED,
    advise=advise,
)  # fmt: skip

ASK_REVIEW = Action(
    "ask_review",
    QT_TRANSLATE_NOOP("rectifications", "Ask for the review"),
    ask_review,
    (_today("review_asked_on", QT_TRANSLATE_NOOP("rectifications", "Review asked on")),),
    icon="magnifying-glass",
    key="Ctrl+R",
    primary=True,
    allowed=_may(State.REVIEW_ASKED),
)

REVIEW = Action(
    "review",
    QT_TRANSLATE_NOOP("rectifications", "Review"),
    review,
    (
        _today("reviewed_on", QT_TRANSLATE_NOOP("rectifications", "Reviewed on")),
        Field("reviewers", QT_TRANSLATE_NOOP("rectifications", "Reviewers"), fields.WHOM, required=True,
              key="P", note=QT_TRANSLATE_NOOP("rectifications", "Two or more, not the finders alone")),
        Field("result", QT_TRANSLATE_NOOP("rectifications", "Result"), OneOf(ReviewResult), required=True,
              default=ReviewResult.PASSED, key="R"),
        Field("opinion", _OPINION, Prose(1000), required=True, wide=True, key="M"),
        fields.PHOTOS,
    ),
    icon="list-checks",
    key="Ctrl+Shift+R",
    primary=True,
    allowed=lambda values: values["state"] is State.REVIEW_ASKED,
)  # fmt: skip

PROPOSE_CLOSE = Action(
    "propose_close",
    QT_TRANSLATE_NOOP("rectifications", "Propose the close-out"),
    propose_close,
    (
        Field("opinion", _OPINION, Prose(500), wide=True, key="M"),
        replace(fields.PHOTOS, title=QT_TRANSLATE_NOOP("rectifications", "Photographs after"), extra=False),
    ),
    icon="check",
    key="Ctrl+Shift+P",
    primary=True,
    allowed=lambda values: (
        may_step(values["state"], State.CLOSE_PROPOSED)
        and (values["state"] is not State.HANDED_OVER or values["receipt_at"] is not None)
    ),
)

CLOSE = Action(
    "close",
    QT_TRANSLATE_NOOP("rectifications", "Close out"),
    close,
    (_today("closed_on", QT_TRANSLATE_NOOP("rectifications", "Closed out on")),
     Field("opinion", _OPINION, Prose(500), wide=True, key="M")),
    icon="archive",
    key="Ctrl+Shift+C",
    primary=True,
    allowed=closing.may_approve,
)  # fmt: skip

SEND_BACK = Action(
    "send_back",
    QT_TRANSLATE_NOOP("rectifications", "Send back"),
    send_back,
    (fields.reason(),),
    icon="arrow-counter-clockwise",
    key="Ctrl+Shift+B",
    allowed=lambda values: values["state"] in (State.REVIEW_PASSED, State.CLOSE_PROPOSED),
)

REOPEN = Action(
    "reopen",
    QT_TRANSLATE_NOOP("rectifications", "Reopen"),
    reopen,
    (
        fields.reason(),
        Field("due_on", QT_TRANSLATE_NOOP("rectifications", "New deadline"), Day(lies="ahead"), key="D"),
    ),
    icon="lock-open",
    key="Ctrl+Shift+O",
    roles=CHIEFS,
    allowed=lambda values: values["state"] is State.CLOSED,
)

HAND_OVER = Action(
    "hand_over",
    QT_TRANSLATE_NOOP("rectifications", "Hand over"),
    handing_on.hand_over,
    (
        Field("handed_to", QT_TRANSLATE_NOOP("rectifications", "Handed to"),
              Reference("station.units", loose=True), required=True, key="U"),
        Field("handed_at", QT_TRANSLATE_NOOP("rectifications", "Handed over at"), Instant(), required=True,
              default=handing_on.now, key="T"),
        fields.reason(),
    ),
    icon="arrow-bend-up-right",
    key="Ctrl+Shift+D",
    allowed=_may(State.HANDED_OVER),
)  # fmt: skip

RECEIPT = Action(
    "receipt",
    QT_TRANSLATE_NOOP("rectifications", "Receipt came"),
    handing_on.receive_receipt,
    (
        Field("receipt_at", QT_TRANSLATE_NOOP("rectifications", "Receipt at"), Instant(), required=True,
              default=handing_on.now, key="T"),
        Field("receipt_no", QT_TRANSLATE_NOOP("rectifications", "Receipt no."), Line(60), key="N"),
    ),
    icon="receipt",
    key="Ctrl+Shift+E",
    primary=True,
    allowed=lambda values: values["state"] is State.HANDED_OVER and values["receipt_at"] is None,
)  # fmt: skip

TAKE_BACK = Action(
    "take_back",
    QT_TRANSLATE_NOOP("rectifications", "Returned by the body"),
    handing_on.take_back,
    (fields.reason(),),
    icon="arrow-left",
    key="Ctrl+Shift+K",
    allowed=lambda values: values["state"] is State.HANDED_OVER,
)

ESCALATE = Action(
    "escalate",
    QT_TRANSLATE_NOOP("rectifications", "Escalate"),
    escalate,
    (
        Field("level", QT_TRANSLATE_NOOP("rectifications", "Level of escalation"), OneOf(Level),
              required=True, default=lambda tx, record: owed(tx, record), key="L"),
        Field("to_text", QT_TRANSLATE_NOOP("rectifications", "Told to"), Line(80), required=True, key="U"),
        _today("on", _DAY),
    ),
    icon="megaphone",
    key="Ctrl+U",
    allowed=lambda values: _is_open(values) and values["due_on"] is not None,
)  # fmt: skip

VOID = Action(
    "void",
    QT_TRANSLATE_NOOP("rectifications", "Void"),
    void,
    (fields.reason(),),
    icon="prohibit",
    key="Ctrl+Shift+Delete",
    allowed=_may_void,
    danger=QT_TRANSLATE_NOOP(
        "rectifications", "The hazard is struck out as a false report; it stays visible and keeps its number."
    ),
)

STEPS = (
    ISSUE, PROGRESS, ASK_REVIEW, REVIEW, PROPOSE_CLOSE, CLOSE, ASK_EXTENSION, DECIDE_EXTENSION, HAND_OVER,
    RECEIPT, TAKE_BACK, MAKE_OUT, PROTECT, ESCALATE, SEND_BACK, REOPEN, VOID,
)  # fmt: skip
