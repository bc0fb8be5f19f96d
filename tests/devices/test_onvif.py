"""ONVIF: what a camera says of itself is read from a camera, and no camera leads us anywhere else."""

import logging
import socket
import subprocess
import sys
from datetime import timedelta
from time import perf_counter

import pytest

from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices.answers import AnswerKind, Login
from stationdesk.devices.described import Device, Stream
from stationdesk.devices.onvif import ask, service_at
from tests.devices.moving import ROOT
from tests.devices.onvif_camera import FAULT, NAME, PASSWORD, OnvifCamera, onvif_camera
from tests.devices.ws_responder import BOMB

RIGHT = Login(NAME, PASSWORD)


def stream(token: str, width: int, height: int) -> Stream:
    return Stream(token, StreamAddress("rtsp", "127.0.0.1", 554, f"/live/{token}"), "H264", width, height)


def test_maker_model_firmware_serial_and_streams_are_read() -> None:
    with onvif_camera(OnvifCamera()) as camera:
        asked = ask(camera.service)

    streams = (stream("main", 1920, 1080), stream("sub", 640, 360))
    assert asked.kind is AnswerKind.OK
    assert asked.device == Device("Qing Xi", "QX-100", "5.7.1", "SN0001", streams)


@pytest.mark.parametrize("clock", [timedelta(), timedelta(days=400), timedelta(days=-9000)])
def test_a_login_opens_a_camera_whose_clock_is_wrong(clock: timedelta) -> None:
    with onvif_camera(OnvifCamera(guarded=True, clock=clock)) as camera:
        asked = ask(camera.service, RIGHT)

    assert asked.device is not None
    assert len(asked.device.streams) == 2


@pytest.mark.parametrize("login", [None, Login(NAME, "wrong")])
def test_without_the_right_login_it_says_so(login: Login | None) -> None:
    with onvif_camera(OnvifCamera(guarded=True)) as camera:
        asked = ask(camera.service, login)

    assert (asked.kind, asked.device) == (AnswerKind.UNAUTHORISED, None)


def test_http_may_ask_for_the_login_too() -> None:
    refusing = b'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="r", nonce="n"\r\n' \
               b"Content-Length: 0\r\nConnection: close\r\n\r\n"  # fmt: skip
    with onvif_camera(OnvifCamera(raw=refusing)) as camera:
        assert ask(camera.service, RIGHT).kind is AnswerKind.UNAUTHORISED
        assert ask(camera.service).kind is AnswerKind.UNAUTHORISED


