"""Cameras registered, corrected, retired and reminded of, at a small station."""

from datetime import timedelta
from decimal import Decimal

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.ledgers.cameras.actions.living import Retired
from stationdesk.ledgers.cameras.rules.place import Direction, Indoors
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from tests.ledgers.camera_desk import Cameras

EXAMPLE = "34020000001320000101"


def test_labels_are_numbered_on_and_a_voided_one_is_not_given_again(cameras: Cameras) -> None:
    first, second = cameras.camera(), cameras.camera("东市桥头")
    cameras.at("void", second, reason="重复登记")
    third = cameras.camera("东市学校")

    numbers = [cameras.kept(one)["number"] for one in (first, third)]
    prefix = numbers[0].rpartition("-")[0]
    assert prefix.startswith("CAM-")
    assert numbers == [f"{prefix}-0001", f"{prefix}-0003"]


def test_an_id_is_one_camera_s_until_that_is_voided(cameras: Cameras) -> None:
    first = cameras.camera(device_no=EXAMPLE)
    with pytest.raises(RuleBroken) as refused:
        cameras.camera("东市桥头", device_no=EXAMPLE)
    assert list(refused.value.field_errors) == ["device_no"]

    cameras.at("void", first, reason="设备更换")

    assert cameras.kept(cameras.camera("东市桥头", device_no=EXAMPLE))["device_no"] == EXAMPLE


def test_the_form_explains_an_id_and_doubts_what_is_no_camera(cameras: Cameras) -> None:
    (said, *_) = cameras.noticed("cameras.register", {"device_no": EXAMPLE})
    assert "340200" in said
    assert "132 网络摄像机" in said
    assert "000101" in said

    doubts = cameras.noticed("cameras.register", {"device_no": "34020000002000000001"})
    assert any("no camera's" in one for one in doubts)


def test_the_form_warns_of_private_rooms_and_of_what_is_there_already(cameras: Cameras) -> None:
    cameras.camera(host="10.1.1.1", main_path="/1")

    private = cameras.noticed("cameras.register", {"name": "宾馆客房", "indoor": Indoors.INSIDE})
    same = cameras.noticed("cameras.register", {"host": "10.1.1.1", "main_path": "/1"})
    named = cameras.noticed("cameras.register", {"name": "东市村口"})

    assert "art. 8" in private[0]
    assert "same stream address" in same[0]
    assert "same name or address" in named[0]


def test_place_device_and_line_are_put_right(cameras: Cameras) -> None:
    camera = cameras.camera()

    cameras.at("place", camera, lon=Decimal("111.5"), lat=Decimal("25.5"), direction=Direction.NORTH_EAST)
    cameras.at("device", camera, mac="00:1a:2b:3c:4d:5e", brand="dahua", has_ptz=True)
    cameras.at("connect", camera, host="10.1.1.1", sub_path="/2")

    kept = cameras.kept(camera)
    assert (kept["lon"], kept["mac"], kept["host"]) == (
        Decimal("111.500000"),
        "00-1A-2B-3C-4D-5E",
        "10.1.1.1",
    )
    assert kept["datum"].code == "wgs84"


def test_a_camera_lives_from_use_to_removal_and_leaves_the_rates(cameras: Cameras) -> None:
    camera = cameras.camera()
    cameras.at("repair", camera)
    assert cameras.ids(in_service=True) == [camera]

    cameras.at("retire", camera, how=Retired.OUT_OF_USE, reason="杆件迁移")
    assert cameras.ids(in_service=True) == []
    cameras.at("start", camera)
    assert (cameras.kept(camera)["lifecycle"], cameras.kept(camera)["retired_on"]) == (Lifecycle.IN_USE, None)

    cameras.at("retire", camera, how=Retired.REMOVED, reason="报废")
    with pytest.raises(RuleBroken):
        cameras.at("retire", camera, how=Retired.OUT_OF_USE, reason="报废")


def test_warranty_filing_and_short_footage_are_reminded_of(cameras: Cameras) -> None:
    camera = cameras.camera(used_since=cameras.ago(40))
    cameras.at("upkeep", camera, warranty_until=cameras.today + timedelta(days=10))
    cameras.at("file", camera, measured_days=21)

    assert len(cameras.due()) == 3
    assert cameras.ids(filing_late=True) == cameras.ids(short_footage=True) == [camera]
    assert cameras.ids(warranty_ending=True) == [camera]

    cameras.at("file", camera, filing_no="青公视备〔2026〕1号", measured_days=31)
    assert cameras.ids(unfiled=True) == cameras.ids(short_footage=True) == []


def test_household_cameras_are_counted_and_the_newest_count_holds(cameras: Cameras) -> None:
    village = cameras.villages["东市村"]
    cameras.make("cameras.households.register", village=village, count=20, as_of=cameras.ago(30))
    newest = cameras.make("cameras.households.register", village=village, count=25)

    with pytest.raises(RuleBroken):
        cameras.make("cameras.households.register", village=village, count=26)

    assert cameras.ids("cameras.households", newest=True) == [newest]
    assert cameras.desk.name("cameras.households", newest) == f"东市村 {cameras.today}"


def test_a_camera_is_found_by_its_id_its_name_and_pinyin(cameras: Cameras) -> None:
    camera = cameras.camera(device_no=EXAMPLE)

    for typed in (EXAMPLE, "东市村口", "dsck", "CAM-"):
        found = cameras.desk.rows(Query("cameras", search=typed)).rows
        assert [row.id for row in found] == [camera], typed


def test_a_reported_book_counts_what_it_lists(cameras: Cameras) -> None:
    cameras.camera()
    cameras.make("cameras.households.register", village=cameras.villages["东市村"], count=9)

    told = cameras.desk.report("cameras.inventory", first=cameras.today.replace(day=1), last=cameras.today)

    assert dict(told.data) == {"cameras": 1, "households": 9}
