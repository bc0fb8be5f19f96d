"""A robot with patience: a wait ends as soon as the thing is there, so a slow computer fails no test."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE = 60_000


class PatientBot(QtBot):
    """Waits for what a test needs at least a minute, whatever the test asks.

    A wait that may well end with nothing (`raising=False`, `assertNotEmitted`) is as long as it says.
    """

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:  # noqa: N802
        __tracebackhide__ = True
        super().waitUntil(callback, timeout=_patient(timeout))

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **more: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=_patient(timeout, **more), **more)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE, **more: Any) -> Any:  # noqa: N802
        return super().waitSignals(signals, timeout=_patient(timeout, **more), **more)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE) -> Any:  # noqa: N802
        return super().waitExposed(widget, timeout=_patient(timeout))

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE) -> Any:  # noqa: N802
        return super().waitActive(widget, timeout=_patient(timeout))


def _patient(timeout: int, *, raising: bool | None = None, **_more: Any) -> int:
    return timeout if raising is False else max(timeout, PATIENCE)
