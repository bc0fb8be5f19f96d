"""Which camera a device is, by MAC, serial no. and address; where they disagree it is said, not guessed."""

from typing import Any

import pytest

from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices.answers import AnswerKind
from stationdesk.devices.described import Device, Stream
from stationdesk.devices.discovery import Found
from stationdesk.jobs.proposals import Fate, Heard, Proposal
from stationdesk.jobs.proposing import proposals
from stationdesk.ledgers.cameras.actions.comparing import OF_DEVICE, OF_LINE, Inventory, Kept
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.described import codec_of, maker_of, resolution_of, tells_apart

A, B = "192.168.1.64", "192.168.1.65"
NOTHING: dict[str, Any] = dict.fromkeys((*OF_DEVICE, *OF_LINE))
MAKERS = {
    "海康威视": "hikvision",
    "hikvision": "hikvision",
    "大华": "dahua",
    "dahua": "dahua",
    "tp-link": "tplink",
}


def stream(host: str, path: str = "/main", width: int = 1920, height: int = 1080) -> Stream:
    return Stream("s", StreamAddress("rtsp", host, 554, path), "H264", width, height)


def heard(
    host: str, serial: str = "SN0001", streams: tuple[Stream, ...] | None = None, mac: str = ""
) -> Heard:
    service = StreamAddress("http", host, None, "/onvif/device_service")
    made = (stream(host), stream(host, "/sub", 640, 360)) if streams is None else streams
    return Heard(Found(service, "IPC", mac=mac), AnswerKind.OK, Device("Hikvision", "DS", "5", serial, made))


def kept(record: int, host: str | None, serial: str | None = None, **more: Any) -> Kept:
    own = {"brand": "hikvision", "model": "DS", "firmware": "5", "resolution": "p1080", "codec": "h264",
           "scheme": Scheme.RTSP, "main_path": "/main", "sub_path": "/sub"}  # fmt: skip
    return Kept(record, 1, f"CAM-{record}", NOTHING | own | {"host": host, "serial": serial} | more)


def proposed(*those: Heard, cameras: tuple[Kept, ...] = (), **more: Any) -> dict[str, Proposal]:
    made = proposals(those, Inventory(cameras, {}, MAKERS), **more)
    return {one.host: one for one in made}


def fields(one: Proposal) -> list[str]:
    return [each.field for each in one.differences]


def test_a_kept_camera_that_says_the_same_is_not_proposed() -> None:
    found = proposed(heard(A), cameras=(kept(7, A, "SN0001"),))[A]

    assert (found.fate, found.record, found.differences) == (Fate.KEPT, 7, ())


def test_the_usual_port_and_an_empty_path_are_no_difference() -> None:
    device = heard(A, streams=(stream(A, "/"),))
    camera = kept(7, A, "SN0001", port=554, main_path=None, sub_path=None, scheme=None)

    assert proposed(device, cameras=(camera,))[A].fate is Fate.KEPT


def test_another_stream_of_the_device_that_somebody_chose_stays_chosen() -> None:
    camera = kept(7, A, "SN0001", main_path="/sub", sub_path="/main")

    assert proposed(heard(A), cameras=(camera,))[A].fate is Fate.KEPT


def test_what_was_empty_is_filled_and_what_is_unknown_differs_from_nothing() -> None:
    camera = kept(7, A, None, brand="dahua", main_path=None, resolution=None, mac="00-1A-2B-3C-4D-5E")
    silent = Heard(
        heard(A).found, AnswerKind.OK, Device("谁知道", "", "", "SN0001", (stream(A, "/x", 0, 0),))
    )

    assert fields(proposed(heard(A), cameras=(camera,))[A]) == ["brand", "serial", "resolution", "main_path"]
    assert fields(proposed(silent, cameras=(camera,))[A]) == ["serial", "main_path"]


def test_a_maker_the_dictionary_lacks_is_another_maker_on_a_new_camera_only() -> None:
    device = Heard(heard(A).found, AnswerKind.OK, Device("某厂", "X", "1", "S001"))

    assert proposed(device)[A].values["brand"] == "other"
    assert fields(proposed(device, cameras=(kept(7, A, "S001", model="X", firmware="1"),))[A]) == []


def test_a_camera_that_moved_is_known_by_its_serial_no_or_its_mac() -> None:
    moved = proposed(heard(B), cameras=(kept(7, A, "SN0001"),))[B]
    by_mac = proposed(
        heard(B, "", mac="00:1a:2b:3c:4d:5e"), cameras=(kept(7, A, None, mac="00-1A-2B-3C-4D-5E"),)
    )

    assert (moved.fate, moved.record, fields(moved)) == (Fate.CHANGED, 7, ["host"])
    assert (by_mac[B].record, fields(by_mac[B])) == (7, ["host"])


