"""A round of video patrol at the wall, with cameras that really send: ticked is what was seen live."""

import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.pages.video_wall import VideoWallPage
from stationdesk.desktop.wall.viewing import Viewing
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.patrols.records import VideoFinding
from stationdesk.ledgers.patrols.rules.rounds import CHOSEN_AT, LOOKED_AT
from stationdesk.store.attaching import files_of
from tests.conftest import StillClock, let_go
from tests.desktop.access import CHIEF, entered_desk
from tests.desktop.hosting import Settled
from tests.desktop.patience import PATIENCE
from tests.desktop.wall.steps import add_cameras, shown
from tests.devices.moving import MovingServer

pytestmark = pytest.mark.qt_log_ignore("No RHI backend", "propagateSizeHints")
DEAD = {"host": "127.0.0.1", "port": 1, "sub_path": "/nobody", "scheme": Scheme.RTSP}


def people(desk: Desk) -> dict[str, int]:
    """An officer and an auxiliary."""
    pair = {}
    for field, kind, name in (("officer", "officer", "李卫东"), ("auxiliary", "auxiliary", "王小军")):
        values = desk.defaults("station.people.register") | {"name": name, "kind": kind}
        pair[field] = desk.act("station.people.register", values).record
    return pair  # type: ignore[return-value]


def begin(desk: Desk, cameras: tuple[int, ...]) -> int:
    """A round begun a quarter of an hour ago."""
    begun = {"begun_at": desk.store.clock() - timedelta(minutes=15), "cameras": cameras}
    values = desk.defaults("patrols.video.start") | begun | people(desk)
    record = desk.act("patrols.video.start", values).record
    assert record is not None
    return record


def moving(server: MovingServer) -> dict[str, Any]:
    address = server.cameras()[0]
    return {
        "host": address.host, "port": address.port, "sub_path": address.path, "scheme": Scheme.RTSP,
    }  # fmt: skip


def live(qtbot: QtBot, page: VideoWallPage, at: int = 0) -> None:
    qtbot.waitUntil(
        lambda: len(page.grid.tiles) > at and page.grid.tiles[at].said == "Live", timeout=PATIENCE
    )


def test_what_is_live_and_in_sight_is_ticked_and_a_lost_camera_never(
    qtbot: QtBot, desk: Desk, server: MovingServer
) -> None:
    (seen,) = add_cameras(desk, 1, **moving(server))
    (dead,) = add_cameras(desk, 1, **DEAD)
    round_ = begin(desk, (seen, dead))
    page = shown(qtbot, desk)
    live(qtbot, page)
    page.grid.choose(1)  # the dead one: choosing it does not make it live

    qtbot.waitUntil(lambda: "1 of 2 cameras viewed" in page.patrol.bar.told.text(), timeout=PATIENCE)

    found = desk.wall_round()
    assert found is not None
    assert (found.id, found.viewed, found.left) == (round_, {seen}, (dead,))
    assert "李卫东, 王小军" in page.patrol.bar.told.text()
    assert page.grid.tiles[1].is_seen_live is False


def test_without_a_round_nothing_is_ticked_and_the_wall_says_how_to_begin(
    qtbot: QtBot, desk: Desk, server: MovingServer
) -> None:
    add_cameras(desk, 1, **moving(server))
    page = shown(qtbot, desk)
    live(qtbot, page)

    with qtbot.waitSignal(page.said) as said:
        qtbot.keyClick(page.grid, Qt.Key.Key_F)

    assert "No round" in desk.say(said.args[0])
    assert not page.patrol.bar.isVisible()


