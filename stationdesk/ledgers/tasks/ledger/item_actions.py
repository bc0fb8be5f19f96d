"""What may be done to an item, and what each form asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Advice, Day, Field, Line, Number, OneOf, Prose, Rows, stored
from stationdesk.ledgers.tasks.actions import advancing, closing, keeping, planning
from stationdesk.ledgers.tasks.ledger import asking
from stationdesk.ledgers.tasks.records import TaskGroup
from stationdesk.ledgers.tasks.rules.checklists import CheckResult
from stationdesk.ledgers.tasks.rules.states import (
    CLOSING,
    SAME_CHECKER,
    SAME_CLOSER,
    ItemState,
    is_other,
    may_step,
    may_void,
)
from stationdesk.store.transaction import Transaction

_STAGES = Rows(
    (
        Field("name", asking.MILESTONE, Line(60), required=True),
        Field("due_on", asking.DUE, Day(lies="ahead")),
    )
)
_CODE_NOTE = QT_TRANSLATE_NOOP("tasks", "for example 1.1; proposed once the work is chosen")
_GROUP_NOTE = QT_TRANSLATE_NOOP("tasks", "empty: it stands by itself")
_FIELDS = (
    Field("group_id", asking.WORK, asking.GROUP, key="G", note=_GROUP_NOTE),
    Field("code", asking.CODE, Line(8), key="C", note=_CODE_NOTE),
    Field("content", asking.CONTENT, Prose(1000), required=True, wide=True, key="M"),
    Field("standard", asking.STANDARD, Prose(1000), wide=True, key="S"),
    Field("owner_id", asking.OWNER, asking.SERVING, key="O"),
    Field("starts_on", asking.STARTS, Day(lies="near"), key="T"),
    Field("lead_unit", asking.LEAD, Line(60), extra=True),
    Field("co_units", asking.CO_UNITS, Line(200), extra=True),
    Field("note", asking.NOTE, Prose(500), wide=True, extra=True),
)
_DUE = Field("due_on", asking.DUE, Day(lies="ahead"), required=True, key="D")
_MILESTONES = Field("milestones", asking.MILESTONES, _STAGES, wide=True, extra=True)


def _propose(tx: Transaction, values: Mapping[str, Any]) -> Advice:
    """The next number of the chosen work, and who answers for the work."""
    group = tx.session.get(TaskGroup, values.get("group_id") or 0)
    if group is None:
        return Advice()
    return Advice(
        {
            "code": planning.next_code(tx, group), "lead_unit": group.lead_unit, "owner_id": group.owner_id,
        }
    )  # fmt: skip


def _state(values: Mapping[str, Any]) -> ItemState:
    state: ItemState = values["state"]
    return state


def _is_open(values: Mapping[str, Any]) -> bool:
    return asking.in_force(values) and _state(values) is not ItemState.CLOSED


def _is_editable(values: Mapping[str, Any]) -> bool:
    return _is_open(values) and _state(values) not in CLOSING


def _is_at_work(values: Mapping[str, Any]) -> bool:
    return asking.in_force(values) and _state(values) in (ItemState.NOT_STARTED, ItemState.UNDER_WAY)


def _may(values: Mapping[str, Any], wanted: ItemState) -> bool:
    return asking.in_force(values) and may_step(_state(values), wanted)


def _may_void(values: Mapping[str, Any]) -> bool:
    return asking.in_force(values) and may_void(_state(values), chief=values["actor"].role in CHIEFS)


def _by_another(values: Mapping[str, Any]) -> bool:
    return is_other(values["close_asked_by"], values["actor"].person)


REGISTER = Action(
    "register", QT_TRANSLATE_NOOP("tasks", "New item"), planning.register_item,
    (*_FIELDS[:6], _DUE, *_FIELDS[6:8], _MILESTONES, _FIELDS[8]),
    icon="plus", key="Ctrl+N", primary=True, on_record=False, advise=_propose,
)  # fmt: skip
CHANGE = Action(
    "change", asking.CHANGE, planning.change_item,
    tuple(replace(one, extra=False) for one in asking.as_stored(*_FIELDS)),
    icon="pencil-simple", key="Ctrl+E", allowed=_is_editable,
)  # fmt: skip
PROGRESS = Action(
    "progress", QT_TRANSLATE_NOOP("tasks", "Record progress"), advancing.report_progress,
    (
        Field("percent", asking.PERCENT, Number(0, 100), required=True, default=stored("percent"), key="P"),
        Field("reported_on", asking.DAY, Day(), required=True, default=keeping.today, key="D"),
        Field("text", QT_TRANSLATE_NOOP("tasks", "What was done"), Prose(1000), required=True, wide=True,
              key="M"),
        replace(asking.PHOTOS, extra=True),
    ),
    icon="chart-line", key="Ctrl+Shift+P", allowed=_is_at_work,
)  # fmt: skip
REACH = Action(
    "reach", QT_TRANSLATE_NOOP("tasks", "Milestone reached"), advancing.reach_milestone,
    (
        Field("which", asking.MILESTONE, Number(), choices=advancing.milestone_choices, key="W"),
        Field("reached_on", asking.DAY, Day(), required=True, default=keeping.today, key="D"),
        Field("note", asking.NOTE, Prose(500), wide=True),
    ),
    icon="flag", key="Ctrl+Shift+G", allowed=_is_open,
)  # fmt: skip
ADD_MILESTONE = Action(
    "add_milestone", QT_TRANSLATE_NOOP("tasks", "Add a milestone"), planning.add_milestone,
    (
        Field("name", asking.MILESTONE, Line(60), required=True, key="N"),
        Field("due_on", asking.DUE, Day(lies="ahead"), key="D"),
    ),
    icon="plus-circle", key="Ctrl+Shift+M", allowed=_is_editable,
)  # fmt: skip
PAUSE = Action(
    "pause", QT_TRANSLATE_NOOP("tasks", "Put off"), advancing.pause, (asking.reason(),),
    icon="pause", key="Ctrl+Shift+Z", allowed=_is_at_work,
)  # fmt: skip
RESUME = Action(
    "resume", QT_TRANSLATE_NOOP("tasks", "Take up again"), advancing.resume, (),
    icon="play", key="Ctrl+Shift+U",
    allowed=lambda values: asking.in_force(values) and _state(values) is ItemState.PAUSED,
)  # fmt: skip
POSTPONE = Action(
    "postpone", QT_TRANSLATE_NOOP("tasks", "Postpone"), advancing.postpone,
    (Field("new_due_on", QT_TRANSLATE_NOOP("tasks", "New deadline"), Day(lies="ahead"),
           required=True, key="D"),
     asking.reason()),
    icon="calendar-plus", key="Ctrl+Shift+D", roles=CHIEFS, allowed=_is_editable,
)  # fmt: skip
ASK_CLOSE = Action(
    "ask_close", QT_TRANSLATE_NOOP("tasks", "Ask for the close-out"), closing.ask_close,
    (Field("evidence", asking.EVIDENCE, Prose(1000), required=True, wide=True, key="M",
           default=stored("evidence")),
     asking.PHOTOS),
    icon="paper-plane-tilt", key="Ctrl+Shift+A",
    allowed=lambda values: _may(values, ItemState.CLOSE_ASKED),
)  # fmt: skip
CHECK = Action(
    "check", QT_TRANSLATE_NOOP("tasks", "Check"), closing.check_item,
    (
        Field("result", QT_TRANSLATE_NOOP("tasks", "Result"), OneOf(CheckResult), required=True,
              default=CheckResult.PASSED, key="R"),
        Field("checked_on", asking.DAY, Day(), required=True, default=keeping.today, key="D"),
        Field("opinion", QT_TRANSLATE_NOOP("tasks", "Opinion"), Prose(1000), wide=True, key="M"),
    ),
    icon="list-checks", key="Ctrl+Shift+H", primary=True,
    allowed=lambda values: _may(values, ItemState.CHECKED) and (_by_another(values) or SAME_CHECKER),
)  # fmt: skip
CLOSE = Action(
    "close", QT_TRANSLATE_NOOP("tasks", "Close out"), closing.close,
    (Field("closed_on", asking.DAY, Day(), required=True, default=keeping.today, key="D"),),
    icon="archive", key="Ctrl+Shift+C", primary=True, roles=CHIEFS,
    allowed=lambda values: _may(values, ItemState.CLOSED) and (_by_another(values) or SAME_CLOSER),
)  # fmt: skip
SEND_BACK = Action(
    "send_back", QT_TRANSLATE_NOOP("tasks", "Send back"), closing.send_back, (asking.reason(),),
    icon="arrow-counter-clockwise", key="Ctrl+Shift+B",
    allowed=lambda values: asking.in_force(values) and _state(values) in CLOSING,
)  # fmt: skip
REOPEN = Action(
    "reopen", QT_TRANSLATE_NOOP("tasks", "Reopen"), closing.reopen,
    (asking.reason(),
     Field("due_on", asking.DUE, Day(lies="ahead"),
           required=True, default=advancing.deadline_still_ahead, key="D")),
    icon="lock-open", key="Ctrl+Shift+O", roles=CHIEFS,
    allowed=lambda values: asking.in_force(values) and _state(values) is ItemState.CLOSED,
)  # fmt: skip
VOID = asking.void_action(planning.void_item, allowed=_may_void)

ACTIONS = (
    REGISTER, PROGRESS, ASK_CLOSE, CHECK, CLOSE, REACH, POSTPONE, PAUSE, RESUME, SEND_BACK, CHANGE,
    ADD_MILESTONE, REOPEN, VOID,
)  # fmt: skip
