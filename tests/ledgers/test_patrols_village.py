"""Activities, clues, village work, agreements and publicity; what the home page says of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import StationError
from stationdesk.desk import privacy
from stationdesk.ledgers.patrols.rules.states import Handling
from tests.ledgers.patrol_desk import Walks, at
from tests.ledgers.small_station import refused

GOVERNMENT = {"unit": "镇政府", "headcount": 3}
BRIGADE = {"unit": "森林防火队", "headcount": None}


# --- activities ---


@pytest.mark.parametrize(
    ("units", "own", "joint"),
    [((), True, False), ((GOVERNMENT,), True, True), ((GOVERNMENT,), False, False),
     ((GOVERNMENT, BRIGADE), False, True)],
)  # fmt: skip
def test_two_different_units_make_an_activity_joint(walks: Walks, units: Any, own: bool, joint: bool) -> None:
    record = walks.new("activities.register", kind="rescue", held_on=walks.today, units=units, own=own)

    assert walks.rows("patrols.activities", joint=True) == ([record] if joint else [])
    assert walks.rows("patrols.activities", jointly=True) == ([record] if joint else [])


def test_one_unit_twice_is_not_two(walks: Walks) -> None:
    with pytest.raises(StationError) as refusal:
        walks.new("activities.register", kind="rescue", held_on=walks.today, units=(GOVERNMENT, GOVERNMENT))

    assert refused(refusal) == {"units"}
    assert walks.rows("patrols.activities") == []


def test_an_activity_lies_neither_ahead_nor_with_nobody(walks: Walks) -> None:
    with pytest.raises(StationError) as ahead:
        walks.new("activities.register", kind="school", held_on=walks.today + timedelta(days=1))
    with pytest.raises(StationError) as nobody:
        walks.new("activities.register", kind="school", held_on=walks.today, own=False)

    assert (refused(ahead), refused(nobody)) == ({"held_on"}, {"own"})


def test_a_unit_taken_out_of_an_activity_no_longer_makes_it_joint(walks: Walks) -> None:
    record = walks.new("activities.register", kind="rescue", held_on=walks.today, units=(GOVERNMENT,))

    walks.act("activities.change", record, units=())
    alone = walks.rows("patrols.activities", joint=True)
    walks.act("activities.change", record, units=(GOVERNMENT,))

    assert alone == []
    assert walks.rows("patrols.activities", joint=True) == [record]


# --- clues ---


def a_clue(walks: Walks, **more: Any) -> int:
    values = {"received_on": date(2026, 11, 18), "source": "grid_worker", "content": "集市有人推销假药"}
    return walks.new("clues.register", **values | more)


def test_a_clue_is_checked_handed_over_and_settled(walks: Walks) -> None:
    record = a_clue(walks, village=walks.villages["甲一村"])

    walks.act("clues.check", record, handled_on=date(2026, 11, 19), content="到集市核实")
    walks.act("clues.hand_over", record, handled_on=date(2026, 11, 20), to="县市场监管局", content="移送线索")
    walks.act("clues.settle", record, result="已查处", useful=True)

    kept = walks.record("patrols.clues", record)
    assert (kept["state"], kept["handed_to"], kept["useful"]) == (Handling.SETTLED, "县市场监管局", True)
    assert kept["area_id"] == walks.areas["甲片区"]
    with pytest.raises(StationError):
        walks.act("clues.check", record, content="再查")


def test_a_clue_is_not_handled_before_it_came(walks: Walks) -> None:
    record = a_clue(walks)

    with pytest.raises(StationError) as refusal:
        walks.act("clues.settle", record, settled_on=date(2026, 11, 17), result="查无实据")

    assert refused(refusal) == {"settled_on"}
    assert walks.record("patrols.clues", record)["state"] is Handling.NEW


# --- village work ---


def test_work_is_counted_by_village_role_and_person(walks: Walks) -> None:
    auxiliary = walks.people["周小兰"]
    for kind, role, count in (("visit", "seven.information", 6), ("publicity", "seven.publicity", 2)):
        walks.new("work.register", person=auxiliary, worked_on=walks.today, kind=kind, role=role, count=count)
    volunteer = walks.new("work.register", person=walks.people["义警甲1"], worked_on=walks.today,
                          kind="patrol", role="six.patrol", village=walks.villages["乙一村"])  # fmt: skip

    logged = walks.rows("patrols.work", role="seven", village=walks.villages["甲一村"])

    assert sum(walks.record("patrols.work", one)["count"] for one in logged) == 8
    assert walks.rows("patrols.work", role="six") == [volunteer]
    assert len(walks.rows("patrols.work", person=auxiliary)) == 2


def test_the_only_role_of_a_volunteer_is_proposed(walks: Walks) -> None:
    walks.be("陈建国", Role.CHIEF)
    values = walks.desk.defaults("station.people.change", walks.people["义警甲1"])
    walks.desk.act("station.people.change", values | {"roles": ("six.mediation",)},
                   record=walks.people["义警甲1"])  # fmt: skip

    proposed = walks.desk.advise("patrols.work.register", {"person": walks.people["义警甲1"]}).proposals

    assert proposed["role"] == "six.mediation"


def test_publicity_reaches_people(walks: Walks) -> None:
    record = walks.new("publicity.register", published_on=walks.today, topic="fraud", topic_text="不转账",
                       village=walks.villages["甲一村"], reach=320)  # fmt: skip

    assert walks.rows("patrols.publicity", topic="fraud", channel="wechat") == [record]


# --- agreements ---


def an_agreement(walks: Walks, **more: Any) -> int:
    values = {"party": walks.units["邻县石门派出所"], "signed_on": date(2025, 1, 10),
              "valid_until": date(2027, 1, 9), "scope": ("prevention", "emergency")}  # fmt: skip
    return walks.new("agreements.register", **values | more)


def test_an_agreement_is_not_valid_until_before_it_was_signed(walks: Walks) -> None:
    with pytest.raises(StationError) as before:
        an_agreement(walks, valid_until=date(2025, 1, 9))
    with pytest.raises(StationError) as ahead:
        an_agreement(walks, signed_on=date(2026, 11, 22))

    assert (refused(before), refused(ahead)) == ({"valid_until"}, {"signed_on"})
    assert walks.rows("patrols.agreements") == []


def test_who_started_the_mechanism_when_and_which_posts_were_called(walks: Walks) -> None:
    record = an_agreement(walks)
    posts = (walks.units["东片区警务站"], walks.units["西片区警务站"])

    walks.act("agreements.activate", record, started_at=at("2026-03-04 15:00"), linkage_kind="emergency",
              called=posts, headcount=12)  # fmt: skip
    (running,) = walks.desk.choices("patrols.agreements.end_activation", "activation", record)
    walks.act("agreements.end_activation", record, activation=running[0], ended_at=at("2026-03-04 19:30"))

    assert walks.rows("patrols.agreements", started=(date(2026, 3, 4), date(2026, 3, 4))) == [record]
    assert walks.rows("patrols.agreements", started=(date(2026, 3, 5), date(2026, 11, 1))) == []
    assert walks.desk.choices("patrols.agreements.end_activation", "activation", record) == ()


@pytest.mark.parametrize("when", ["2025-01-09 23:59", "2027-01-10 08:00"])
def test_no_mechanism_starts_outside_the_agreement(walks: Walks, clock: Any, when: str) -> None:
    record = an_agreement(walks)
    clock.set(at("2027-02-01 09:00"))

    with pytest.raises(StationError) as refusal:
        walks.act(
            "agreements.activate", record, started_at=at(when), linkage_kind="case", called_text="警务站"
        )

    assert refused(refusal) == {"started_at"}


def test_nobody_called_is_no_start(walks: Walks) -> None:
    with pytest.raises(StationError) as refusal:
        walks.act("agreements.activate", an_agreement(walks), linkage_kind="case")

    assert refused(refusal) == {"called"}


def test_an_agreement_is_announced_before_it_expires_and_renewed(walks: Walks, clock: Any) -> None:
    record = an_agreement(walks)
    early = _due(walks, "patrols.agreements")

    clock.set(at("2026-12-10 09:00"))
    announced = _due(walks, "patrols.agreements")
    chips = walks.rows("patrols.agreements", expiring=True)
    clock.set(at("2027-01-10 09:00"))
    expired = walks.rows("patrols.agreements", expired=True)
    with pytest.raises(StationError) as shorter:
        walks.act("agreements.renew", record, valid_until=date(2027, 1, 9))
    walks.act("agreements.renew", record, valid_until=date(2029, 1, 9))

    assert (early, announced, chips, expired) == ([], [record], [record], [record])
    assert refused(shorter) == {"valid_until"}
    assert _due(walks, "patrols.agreements") == []


def test_contacts_and_texts_of_clues_are_purged_and_the_rows_stay(walks: Walks) -> None:
    record = an_agreement(walks, valid_until=date(2025, 11, 30), contact="石站长", phone="19900001234")
    clue = a_clue(walks, received_on=date(2025, 3, 1))
    walks.act("clues.check", clue, handled_on=date(2025, 3, 2), content="到集市核实")
    walks.act("clues.settle", clue, settled_on=date(2025, 3, 3), result="已查处")
    walks.be("陈建国", Role.CHIEF)
    walks.desk.set_setting("retention.patrols", 1)

    due = privacy.due_ids(walks.desk, "patrols.clues")
    privacy.purge(walks.desk, "patrols.clues", None, "县局〔2026〕12号通知")
    privacy.purge(walks.desk, "patrols.agreements", [record], "县局〔2026〕12号通知")

    agreement, kept = walks.record("patrols.agreements", record), walks.record("patrols.clues", clue)
    assert due == (clue,)
    assert (agreement["contact"], agreement["phone"], agreement["party"]) == (None, None, "邻县石门派出所")
    assert (kept["content"], kept["state"]) == ("—", Handling.SETTLED)


# --- the home page ---


def _due(walks: Walks, ledger: str) -> list[int]:
    return [one.record for one in walks.desk.due() if one.ledger == ledger]


def test_tonight_and_what_nobody_recorded_wait_on_the_home_page(walks: Walks, clock: Any) -> None:
    tonight = walks.plan(kind="night", starts_at=at("2026-11-21 22:00"), ends_at=at("2026-11-22 06:00"))
    walks.plan(kind="night", starts_at=at("2026-11-22 22:00"), ends_at=at("2026-11-23 06:00"))
    forgotten = walks.plan(starts_at=at("2026-11-19 09:00"), ends_at=at("2026-11-19 11:00"))

    today = _due(walks, "patrols")
    clock.set(at("2026-11-22 03:00"))
    after_midnight = _due(walks, "patrols")

    assert today == [forgotten, tonight]
    assert after_midnight == [forgotten, tonight]
    assert walks.rows("patrols", unrecorded=True) == [forgotten]


def test_a_new_clue_waits(walks: Walks) -> None:
    record = a_clue(walks)

    assert _due(walks, "patrols.clues") == [record]
    walks.act("clues.settle", record, result="查无实据", useful=False)
    assert _due(walks, "patrols.clues") == []
