"""Wrong passwords: after five of one person, ten minutes in which not even the right one is tried.

The ten minutes are counted by how long the computer has been running, so that setting its clock or
starting it again helps nobody. The count is written before the password is tried: pulling the plug or
asking from many programs at once gains no further guess.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil, isfinite
from pathlib import Path
from typing import Any

from stationdesk.core.errors import NotAllowed, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import files

MOST = 5
LOCKED_SECONDS = 600.0
FILE = "attempts.json"
_EVERYBODY = "*"  # while the count was found unreadable
_NONE: dict[str, Any] = {"failures": 0, "wrong": 0, "since": 0.0, "left": 0.0}

LOCKED = QT_TRANSLATE_NOOP(
    "store", "Five wrong passwords: {name} can try again in {minutes} minutes. Others can enter now."
)
LEFT = QT_TRANSLATE_NOOP("store", "The password is not right. {left} more tries, then ten minutes' wait.")
NOT_COUNTED = QT_TRANSLATE_NOOP(
    "store", "Nobody can enter while {folder} cannot be written. Free some space or check its rights."
)


class Locked(NotAllowed):
    """Five were wrong; wait."""


class Attempts:
    """How often each person's password was wrong since it was last right."""

    def __init__(self, folder: Path, uptime: Callable[[], float] = time.monotonic) -> None:
        self._file = folder / FILE
        self._uptime = uptime

    def begin(self, person: int, name: str) -> int:
        """Count one attempt before it is made; Locked when there is none left. Returns how many remain."""
        with self._kept() as kept:
            found = kept.setdefault(str(person), self._first(kept))
            self._refuse_locked(found, name)
            if found["failures"] >= MOST:
                found["failures"] = 0
            found["failures"] += 1
            found["wrong"] += 1
            if found["failures"] >= MOST:
                found.update(left=LOCKED_SECONDS, since=self._uptime())
            return int(MOST - found["failures"])

    def refuse_locked(self, person: int, name: str) -> None:
        """Raise Locked while the ten minutes of a person last."""
        with self._kept() as kept:
            if (found := kept.get(str(person))) is not None:
                self._refuse_locked(found, name)

    def right(self, person: int) -> int:
        """The attempt was right; returns how many before it were not, of which none was noted yet."""
        with self._kept() as kept:
            found = kept.setdefault(str(person), _NONE | {"wrong": 1})
            found.update(_NONE | {"wrong": max(0, found["wrong"] - 1)})
            return int(found["wrong"])

    def noted(self, person: int, failures: int) -> None:
        """So many wrong tries are in the audit now, and need not be told again."""
        with self._kept() as kept:
            if (found := kept.get(str(person))) is not None:
                found["wrong"] = max(0, found["wrong"] - failures)
                if found == _NONE:
                    del kept[str(person)]

    def _first(self, kept: dict[str, Any]) -> dict[str, Any]:
        """Who was not counted yet; where the count cannot be read, as if all tries were spent."""
        everybody = kept.get(_EVERYBODY)
        return dict(everybody) if everybody is not None else dict(_NONE)

    def _spent(self) -> dict[str, Any]:
        return {"failures": MOST, "wrong": 0, "since": self._uptime(), "left": LOCKED_SECONDS}

    def _refuse_locked(self, found: dict[str, Any], name: str) -> None:
        self._run_down(found)
        if found["left"] > 0:
            raise Locked(LOCKED.filled(name=name, minutes=ceil(found["left"] / 60)))

    def _run_down(self, found: dict[str, Any]) -> None:
        """A computer that was started again has run since then at least as long as it is running now."""
        if found["left"] > 0:
            now = self._uptime()
            passed = now - found["since"] if now >= found["since"] else now
            found.update(left=max(0.0, found["left"] - passed), since=now)

    @contextmanager
    def _kept(self) -> Iterator[dict[str, Any]]:
        try:
            with files.alone(self._file.with_suffix(".lock")):
                before = self._file.read_bytes() if self._file.exists() else b"{}"
                kept = self._read(before)
                try:
                    yield kept
                finally:
                    if (now := json.dumps(kept).encode()) != before:  # a look alone costs no writing
                        files.write_whole(self._file, now)
        except OSError as error:
            raise StoreUnavailable(NOT_COUNTED.filled(folder=self._file.parent)) from error

    def _read(self, told: bytes) -> dict[str, Any]:
        try:
            kept = json.loads(told.decode("utf-8"))
            read = {str(person): self._told(one) for person, one in kept.items()}
        except (ValueError, AttributeError, RecursionError):
            return {_EVERYBODY: self._spent()}
        if (everybody := read.get(_EVERYBODY)) is not None:
            self._run_down(everybody)
            if everybody["left"] <= 0:
                del read[_EVERYBODY]
        return read

    def _told(self, one: Any) -> dict[str, Any]:
        """One person's count; what is no count is taken for one that is spent."""
        try:
            since, left = float(one["since"]), float(one["left"])
            failures, wrong = int(one["failures"]), int(one["wrong"])
        except (ValueError, TypeError, KeyError, OverflowError):
            return self._spent()
        if not (isfinite(since) and isfinite(left) and since >= 0 and failures >= 0 and wrong >= 0):
            return self._spent()
        return {"failures": failures, "wrong": wrong, "since": since, "left": min(left, LOCKED_SECONDS)}
