"""Promise P11: a sweep of a county's cameras takes little more than the waiting for the dead ones."""

from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from stationdesk.devices.answers import AnswerKind, Target
from stationdesk.devices.sweep import AT_ONCE, look
from stationdesk.jobs.sweep import sweep as swept
from stationdesk.ledgers.cameras.rules.watched import LineState
from tests.conftest import StillClock
from tests.devices.stub_program import ALL, DEAD, county, stub_program
from tests.jobs.county import hang, lasting, station

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(300)]

LIMIT = 2.0
WAITING = max(DEAD * LIMIT / AT_ONCE, LIMIT)


def test_a_sweep_of_1118_cameras(ratio: Callable[..., Any]) -> None:
    """256 in flight, 2 s, 134 dead, every state right.

    A station's sweep begins with those that were silent last time: at most 1.3 × max(dead · t / n, t). The
    very first sweep does not know them; it may take that beside the time the living take alone.
    """
    with stub_program() as stubs:
        right = county(stubs, ("ok",))
        alive = [target for target, kind in right.items() if kind is AnswerKind.OK]
        silent_first = [*(target for target in right if target not in set(alive)), *alive]

        def sweep(targets: Iterable[Target]) -> float:
            began = perf_counter()
            found = {one: answer.kind for one, answer in look(targets, AT_ONCE, LIMIT)}
            took = perf_counter() - began
            assert found == {target.id: right[target] for target in targets}
            return took

        assert len(right) == ALL
        ratio("P11 sweep of 1,118 cameras, 134 dead: waiting",
              lambda: sweep(silent_first), lambda: WAITING, 1.3, rounds=3)  # fmt: skip
        ratio("P11 the very first sweep: waiting, and the living alone",
              lambda: sweep(right), lambda: WAITING + sweep(alive), 1.3, rounds=3)  # fmt: skip


def test_a_stations_whole_sweep_of_1118_cameras(
    tmp_path: Path, clock: StillClock, ratio: Callable[..., Any]
) -> None:
    """The same through the station's records: read, looked at, and what has changed written.

    The first sweep and the second look at the silent ones come before; then what is measured is every
    sweep of a day.
    """
    with stub_program() as stubs, station(tmp_path / "station", clock) as desk:
        hang(desk, county(stubs, ("ok",)))
        for _ in range(2):
            swept(desk)
            clock.forward(seconds=300)

        def one_sweep() -> float:
            clock.forward(seconds=300)
            began = perf_counter()
            done = swept(desk)
            took = perf_counter() - began
            assert done is not None
            assert (done.looked_at, done.changed) == (ALL, 0)
            return took

        ratio("P11 a station's sweep of 1,118 cameras, records and all: waiting",
              one_sweep, lambda: WAITING, 1.3, rounds=3)  # fmt: skip
        states = [state for state, _ in lasting(desk).values()]
        assert (states.count(LineState.DOWN), states.count(LineState.UP)) == (DEAD, ALL - DEAD)
