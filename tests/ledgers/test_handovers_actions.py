"""Sheets of hand-over: filled by the program, counted and signed by people, never edited."""

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Query
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.handovers.records import Handover
from stationdesk.ledgers.handovers.rules.words import Condition
from tests.ledgers.handover_desk import Shifts
from tests.ledgers.incident_desk import Calls, fields

DAY = date(2026, 11, 20)


@pytest.fixture
def shifts(calls: Calls, clock: Any) -> Shifts:
    return Shifts(calls, clock)


def test_the_form_starts_with_the_shift_that_ends(shifts: Shifts) -> None:
    shifts.set(DAY + timedelta(days=1), "08:10")

    values = shifts.desk.defaults("handovers.hand_over")

    assert (values["duty_day"], values["shift"]) == (DAY, 1)
    assert values["handed_at"] == shifts.clock.now


def test_a_sheet_keeps_what_the_ledgers_say_at_that_moment(shifts: Shifts) -> None:
    shifts.set(DAY, "20:00")
    open_call = shifts.calls.register(category="DI.neighbours")
    shifts.calls.closed(category="TR.motor_other", platform_no="1102")
    shifts.act("handovers.orders.register", from_unit="县公安局", content="开展冬防检查")
    shifts.act("handovers.visitors.register", matter="反映邻居噪声", name="周某", phone="13812341234")
    shifts.set(DAY + timedelta(days=1))
    sheet = shifts.hand_over(DAY)

    first = shifts.paper(sheet)
    shifts.calls.dispatch(open_call)
    shifts.calls.act("arrive", open_call)
    shifts.act("handovers.visitors.settle", shifts.rows("handovers.visitors")[0], outcome="已调解")
    again = shifts.paper(sheet)

    lines = first.data["lines"]
    assert (lines["calls"], lines["open_calls"], lines["orders"], lines["visitors"]) == (2, 1, 1, 1)
    assert text_of(first) == text_of(again)
    assert "周某" not in text_of(first)


def test_a_shift_is_handed_over_once(shifts: Shifts) -> None:
    shifts.at_end_of(DAY)

    with pytest.raises(StationError) as refusal:
        shifts.hand_over(DAY)

    assert fields(refusal) == {"duty_day"}


def test_nobody_hands_over_to_themselves(shifts: Shifts) -> None:
    same = shifts.names() | {"in_leader_id": shifts.people["李卫东"]}

    with pytest.raises(StationError) as refusal:
        shifts.hand_over(DAY, **same)

    assert fields(refusal) == {"in_leader_id"}


def test_a_shift_that_has_not_begun_is_not_handed_over(shifts: Shifts) -> None:
    with pytest.raises(StationError) as refusal:
        shifts.hand_over(date(2026, 11, 23))

    assert fields(refusal) == {"duty_day"}


def test_who_took_over_hands_over_next(shifts: Shifts) -> None:
    shifts.at_end_of(DAY)
    shifts.set(DAY + timedelta(days=2))

    values = shifts.desk.defaults("handovers.hand_over")

    assert values["duty_day"] == DAY + timedelta(days=1)
    assert values["out_group"] == "二组"
    assert values["out_desk_id"] == shifts.people["王小军" if DAY.toordinal() % 2 == 0 else "李卫东"]
    assert values["in_group"] == ""


# --- equipment --------------------------------------------------------------------------------------


def test_a_difference_needs_a_remark_and_equality_none(shifts: Shifts) -> None:
    radios = shifts.equipment()

    with pytest.raises(StationError) as refusal:
        shifts.hand_over(DAY, equipment=({"equipment": radios, "actual": 5},))
    sheet = shifts.hand_over(DAY, equipment=({"equipment": radios, "actual": 5, "remark": "1台送修"},))

    assert fields(refusal) == {"equipment"}
    assert "对讲机：应有6，实有5（1台送修）" in text_of(shifts.daily(DAY))
    assert shifts.rows(differs=True) == [sheet]


def test_what_nobody_counted_is_kept_as_not_counted(shifts: Shifts) -> None:
    shifts.equipment()

    sheet = shifts.hand_over(DAY)

    assert "未清点" in text_of(shifts.paper(sheet))
    assert shifts.rows(differs=True) == [sheet]


def test_a_vehicle_keeps_its_reading_and_does_not_run_backwards(shifts: Shifts) -> None:
    car = shifts.equipment("警车", "vehicle", 1, identifier="湘M0001警", mileage=52_000, fuel=80)
    read = {"equipment": car, "fuel": 60}

    with pytest.raises(StationError) as refusal:
        shifts.hand_over(DAY, readings=(read | {"mileage": 51_000},))
    shifts.hand_over(DAY, readings=(read | {"mileage": 52_140},))

    kept = shifts.desk.record("handovers.equipment", car)
    assert fields(refusal) == {"readings"}
    assert (kept["mileage"], kept["fuel"]) == (52_140, 60)


