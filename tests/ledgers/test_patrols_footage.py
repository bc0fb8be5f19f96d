"""Footage access: two people, the law's five things, masks, the purge, the printed register."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.ledger import Query
from stationdesk.core.plain_text import text_of
from stationdesk.desk import privacy
from stationdesk.ledgers.patrols.rules.footage import Mode
from tests.conftest import StillClock
from tests.ledgers.patrol_desk import Walks, at
from tests.ledgers.video_desk import AUXILIARY, CHIEF, OFFICER, camera

NOVEMBER = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}


class Register:
    """One camera whose footage is asked for."""

    def __init__(self, walks: Walks) -> None:
        self.walks = walks
        self.camera = camera(walks, "村口东")

    def new(self, **more: Any) -> int:
        values = {
            "accessed_at": self.walks.ago(30), "applicant": "赵明远", "applicant_unit": "县局刑侦大队",
            "applicant_id_no": "430000198001011234", "legal_basis": "青公（刑）调证字〔2026〕18号",
            "reason": "查找丢失电动车", "cameras": (self.camera,), "mode": Mode.VIEW,
            "footage_from": self.walks.ago(600), "footage_until": self.walks.ago(540),
            "approver": self.walks.people[CHIEF], "handler": self.walks.people[OFFICER],
        } | more  # fmt: skip
        return self.walks.new("footage.register", **values)

    def copy(self, **more: Any) -> int:
        return self.new(**{"mode": Mode.COPY, "medium_no": "U盘-3", "return_by": date(2026, 11, 25)} | more)


@pytest.fixture
def register(walks: Walks, clock: StillClock) -> Register:
    clock.set(at("2026-11-21 10:00"))
    return Register(walks)


def test_who_approves_does_not_handle(register: Register) -> None:
    with pytest.raises(RuleBroken) as refused:
        register.new(approver=register.walks.people[OFFICER])

    assert set(refused.value.field_errors) == {"approver"}


@pytest.mark.parametrize("field", ["applicant", "applicant_unit"])
def test_the_name_and_the_unit_are_asked_for(register: Register, field: str) -> None:
    with pytest.raises(StationError) as refused:
        register.new(**{field: None})

    assert field in refused.value.field_errors


def test_a_unit_of_the_phone_book_and_a_typed_one_are_kept(register: Register) -> None:
    known = register.new(applicant_unit=register.walks.units["交警中队"])
    typed = register.new()

    assert register.walks.record("patrols.footage", known)["applicant_unit"] == "交警中队"
    assert register.walks.record("patrols.footage", typed)["unit_id"] is None


def test_a_medium_comes_back_once_and_waits_until_then(register: Register, clock: StillClock) -> None:
    viewed, copied = register.new(), register.copy()
    assert register.walks.rows("patrols.footage", lent=True) == [copied]

    clock.set(at("2026-11-26 09:00"))
    assert register.walks.rows("patrols.footage", late_back=True) == [copied]
    assert [one.record for one in register.walks.desk.due() if one.ledger == "patrols.footage"] == [copied]
    with pytest.raises(RuleBroken):
        register.walks.act("footage.give_back", viewed)
    with pytest.raises(RuleBroken):
        register.walks.act("footage.give_back", copied, returned_at=at("2026-11-20 09:00"))
    register.walks.act("footage.give_back", copied)

    assert register.walks.rows("patrols.footage", lent=True) == []
    with pytest.raises(RuleBroken):
        register.walks.act("footage.give_back", copied)


def test_footage_that_is_probably_overwritten_is_noticed(register: Register) -> None:
    values = {"cameras": (register.camera,), "accessed_at": register.walks.now}

    def said(days: int) -> int:
        start = register.walks.now - timedelta(days=days)
        return len(
            register.walks.desk.advise("patrols.footage.register", values | {"footage_from": start}).notices
        )

    assert (said(30), said(31)) == (0, 1)


def test_lists_and_the_register_mask_who_applied(register: Register) -> None:
    register.new(second_applicant="钱多多", second_id_no="012345")

    (row,) = register.walks.desk.rows(Query("patrols.footage")).rows
    printed = text_of(register.walks.desk.report("patrols.footage.register", **NOVEMBER))
    clear = text_of(register.walks.desk.report(
        "patrols.footage.register", parameters={"applicants": True}, **NOVEMBER))  # fmt: skip

    assert not [hidden for hidden in ("赵明远", "430000198001011234", "012345") if hidden in printed]
    assert "赵** 430****1234" in printed
    assert "赵明远 430000198001011234、钱多多 012345" in clear
    assert row.values


def test_the_register_prints_every_entry_and_counts_its_rows(register: Register) -> None:
    register.copy()
    wrong = register.new(reason="登错")
    register.walks.act("footage.void", wrong, reason="登记有误")

    document = register.walks.desk.report("patrols.footage.register", **NOVEMBER)

    text = text_of(document)
    for words in (
        "青公（刑）调证字〔2026〕18号",
        "查找丢失电动车",
        "村口东",
        "U盘-3",
        CHIEF,
        OFFICER,
        "登记有误",
    ):
        assert words in text
    assert document.data == {"entries": 2, "voided": 1}


def test_a_purge_takes_the_people_and_leaves_the_access(register: Register) -> None:
    day = "2025-03-01"
    record = register.new(accessed_at=at(f"{day} 10:00"), footage_from=at(f"{day} 08:00"),
                          footage_until=at(f"{day} 09:00"))  # fmt: skip
    register.walks.be(CHIEF, Role.CHIEF)
    register.walks.desk.set_setting("retention.footage", 1)
    assert privacy.due_ids(register.walks.desk, "patrols.footage") == (record,)

    privacy.purge(register.walks.desk, "patrols.footage", [record], "县局〔2026〕12号通知")

    left = register.walks.record("patrols.footage", record)
    assert (left["applicant"], left["applicant_id_no"], left["reason"]) == (None, None, "—")
    assert (left["applicant_unit"], left["legal_basis"]) == ("县局刑侦大队", "青公（刑）调证字〔2026〕18号")
    register.walks.act("footage.change", record, note="已清除", handler=register.walks.people[AUXILIARY])
