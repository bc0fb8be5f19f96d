"""Which of the actions that may run on a record is the step that comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from stationdesk.core.ledger import Action, Instant

Named = tuple[str, Action]


def next_step(may: Sequence[Named], values: Mapping[str, Any]) -> Named | None:
    """The first primary action, in the ledger's order, whose own instant the record has not got yet.

    A call dispatched at 08:12 may be dispatched again, but its next step is arriving.
    """
    steps = [one for one in may if one[1].primary]
    return next((one for one in steps if not _is_done(one[1], values)), None)


def _is_done(action: Action, values: Mapping[str, Any]) -> bool:
    own = [
        field.name
        for field in action.fields
        if isinstance(field.kind, Instant) and field.required and field.name in values
    ]
    return bool(own) and all(values[name] is not None for name in own)