HEAD = b"HTTP/1.1 200 OK\r\nConnection: close\r\n"
READ_IN = '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
BAD = {
    "a web page": (OnvifCamera(raw=HEAD + b"\r\n<html><p>login</html>"), AnswerKind.RUBBISH),
    "another envelope": (OnvifCamera(failing={"GetDeviceInformation": "<a/>"}), AnswerKind.RUBBISH),
    "no HTTP": (OnvifCamera(raw=b"RTSP/1.0 200 OK\r\n\r\n"), AnswerKind.RUBBISH),
    "nothing": (OnvifCamera(raw=b""), AnswerKind.REFUSED),
    "a bomb": (
        OnvifCamera(doctype=f'<!DOCTYPE s [<!ENTITY a0 "b">{BOMB}]>', about=("&a12;", "", "", "")),
        AnswerKind.RUBBISH,
    ),
    "a file": (OnvifCamera(doctype=READ_IN, about=("&x;", "", "", "")), AnswerKind.RUBBISH),
    "a flood": (OnvifCamera(endless=b"<a>" * 10_000), AnswerKind.RUBBISH),
    "a flood of nothing": (OnvifCamera(endless=b" " * 60_000), AnswerKind.RUBBISH),
    "depth": (OnvifCamera(about=("<a>" * 500 + "</a>" * 500, "", "", "")), AnswerKind.RUBBISH),
    "packed": (
        OnvifCamera(raw=HEAD + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08"),
        AnswerKind.RUBBISH,
    ),
    "elsewhere": (
        OnvifCamera(raw=b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/x\r\n\r\n"),
        AnswerKind.RUBBISH,
    ),
    "a fault": (OnvifCamera(failing={"GetDeviceInformation": FAULT}), AnswerKind.ERROR),
}


@pytest.mark.parametrize("manner", BAD)
def test_rubbish_bombs_and_floods_end_as_rubbish(manner: str) -> None:
    camera, kind = BAD[manner]

    began = perf_counter()
    with onvif_camera(camera):
        asked = ask(camera.service)

    assert (asked.kind, asked.device) == (kind, None)
    assert perf_counter() - began < 30


def test_the_waiting_has_one_end_for_all_calls_together() -> None:
    with onvif_camera(OnvifCamera()) as warm:
        ask(warm.service)
    with onvif_camera(OnvifCamera(silent=True)) as camera:
        began = perf_counter()
        asked = ask(camera.service, RIGHT, seconds=0.5)

    assert asked.kind is AnswerKind.TIMEOUT
    assert perf_counter() - began < 20


def test_nobody_there_and_an_unknown_name_are_told_apart() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert ask(service_at("127.0.0.1", taken.getsockname()[1])).kind is AnswerKind.REFUSED

    unknown = ask(service_at("no-such-camera.invalid")).kind
    assert unknown in {AnswerKind.NO_ADDRESS, AnswerKind.NO_NETWORK}


def test_a_camera_cannot_send_us_to_another_host() -> None:
    camera = OnvifCamera(
        media="http://192.0.2.7:{port}/onvif/media_service", uri="rtsp://192.0.2.7/live/{token}"
    )
    with onvif_camera(camera):
        device = ask(camera.service, RIGHT).device

    assert device is not None
    assert [one.address.host for one in device.streams] == ["127.0.0.1"] * 2
    assert camera.called[-1] == "GetStreamUri"


@pytest.mark.parametrize(
    "uri",
    ["", "file:///etc/passwd", "rtsp://127.0.0.1/`id`", "rtsp://127.0.0.1/a b", "-oProxy=x", "rtsp://[::1/x",
     "rtsp://127.0.0.1/user=admin&amp;password=geheim&amp;channel=1", "rtsp://127.0.0.1/x?pwd=geheim",
     "rtsp://127.0.0.1/user=admin_password=geheim_channel=1.sdp", "rtsp://127.0.0.1/x?p%61ssword=geheim",
     "javascript:alert(1)", "rtsp://127.0.0.1/%0d%0aX"],
)  # fmt: skip
def test_a_stream_that_is_no_address_or_tells_a_password_is_left_out(uri: str) -> None:
    with onvif_camera(OnvifCamera(uri=uri)) as camera:
        device = ask(camera.service).device

    assert device is not None
    assert device.streams == ()


def test_a_login_inside_a_streams_address_is_taken_out() -> None:
    with onvif_camera(OnvifCamera(uri="rtsp://admin:geheim@127.0.0.1:554/live/{token}")) as camera:
        device = ask(camera.service).device

    assert device is not None
    assert device.streams[0] == stream("main", 1920, 1080)
    assert "geheim" not in repr(device)


def test_no_more_streams_are_asked_for_than_a_camera_has() -> None:
    with onvif_camera(OnvifCamera(profiles=tuple((f"p{n}", 640, 360) for n in range(60)))) as camera:
        device = ask(camera.service).device

    assert device is not None
    assert len(device.streams) == 8
    assert camera.called.count("GetStreamUri") == 8


def test_a_camera_without_media_still_says_what_it_is() -> None:
    with onvif_camera(OnvifCamera(failing={"GetProfiles": FAULT})) as camera:
        device = ask(camera.service).device

    assert device == Device("Qing Xi", "QX-100", "5.7.1", "SN0001")


def test_its_words_steer_no_screen_and_are_short() -> None:
    with onvif_camera(OnvifCamera(about=("a&#x202e;b&#10;c", "d" * 900, "", " "), profiles=())) as camera:
        device = ask(camera.service).device

    assert device == Device("ab c", "d" * 100, "", "")


def test_no_log_hears_of_a_login(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with onvif_camera(OnvifCamera(guarded=True)) as camera:
        ask(camera.service, RIGHT)
        ask(camera.service, Login(NAME, "wrong"))

    assert NAME not in caplog.text
    assert PASSWORD not in caplog.text


def test_nothing_heavy_is_imported_before_a_camera_is_asked_and_no_log_is_set_up() -> None:
    code = (
        "import logging, sys\n"
        "from stationdesk.devices.onvif import ask, service_at\n"
        "assert not {'onvif', 'zeep', 'aiohttp', 'lxml'} & set(sys.modules)\n"
        "ask(service_at('127.0.0.1', 9), seconds=2)\n"
        "assert 'zeep' in sys.modules\n"
        "assert logging.getLogger().handlers == [] and logging.getLogger().level == logging.WARNING\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