def test_two_cameras_that_changed_places_change_addresses() -> None:
    found = proposed(
        heard(A, "SN0002"), heard(B, "SN0001"), cameras=(kept(1, A, "SN0001"), kept(2, B, "SN0002"))
    )

    assert {host: (one.record, fields(one)) for host, one in found.items()} == {
        A: (2, ["host"]),
        B: (1, ["host"]),
    }


def test_a_serial_no_and_an_address_of_two_cameras_are_not_decided_here() -> None:
    found = proposed(heard(B), cameras=(kept(1, A, "SN0001"), kept(2, B)))[B]

    assert (found.fate, found.can_be_taken) == (Fate.DOUBTFUL, False)
    assert "CAM-1" in str(found.why)
    assert "CAM-2" in str(found.why)


def test_another_device_at_a_kept_address_is_told_before_it_is_taken() -> None:
    found = proposed(heard(A, "SN0009"), cameras=(kept(1, A, "SN0001"),))[A]

    assert (found.fate, fields(found)) == (Fate.CHANGED, ["serial"])
    assert found.why is not None


@pytest.mark.parametrize("serial", ["SN0001", "sn0001"])
def test_a_serial_no_that_several_give_is_told_and_taken_from_none(serial: str) -> None:
    found = proposed(heard(A), heard(B, serial), cameras=(kept(1, "192.168.1.9", "SN0001"),))

    assert [one.fate for one in found.values()] == [Fate.NEW, Fate.NEW]
    assert [one.values["serial"] for one in found.values()] == [None, None]
    assert all("SN0001" in str(one.why).upper() for one in found.values())


def test_a_serial_no_that_is_none_tells_nobody_apart() -> None:
    found = proposed(heard(B, "00000000"), cameras=(kept(1, A, "00000000"),))[B]

    assert found.fate is Fate.NEW
    assert [tells_apart(one) for one in ("0", "000000", "N/A", "", "SN01")] == [
        False,
        False,
        False,
        False,
        True,
    ]


def test_several_cameras_at_one_address_are_told_by_their_stream_or_left_alone() -> None:
    two = (kept(1, A, main_path="/1"), kept(2, A, main_path="/main"))

    assert proposed(heard(A), cameras=two)[A].record == 2
    assert proposed(heard(A, streams=()), cameras=two)[A].fate is Fate.DOUBTFUL


def test_a_recorder_is_not_proposed_as_a_camera() -> None:
    (found,) = proposals([heard(A)], Inventory((), {A: "一号录像机"}, MAKERS))

    assert found.fate is Fate.KEPT
    assert "一号录像机" in str(found.why)


@pytest.mark.parametrize("kind", [one for one in AnswerKind if one is not AnswerKind.OK])
def test_what_could_not_be_asked_is_a_sentence(kind: AnswerKind) -> None:
    found = proposed(Heard(heard(A).found, kind), cameras=(kept(1, A),))[A]

    assert (found.fate, found.label, found.can_be_taken) == (Fate.UNASKED, "CAM-1", False)
    assert str(found.why).endswith((".", "?"))


def test_a_refused_login_is_told_from_none() -> None:
    one = Heard(heard(A).found, AnswerKind.UNAUTHORISED)

    assert proposed(one)[A].why != proposed(one, with_login=True)[A].why


def test_a_host_that_is_kept_by_its_name_keeps_it() -> None:
    assert proposed(heard(B), cameras=(kept(1, "ipc-7.qp.local", "SN0001"),))[B].fate is Fate.KEPT


def test_a_name_to_begin_with_fits_and_tells_neighbours_apart() -> None:
    named = Heard(Found(heard(A).found.service, "口" * 100), AnswerKind.TIMEOUT)

    assert len(proposed(named)[A].name) <= 60
    assert proposed(named)[A].name.endswith(A)


@pytest.mark.parametrize(
    ("width", "height", "code"),
    [(3840, 2160, "k4"), (2560, 1440, "p1080"), (1920, 1088, "p1080"), (1280, 720, "p720"), (704, 576, "d1"),
     (352, 288, "cif"), (0, 0, None)],
)  # fmt: skip
def test_a_size_is_the_largest_resolution_it_reaches(width: int, height: int, code: str | None) -> None:
    assert resolution_of(width, height) == code


def test_codecs_and_makers_are_read_as_devices_write_them() -> None:
    assert [codec_of(one) for one in ("H264", "H.265", "hevc", "MPEG4", "JPEG", "")] == [
        "h264", "h265", "h265", "mpeg4", None, None,
    ]  # fmt: skip
    said = ("HIKVISION", "Zhejiang Dahua Technology", "TP-LINK", "某厂", "")
    assert [maker_of(MAKERS, one) for one in said] == ["hikvision", "dahua", "tplink", None, None]
