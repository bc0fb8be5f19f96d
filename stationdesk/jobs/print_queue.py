"""A print queue of this computer, spoken to by CUPS' own commands; the pages never lie in a file of ours."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

_NO_CUPS = QT_TRANSLATE_NOOP(
    "jobs", "From the command line this computer prints into a folder only; the window prints on paper."
)
_NO_QUEUE = QT_TRANSLATE_NOOP("jobs", "There is no printer “{name}”; this computer has: {names}")
_OFF = QT_TRANSLATE_NOOP("jobs", "The printer “{name}” takes nothing now; switch it on, then print again.")
_REFUSED = QT_TRANSLATE_NOOP("jobs", "The printer “{name}” did not take {file}; nothing of it was printed.")
_SECONDS = 60


class ToQueue:
    """Each PDF as one job of the queue; `sides` is CUPS' word, such as two-sided-long-edge."""

    way = "print"

    def __init__(self, name: str, *, copies: int = 1, sides: str = "") -> None:
        if not shutil.which("lp") or not shutil.which("lpstat"):
            raise StoreUnavailable(_NO_CUPS)
        self._name, self._copies, self._sides = name, copies, sides
        self._check()

    def _check(self) -> None:
        """A queue that is off would keep the pages and print them some other night."""
        names = [line.split()[0] for line in _asked("lpstat", "-e").splitlines() if line.split()]
        if self._name not in names:
            raise StoreUnavailable(_NO_QUEUE.filled(name=self._name, names=", ".join(names) or "–"))
        takes = _asked("lpstat", "-a", self._name)
        state = _asked("lpstat", "-p", self._name)
        if "not accepting" in takes or not takes or "disabled" in state:
            raise StoreUnavailable(_OFF.filled(name=self._name))

    def target(self, name: str) -> str:
        """What the log says of it."""
        return self._name

    def put(self, name: str, content: bytes) -> Path | None:
        """Hand it over; StoreUnavailable when the queue has stopped taking jobs."""
        self._check()
        words = ["lp", "-d", self._name, "-n", str(self._copies), "-t", name]
        words += ["-o", f"sides={self._sides}"] if self._sides else []
        try:
            done = subprocess.run(
                [*words, "-"], input=content, capture_output=True, timeout=_SECONDS, check=False, env=_plain()
            )
        except (OSError, subprocess.TimeoutExpired) as why:
            raise StoreUnavailable(_REFUSED.filled(name=self._name, file=name)) from why
        if done.returncode != 0:
            raise StoreUnavailable(_REFUSED.filled(name=self._name, file=name))
        return None


def _asked(*words: str) -> str:
    try:
        done = subprocess.run(words, capture_output=True, timeout=_SECONDS, check=False, env=_plain())
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _plain() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C.UTF-8"}
