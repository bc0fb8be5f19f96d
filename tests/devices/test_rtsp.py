"""One look at one camera: whatever answers, however it answers, the look ends in its right state in time."""

import socket
from time import perf_counter

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices.answers import AnswerKind, Login
from stationdesk.devices.rtsp import probe
from tests.devices.stubs import NAME, PASSWORD, Stubs

RIGHT = Login(NAME, PASSWORD)

STATES = {
    "ok": (AnswerKind.OK, 200, "H264"),
    "hevc": (AnswerKind.OK, 200, "H265"),
    "odd-codec": (AnswerKind.OK, 200, None),
    "401": (AnswerKind.UNAUTHORISED, 401, None),
    "401-no-challenge": (AnswerKind.UNAUTHORISED, 401, None),
    "403": (AnswerKind.UNAUTHORISED, 403, None),
    "404": (AnswerKind.NOT_FOUND, 404, None),
    "302": (AnswerKind.ERROR, 302, None),
    "503": (AnswerKind.ERROR, 503, None),
    "rubbish": (AnswerKind.RUBBISH, None, None),
    "binary": (AnswerKind.RUBBISH, None, None),
    "no-description": (AnswerKind.RUBBISH, 200, None),
    "hang-up": (AnswerKind.REFUSED, None, None),
    "half": (AnswerKind.RUBBISH, None, None),
    "long-line": (AnswerKind.RUBBISH, None, None),
    "lying-length": (AnswerKind.RUBBISH, None, None),
    "minus-length": (AnswerKind.RUBBISH, None, None),
    "vast-length": (AnswerKind.RUBBISH, None, None),
    "flood": (AnswerKind.RUBBISH, None, None),
    "flood-headers": (AnswerKind.RUBBISH, None, None),
    "flood-body": (AnswerKind.RUBBISH, None, None),
}
UP = {AnswerKind.OK, AnswerKind.UNAUTHORISED, AnswerKind.NOT_FOUND, AnswerKind.ERROR}


@pytest.mark.parametrize("manner", STATES)
def test_each_manner_of_answering_ends_in_its_state(stubs: Stubs, manner: str) -> None:
    answer = probe(stubs.at(manner), timeout=10)

    assert (answer.kind, answer.status, answer.codec) == STATES[manner]
    assert answer.is_up == (answer.kind in UP)
    assert not answer.learnt_nothing


@pytest.mark.parametrize("manner", ["drip", "silent"])
def test_who_keeps_the_line_open_without_an_answer_is_timed_out(stubs: Stubs, manner: str) -> None:
    began = perf_counter()
    answer = probe(stubs.at(manner), timeout=0.3)

    assert answer.kind is AnswerKind.TIMEOUT
    assert 300 <= answer.took_ms < 5_000
    assert perf_counter() - began < 5


def test_a_closed_port_and_a_black_hole_are_told_apart(stubs: Stubs) -> None:
    assert probe(stubs.nobody()).kind is AnswerKind.REFUSED
    assert probe(stubs.hole(), timeout=0.3).kind is AnswerKind.TIMEOUT


def test_where_there_is_only_http_the_open_port_is_the_answer(stubs: Stubs) -> None:
    before = len(stubs.seen)

    opened = probe(StreamAddress("http", "127.0.0.1", stubs.port))
    closed = probe(StreamAddress("https", "127.0.0.1", stubs.refused))

    assert (opened.kind, opened.status) == (AnswerKind.OK, None)
    assert closed.kind is AnswerKind.REFUSED
    assert len(stubs.seen) == before


def test_rtsps_to_a_server_without_tls_is_rubbish(stubs: Stubs) -> None:
    answer = probe(StreamAddress("rtsps", "127.0.0.1", stubs.port, "/rubbish"), timeout=0.5)

    assert answer.kind in {AnswerKind.RUBBISH, AnswerKind.TIMEOUT, AnswerKind.REFUSED}
    assert not answer.is_up


def test_a_name_nobody_knows_says_nothing_about_the_camera() -> None:
    answer = probe(StreamAddress("rtsp", "no-such-camera.invalid"), timeout=10)

    assert answer.kind in {AnswerKind.NO_ADDRESS, AnswerKind.NO_NETWORK}
    assert answer.learnt_nothing
    assert not answer.is_up


def test_a_name_is_looked_up(stubs: Stubs) -> None:
    assert probe(StreamAddress("rtsp", "localhost", stubs.port, "/ok")).kind in {
        AnswerKind.OK,
        AnswerKind.REFUSED,
    }


