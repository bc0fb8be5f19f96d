"""A search of the network proposes and writes nothing; a yes writes what was ticked, and no more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.core.settings import NETWORKS
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditFilter
from stationdesk.devices.answers import Login
from stationdesk.jobs.discover import OFF, Search, Yes, search, take
from stationdesk.jobs.proposals import Fate, Proposal
from tests.conftest import StillClock
from tests.devices.onvif_camera import NAME, PASSWORD
from tests.devices.ws_responder import BOMB, Responders, match, saying
from tests.jobs.network import COMMON, SECONDS, camera, network, station


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[Desk]:
    with station(tmp_path / "station", clock) as made:
        yield made


def searched(desk: Desk, made: Responders, login: Login | None = None) -> dict[str, Proposal]:
    done = search(desk, seconds=SECONDS, port=made.port, login=login)
    assert isinstance(done, Search)
    assert not done.broken
    return {one.host: one for one in done.proposals}


def cameras(desk: Desk) -> list[dict]:
    return [desk.record("cameras", one) for one in desk.ids(Query("cameras"))]


def written(desk: Desk) -> int:
    return len(desk.audit(AuditFilter()).lines)


def test_three_found_one_ticked_one_in_the_inventory(desk: Desk) -> None:
    three = [camera(f"127.0.0.{n}", f"SN000{n}") for n in (2, 3, 4)]
    with network(three) as made:
        before = written(desk)
        found = searched(desk, made)
        assert {one.fate for one in found.values()} == {Fate.NEW}
        assert written(desk) == before

        take(desk, [Yes(found["127.0.0.3"], "东河村口朝北")], COMMON)
        again = searched(desk, made)

    (kept,) = cameras(desk)
    said = (
        "name",
        "brand",
        "model",
        "firmware",
        "serial",
        "resolution",
        "codec",
        "host",
        "main_path",
        "sub_path",
    )
    assert [kept[one] for one in said] == [
        "东河村口朝北", "hikvision", "DS-2CD", "5.7.1", "SN0003", "p1080", "h264", "127.0.0.3", "/live/main",
        "/live/sub",
    ]  # fmt: skip
    assert written(desk) == before + 1
    assert desk.audit(AuditFilter()).lines[0].action == "cameras.discover"
    assert [again[f"127.0.0.{n}"].fate for n in (2, 3, 4)] == [Fate.NEW, Fate.KEPT, Fate.NEW]
    assert again["127.0.0.3"].record == kept["id"]


def test_what_a_kept_camera_says_otherwise_is_filled_in_and_nothing_else(desk: Desk) -> None:
    with network([camera("127.0.0.2", "SN0002")]) as made:
        take(desk, [Yes(searched(desk, made)["127.0.0.2"], "桥头")], COMMON)
    (before,) = cameras(desk)
    newer = camera(
        "127.0.0.2", "SN0002", about=("", "DS-2CD", "5.9.0", "SN0002"), profiles=(("hd", 1280, 720),)
    )
    with network([newer]) as made:
        found = searched(desk, made)["127.0.0.2"]
        take(desk, [Yes(found)], {})
        again = searched(desk, made)["127.0.0.2"]

    (after,) = cameras(desk)
    told = {one.field: (one.kept, one.said) for one in found.differences}
    assert found.fate is Fate.CHANGED
    assert told == {
        "firmware": ("5.7.1", "5.9.0"),
        "resolution": ("p1080", "p720"),
        "main_path": ("/live/main", "/live/hd"),
    }
    changed = {name for name in after if after[name] != before[name]}
    assert changed - {"version", "updated_at", "updated_by_id"} == set(told)
    assert again.fate is Fate.KEPT


def test_a_camera_at_another_address_is_known_by_its_serial_no(desk: Desk) -> None:
    with network([camera("127.0.0.2", "SN0002")]) as made:
        take(desk, [Yes(searched(desk, made)["127.0.0.2"], "桥头")], COMMON)
    with network([camera("127.0.0.7", "SN0002")]) as made:
        found = searched(desk, made)["127.0.0.7"]
        take(desk, [Yes(found)], {})

    (kept,) = cameras(desk)
    assert [one.field for one in found.differences] == ["host"]
    assert found.why is not None
    assert kept["host"] == "127.0.0.7"


def test_without_a_named_network_nothing_is_sent(desk: Desk) -> None:
    desk.set_setting(NETWORKS, "")
    with network([camera("127.0.0.2", "SN0002")]) as made, pytest.raises(RuleBroken) as refused:
        search(desk, seconds=SECONDS, port=made.port)

    assert refused.value.phrase == OFF
    assert made.asked == {}


def test_many_cameras_asked_at_once_fit_into_the_workers_memory(desk: Desk) -> None:
    with network([camera(f"127.0.0.{n}", f"SN00{n:02}") for n in range(2, 15)]) as made:
        found = searched(desk, made)

    assert [one.fate for one in found.values()] == [Fate.NEW] * 13


def test_a_stopped_search_answers_nothing(desk: Desk) -> None:
    with network([camera("127.0.0.2", "SN0002")]) as made:
        assert search(desk, seconds=SECONDS, port=made.port, stop=lambda: True) is None


def test_a_login_goes_only_to_who_wants_one_and_is_kept_nowhere(desk: Desk, tmp_path: Path) -> None:
    guarded = camera("127.0.0.2", "SN0002", guarded=True)
    open_one = camera("127.0.0.3", "SN0003")
    with network([guarded, open_one]) as made:
        without = searched(desk, made)
        wrong = searched(desk, made, Login(NAME, "falsch"))
        open_one.called.clear()
        right = searched(desk, made, Login(NAME, PASSWORD))
        take(desk, [Yes(right["127.0.0.2"], "桥头")], COMMON)

    assert [one["127.0.0.2"].fate for one in (without, wrong, right)] == [
        Fate.UNASKED,
        Fate.UNASKED,
        Fate.NEW,
    ]
    assert without["127.0.0.2"].why != wrong["127.0.0.2"].why
    assert open_one.called.count("GetDeviceInformation") == 1
    (kept,) = cameras(desk)
    assert (kept["login_name"], kept["login_password"]) == (None, None)
    files = [one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()]
    assert not any(PASSWORD.encode() in content or b"73915" in content for content in files)


def test_liars_and_bombs_are_a_sentence_each_and_hide_nobody(desk: Desk) -> None:
    good = camera("127.0.0.2", "SN0002")
    bomb = camera(
        "127.0.0.3", "x", doctype=f'<!DOCTYPE s [<!ENTITY a0 "b">{BOMB}]>', about=("&a12;", "", "", "")
    )
    flood = camera("127.0.0.4", "x", endless=b"<a>" * 10_000)
    others = {
        "127.0.0.5": match("http://192.0.2.7/onvif/device_service"),
        "127.0.0.6": saying(b"<a>" * 20_000),
        "127.0.0.8": saying(*[b"<x/>"] * 500),
    }
    with network([good, bomb, flood], others) as made:
        found = searched(desk, made)

    bad = dict.fromkeys(("127.0.0.3", "127.0.0.4", "127.0.0.5"), Fate.UNASKED)
    assert {host: one.fate for host, one in found.items()} == {"127.0.0.2": Fate.NEW} | bad
    assert all(one.why is not None for one in found.values() if one.fate is Fate.UNASKED)


def test_a_refusal_names_the_camera_and_leaves_nothing_behind(desk: Desk) -> None:
    with network([camera("127.0.0.2", "SN0002"), camera("127.0.0.3", "SN0003")]) as made:
        found = searched(desk, made)
    before = written(desk)

    with pytest.raises(RuleBroken, match="村口: Please fill in"):
        take(desk, [Yes(found["127.0.0.2"], "村口")], COMMON | {"manage_unit": ""})
    with pytest.raises(RuleBroken):
        take(desk, [Yes(found["127.0.0.2"], "村口"), Yes(found["127.0.0.3"], "")], COMMON)

    assert cameras(desk) == []
    assert written(desk) == before


def test_a_camera_changed_since_the_search_is_not_written_over(desk: Desk) -> None:
    with network([camera("127.0.0.2", "SN0002")]) as made:
        take(desk, [Yes(searched(desk, made)["127.0.0.2"], "桥头")], COMMON)
    with network([camera("127.0.0.2", "SN0002", about=("", "QX-9", "6", "SN0002"))]) as made:
        found = searched(desk, made)["127.0.0.2"]
    (kept,) = cameras(desk)
    desk.act(
        "cameras.device", desk.defaults("cameras.device", kept["id"]) | {"model": "改过"}, record=kept["id"]
    )

    with pytest.raises(RuleBroken):
        take(desk, [Yes(found)], {})

    assert cameras(desk)[0]["model"] == "改过"
