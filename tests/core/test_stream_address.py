"""A camera's address: four ways of speaking, a real host, no login, nothing a program could be made to do."""

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.stream_address import StreamAddress, read_stream_address

GOOD = {
    "rtsp://192.168.1.64/Streaming/Channels/102": ("rtsp", "192.168.1.64", None, "/Streaming/Channels/102"),
    "rtsp://192.168.1.64:8554/cam/realmonitor?channel=1&subtype=1":
        ("rtsp", "192.168.1.64", 8554, "/cam/realmonitor?channel=1&subtype=1"),
    "rtsps://camera-7.county.example/live": ("rtsps", "camera-7.county.example", None, "/live"),
    "http://[2001:db8::7]:8000/onvif/device_service": ("http", "2001:db8::7", 8000, "/onvif/device_service"),
    "HTTPS://Gate.Example": ("https", "gate.example", None, "/"),
}  # fmt: skip

HOSTILE = (
    "", "camera", "file:///etc/passwd", "C:\\Windows\\win.ini", "javascript:alert(1)", "ftp://192.168.1.64/x",
    "rtsp://", "rtsp:///x", "rtsp://192.168.1.64:0/x", "rtsp://192.168.1.64:65536/x", "rtsp://192.168.1.64:80a/x",
    "rtsp://admin:pass@192.168.1.64/x", "rtsp://192.168.1.64/x; rm -rf /", "rtsp://192.168.1.64/`id`",
    "rtsp://$(id)/x", "rtsp://192.168.1.64/x\r\nHost: other", "rtsp://192.168.1.64/x|calc", "rtsp://-oProxy=x/",
    "rtsp://192.168.1.64/../../etc/passwd", "rtsp://192.168.1.64/%2e%2e/x", "rtsp://192.168.1.64/x%00.ts",
    "rtsp://192.168.1.64/x%0d%0aA: b", "rtsp://192.168.1.64/摄像头", "rtsp://例子.例/x", "rtsp://0x7f.1/x",
    "rtsp://2130706433/x", "rtsp://192.168.1/x", "rtsp://999.1.1.1/x", "rtsp://[::1/x", "rtsp://239.1.1.1/x",
    "rtsp://192.168.1.64\\@evil.example/x", "rtsp://192.168.1.64/x#y", "rtsp://192.168.1.64/" + "a" * 400,
    "concat:rtsp://a|rtsp://b", "-i rtsp://192.168.1.64/x", "rtsp://a b/x", 'rtsp://192.168.1.64/"x"',
    "rtsp://192.168.1.64/<x>", "rtsp://192.168.1.64/x y", "pipe:0", "\\\\server\\share\\x", "rtsp://a..b/x",
)  # fmt: skip


@pytest.mark.parametrize("text", GOOD)
def test_a_makers_address_is_taken_apart_and_put_together_again(text: str) -> None:
    scheme, host, port, path = GOOD[text]

    read = read_stream_address(text)

    assert read == StreamAddress(scheme, host, port, path)
    assert read_stream_address(str(read)) == read


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_address_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_stream_address(text)

    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "rtsp://admin:hunter2/6@10.0.0.1/1",
        "rtsp://[::1/x?pwd=hunter2",
        "rtsp://admin:hunter2@10.0.0.1:x/",
        "rtsp://10.0.0.1:99999/x?password=hunter2",
        "file://admin:hunter2@10.0.0.1/x",
    ],
)
def test_a_refusal_does_not_repeat_a_password(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_stream_address(text)

    assert "hunter2" not in str(refused.value)


def test_the_usual_port_is_left_out() -> None:
    assert str(StreamAddress("rtsp", "192.168.1.64", 554, "/a")) == "rtsp://192.168.1.64/a"
    assert str(StreamAddress("http", "192.168.1.64", 8080)) == "http://192.168.1.64:8080/"


def test_what_is_shown_never_has_a_login() -> None:
    address = StreamAddress("rtsp", "192.168.1.64", None, "/a")

    assert "hunter2" in address.with_login("admin", "hunter2")
    assert "hunter2" not in str(address) + repr(address)


def test_a_login_cannot_become_another_part_of_the_address() -> None:
    whole = StreamAddress("rtsp", "192.168.1.64", None, "/a").with_login(
        "a@b:c/d", "p@evil.example/#?%\r\n 密"
    )

    assert whole.startswith(
        "rtsp://a%40b%3Ac%2Fd:p%40evil.example%2F%23%3F%25%0D%0A%20%E5%AF%86@192.168.1.64/a"
    )


@pytest.mark.parametrize(
    "parts",
    [
        ("exec", "192.168.1.64", None, "/"),
        ("rtsp", "a;b", None, "/"),
        ("rtsp", "a", 0, "/"),
        ("rtsp", "a", None, "x"),
    ],
)
def test_parts_are_judged_too(parts: tuple[str, str, int | None, str]) -> None:
    with pytest.raises(RuleBroken):
        StreamAddress(*parts)
