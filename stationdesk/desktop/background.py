"""Long work beside the window: a pool of our own, progress, cancel, and the answer in the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance
from PySide6.QtWidgets import QApplication

from stationdesk.core.errors import StationError, StoreUnavailable

THREADS = 3
Work = Callable[["Task"], Any]
Refused = Callable[[Any], None] | SignalInstance


class Task(QObject):
    """One piece of work under way. The work asks `cancelled`; the window listens to the signals."""

    done = Signal(object)
    refused = Signal(object)
    broken = Signal(object)
    progressed = Signal(int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop; its answer is then thrown away."""
        self.cancelled = True

    def progress(self, done: int, total: int, words: str = "") -> None:
        """Tell how far the work is; may be called from the work's thread."""
        self.progressed.emit(done, total, words)


class _Run(QRunnable):
    def __init__(self, task: Task, work: Work) -> None:
        super().__init__()
        self._task, self._work = task, work

    def run(self) -> None:
        task = self._task
        if task.cancelled:
            return
        try:
            answer = self._work(task)
        except (StationError, StoreUnavailable) as refusal:
            task.refused.emit(refusal)
        except Exception as defect:  # noqa: BLE001 - the top of a thread: handed to failures.py whole
            task.broken.emit(defect)
        else:
            if not task.cancelled:
                task.done.emit(answer)


class Background(QObject):
    """Runs work in threads of its own; `broken` carries what nobody expected."""

    broken = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(THREADS)
        self._tasks: set[Task] = set()

    def start(
        self,
        work: Work,
        *,
        done: Callable[[Any], None],
        refused: Refused | None = None,
        progress: Callable[[int, int, str], None] | None = None,
    ) -> Task:
        """Run `work(task)`; call `done(answer)` or `refused(error)` in the GUI thread.

        Bound methods of objects of Qt, or their signals (never a signal's `emit`): those are told nothing
        once they are gone.
        """
        task = Task(self)
        task.done.connect(done)
        task.refused.connect(self.refused if refused is None else refused)
        task.broken.connect(self.broken)
        if progress is not None:
            task.progressed.connect(progress)
        self._tasks = {one for one in self._tasks if not one.cancelled} | {task}
        for ended in (task.done, task.refused, task.broken):
            ended.connect(self._forget)
        self._pool.start(_Run(task, work))
        return task

    @property
    def idle(self) -> bool:
        """Whether every answer that is still wanted has been given."""
        return all(task.cancelled for task in self._tasks)

    def wait(self, milliseconds: int = 10_000) -> bool:
        """Wait until all work has ended; False when it has not by then."""
        return self._pool.waitForDone(milliseconds)

    def close(self) -> None:
        """Cancel all work and wait for what cannot be cancelled."""
        for task in tuple(self._tasks):
            task.cancel()
        self._pool.clear()
        self._pool.waitForDone()

    def _forget(self, _answer: object) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._tasks.discard(task)
            task.deleteLater()

    @staticmethod
    def of(widget: QObject) -> Background:
        """The background of the window a widget is in, else the program's."""
        top: QObject | None = widget
        while top is not None:
            found = getattr(top, "background", None)
            if isinstance(found, Background):
                return found
            top = top.parent()
        app: Any = QApplication.instance()
        mine = getattr(app, "background", None)
        if not isinstance(mine, Background):
            mine = app.background = Background(app)
        return mine