def test_only_a_vehicle_has_a_mileage(shifts: Shifts) -> None:
    with pytest.raises(StationError) as refusal:
        shifts.equipment(mileage=10)

    assert fields(refusal) == {"mileage"}


def test_retired_equipment_is_not_counted(shifts: Shifts) -> None:
    seal = shifts.equipment("印章", "seal", 1)

    shifts.act("handovers.equipment.change", seal, state=Condition.RETIRED)

    assert shifts.desk.defaults("handovers.hand_over")["equipment"] == ()


# --- afterwards -------------------------------------------------------------------------------------


def test_a_missing_name_may_be_entered_and_a_given_one_never_changed(shifts: Shifts) -> None:
    sheet = shifts.hand_over(DAY, in_leader_id=None)
    assert shifts.rows(unsigned=True) == [sheet]

    shifts.act("handovers.sign", sheet, in_leader_id=shifts.people["赵明"])

    assert shifts.rows(unsigned=True) == []
    with pytest.raises(StationError) as refusal:
        shifts.act("handovers.sign", sheet, in_leader_id=shifts.people["陈建国"])
    assert fields(refusal) == {"in_leader_id"}


def test_a_sheet_is_set_right_by_a_supplement_only(shifts: Shifts) -> None:
    sheet = shifts.hand_over(DAY, reminders="夜间多巡集市")
    before = dict(shifts.sheet(sheet))

    shifts.act("handovers.supplement", sheet, text="警车油量应为50%")

    after = dict(shifts.sheet(sheet))
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"version", "updated_at", "updated_by"} - {
        name for name in ("updated_at", "updated_by") if before[name] == after[name]
    }
    assert "警车油量应为50%" in text_of(shifts.paper(sheet))


def test_the_file_itself_refuses_an_altered_sheet(shifts: Shifts) -> None:
    sheet = shifts.hand_over(DAY, reminders="夜间多巡集市")

    with pytest.raises(StationError), shifts.desk.store.transaction(shifts.desk.actor, "test") as tx:
        tx.get(Handover, sheet).reminders = "改过"


def test_only_a_chief_voids_a_sheet_and_its_shift_is_missing_then(shifts: Shifts) -> None:
    sheet = shifts.at_end_of(DAY)
    shifts.at_end_of(DAY + timedelta(days=1))
    with pytest.raises(StationError):
        shifts.act("handovers.void", sheet, reason="填错值班日")

    shifts.calls.be("陈建国", Role.CHIEF)
    shifts.act("handovers.void", sheet, reason="填错值班日")

    assert shifts.desk.count(Query("handovers")) == 1
    shifts.hand_over(DAY)


# --- the logs ---------------------------------------------------------------------------------------


def test_a_visitor_is_open_until_settled_and_may_be_opened_again(shifts: Shifts) -> None:
    visit = shifts.act("handovers.visitors.register", matter="咨询户口迁移", name="周某", phone="13812341234")
    assert shifts.rows("handovers.visitors", open=True) == [visit]

    shifts.act("handovers.visitors.settle", visit, outcome="已告知所需材料")
    assert shifts.rows("handovers.visitors", settled=True) == [visit]
    shifts.act("handovers.visitors.reopen", visit)

    assert shifts.rows("handovers.visitors", open=True) == [visit]


def test_an_order_past_its_deadline_is_overdue_and_waits_on_the_home_page(shifts: Shifts) -> None:
    shifts.set(DAY, "10:00")
    order = shifts.act("handovers.orders.register", from_unit="县公安局", content="报送冬防方案",
                       due_at=shifts.at(DAY, "18:00"))  # fmt: skip
    shifts.set(DAY, "19:00")

    assert shifts.rows("handovers.orders", late=True) == [order]
    assert ("handovers.orders", order) in {(one.ledger, one.record) for one in shifts.desk.due()}
    shifts.act("handovers.orders.finish", order, result="已报送")
    assert shifts.rows("handovers.orders", late=True) == []


def test_an_order_cannot_be_done_before_it_came(shifts: Shifts) -> None:
    order = shifts.act("handovers.orders.register", from_unit="县公安局", content="报送冬防方案")

    with pytest.raises(StationError) as refusal:
        shifts.act("handovers.orders.finish", order, done_at=shifts.calls.ago(60), result="已报送")

    assert fields(refusal) == {"done_at"}
