"""Who comes, who leaves, who may act."""

from dataclasses import replace
from datetime import date

import pytest

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.ledgers.station import actions
from stationdesk.ledgers.station.actions import people
from stationdesk.ledgers.station.actions.areas import areas_of
from stationdesk.ledgers.station.records import (
    Person,
)
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.store.store import Store
from tests.ledgers.small_station import PEOPLE, VILLAGES, Station, refused


def test_who_leaves_can_no_longer_act(station: Station) -> None:
    with station.acting() as tx:
        people.leave(tx, station.named(tx, Person, "李卫东"), left_on=date(2026, 11, 20))

    with station.reading() as tx:
        gone = station.named(tx, Person, "李卫东")
        assert (gone.serving, gone.role, gone.left_on) == (False, None, date(2026, 11, 20))


def test_the_last_who_may_approve_neither_leaves_nor_loses_the_role(station: Station) -> None:
    for act in (
        lambda tx, chief: people.leave(tx, chief, left_on=date(2026, 11, 20)),
        lambda tx, chief: people.set_role(tx, chief, role=ActingRole.OFFICER),
        lambda tx, chief: people.set_role(tx, chief, role=None),
        lambda tx, chief: people.void_person(tx, chief, reason="录错"),
    ):
        with pytest.raises(RuleBroken) as error, station.acting() as tx:
            act(tx, station.named(tx, Person, "陈建国"))
        assert len(refused(error)) == 1


def test_a_chief_may_leave_once_another_approves(station: Station) -> None:
    with station.acting() as tx:
        people.set_role(tx, station.named(tx, Person, "李卫东"), role=ActingRole.CHIEF)
        people.leave(tx, station.named(tx, Person, "陈建国"), left_on=date(2026, 11, 20))

        assert not station.named(tx, Person, "陈建国").serving


def test_a_role_above_ones_own_needs_the_administrator_there_is(station: Station) -> None:
    with station.acting() as tx:
        people.set_role(tx, station.named(tx, Person, "周小兰"), role=ActingRole.ADMINISTRATOR)
    with pytest.raises(NotAllowed) as error, station.acting() as tx:
        people.set_role(tx, station.named(tx, Person, "李卫东"), role=ActingRole.ADMINISTRATOR)

    assert refused(error) == {"role"}


def test_who_has_left_is_neither_changed_nor_given_a_role_until_back(station: Station) -> None:
    with station.acting() as tx:
        gone = station.named(tx, Person, "吴老根")
        people.leave(tx, gone, left_on=date(2026, 11, 1))
        with pytest.raises(RuleBroken):
            people.set_role(tx, gone, role=ActingRole.READER)
        with pytest.raises(RuleBroken):
            people.leave(tx, gone, left_on=date(2026, 11, 2))
        people.come_back(tx, gone, joined_on=date(2026, 11, 20))
        with pytest.raises(RuleBroken):
            people.come_back(tx, gone, joined_on=date(2026, 11, 20))

        assert (gone.serving, gone.left_on) == (True, None)


def test_nobody_leaves_before_joining(station: Station) -> None:
    with station.acting() as tx:
        new = people.register_person(tx, name="郑新", kind="auxiliary", joined_on=date(2026, 11, 1))
        with pytest.raises(RuleBroken) as error:
            people.leave(tx, new, left_on=date(2026, 10, 31))

    assert refused(error) == {"left_on"}


def test_a_police_number_is_one_persons(station: Station) -> None:
    with pytest.raises(RuleBroken) as error, station.acting() as tx:
        people.register_person(tx, name="冒名", kind="officer", police_no="012345")

    assert refused(error) == {"police_no"}


def test_a_namesake_is_pointed_at_not_refused(station: Station) -> None:
    with station.acting() as tx:
        people.register_person(tx, name="李卫东", kind="volunteer")
        notices = people.advise_person(tx, {"name": "李卫东"}).notices

    assert len(notices) == 2


def test_who_answers_for_several_areas_leaves_all_of_them(store: Store) -> None:
    both = replace(PEOPLE[1], area="东片区、西片区")
    with store.transaction(SYSTEM, "station.test") as tx:
        made = actions.set_up_station(
            tx, name="青坪镇派出所", short_name="青坪所", people=(PEOPLE[0], both), villages=VILLAGES
        )
        officer = tx.get(Person, made[both.name])
        served = [area.name for area in areas_of(tx, officer.id)]
        people.leave(tx, officer, left_on=date(2026, 11, 20))

        assert served == ["东片区", "西片区"]
        assert areas_of(tx, officer.id) == ()
