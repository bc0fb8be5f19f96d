"""Who may strike an item out: an officer one that was not begun, the chief one that is under way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stationdesk.core.errors import StationError
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused
from tests.ledgers.tasks_desk import Plan


@pytest.fixture
def plan(calls: Calls) -> Plan:
    return Plan(calls)


def is_offered(plan: Plan, item: int) -> bool:
    return {name: can for name, _, can in plan.desk.allowed("tasks", item)}["tasks.void"]


def _begin(plan: Plan, item: int) -> None:
    plan.act("progress", item, percent=20, text="已摸底")


def _ask(plan: Plan, item: int) -> None:
    plan.ask(item)


def _reopen(plan: Plan, item: int) -> None:
    plan.close(item)
    plan.act("reopen", item, reason="群众反映问题反弹")


@pytest.mark.parametrize("begin", [_begin, _ask, _reopen])
def test_only_the_chief_voids_an_item_that_was_under_way(
    plan: Plan, begin: Callable[[Plan, int], None]
) -> None:
    item = plan.item()
    begin(plan, item)
    plan.officer()

    assert not is_offered(plan, item)
    with pytest.raises(StationError, match="Only the station chief may void") as refusal:
        plan.act("void", item, reason="录错")
    assert refused(refusal) == {"reason"}

    plan.chief()
    assert is_offered(plan, item)
    plan.act("void", item, reason="录错")
    assert plan.record(item)["voided_at"] is not None


def test_an_officer_voids_an_item_that_was_not_begun(plan: Plan) -> None:
    item = plan.item()
    plan.officer()

    assert is_offered(plan, item)
    plan.act("void", item, reason="录错")

    assert plan.record(item)["voided_at"] is not None