@pytest.mark.parametrize("manner", ["digest", "digest-qop", "digest-sha", "basic"])
def test_the_right_login_opens_each_way_of_asking_for_one(stubs: Stubs, manner: str) -> None:
    assert probe(stubs.at(manner, "/live?channel=1&subtype=1"), login=RIGHT).kind is AnswerKind.OK
    assert probe(stubs.at(manner), login=Login(NAME, "wrong")).kind is AnswerKind.UNAUTHORISED
    assert probe(stubs.at(manner)).kind is AnswerKind.UNAUTHORISED


def test_a_digest_nobody_can_answer_is_left_unanswered(stubs: Stubs) -> None:
    before = len(stubs.seen)

    answer = probe(stubs.at("digest-strange"), login=RIGHT)

    assert answer.kind is AnswerKind.UNAUTHORISED
    assert [one.split(" ")[0] for one in stubs.seen[before:]] == ["OPTIONS", "DESCRIBE"]


def test_where_digest_is_asked_the_password_never_travels(stubs: Stubs) -> None:
    before = len(stubs.seen)

    probe(stubs.at("digest-qop"), login=RIGHT)

    assert len(stubs.seen) == before + 3
    assert PASSWORD not in "".join(stubs.seen[before:])
    assert "Basic" not in "".join(stubs.seen[before:])


def test_nobody_is_handed_a_login_without_asking_for_it(stubs: Stubs) -> None:
    before = len(stubs.seen)

    probe(stubs.at("ok"), login=RIGHT)

    assert "uthorization" not in "".join(stubs.seen[before:])


def test_a_moved_stream_is_not_followed(stubs: Stubs) -> None:
    before = len(stubs.seen)

    assert probe(stubs.at("302"), login=RIGHT).kind is AnswerKind.ERROR

    assert len(stubs.seen) == before + 2


def test_a_request_is_its_own_lines_and_no_more(stubs: Stubs) -> None:
    before = len(stubs.seen)

    probe(stubs.at("digest", "/a'b*c=1;x"), login=Login(f'{NAME}", x="', "p"))

    for request in stubs.seen[before:]:
        names = [line.partition(":")[0] for line in request.strip().split("\r\n")[1:]]
        assert names in (
            ["CSeq", "User-Agent"],
            ["CSeq", "User-Agent", "Accept"],
            ["CSeq", "User-Agent", "Accept", "Authorization"],
        )
    assert f'username="{NAME}\\", x=\\""' in stubs.seen[-1]


@pytest.mark.parametrize(
    "parts",
    [
        ("file", "127.0.0.1", "/etc/passwd"),
        ("rtsp", "-oProxyCommand=x", "/"),
        ("rtsp", "127.0.0.1", "/ok\r\nTEARDOWN /"),
        ("rtsp", "127.0.0.1\r\nX: y", "/ok"),
        ("rtsp", "127.0.0.1", '/"ok"'),
        ("rtsp", "127.0.0.1", "/ok%0d%0aX:y"),
        ("rtsp", "127.0.0.1", "/ok x"),
        ("rtsp", "admin:geheim@127.0.0.1", "/ok"),
    ],
)
def test_a_hostile_address_never_becomes_a_request(stubs: Stubs, parts: tuple[str, str, str]) -> None:
    scheme, host, path = parts
    before = len(stubs.seen)

    with pytest.raises(RuleBroken):
        probe(StreamAddress(scheme, host, stubs.port, path))

    assert len(stubs.seen) == before


@pytest.mark.parametrize("name", ["admin\r\nX: y", "a\0b", "a\nb", "\x7f", "x" * 300])
def test_a_login_that_could_break_a_line_is_refused(name: str) -> None:
    for parts in ((name, "p"), ("n", name)):
        with pytest.raises(RuleBroken) as refused:
            Login(*parts)
        assert str(refused.value).endswith(".")


def test_a_login_is_shown_nowhere() -> None:
    assert NAME not in repr(RIGHT)
    assert PASSWORD not in repr(RIGHT) + str(RIGHT)


def test_no_socket_is_left_open(stubs: Stubs) -> None:
    with socket.socket() as first:
        lowest = first.fileno()
    for manner in ("ok", "flood", "half", "401"):
        probe(stubs.at(manner))
    with socket.socket() as last:
        assert last.fileno() <= lowest + 8
