"""A look at every camera: hundreds at once in one loop, in a thread of its own, answers as they come."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from queue import SimpleQueue
from threading import Event, Thread

from stationdesk.devices import rtsp
from stationdesk.devices.answers import Answer, AnswerKind, Target
from stationdesk.devices.loop import run
from stationdesk.devices.patience import Patience

AT_ONCE = 256
_GLANCE = 0.05

_Told = SimpleQueue[tuple[int, Answer] | BaseException | None]


def look(
    targets: Iterable[Target],
    at_once: int = AT_ONCE,
    timeout: float = rtsp.TIMEOUT,
    stop: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[int, Answer]]:
    """Give each target's id and answer, in the order they are known; a slow reader delays no look.

    `timeout` is seconds a camera, of those in which this PC is awake and not overrun. Put those that were
    silent last time first: waiting for them then costs nothing. `stop` is asked some twenty times a second
    from the sweep's own thread; once it says yes, or the iterator is closed, the looks under way are
    dropped and their cameras get no answer.
    """
    told: _Told = SimpleQueue()
    closed = Event()
    thread = Thread(
        target=_in_thread,
        args=(list(targets), at_once, timeout, lambda: closed.is_set() or stop(), told),
        name="sweep",
        daemon=True,
    )
    thread.start()
    try:
        while (one := told.get()) is not None:
            if isinstance(one, BaseException):
                raise one
            yield one
    finally:
        closed.set()
        thread.join()


def _in_thread(
    targets: list[Target], at_once: int, timeout: float, stop: Callable[[], bool], told: _Told
) -> None:
    try:
        run(_look(targets, at_once, timeout, stop, told))
    except BaseException as defect:  # noqa: BLE001 - the top of a thread: raised again where it is read
        told.put(defect)
    told.put(None)


async def _look(
    targets: list[Target], at_once: int, timeout: float, stop: Callable[[], bool], told: _Told
) -> None:
    waiting = iter(targets)

    async def work() -> None:
        for target in waiting:
            if target.address is None:
                told.put((target.id, Answer(AnswerKind.NO_ADDRESS)))
            else:
                told.put((target.id, await rtsp.ask(patience, target.address, timeout, target.login)))

    async with Patience() as patience:
        workers = {asyncio.ensure_future(work()) for _ in range(min(at_once, len(targets)))}
        while workers and not stop():
            done, workers = await asyncio.wait(workers, timeout=_GLANCE, return_when=asyncio.FIRST_COMPLETED)
            for worker in done:
                worker.result()
