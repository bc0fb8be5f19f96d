"""What the interpreter writes when the whole process dies: kept in a file, and offered at the next start."""

from __future__ import annotations

import faulthandler
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from stationdesk.core.defect_report import redacted_report
from stationdesk.core.parts import is_gone
from stationdesk.store.files import remove, write_whole

LAST = "last-crash.txt"
MOST_BYTES = 200_000
_PATTERN = "crash-*.txt"
_DEADLY = ("Fatal Python error", "access violation", "stack overflow", "illegal instruction")


class CrashFile:
    """The open file a dying process writes to; a process that ends by itself takes it away."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / f"crash-{os.getpid()}.txt"
        self._file: BinaryIO | None = None
        _leave_no_core()
        with suppress(OSError):  # where it cannot be kept, the program starts all the same
            folder.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("wb")
            faulthandler.enable(self._file)

    def close(self) -> None:
        """This process does not crash any more."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        remove(self.path)


def _leave_no_core() -> None:
    """A core file would hold the records and their key in clear."""
    if sys.platform != "win32":
        import resource

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def crashed_before(folder: Path) -> str | None:
    """What an earlier process left when it died, told once; it stays in the last crash's file."""
    found = None
    for path in sorted(folder.glob(_PATTERN)):
        if not _is_left(path):
            continue
        report = _read(path)
        remove(path)
        if any(word in report for word in _DEADLY):
            found = redacted_report(report)
    if found is not None:
        write_whole(folder / LAST, found.encode())
    return found


def last_crash(folder: Path) -> str:
    """The newest crash there was; "" when there was none."""
    return redacted_report(_read(folder / LAST))


def _is_left(path: Path) -> bool:
    """Whether the process that opened it is gone; on Windows nobody can remove an open file anyway."""
    number = path.stem.removeprefix("crash-")
    if not number.isdecimal() or int(number) == os.getpid():
        return False
    return os.name == "nt" or is_gone(int(number))


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""
