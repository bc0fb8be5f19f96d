"""The logins of cameras and recorders: typed by the chief, kept sealed or not at all, read by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from stationdesk.core.actor import SYSTEM, Role
from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.desk import privacy
from stationdesk.ledgers.cameras.actions.living import Retired
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.login import KeptLogin, checked_login, is_elsewhere
from stationdesk.store.history import GONE
from tests.conftest import StillClock
from tests.ledgers.login_desk import LOGIN, NAME, PASSWORD, Logins


@pytest.fixture
def logins(tmp_path: Path, clock: StillClock) -> Iterator[Logins]:
    made = Logins(tmp_path / "station", clock)
    yield made
    made.desk.store.close()


@pytest.fixture
def plain(tmp_path: Path, clock: StillClock) -> Iterator[Logins]:
    made = Logins(tmp_path / "station", clock, encrypted=False)
    yield made
    made.desk.store.close()


def test_the_player_gets_what_was_typed_letter_for_letter(logins: Logins) -> None:
    camera = logins.keep(logins.make(), login_name=f" {NAME} ")

    assert logins.of(camera) == (NAME, PASSWORD)
    assert [one.has_login for one in logins.desk.wall_plan().cameras] == [True]


def test_a_station_in_clear_keeps_none_and_says_so_before_anything_is_typed(plain: Logins) -> None:
    camera = plain.make()

    [said] = plain.said("set_login", camera)
    with pytest.raises(RuleBroken) as refused:
        plain.keep(camera)

    assert "not encrypted" in said
    assert "Turn on encryption in the settings" in str(refused.value.field_errors["login_password"])
    assert plain.of(camera) is None
    assert plain.shown(camera) == KeptLogin.NONE.code


def test_only_chiefs_set_and_clear_one(logins: Logins) -> None:
    camera = logins.keep(logins.make())
    logins.desk.store.close()

    for role in (Role.OFFICER, Role.READER):
        logins.enter(role)
        with pytest.raises(NotAllowed):
            logins.keep(camera)
        with pytest.raises(NotAllowed):
            logins.act("clear_login", camera)
        logins.desk.store.close()

    logins.enter(Role.ADMINISTRATOR)
    logins.act("clear_login", camera)
    assert logins.of(camera) is None


def test_a_form_is_never_filled_with_what_is_kept(logins: Logins) -> None:
    camera = logins.keep(logins.make())

    assert logins.desk.defaults("cameras.set_login", camera) == {"login_name": None, "login_password": None}
    assert logins.said("set_login", camera) == [
        "A login is kept already; what you type here replaces it."
    ]  # fmt: skip


def test_lists_panes_and_history_tell_whether_never_what(logins: Logins) -> None:
    camera, other = logins.keep(logins.make()), logins.make(name="东市桥头")

    with_login = [row.id for row in logins.desk.rows(Query("cameras", (("login", True),))).rows]
    without = [row.id for row in logins.desk.rows(Query("cameras", (("login", False),))).rows]
    told = logins.desk.store.history(Camera, camera, clear=True)[-1]

    assert (with_login, without) == ([camera], [other])
    assert [logins.shown(one) for one in (camera, other)] == ["own", "none"]
    assert told.action == "cameras.set_login"
    assert {name: [str(one) for one in pair] for name, pair in told.changes.items() if "login" in name} == {
        "login_name": ["None", "••••••"], "login_password": ["None", "••••••"],
    }  # fmt: skip
    assert NAME not in str(told)
    assert PASSWORD.strip() not in str(told)


def test_a_recorder_s_login_opens_only_what_comes_from_the_recorder(logins: Logins) -> None:
    recorder = logins.make("cameras.recorders", name="汇聚录像机", host="10.64.1.5")
    at, elsewhere = logins.make(), logins.make(name="东市桥头", host="10.64.9.9")
    for camera in (at, elsewhere):
        logins.act("connect", camera, recorder=recorder, channel=camera)

    logins.keep(recorder, "cameras.recorders")

    assert logins.of(at) == (NAME, PASSWORD)
    assert logins.of(elsewhere) is None
    assert [logins.shown(one) for one in (at, elsewhere)] == ["recorder", "none"]
    assert {one.id: one.has_login for one in logins.desk.wall_plan().cameras} == {at: True, elsewhere: False}
    logins.keep(at, login_name="eigen")
    assert logins.of(at) == ("eigen", PASSWORD)


def test_a_login_is_not_sent_to_another_computer(logins: Logins) -> None:
    """Whoever may change an address, but no login, could have the password sent to a PC of their own."""
    moved, safe, same = (logins.keep(logins.make(name=name)) for name in ("东", "西", "北"))
    logins.act("connect", safe, scheme=Scheme.RTSPS)
    recorder = logins.keep(logins.make("cameras.recorders", host="10.64.1.9"), "cameras.recorders")

    [said] = logins.said("connect", moved, host="10.9.9.9")
    logins.act("connect", moved, host="10.9.9.9")
    logins.act("connect", same, port=8554, main_path="/ch2", scheme=Scheme.RTSP)
    logins.act("change", recorder, "cameras.recorders", host="10.9.9.9")

    assert "cleared" in said
    assert [logins.of(one) for one in (moved, safe, same)] == [None, None, (NAME, PASSWORD)]
    assert logins.desk.record("cameras.recorders", recorder)["login_password"] is None
    assert logins.said("connect", same, port=554) == []


def test_void_and_removal_take_it_along_and_repair_does_not(logins: Logins) -> None:
    void, gone, repaired = (logins.keep(logins.make(name=name)) for name in ("东", "西", "北"))

    logins.act("void", void, reason="重复登记")
    logins.act("retire", gone, how=Retired.REMOVED, reason="拆除")
    logins.act("repair", repaired)

    assert [logins.of(one) for one in (void, gone, repaired)] == [None, None, (NAME, PASSWORD)]


def test_a_purge_takes_it_out_of_the_record_and_of_its_history(logins: Logins) -> None:
    camera = logins.keep(logins.make())
    logins.act("retire", camera, how=Retired.OUT_OF_USE, reason="改造")
    assert logins.of(camera) == (NAME, PASSWORD)

    privacy.purge(logins.desk, "cameras", [camera], "档案管理规定")

    told = logins.desk.store.history(Camera, camera, clear=True)
    [kept] = [one for one in told if one.action == "cameras.set_login"]
    assert logins.of(camera) is None
    assert kept.changes["login_password"] == GONE


def test_one_that_was_sealed_for_another_device_opens_nothing(logins: Logins) -> None:
    camera, other = logins.keep(logins.make()), logins.make(name="东市桥头")
    with logins.desk.store.transaction(SYSTEM, "test") as tx:
        from_there = tx.get(Camera, camera)
        tx.get(Camera, other).login_name = from_there.login_name
        tx.get(Camera, other).login_password = from_there.login_password

    assert logins.of(other) is None


@pytest.mark.parametrize(
    ("name", "password", "field"),
    [
        ("", "x", "login_name"),
        ("  ", "x", "login_name"),
        ("a\r\nB: c", "x", "login_name"),
        ("a", "", "login_password"),
        ("a", "x\x00", "login_password"),
        ("a", "x" * 200, "login_password"),
        ("a", "b\u2028c", "login_password"),
    ],
)
def test_what_no_device_could_be_sent_is_refused_without_quoting_it(
    name: str, password: str, field: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        checked_login(name, password)

    assert list(refused.value.field_errors) == [field]
    assert "B: c" not in str(refused.value)


def test_another_device_is_told_by_its_host_and_by_how_it_is_spoken_to() -> None:
    assert not is_elsewhere((Scheme.RTSP, "Cam.example"), (Scheme.RTSP, "cam.example"))
    assert is_elsewhere((Scheme.RTSPS, "a"), (Scheme.RTSP, "a"))
    assert is_elsewhere((Scheme.RTSP, "a"), (Scheme.RTSP, None))
    assert LOGIN
