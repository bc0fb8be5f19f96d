"""Disputes in every state, entered at a desk, so that each action on them finds one it fits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from stationdesk.core.duty_day import local_day
from stationdesk.desk import Desk
from stationdesk.ledgers.disputes.rules.words import Outcome

_AGREED: Mapping[str, Any] = {"outcome": Outcome.AGREED, "terms": "各让一尺，重立界石。"}
_SLIP: Mapping[str, Any] = {"to_unit": "镇综治办", "reason": "涉及多个部门"}
_LIVES: tuple[tuple[tuple[str, Mapping[str, Any]], ...], ...] = (
    *((),) * 5,
    *((("mediate", {}),),) * 2,
    *((("mediate", _AGREED),),) * 2,
    *((("transfer", _SLIP),),) * 3,
    *((("mediate", _AGREED | {"fulfil_by": 20}),),) * 2,
    (("note_result", {"result": "court"}),),
    *((("mediate", _AGREED), ("close", {})),) * 2,
    (("mediate", _AGREED), ("close", {}), ("reopen", {"reason": "反复"})),
)


def prepare_disputes(desk: Desk) -> None:
    """Register each and take it through its life."""
    today = local_day(desk.store.clock())
    for place, steps in enumerate(_LIVES):
        given = {"title": f"第{place + 1}组田界之争", "kind": "land.field", "summary": "两户争执。"}
        done = desk.act("disputes.register", desk.defaults("disputes.register") | given)
        for name, values in steps:
            days = {one: today + timedelta(days=value) for one, value in values.items() if one == "fulfil_by"}
            asked = desk.defaults(f"disputes.{name}", done.record) | values | days
            desk.act(f"disputes.{name}", asked, record=done.record)
