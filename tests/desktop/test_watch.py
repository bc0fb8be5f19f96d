"""Damaged pages, altered records, a full disk: seen beside the work and kept in sight."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from stationdesk.core.errors import FileDamaged
from stationdesk.desk import Desk
from stationdesk.desktop.remember import pc
from stationdesk.desktop.watch import Concern, Watch
from stationdesk.ledgers import LEDGERS
from stationdesk.store.clock_watch import ClockWatch
from stationdesk.store.engine import driver_connection
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named


@pytest.fixture
def desk(open_store: Store) -> Desk:
    """A chief's desk that speaks English."""
    return Desk(open_store, LEDGERS, actor=actor_named(open_store, "陈建国"), language="en")


@pytest.fixture
def watched(window, settled):
    """The window with its watch, which has looked once."""
    watch = Watch(window)
    watch.begin()
    settled(window)
    return watch


@pytest.fixture
def roomy(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the disk is short of room, as the test wishes."""
    short = [False]
    monkeypatch.setattr(Store, "is_short_of_room", lambda store: short[0])
    return short


def test_nothing_is_said_of_a_sound_file(roomy, window, watched: Watch) -> None:
    assert watched.concerns == ()
    assert not window.strip.said


def test_a_nearly_full_disk_is_said_and_taken_back(roomy: list[bool], window, watched: Watch) -> None:
    roomy[0] = True
    watched.look()
    assert watched.concerns == (Concern.ROOM,)
    assert window.strip.said

    roomy[0] = False
    watched.look()
    assert not window.strip.said


def test_a_clock_far_ahead_is_said_until_it_is_set_right_or_somebody_has_looked(
    roomy: list[bool], window, watched: Watch, clock
) -> None:
    store = window.desk.store
    store.clock_watch = ClockWatch()
    clock.forward(days=90)
    window.desk.set_setting("access.lock_minutes", 4)

    watched.look()
    assert watched.concerns == (Concern.CLOCK,)
    assert "2027" in window.strip.words.text()
    clock.forward(days=-90)
    watched.look()
    assert not window.strip.said

    clock.forward(days=90)
    watched.look()
    window.strip.findChild(QPushButton, "watch.clock").click()
    assert watched.concerns == ()
    assert not window.strip.said


def test_an_altered_record_is_said_to_everybody(
    roomy: list[bool], window, watched: Watch, settled, qtbot
) -> None:
    with driver_connection(window.desk.store.file) as connection:
        connection.execute("UPDATE person SET phone = '13900000000' WHERE id = 1")

    def is_told() -> bool:
        watched.check(1_000)  # not taken while the look it began with is still under way
        return watched.concerns == (Concern.UNFIT,)

    qtbot.waitUntil(is_told)

    assert "Check the records" in window.strip.words.text()
    offer = window.strip.findChild(object, "watch.check")
    offer.click()
    settled(window)
    assert window.page("settings").proof.isVisible()


def test_damaged_pages_stop_the_saves_and_are_said(
    roomy: list[bool], window, watched: Watch, settled, qtbot
) -> None:
    store = window.desk.store
    damage(store.file)
    store.engines.dispose()

    watched.check(None)
    qtbot.waitUntil(lambda: Concern.DAMAGED in watched.concerns)

    assert store.is_damaged
    assert "damaged" in window.strip.words.text()
    with pytest.raises(FileDamaged), store.transaction(window.desk.actor, "incidents.register"):
        pass


def damage(file: Path) -> None:
    """Nothing but zeros in the middle of the call table."""
    with driver_connection(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'incident'").fetchone()
    with file.open("r+b") as content:
        content.seek((page - 1) * 4096)
        content.write(bytes(4096))


def test_every_record_is_checked_once_a_day(
    roomy: list[bool], window, watched: Watch, clock, settled
) -> None:
    station = window.desk.store.identity.uuid
    watched.look()
    settled(window)
    assert station not in pc()["verified"]

    clock.forward(minutes=31)
    watched.look()
    settled(window)
    checked = pc()["verified"][station]
    clock.forward(hours=3)
    watched.look()
    settled(window)
    assert pc()["verified"][station] == checked

    clock.forward(hours=20)
    watched.look()
    settled(window)
    assert pc()["verified"][station] > checked


def test_a_start_after_a_kill_says_that_everything_saved_is_here(window, settled) -> None:
    store = window.desk.store
    store.was_cut_off = True
    window.messages.hide()

    Watch(window).begin()
    settled(window)

    assert "not closed properly" in window.messages.words.text()
