"""Device ids taken apart, addresses built from parts, rooms no camera may look into."""

from decimal import Decimal

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.geo.datum import Datum
from stationdesk.ledgers.cameras.rules.address import Scheme, refuse_bad_parts, taken_apart, without_login
from stationdesk.ledgers.cameras.rules.device import (
    checked_mac,
    checked_position,
    differs_from_name,
    prohibited_words,
)
from stationdesk.ledgers.cameras.rules.device_id import (
    ROUNDED,
    DeviceId,
    checked_device_no,
    device_no_of_sheet,
    is_rounded,
    parse_device_id,
)
from stationdesk.ledgers.cameras.rules.place import Indoors
from stationdesk.ledgers.cameras.rules.sheet_words import class_of, lifecycle_of, structure_of

EXAMPLE = "34020000001320000101"


def test_an_id_is_taken_apart_as_the_standard_says() -> None:
    assert parse_device_id(EXAMPLE) == DeviceId("340200", "00", "00", "132", "0", "000101")


@pytest.mark.parametrize(
    "typed",
    [f" {EXAMPLE} ", f"'{EXAMPLE}", "3402 0000 0013 2000 0101", "３４０２００００００１３２００００１０１"],
)
def test_blanks_apostrophes_and_wide_digits_are_how_ids_are_typed(typed: str) -> None:
    assert checked_device_no(typed) == EXAMPLE


