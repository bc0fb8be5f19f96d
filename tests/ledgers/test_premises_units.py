"""Protected units at the desk: the list, the interval of each kind, checks and what is overdue."""

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.ledgers.premises.rules.checks import Guarding, days_between, next_check
from stationdesk.ledgers.rectifications.rules.states import CheckResult
from tests.ledgers.hazard_desk import CHIEF, OFFICER, SECOND
from tests.ledgers.premises_desk import Premises

UNITS = "premises.units"


def shown(premises: Premises, unit: int, column: str) -> Any:
    """What the list shows of a unit in one column."""
    ledger = next(one for one in premises.desk.ledgers if one.name == UNITS)
    place = [one.name for one in ledger.columns].index(column)
    return next(row.values[place] for row in premises.desk.rows(Query(UNITS)).rows if row.id == unit)


@pytest.mark.parametrize(
    ("own", "marks", "days"),
    [(None, {}, 90), (None, {"check_days": "30"}, 30), (14, {"check_days": "30"}, 14),
     (None, {"check_days": "often"}, 90), (None, {"check_days": "0"}, 90)],
)  # fmt: skip
def test_a_unit_s_own_interval_goes_before_its_kind_s(
    own: int | None, marks: dict[str, str], days: int
) -> None:
    assert days_between(own, marks) == days


def test_the_next_check_counts_from_the_last_or_from_the_listing() -> None:
    listed = date(2026, 11, 1)

    assert next_check(None, listed, 30) == date(2026, 12, 1)
    assert next_check(date(2026, 11, 20), listed, 30) == date(2026, 12, 20)


def test_a_school_is_checked_every_30_days_as_its_kind_says(premises: Premises) -> None:
    unit = premises.unit(listed_on=premises.ago(10))

    assert shown(premises, unit, "check_days") == 30
    assert shown(premises, unit, "next_check") == premises.today + timedelta(days=20)


def test_the_chief_sets_the_interval_of_a_kind_in_its_dictionary(premises: Premises) -> None:
    unit = premises.unit(listed_on=premises.ago(10))
    entry = next(
        row.id for row in premises.desk.rows(Query("station.dictionaries", search="school"), limit=50).rows
        if premises.desk.record("station.dictionaries", row.id)["dictionary"] == "unit_kind"
    )  # fmt: skip

    premises.be(CHIEF)
    premises.act("change", entry, "station.dictionaries", extra="check_days=7")

    assert shown(premises, unit, "next_check") == premises.ago(3)
    assert premises.ids(UNITS, overdue=True) == [unit]


def test_any_inspection_of_the_unit_counts_as_its_last_check(premises: Premises) -> None:
    unit = premises.unit(listed_on=premises.ago(90))
    overdue = premises.ids(UNITS, overdue=True)

    premises.inspect(object=premises.units["青坪镇中心小学"], inspected_on=premises.ago(2))

    assert overdue == [unit]
    assert premises.ids(UNITS, overdue=True) == []
    assert shown(premises, unit, "checked_on") == premises.ago(2)


def test_a_check_carries_the_unit_its_kind_and_its_checklist(premises: Premises) -> None:
    unit = premises.unit()

    items = premises.desk.defaults(f"{UNITS}.check", unit)["items"]
    premises.check(unit, UNITS)

    (inspection,) = premises.ids("rectifications.inspections")
    kept = premises.record(inspection, "rectifications.inspections")
    assert {"校门护学岗、防冲撞设施", "治安保卫机构、人员落实"} <= {line["item"] for line in items}
    assert (kept["unit_id"], kept["object_kind"]) == (premises.units["青坪镇中心小学"], "school")
    assert premises.links() == {("protected_unit", "inspection")}


def test_a_hazard_found_by_the_check_belongs_to_the_unit(premises: Premises) -> None:
    unit = premises.unit()

    hazard = premises.found(unit, "school.guard", UNITS, description="护学岗无人")

    kept = premises.record(hazard)
    assert (kept["unit_id"], kept["responsible_unit"]) == (premises.units["青坪镇中心小学"], "青坪镇中心小学")


def test_an_overdue_check_waits_on_the_home_page(premises: Premises) -> None:
    unit = premises.unit(listed_on=premises.ago(40))

    assert premises.due() == [("Check 青坪镇中心小学", unit, premises.ago(10))]


def test_a_unit_nobody_knows_yet_is_entered_with_its_kind(premises: Premises) -> None:
    unit = premises.unit(unit="青坪加油站", kind="fuel", contact="钱站长", phone="19900008888")

    with pytest.raises(RuleBroken) as refusal:
        premises.unit(unit="无名网点")

    kept = premises.desk.record("station.units", premises.desk.record(UNITS, unit)["unit_id"])
    assert (kept["name"], kept["kind"], kept["contact"]) == ("青坪加油站", "fuel", "钱站长")
    assert set(refusal.value.field_errors) == {"kind"}


def test_a_unit_stands_on_the_list_once_and_may_come_back(premises: Premises) -> None:
    unit = premises.unit()
    with pytest.raises(RuleBroken) as twice:
        premises.unit()

    premises.act("take_off", unit, UNITS, reason="学校撤并")
    with pytest.raises(RuleBroken) as off:
        premises.act(
            "check", unit, UNITS, inspectors=premises.pair(OFFICER, SECOND), result=CheckResult.PASSED
        )
    premises.act("put_back", unit, UNITS)

    assert set(twice.value.field_errors) == {"unit"}
    assert set(off.value.field_errors) == {"inspected_on"}
    assert premises.desk.record(UNITS, unit)["state"] is Guarding.LISTED
