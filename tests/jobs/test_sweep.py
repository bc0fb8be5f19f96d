"""A sweep over real servers of every manner ends in the right state of every camera."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.stream_address import StreamAddress
from stationdesk.desk import Desk
from stationdesk.jobs.sweep import sweep
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.cameras.actions.observing import observe
from stationdesk.ledgers.cameras.actions.registering import register
from stationdesk.ledgers.cameras.records import Camera, Interval
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.watched import Answered, LineState
from stationdesk.store.store import StationKind, Store
from tests.conftest import StillClock
from tests.devices.stubs import Stubs, running

UP = {"ok": Answered.OK, "401": Answered.UNAUTHORISED, "404": Answered.NOT_FOUND, "302": Answered.ERROR}


@pytest.fixture
def stubs() -> Iterator[Stubs]:
    with running() as found:
        yield found


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[Desk]:
    store = Store.create(tmp_path / "station", kind=StationKind.REAL, clock=clock, settings={})
    yield Desk(store, LEDGERS, actor=Actor(None, "演练", Role.ADMINISTRATOR))
    store.close()


def hung(desk: Desk, name: str, at: StreamAddress | None) -> None:
    """A camera of the station; the stub's manner is its path."""
    with desk.store.transaction(SYSTEM, "cameras.test") as tx:
        register(
            tx, name=name, address="路口", village=None, point_class="class1", structure_type="dome",
            manage_unit="青坪镇派出所", required_days=30, scheme=Scheme.RTSP if at else None,
            host=at and at.host, port=at and at.port, main_path=at and at.path,
        )  # fmt: skip


def states(desk: Desk) -> dict[str, tuple[LineState, Answered | None]]:
    with desk.store.reading(SYSTEM) as tx:
        lasting = select(Camera.name, Interval.state, Interval.answer).join(
            Interval, (Interval.camera_id == Camera.id) & Interval.ended_at.is_(None)
        )
        return {name: (state, answer) for name, state, answer in tx.session.execute(lasting)}


def test_every_manner_of_a_device_ends_in_its_state(desk: Desk, stubs: Stubs, clock: StillClock) -> None:
    for manner in UP:
        hung(desk, manner, stubs.at(manner))
    hung(desk, "refused", stubs.nobody())
    hung(desk, "rubbish", stubs.at("rubbish"))
    hung(desk, "silent", stubs.at("silent"))
    hung(desk, "without", None)

    first = sweep(desk, timeout=0.4)
    clock.forward(seconds=60)
    assert first is not None
    again = sweep(desk, only=first.doubted, timeout=0.4)

    assert (first.looked_at, first.changed, len(first.doubted)) == (8, 4, 3)
    assert again is not None
    assert (again.looked_at, again.changed, again.doubted) == (3, 3, ())
    assert states(desk) == {name: (LineState.UP, answer) for name, answer in UP.items()} | {
        "refused": (LineState.DOWN, Answered.REFUSED),
        "rubbish": (LineState.DOWN, Answered.RUBBISH),
        "silent": (LineState.DOWN, Answered.TIMEOUT),
    }


def test_a_stopped_sweep_writes_nothing(desk: Desk, stubs: Stubs) -> None:
    hung(desk, "ok", stubs.at("ok"))

    assert sweep(desk, stop=lambda: True) is None
    assert states(desk) == {}


def test_a_station_without_cameras_is_not_written_to(desk: Desk) -> None:
    done = sweep(desk)

    assert done is not None
    assert done.looked_at == 0


def test_what_a_sweep_changed_is_told_to_the_window(desk: Desk, stubs: Stubs, clock: StillClock) -> None:
    told: list[frozenset[str]] = []
    hung(desk, "ok", stubs.at("ok"))
    desk.listen(told.append)

    sweep(desk)
    changes = [one for one in told if "cameras" in one]
    clock.forward(seconds=300)
    sweep(desk)

    assert changes
    assert [one for one in told if "cameras" in one] == changes


def test_at_a_practice_station_nobody_is_asked_and_everything_is_as_it_was(
    tmp_path: Path, stubs: Stubs, clock: StillClock
) -> None:
    store = Store.create(tmp_path / "practice", kind=StationKind.PRACTICE, clock=clock, settings={})
    desk = Desk(store, LEDGERS, actor=Actor(None, "演练", Role.ADMINISTRATOR))
    for name in ("up", "down", "new"):
        hung(desk, name, stubs.at("silent"))
    with store.transaction(SYSTEM, "cameras.observe") as tx:
        ids = {one.name: one.id for one in tx.session.scalars(select(Camera))}
        observe(tx, {ids["up"]: Answered.OK, ids["down"]: Answered.TIMEOUT})
    clock.forward(seconds=60)
    with store.transaction(SYSTEM, "cameras.observe") as tx:
        observe(tx, {ids["down"]: Answered.TIMEOUT}, whole=False)

    clock.forward(days=3)
    first = sweep(desk)
    assert first is not None
    clock.forward(seconds=60)
    sweep(desk, only=first.doubted)

    assert stubs.seen == []
    assert states(desk) == {
        "up": (LineState.UP, Answered.OK), "down": (LineState.DOWN, Answered.TIMEOUT)
    }  # fmt: skip
    store.close()