@pytest.mark.parametrize("wrong", ["3402000000132000010", EXAMPLE + "1", "3402000000132000010A", "-1", "12"])
def test_a_wrong_length_or_a_letter_is_refused_under_the_field(wrong: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        checked_device_no(wrong)

    assert "device_no" in refused.value.field_errors


def test_an_older_id_of_eighteen_digits_is_kept_as_text() -> None:
    assert checked_device_no("340200000013200001") == "340200000013200001"
    assert parse_device_id("340200000013200001") is None


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_a_camera_may_have_no_id(empty: str | None) -> None:
    assert checked_device_no(empty) is None


@pytest.mark.parametrize(
    "text", ["3.402E+19", "3.402000000132e+19", "34020000001320000000", "34020000001320000000.0"]
)
def test_an_id_a_sheet_has_rounded_is_refused(text: str) -> None:
    assert is_rounded(text)
    with pytest.raises(RuleBroken) as refused:
        device_no_of_sheet(text)
    assert refused.value.phrase == ROUNDED


def test_an_id_that_ends_with_noughts_may_be_typed() -> None:
    assert checked_device_no("34020000001320100000") == "34020000001320100000"


@pytest.mark.parametrize(
    ("host", "path", "field"),
    [
        ("10.1.1.1 ", "/a", "host"), ("-oProxy", "/a", "host"), ('10.1.1.1"', "/a", "host"),
        ("file:///etc", "/a", "host"), ("a@b", "/a", "host"), ("10.1.1.1", "/a b", "main_path"),
        ("10.1.1.1", "a", "main_path"), ("10.1.1.1", '/"', "main_path"), ("10.1.1.1/a", "/", "host"),
        ("10.1.1.1", "/live?pwd=x", "main_path"), ("a:b@10.1.1.1", "/a", "host"),
        ("10.1.1.1\r\nA", "/", "host"),
    ],
)  # fmt: skip
def test_a_hostile_address_is_refused_under_its_own_field(host: str, path: str, field: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        refuse_bad_parts(Scheme.RTSP, host, None, path, None)

    assert list(refused.value.field_errors) == [field]


def test_parts_without_a_host_reach_nothing() -> None:
    with pytest.raises(RuleBroken):
        refuse_bad_parts(None, None, 554, None, None)


def test_an_address_of_a_sheet_is_taken_apart() -> None:
    assert taken_apart("rtsp://10.1.2.3:554/ch1") == (Scheme.RTSP, "10.1.2.3", None, "/ch1")
    assert taken_apart("10.1.2.3") == (Scheme.RTSP, "10.1.2.3", None, "/")
    with pytest.raises(RuleBroken):
        taken_apart("rtsp://admin:secret@10.1.2.3/ch1")


@pytest.mark.parametrize("login", ["admin:secret@", "admin:a/b#c?d@e@", "admin:a://b@", "@"])
def test_a_login_is_taken_out_whatever_signs_it_has(login: str) -> None:
    assert without_login(f"rtsp://{login}10.1.2.3/ch1") == "rtsp://10.1.2.3/ch1"


def test_a_sheet_s_path_goes_with_its_password_and_stays_with_an_at_sign() -> None:
    told = "rtsp://10.1.2.3:554/user=admin&password=x&channel=1&stream=0.sdp"
    assert without_login(told) == "rtsp://10.1.2.3:554"
    assert without_login(f"rtsp://admin:12345/6@{told[7:]}") == "rtsp://10.1.2.3:554"
    for kept in ("rtsp://10.1.2.3/live@main", "rtsp://[fe80::7]:554/a@b", "10.1.2.3", "rtsp://cam.example/1"):
        assert without_login(kept) == kept


@pytest.mark.parametrize(
    "host", ["rtsp://admin:hunter2@10.1.1.1/a", "10.1.1.1/a?password=hunter2", "admin:hunter2@10.1.1.1"]
)
def test_an_address_pasted_whole_is_refused_without_repeating_its_password(host: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        refuse_bad_parts(Scheme.RTSP, host, None, None, None)

    assert "hunter2" not in str(refused.value)
    assert list(refused.value.field_errors) == ["host"]


@pytest.mark.parametrize("path", ["/user=admin_password=x_channel=1", "/live?pwd=x", "/live?p%61ss=x"])
def test_a_path_that_tells_a_password_is_refused(path: str) -> None:
    with pytest.raises(RuleBroken, match="Leave name and password out"):
        refuse_bad_parts(Scheme.RTSP, "10.1.1.1", None, path, None)


@pytest.mark.parametrize("path", ["/user=admin&password=&channel=1", "/Streaming/Channels/101"])
def test_a_path_without_a_password_is_kept(path: str) -> None:
    refuse_bad_parts(Scheme.RTSP, "10.1.1.1", None, path, None)


def test_a_mac_address_is_written_one_way() -> None:
    assert checked_mac("00:1a:2b:3c:4d:5e") == "00-1A-2B-3C-4D-5E"
    with pytest.raises(RuleBroken):
        checked_mac("00:1a:2b")


def test_coordinates_come_in_pairs_and_lie_in_china() -> None:
    lon, lat = Decimal("111.5"), Decimal("25.5")

    assert checked_position(lon, lat, None) == (lon, lat, Datum.WGS84)
    for wrong in ((lon, None), (lat, lon)):
        with pytest.raises(RuleBroken):
            checked_position(*wrong, None)


def test_a_private_room_is_noticed_indoors_only() -> None:
    assert prohibited_words(Indoors.INSIDE, "青坪宾馆客房走廊") == "客房"
    assert prohibited_words(Indoors.OUTSIDE, "青坪宾馆客房楼外墙") is None
    assert prohibited_words(Indoors.INSIDE, "青坪宾馆大厅", None) is None


def test_a_caption_is_compared_without_blanks() -> None:
    assert not differs_from_name("东市村-路口 01", "东市村路口01")
    assert differs_from_name("CAM 1", "东市村路口01")
    assert not differs_from_name(None, "东市村路口01")


def test_the_words_of_sheets_are_understood() -> None:
    assert [class_of(word) for word in ("一类点", "2类", "第三类", "3", "其他")] == [
        "class1", "class2", "class3", "class3", None,
    ]  # fmt: skip
    assert [structure_of(word) for word in ("400万网络球机", "半球", "枪型摄像机", "未知")] == [
        "dome", "half_dome", "bullet", None,
    ]  # fmt: skip
    assert [lifecycle_of(word) for word in ("正常使用", "停用", "已拆除", "维修中")] == ["1", "4", "3", "2"]
