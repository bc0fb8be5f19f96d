"""A station with a county's 1,118 cameras, each at a stub of its own manner."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.desk import Desk
from stationdesk.devices.answers import AnswerKind, Target
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.cameras.actions.registering import register
from stationdesk.ledgers.cameras.records import Interval
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.watched import Answered, LineState
from stationdesk.store.store import StationKind, Store
from tests.conftest import StillClock

Right = dict[int, Answered]


@contextmanager
def station(folder: Path, clock: StillClock) -> Iterator[Desk]:
    """A real station without a record."""
    store = Store.create(folder, kind=StationKind.REAL, clock=clock, settings={})
    yield Desk(store, LEDGERS, actor=Actor(None, "演练", Role.ADMINISTRATOR))
    store.close()


def hang(desk: Desk, targets: dict[Target, AnswerKind]) -> Right:
    """Every target as a camera of the station; what each has to answer."""
    with desk.store.transaction(SYSTEM, "cameras.test") as tx:
        return {
            register(
                tx, name=f"点位{one.id}", address="路口", village=None, point_class="class2",
                structure_type="dome", manage_unit="青坪镇派出所", required_days=30,
                scheme=Scheme.RTSP if one.address else None, host=one.address and one.address.host,
                port=one.address and one.address.port, main_path=one.address and one.address.path,
            ).id: Answered(kind.value)
            for one, kind in targets.items()
        }  # fmt: skip


def lasting(desk: Desk) -> dict[int, tuple[LineState, Answered | None]]:
    with desk.store.reading(SYSTEM) as tx:
        open_ones = select(Interval).where(Interval.ended_at.is_(None))
        return {one.camera_id: (one.state, one.answer) for one in tx.session.scalars(open_ones)}
