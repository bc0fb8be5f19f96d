"""Rental houses at the desk: plates, letters, checks with their hazards, and what bars letting."""

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.premises.rules.letting import Letting
from stationdesk.ledgers.rectifications.rules.states import CheckResult, Severity
from tests.ledgers.hazard_desk import CHIEF, OFFICER
from tests.ledgers.premises_desk import Premises


def refused(premises: Premises, name: str, record: int, **values: Any) -> RuleBroken:
    with pytest.raises(RuleBroken) as refusal:
        premises.at(name, record, **values)
    return refusal.value


# --- registering ---


def test_a_house_is_registered_with_its_village_area_and_number(premises: Premises) -> None:
    house = premises.house()

    kept = premises.house_record(house)
    assert kept["number"].endswith("租〔2026〕0001号")
    assert kept["area_id"] == premises.areas["东市村"]
    assert kept["state"] is Letting.LET


def test_plate_and_letter_are_entered_with_the_house(premises: Premises) -> None:
    house = premises.house(plate_no="青东-012", plated_on=premises.today, signed_on=premises.today)

    kept = premises.house_record(house)
    assert kept["plate_no"] == "青东-012"
    assert kept["valid_until"] == date(2027, 11, 20)
    assert kept["letter_no"].endswith("租责〔2026〕0001号")


def test_the_same_address_and_the_same_plate_are_refused(premises: Premises) -> None:
    premises.house(plate_no="青东-012")

    with pytest.raises(RuleBroken) as twice:
        premises.house()
    with pytest.raises(RuleBroken) as plate:
        premises.house(address="东市村3组13号", plate_no="青东-012")

    assert set(twice.value.field_errors) == {"address"}
    assert set(plate.value.field_errors) == {"plate_no"}


def test_the_same_address_in_another_village_is_another_house(premises: Premises) -> None:
    other = next(ident for name, ident in premises.villages.items() if name != "东市村")

    assert premises.house() != premises.house(village=other)


# --- letters ---


def test_a_renewal_keeps_the_letter_before_and_takes_the_next_number(premises: Premises) -> None:
    house = premises.house(signed_on=premises.ago(300), letter_no="青租2025-7")

    premises.at("sign", house)

    kept = premises.house_record(house)
    assert kept["letter_no"].endswith("租责〔2026〕0001号")
    letters = [part for name, part in premises.desk.details("premises", house) if name.name == "letters"]
    assert "青租2025-7" in [fact.value for fact in letters[0]]


def test_a_letter_of_the_future_or_shorter_than_the_last_is_refused(premises: Premises) -> None:
    house = premises.signed()

    future = refused(premises, "sign", house, signed_on=premises.ago(-1))
    shorter = refused(premises, "sign", house, valid_until=premises.ago(-100))

    assert "signed_on" in future.field_errors
    assert set(shorter.field_errors) == {"valid_until"}


def test_a_letter_about_to_end_is_announced_and_an_expired_one_is_red(premises: Premises) -> None:
    soon = premises.house(signed_on=premises.ago(340))
    late = premises.house(address="东市村5组1号", signed_on=premises.ago(400))
    premises.house(address="东市村5组2号", signed_on=premises.ago(10))

    assert premises.ids("premises", expiring=True) == [soon]
    assert premises.ids("premises", expired=True) == [late]
    assert [record for _, record, _ in premises.due()] == [late, soon]


# --- checks ---


def test_a_check_is_an_inspection_linked_both_ways(premises: Premises) -> None:
    house = premises.house()

    premises.check(house)

    (inspection,) = premises.ids("rectifications.inspections")
    kept = premises.record(inspection, "rectifications.inspections")
    assert (kept["object_text"], kept["object_kind"]) == ("东市村3组12号", "rental")
    assert kept["contact_name"] == "孙有房"
    assert premises.links() == {("rental", "inspection")}
    assert premises.ids("premises", unchecked=True) == []


def test_one_form_registers_the_check_and_the_hazard_it_found(premises: Premises) -> None:
    house = premises.house()

    hazard = premises.found(house, "fire.charging", measures=("at_once",))

    kept = premises.record(hazard)
    assert kept["inspection_id"] == premises.ids("rectifications.inspections")[0]
    assert kept["responsible_person"] == "孙有房"
    assert ("rental", "hazard") in premises.links()


