"""Whom to call for this village, this unit, tonight."""

from datetime import date

import pytest

from stationdesk.ledgers.station import actions
from stationdesk.ledgers.station.actions import people, units
from stationdesk.ledgers.station.records import (
    Person,
    Village,
)
from tests.ledgers.small_station import Station


def called(station: Station, text: str, language: str = "zh_CN") -> list[str]:
    with station.reading() as tx:
        return [contact.name for contact in actions.phone_book(tx, text, language)]


def test_a_village_is_answered_by_its_contact_its_people_and_its_areas(station: Station) -> None:
    assert called(station, "东市村") == ["郑大山", "周小兰", "李卫东"]


@pytest.mark.parametrize("typed", ["dongshi", "dsc", "东市"])
def test_a_village_is_found_by_its_sound_and_its_beginning(station: Station, typed: str) -> None:
    assert called(station, typed)[:2] == ["郑大山", "周小兰"]


@pytest.mark.parametrize("typed", ["", "今晚", " 值班 ", "tonight"])
def test_tonight_one_calls_the_duty_room_the_county_and_the_leaders(station: Station, typed: str) -> None:
    assert called(station, typed, "en") == ["Duty room", "County command centre", "陈建国"]


def test_a_unit_is_found_by_name_kind_and_sound_with_its_night_number(station: Station) -> None:
    with station.acting() as tx:
        units.register_unit(
            tx, name="青坪镇卫生院", kind="hospital", phone="0746-2222222", night_phone="13900000009"
        )

    for typed in ("卫生院", "wsy", "医院"):
        with station.reading() as tx:
            found = actions.phone_book(tx, typed)
        assert [(one.name, one.phone) for one in found] == [
            ("青坪镇卫生院", "0746-2222222"),
            ("青坪镇卫生院", "13900000009"),
        ]
        assert (found[0].ledger, found[0].record) == ("station.units", 1)
    assert found[1].note.endswith("夜间")


def test_who_has_left_or_was_voided_is_not_called(station: Station) -> None:
    with station.acting() as tx:
        people.leave(tx, station.named(tx, Person, "周小兰"), left_on=date(2026, 11, 1))
        people.void_person(tx, station.named(tx, Person, "吴老根"), reason="录错")

    assert called(station, "周小兰") == []
    assert called(station, "西岭村") == []


def test_a_crowd_of_volunteers_does_not_hide_who_is_responsible(station: Station) -> None:
    with station.acting() as tx:
        village = station.named(tx, Village, "东市村").id
        for n in range(40):
            people.register_person(
                tx, name=f"志愿者{n}", kind="volunteer", phone=f"137000000{n:02}", village_id=village
            )

    assert called(station, "东市村")[:3] == ["郑大山", "周小兰", "李卫东"]


def test_a_number_tells_whose_it_is(station: Station) -> None:
    assert called(station, "13800000003") == ["周小兰"]


def test_what_nobody_has_finds_nobody(station: Station) -> None:
    assert called(station, "不存在的单位") == []
