"""Setting up a station, its areas, villages, places and units."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Role
from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.station import actions
from stationdesk.ledgers.station.actions import areas, dictionaries, places, units
from stationdesk.ledgers.station.actions import villages as village_actions
from stationdesk.ledgers.station.actions.keeping import void
from stationdesk.ledgers.station.actions.profile import change_profile, profile_of
from stationdesk.ledgers.station.records import (
    Area,
    Person,
    Place,
    RiskChange,
    Team,
    Village,
)
from stationdesk.ledgers.station.rules.setting_up import NewPerson
from stationdesk.store.store import Store
from tests.ledgers.small_station import PEOPLE, Station, refused


def test_setting_up_makes_areas_villages_teams_and_people(station: Station) -> None:
    with station.reading() as tx:
        officer = station.named(tx, Person, "李卫东")
        east = station.named(tx, Area, "东片区")
        held = [one.name for one in areas.villages_of(tx, east.id)]
        teams = list(tx.session.scalars(select(Team.name).order_by(Team.id)))
        profile = profile_of(tx)

        assert tx.settings["station.name"] == "青坪镇派出所"
        assert set(held) == {"东市村", "河口村", "集镇社区"}
        assert teams == ["社区警务队", "案件办理队", "综合指挥室"]
        assert (officer.role, officer.leads_team) == (Role.OFFICER, True)
        assert east.staff_ids == (officer.id,)
        assert profile is not None
        assert profile.phone == "0746-1234567"


def test_a_station_nobody_could_approve_in_is_not_set_up(store: Store) -> None:
    with pytest.raises(RuleBroken) as error, store.transaction(SYSTEM, "station.test") as tx:
        actions.set_up_station(tx, name="青坪镇派出所", short_name="青坪所", people=PEOPLE[1:2])

    assert refused(error) == {"people"}
    with store.reading(SYSTEM) as tx:
        assert tx.session.scalars(select(Person)).all() == []


def test_a_person_of_a_village_nobody_named_is_refused(store: Store) -> None:
    lost = NewPerson("吴老根", "security_head", village="无名村")

    with pytest.raises(RuleBroken) as error, store.transaction(SYSTEM, "station.test") as tx:
        actions.set_up_station(tx, name="青坪镇派出所", short_name="青坪所", people=(PEOPLE[0], lost))

    assert "无名村" in str(error.value)


def test_the_profile_changes_the_stations_name_and_numbers(station: Station) -> None:
    with station.acting() as tx:
        profile = profile_of(tx)
        assert profile is not None
        change_profile(
            tx, profile, name="青坪派出所", short_name="青坪派", bureau=None, org_code="431124000001",
            phone="0746 1234567", county_phone=None, address="青坪镇正街1号", area_km2=Decimal("337.00"),
            population=35000, households=9800, note=None,
        )  # fmt: skip

    with station.reading() as tx:
        found = profile_of(tx)
        assert found is not None
        assert (found.area_km2, found.phone) == (Decimal("337.00"), "07461234567")
        assert tx.settings["station.short_name"] == "青坪派"


def test_a_village_given_to_an_area_leaves_the_one_it_was_in(station: Station) -> None:
    with station.acting() as tx:
        moved = station.named(tx, Village, "河口村")
        area = areas.register_area(tx, code="03", name="北片区", villages=(moved.id,))

    with station.reading() as tx:
        assert station.named(tx, Village, "河口村").area_id == area.id
        east = station.named(tx, Area, "东片区")
        assert "河口村" not in [one.name for one in areas.villages_of(tx, east.id)]


def test_a_village_no_longer_named_by_its_area_belongs_to_none(station: Station) -> None:
    with station.acting() as tx:
        west = station.named(tx, Area, "西片区")
        areas.change_area(
            tx, west, code=west.code, name="西山片区", kind=None, base=None, contact=None, phone=None,
            staff_ids=(), villages=(), note=None,
        )  # fmt: skip

    with station.reading() as tx:
        assert station.named(tx, Village, "西岭村").area_id is None


def test_areas_too_small_and_villages_outside_are_reported(station: Station) -> None:
    with station.acting() as tx:
        village_actions.register_village(tx, name="远山村")

    with station.reading() as tx:
        faults = [str(fault.phrase) for fault in areas.faults_of_areas(tx)]

    assert faults == [
        "Area 西片区 has 1 villages; an area has 3 or 4.",
        "远山村 belongs to no area; each village belongs to one.",
    ]


def test_an_area_that_still_holds_villages_is_not_voided(station: Station) -> None:
    with pytest.raises(RuleBroken) as error, station.acting() as tx:
        void(tx, station.named(tx, Area, "西片区"), reason="合并")

    assert refused(error) == {"reason"}


def test_a_voided_areas_code_and_name_may_be_given_again(station: Station) -> None:
    with station.acting() as tx:
        empty = areas.register_area(tx, code="09", name="临时片区")
        void(tx, empty, reason="录错")
        again = areas.register_area(tx, code="09", name="临时片区")

        assert again.id != empty.id


@pytest.mark.parametrize(("code", "name", "field"), [("01", "南片区", "code"), ("05", "东片区", "name")])
def test_an_areas_code_and_name_are_its_own(station: Station, code: str, name: str, field: str) -> None:
    with pytest.raises(RuleBroken) as error, station.acting() as tx:
        areas.register_area(tx, code=code, name=name)

    assert refused(error) == {field}


def test_two_villages_of_one_name_are_refused(station: Station) -> None:
    with pytest.raises(RuleBroken) as error, station.acting() as tx:
        village_actions.register_village(tx, name="东市村")

    assert refused(error) == {"name"}


def test_a_risk_class_is_changed_with_its_reason_kept(station: Station) -> None:
    with station.acting() as tx:
        village = station.named(tx, Village, "东市村")
        village_actions.change_risk(tx, village, risk_class="high", reason="三个月内盗窃5起")

    with station.reading() as tx:
        village = station.named(tx, Village, "东市村")
        history = [
            (one.before, one.after, one.reason) for one in village_actions.risk_history(tx, village.id)
        ]

    assert village.risk_class == "high"
    assert history == [("low", "high", "三个月内盗窃5起"), (None, "low", None)]


def test_the_history_of_risk_classes_is_not_rewritten(station: Station) -> None:
    with pytest.raises(RuleBroken), station.acting() as tx:
        tx.session.scalars(select(RiskChange)).one().reason = "改写"


def test_the_same_risk_class_again_is_refused(station: Station) -> None:
    with pytest.raises(RuleBroken) as error, station.acting() as tx:
        village_actions.change_risk(tx, station.named(tx, Village, "东市村"), risk_class="low", reason="照旧")

    assert refused(error) == {"risk_class"}


def test_help_is_to_arrive_by_the_villages_own_target_or_its_zones(station: Station) -> None:
    with station.acting() as tx:
        dictionaries.register_entry(
            tx, dictionary="response_zone", code="mountain", label_zh="山区", label_en="Mountain",
            extra="minutes=90",
        )  # fmt: skip
        village_actions.register_village(tx, name="高山村", response_zone="mountain")
        tx.settings.set("response.far", 40)

    with station.reading() as tx:
        names = dict(tx.session.execute(select(Village.id, Village.name)).all())
        targets = {names[village]: minutes for village, minutes in actions.target_minutes(tx).items()}

    assert targets == {"东市村": 15, "河口村": 40, "集镇社区": 3, "高山村": 90}


def test_a_place_of_a_name_already_kept_is_pointed_at(station: Station) -> None:
    with station.acting() as tx:
        kept = places.register_place(tx, name="东市菜市场", kind="market")

    with station.reading() as tx:
        notices = places.advise_place(tx, {"name": " 东市菜市场 "}).notices
        own = places.advise_place(tx, {"name": "东市菜市场"}, tx.get(Place, kept.id)).notices

    assert [notice.record for notice in notices] == [kept.id]
    assert own == ()


def test_a_units_kind_proposes_what_it_sends(station: Station) -> None:
    with station.reading() as tx:
        assert units.advise_unit(tx, {"kind": "fire"}).proposals == {"force_kind": "fire_rescue"}
        assert units.advise_unit(tx, {"kind": "bank"}).proposals == {}