def test_a_hazard_without_its_kind_is_refused_and_nothing_is_kept(premises: Premises) -> None:
    house = premises.house()

    with pytest.raises(RuleBroken) as refusal:
        premises.check(house, result=CheckResult.HAZARDS, description="墙体开裂")

    assert set(refusal.value.field_errors) == {"kind"}
    assert premises.ids("rectifications.inspections") == []


def test_a_house_nobody_checked_for_180_days_is_to_be_checked(premises: Premises) -> None:
    checked, forgotten = premises.house(), premises.house(address="东市村5组1号")
    premises.check(checked, inspected_on=premises.ago(180))
    premises.check(forgotten, inspected_on=premises.ago(181))

    assert premises.ids("premises", unchecked=True) == [forgotten]


# --- what bars letting ---


def test_a_dangerous_building_gets_no_letter_until_its_hazard_is_closed_out(premises: Premises) -> None:
    house = premises.house()
    hazard = premises.found(house, "house.structure", measures=("demolish",))

    refusal = refused(premises, "sign", house)

    assert str(premises.record(hazard)["number"]) in str(refusal)
    assert premises.ids("premises", dangerous=True) == [house]
    assert "Stop letting a dangerous building: 东市村3组12号" in [title for title, _, _ in premises.due()]


def test_an_ordinary_hazard_of_the_building_warns_only(premises: Premises) -> None:
    house = premises.house()
    hazard = premises.found(house, "house.structure", severity=Severity.ORDINARY)

    advice = premises.desk.advise("premises.sign", {"signed_on": premises.today}, record=house)
    premises.at("sign", house)

    assert [(one.ledger, one.record) for one in advice.notices] == [("rectifications", hazard)]
    assert premises.house_record(house)["letter_no"]


def test_a_hazard_raised_later_from_the_inspection_counts_as_the_house_s(premises: Premises) -> None:
    house = premises.house()
    premises.check(house)
    (inspection,) = premises.ids("rectifications.inspections")
    premises.act(
        "from_inspection", inspection, "rectifications", kind="house.structure", description="整体倾斜",
        severity=Severity.GRAVE,
    )  # fmt: skip

    assert set(refused(premises, "sign", house).field_errors) == {"signed_on"}


def test_a_house_no_longer_let_takes_no_letter_until_it_is_let_again(premises: Premises) -> None:
    house = premises.signed()
    premises.at("stop", house, reason="收回自住")

    refusal = refused(premises, "sign", house)
    plate = refused(premises, "plate", house, plate_no="青东-012")
    check = refused(premises, "check", house, inspectors=premises.pair(OFFICER, "王小军"))
    premises.at("take_up", house)
    premises.at("sign", house, valid_until=premises.today + timedelta(days=800))

    assert set(refusal.field_errors) == {"signed_on"}
    assert set(plate.field_errors) == {"plate_no"}
    assert set(check.field_errors) == {"inspected_on"}
    assert premises.house_record(house)["stopped_on"] is None


def test_letting_cannot_end_before_the_letter_was_signed(premises: Premises) -> None:
    house = premises.signed()

    assert set(refused(premises, "stop", house, stopped_on=premises.ago(3), reason="x").field_errors) == {
        "stopped_on"
    }


# --- who lives there ---


def test_owners_are_masked_and_nobody_who_rents_is_kept(premises: Premises) -> None:
    premises.house()

    ledger = next(one for one in premises.desk.ledgers if one.name == "premises")
    masked = {one.name for one in ledger.columns if getattr(one.kind, "mask", False)}
    names = {field.name for action in ledger.actions for field in action.fields}
    assert masked == {"owner_name", "owner_phone"}
    assert not {name for name in names if "tenant" in name or "occup" in name}


def test_only_a_person_of_the_station_acts(premises: Premises) -> None:
    premises.be(CHIEF)
    house = premises.house()
    premises.be(OFFICER)

    assert premises.house_record(house)["created_by"] == premises.people[CHIEF]
