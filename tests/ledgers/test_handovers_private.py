"""What a purge takes out of hand-overs: visitors' names, what was told; figures and the chain stay."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from stationdesk.core.actor import Role
from stationdesk.core.ledger import Query
from stationdesk.desk import privacy
from stationdesk.desk.person_request import find_person
from stationdesk.ledgers.handovers.records import HandoverCount, HandoverItem, HandoverSupplement
from tests.ledgers.handover_desk import Shifts
from tests.ledgers.incident_desk import Calls

DAY = date(2026, 11, 20)
AUTHORITY = "县局〔2026〕12号通知"


@pytest.fixture
def shifts(calls: Calls, clock: Any) -> Shifts:
    return Shifts(calls, clock)


def visitor(shifts: Shifts) -> int:
    return shifts.act(
        "handovers.visitors.register", matter="反映邻居噪声", name="周大妈", phone="19900001234"
    )


def test_a_visitors_name_and_number_are_masked_in_the_list(shifts: Shifts) -> None:
    visitor(shifts)
    columns = [one.name for one in shifts.desk.ledger("handovers.visitors").columns]
    row = shifts.desk.rows(Query("handovers.visitors")).rows[0]

    for name, whole in (("name", "周大妈"), ("phone", "19900001234")):
        column = shifts.desk.ledger("handovers.visitors").column(name)
        assert shifts.desk.display(column.kind, row.values[columns.index(name)]) != whole


def test_a_visitor_is_found_for_the_person_and_goes_with_a_purge(shifts: Shifts) -> None:
    visit = visitor(shifts)
    shifts.act("handovers.visitors.settle", visit, outcome="双方谅解")
    shifts.calls.be("陈建国", Role.CHIEF)
    (held,) = find_person(shifts.desk, "周大妈", "19900001234")
    assert held.ledger == "handovers.visitors"

    privacy.purge(shifts.desk, "handovers.visitors", [visit], AUTHORITY)

    assert find_person(shifts.desk, "周大妈", "19900001234") == ()
    kept = shifts.desk.record("handovers.visitors", visit)
    assert (kept["name"], kept["phone"], kept["matter"], kept["outcome"]) == (None, None, "—", None)
    assert shifts.desk.store.verify().ok


def test_a_sheets_texts_go_and_its_figures_and_names_of_office_stay(shifts: Shifts) -> None:
    radios = shifts.equipment()
    visitor(shifts)
    counted = ({"equipment": radios, "actual": 5, "remark": "张某带走1台"},)
    sheet = shifts.at_end_of(DAY, equipment=counted, todo="回访张某", evidence="张某手机1部")
    shifts.act("handovers.supplement", sheet, text="张某已领回手机")
    shifts.calls.be("陈建国", Role.CHIEF)
    before = shifts.paper(sheet).data["lines"]

    privacy.purge(shifts.desk, "handovers", [sheet], AUTHORITY)

    kept = shifts.sheet(sheet)
    assert (kept["todo"], kept["evidence"], kept["out_group"]) == (None, None, "一组")
    assert shifts.paper(sheet).data["lines"] == before
    with shifts.desk.store.reading(shifts.desk.actor) as tx:
        assert set(tx.session.scalars(select(HandoverItem.words))) == {None}
        assert list(tx.session.scalars(select(HandoverCount.remark))) == [None]
        assert list(tx.session.scalars(select(HandoverSupplement.text))) == ["—"]
    assert shifts.desk.store.verify().ok
