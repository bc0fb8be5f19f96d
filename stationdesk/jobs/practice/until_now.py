"""Cut an invented call off at now: what lies ahead has not happened, and the state follows."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from stationdesk.jobs.practice.call import Call
from stationdesk.ledgers.incidents.rules.states import State

Values = dict[str, Any]

# Each step with what it brings; a step that lies ahead takes it away again.
_BROUGHT: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("dispatched_at", ("handler_id",)),
    ("arrived_at", ()),
    ("mediating_at", ()),
    ("finished_at", ("category_found", "result", "outcome", "loss_amount")),
    ("transferred_at", ("transferred_to", "transfer_reason")),
    ("accepted_at", ("case_kind", "case_no", "receipt_issued", "receipt_note")),
    ("fed_back_at", ()),
    ("closed_at", ()),
)


def as_it_stands(call: Call, now: datetime) -> Call:
    """The call with nothing after `now`."""
    values = call.values
    for step, brought in _BROUGHT:
        at = values.get(step)
        if at is not None and at > now:
            values |= dict.fromkeys((step, *brought))
    values["state"] = state_of(values)
    call.dispatches = [_sent(row, now) for row in call.dispatches if row["dispatched_at"] <= now]
    call.reinforcements = [_sent(row, now) for row in call.reinforcements if row["requested_at"] <= now]
    call.participants = [row for row in call.participants if row["arrived_at"] <= now]
    call.feedbacks = [row for row in call.feedbacks if row["fed_back_at"] <= now]
    call.supplements = [row for row in call.supplements if row["at"] <= now]
    return call


def _sent(row: Values, now: datetime) -> Values:
    ahead = [name for name in ("signed_at", "departed_at", "arrived_at") if (row.get(name) or now) > now]
    return row | dict.fromkeys(ahead)


def state_of(values: Values) -> State:
    """The state that the steps taken lead to."""
    reached = (
        ("closed_at", State.CLOSED),
        ("accepted_at", State.IN_CASE),
        ("transferred_at", State.TRANSFERRED),
        ("fed_back_at", State.FED_BACK),
        ("finished_at", State.HANDLED),
        ("mediating_at", State.MEDIATING),
        ("arrived_at", State.ARRIVED),
        ("dispatched_at", State.DISPATCHED),
    )
    return next((state for step, state in reached if values.get(step) is not None), State.RECEIVED)
