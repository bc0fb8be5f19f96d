"""What was typed into tasks, meetings, disputes, hazards and publicity goes with a purge; the rows stay."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from stationdesk.core.actor import Role
from stationdesk.core.errors import RuleBroken
from stationdesk.desk import Desk, privacy
from stationdesk.desk.person_request import find_person
from stationdesk.ledgers.disputes.records import Mediator
from stationdesk.ledgers.rectifications.records import Escalation
from stationdesk.ledgers.tasks.records import Progress
from tests.conftest import StillClock
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.hazard_desk import Hazards
from tests.ledgers.incident_desk import Calls
from tests.ledgers.patrol_desk import Walks
from tests.ledgers.tasks_desk import Plan

AUTHORITY = "县局〔2026〕12号通知"


def purge(desk: Desk, ledger: str, record: int) -> None:
    privacy.purge(desk, ledger, [record], AUTHORITY)
    assert desk.store.verify().ok


def kept(desk: Desk, part: Any, attribute: str) -> list[Any]:
    """What the rows of a part hold."""
    with desk.store.reading(desk.actor) as tx:
        return list(tx.session.scalars(select(getattr(part, attribute)).order_by(part.id)))


def test_an_items_texts_go_and_its_place_in_the_plan_stays(calls: Calls) -> None:
    plan = Plan(calls)
    item = plan.item(plan.group(), "1.1", note="找张某谈话")
    plan.act("progress", item, percent=50, text="已与张某谈话")
    plan.chief()
    with pytest.raises(RuleBroken):
        purge(plan.desk, "tasks", item)
    plan.close(item)

    purge(plan.desk, "tasks", item)

    record = plan.record(item)
    assert (record["content"], record["evidence"], record["note"]) == ("—", None, None)
    assert (record["code"], record["percent"]) == ("1.1", 100)
    assert set(kept(plan.desk, Progress, "text")) == {"—"}


def test_the_minutes_of_a_meeting_go(calls: Calls) -> None:
    plan = Plan(calls)
    plan.chief()
    values = {"kind": "daily", "topic": "研判张某报警", "minutes": "张某反映情况", "others": "张某"}
    kind = plan.desk.suggest(_field(plan.desk, "tasks.meetings.register", "kind").kind, "", 1)[0].value
    meeting = plan.new("tasks.meetings.register", **values | {"kind": kind})

    purge(plan.desk, "tasks.meetings", meeting)

    record = plan.desk.record("tasks.meetings", meeting)
    assert (record["topic"], record["minutes"], record["others"]) == ("—", None, None)


def _field(desk: Desk, action: str, name: str) -> Any:
    _, declared = desk.action(action)
    return next(one for one in declared.fields if one.name == name)


def test_who_mediated_is_found_for_the_person_and_goes_with_the_dispute(calls: Calls) -> None:
    disputes = Disputes(calls)
    record = disputes.register()
    mediators = ({"who": "郑和", "role": "mediator", "unit": "东市村调委会"},)
    disputes.act("mediate", record, mediators=mediators)
    disputes.act("void", record, reason="登记有误")
    calls.be("陈建国", Role.CHIEF)

    (found,) = find_person(disputes.desk, "郑和", "")
    assert (found.ledger, found.record) == ("disputes", record)
    purge(disputes.desk, "disputes", record)

    assert kept(disputes.desk, Mediator, "name") == ["—"]
    assert kept(disputes.desk, Mediator, "role") == ["mediator"]
    assert find_person(disputes.desk, "郑和", "") == ()


def test_what_was_said_to_the_village_goes(walks: Walks) -> None:
    notice = walks.new(
        "publicity.register", published_on=date(2025, 3, 1), topic="fraud", topic_text="张某被骗，大家注意"
    )
    walks.be("陈建国", Role.CHIEF)
    walks.desk.set_setting("retention.patrols", 1)

    assert privacy.due_ids(walks.desk, "patrols.publicity") == (notice,)
    purge(walks.desk, "patrols.publicity", notice)

    assert walks.record("patrols.publicity", notice)["topic_text"] == "—"


def test_whom_an_overdue_hazard_was_told_to_goes(hazards: Hazards, clock: StillClock) -> None:
    record = hazards.issued()
    clock.forward(days=30)
    hazards.act("escalate", record, to_text="陈所长")
    hazards.be("陈建国")
    hazards.act("void", record, reason="误报")

    purge(hazards.desk, "rectifications", record)

    assert kept(hazards.desk, Escalation, "to_text") == ["—"]