def test_something_seen_brings_camera_time_and_picture_into_its_form(
    qtbot: QtBot, desk: Desk, server: MovingServer
) -> None:
    (camera,) = add_cameras(desk, 1, **moving(server))
    round_ = begin(desk, (camera,))
    page = shown(qtbot, desk)
    live(qtbot, page)
    qtbot.waitUntil(page.patrol.bar.isVisible)

    qtbot.keyClick(page.grid, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: isinstance(page.overlay.content, ActionForm), timeout=PATIENCE)
    form = page.overlay.content
    assert isinstance(form, ActionForm)
    assert form.body.read()["camera"] == camera
    form.body.show_values({"kind": "fire", "description": "路边有烟", "measure": "auxiliary"})
    form.save()
    qtbot.waitUntil(lambda: page.overlay.content is None, timeout=PATIENCE)

    (row,) = desk.rows(Query("patrols.video_findings")).rows
    with desk.store.reading(desk.actor) as tx:
        kept = tx.get(VideoFinding, row.id)
        (photo,) = files_of(tx, kept)
        assert (kept.video_patrol_id, kept.camera_id) == (round_, camera)
    assert photo.name.endswith(".jpg")
    assert "not live" not in photo.name


def test_n_goes_to_the_next_camera_that_is_not_viewed(qtbot: QtBot, desk: Desk) -> None:
    first, second, third = add_cameras(desk, 3, **DEAD)
    begin(desk, (third, first))
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: len(page.grid.tiles) == 3 and page.patrol.bar.isVisible())
    assert page.grid.chosen is page.grid.tiles[0]

    qtbot.keyClick(page.grid, Qt.Key.Key_N)

    assert page.grid.chosen is page.grid.tiles[2]
    assert page.grid.chosen.feed is not None
    assert page.grid.chosen.feed.camera == third != second


def test_the_bar_goes_when_the_round_is_over(qtbot: QtBot, desk: Desk) -> None:
    cameras = tuple(add_cameras(desk, 1, **DEAD))
    round_ = begin(desk, cameras)
    page = shown(qtbot, desk)
    qtbot.waitUntil(page.patrol.bar.isVisible)

    now = desk.store.clock()
    desk.act("patrols.video.view", {"cameras": cameras, "others": False, "viewed_at": now}, record=round_)
    desk.act("patrols.video.finish", {"ended_at": desk.store.clock(), "summary": None}, record=round_)
    page.records_changed(frozenset({"patrols.video"}))

    qtbot.waitUntil(page.patrol.bar.isHidden)


def test_a_camera_counts_as_viewed_after_some_seconds_without_a_break() -> None:
    viewing, long, short = Viewing(), LOOKED_AT.total_seconds(), CHOSEN_AT.total_seconds()

    assert viewing.look(100.0, {1: False, 2: True}) == ()
    assert viewing.look(100.0 + short, {1: False, 2: True}) == (2,)
    assert viewing.look(100.0 + long - 1, {2: True}) == (2,)  # the first went dark for a moment
    assert viewing.look(100.0 + long, {1: False}) == ()
    assert viewing.look(100.0 + 2 * long, {1: False}) == (1,)


def test_a_wall_that_stays_on_the_locked_screen_ticks_and_keeps_nothing(
    qtbot: QtBot,
    guarded_folder: Path,
    guarded_window: MainWindow,
    clock: StillClock,
    server: MovingServer,
    settled: Settled,
) -> None:
    desk = guarded_window.desk
    (camera,) = add_cameras(desk, 1, **moving(server))
    chief = entered_desk(guarded_folder, clock, CHIEF)
    begin(chief, (camera,))
    let_go(chief.store)
    guarded_window.show_page("video_wall")
    page: Any = guarded_window.page("video_wall")
    settled(guarded_window)
    page.full_screen()
    qtbot.keyClick(page.grid, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert guarded_window.lock.is_locked
    qtbot.waitUntil(lambda: page.grid.tiles[0].is_seen_live, timeout=PATIENCE)
    tile, seen_at = page.grid.tiles[0], time.monotonic()

    qtbot.keyClick(page.grid, Qt.Key.Key_S)
    qtbot.keyClick(page.grid, Qt.Key.Key_F)
    long_enough = seen_at + LOOKED_AT.total_seconds() + 2
    qtbot.waitUntil(lambda: time.monotonic() > long_enough, timeout=PATIENCE)

    assert tile.is_seen_live
    found = desk.wall_round()
    assert found is not None
    assert not found.viewed
    assert page.overlay.content is None
    with desk.store.reading(desk.actor) as tx:
        assert files_of(tx, tx.get(Camera, camera)) == ()
