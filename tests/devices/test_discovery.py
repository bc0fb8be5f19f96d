"""Discovery on the named networks: it finds what is there, believes little of it, and asks nobody else."""

from ipaddress import IPv4Address, IPv4Network
from time import perf_counter

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.networks import read_networks
from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices import discovery
from stationdesk.devices.discovery import Found, find
from stationdesk.devices.networks import own_address
from tests.devices.ws_responder import BOMB, match, responders, saying

HERE = "127.0.0.0/28"
SECONDS = 1.5


def service(host: str, port: int | None = None, path: str = "/onvif/device_service") -> StreamAddress:
    return StreamAddress("http", host, port, path)


def found_at(
    hosts: dict, networks: tuple[str, ...] = (HERE,), everybody: dict | None = None
) -> dict[str, Found]:
    with responders(hosts, everybody) as made:
        discovered = find(networks, SECONDS, port=made.port)
    assert discovered.unreached == ()
    return {one.service.host: one for one in discovered.found}


def test_a_camera_is_found_with_what_it_says_of_itself() -> None:
    found = found_at({"127.0.0.2": match(), "127.0.0.3": match("http://{host}:8000/onvif/device")})

    assert found == {
        "127.0.0.2": Found(service("127.0.0.2"), "Gate 7", "QX-100"),
        "127.0.0.3": Found(service("127.0.0.3", 8000, "/onvif/device"), "Gate 7", "QX-100"),
    }


def test_its_hardware_address_is_told_where_it_says_one() -> None:
    found = found_at({"127.0.0.2": match(scopes="onvif://www.onvif.org/MAC/00:1a:2b:3c:4d:5e")})

    assert found["127.0.0.2"].mac == "00:1a:2b:3c:4d:5e"


def test_who_hears_only_a_question_to_everybody_is_found_too() -> None:
    found = found_at({"127.0.0.2": saying()}, everybody={"127.0.0.9": match()})

    assert set(found) == {"127.0.0.9"}


def test_nobody_outside_the_named_networks_is_asked_or_believed() -> None:
    with responders({"127.0.0.2": match(), "127.0.9.9": match()}, {"127.0.9.8": match()}) as made:
        discovered = find([HERE], SECONDS, port=made.port)

    assert [one.service.host for one in discovered.found] == ["127.0.0.2"]
    assert "127.0.9.9" not in made.asked


def test_without_a_named_network_nothing_is_sent() -> None:
    with responders({"127.0.0.2": match()}, {"127.0.0.9": match()}) as made:
        assert find([], SECONDS, port=made.port).found == ()

    assert made.asked == {}


HOSTILE = {
    "rubbish": saying(b"\x00\xff" * 50, b"", b"<"),
    "not a match": saying(b"<a/>"),
    "nobody's answer": match(relates="uuid:00000000-0000-0000-0000-000000000000"),
    "no number": match(relates=""),
    "an entity bomb": match("&a12;", doctype=f'<!DOCTYPE e [<!ENTITY a0 "b">{BOMB}]>'),
    "a file read in": match("&x;", doctype='<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "a document type": match(doctype="<!DOCTYPE e>"),
    "depth": saying(b"<a>" * 4_000),
    "a large answer": match(scopes="x" * 40_000),
    "many elements": match(services="<b/>" * 5_000),
}


def test_what_is_no_honest_answer_finds_nothing_and_hides_nobody() -> None:
    hosts = {f"127.0.0.{number}": manner for number, manner in enumerate(HOSTILE.values(), 2)}

    found = found_at(hosts | {"127.0.0.14": match()})

    assert set(found) == {"127.0.0.14"}


ELSEWHERE = (
    "", "http://127.0.0.5/onvif/device_service", "http://evil.example/onvif", "file:///etc/passwd",
    "http://{host}/`id`", "http://admin:secret@{host}/x", "rtsp://{host}/x", "http://{host}:99999/",
    "-oProxyCommand=x", "http://{host}/x#y",
)  # fmt: skip


def test_a_device_sends_us_to_nobody_but_itself() -> None:
    hosts = {f"127.0.0.{number}": match(services) for number, services in enumerate(ELSEWHERE, 2)}

    found = found_at(hosts)

    assert found == {host: Found(service(host), "Gate 7", "QX-100") for host in hosts}


def test_the_words_of_a_device_steer_no_screen_and_are_short() -> None:
    found = found_at(
        {"127.0.0.2": match(scopes="onvif://www.onvif.org/name/a%1b[31m%0a%e2%80%aeb onvif://www.onvif.org/"
                                   "location/" + "c" * 500)}
    )["127.0.0.2"]  # fmt: skip

    assert found.name == "a [31m b"
    assert found.place == "c" * 100


def test_a_flood_is_read_no_further_than_it_must_be() -> None:
    flood = saying(*[b"<x>" * 300] * 200)

    began = perf_counter()
    found = found_at({"127.0.0.2": flood, "127.0.0.3": match()})

    assert set(found) == {"127.0.0.3"}
    assert perf_counter() - began < 20


def test_each_camera_is_found_once_however_often_it_answers() -> None:
    with responders({"127.0.0.2": lambda host, message: match()(host, message) * 5}) as made:
        discovered = find([HERE, "127.0.0.0/29"], SECONDS, port=made.port)

    assert len(discovered.found) == 1


def test_no_more_are_kept_than_anybody_would_look_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discovery, "MOST_FOUND", 2)

    assert len(found_at({f"127.0.0.{n}": match() for n in range(2, 7)})) == 2


def test_it_stops_when_told() -> None:
    began = perf_counter()
    assert find(["127.0.0.0/30"], 600, stop=lambda: True, port=1).found == ()

    assert perf_counter() - began < 20


@pytest.mark.parametrize(
    "text",
    ["", "192.168.1.0", "192.168.1.0/33", "192.168.1/24", "2001:db8::/120", "239.255.255.0/24",
     "240.0.0.0/24", "192.168.1.0/24; id", "-i 10.0.0.0/24", "camera/24", "0.0.0.0/32"],
)  # fmt: skip
def test_what_is_no_network_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_networks([text])

    assert str(refused.value).endswith(".")


def test_networks_too_large_to_ask_are_refused() -> None:
    assert len(read_networks(["10.0.0.0/21", "10.1.0.0/21", "10.1.0.0/21"])) == 2
    for texts in (["10.0.0.0/19"], ["10.0.0.0/21", "10.1.0.0/21", "10.2.0.0/30"]):
        with pytest.raises(RuleBroken):
            read_networks(texts)


def test_a_network_may_be_written_by_an_address_in_it() -> None:
    assert read_networks([" 192.168.1.64/24 "]) == (IPv4Network("192.168.1.0/24"),)


def test_this_pc_knows_from_where_it_would_speak() -> None:
    assert own_address(IPv4Network(HERE)) == IPv4Address("127.0.0.1")
