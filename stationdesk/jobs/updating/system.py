"""What an update means on this system: on Windows a setup that waits for this program to end."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.jobs.places import pc_folder

BY_PACKAGE = QT_TRANSLATE_NOOP(
    "jobs",
    "The update is in order, but this system is not updated by a setup: whoever looks after the computer "
    "installs the new .deb package. The records stay as they are.",
)
NOT_STARTED = QT_TRANSLATE_NOOP(
    "jobs", "The setup was not started, so nothing was changed. Open the program and begin the update again."
)
_MACHINES = {"amd64": "x64", "x86_64": "x64", "aarch64": "arm64", "win32": "x86"}
AFTER = "/AFTER="
"""The setup's switch: wait until the process of this number has ended."""


def machine() -> str:
    """The kind of computer as the setups call it: that of this program, not of the processor under it."""
    kind = sysconfig.get_platform().rpartition("-")[2]
    return _MACHINES.get(kind, kind)


def copies() -> Path:
    """The folder setups are copied to before they are started."""
    return pc_folder() / "update"


def forget_copies() -> None:
    """Remove the setups of earlier updates."""
    shutil.rmtree(copies(), ignore_errors=True)


Start = Callable[[Path], None]
STARTS: Start | None = None
"""Starts a setup; None where this system is not updated by one."""

if sys.platform == "win32":

    def _start(setup: Path) -> None:
        """Start it by the shell, which asks for an administrator where the setup needs one.

        StoreUnavailable when it was not started, because somebody said no for example.
        """
        try:
            os.startfile(setup, arguments=f"{AFTER}{os.getpid()}")
        except OSError as why:
            raise StoreUnavailable(NOT_STARTED) from why

    STARTS = _start
