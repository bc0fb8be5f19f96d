"""The decoder, loaded when the first tile plays: QtMultimedia with ffmpeg, silent about addresses.

ffmpeg prints every address it opens on the standard error, login and all. It is told to say nothing
before it gets the first one; where it cannot be told, no login is handed over.
"""

from __future__ import annotations

import ctypes
import logging
import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import ModuleType

import PySide6
from PySide6.QtCore import QLoggingCategory, QThreadPool

SPARE_THREADS = 4
_LOG = logging.getLogger(__name__)
_QUIET = -8  # AV_LOG_QUIET
_RULES = "qt.multimedia.*=false"


@cache
def decoder() -> ModuleType | None:
    """PySide6.QtMultimedia; None when this computer has none, or none that can play."""
    _find_ffmpeg()
    QLoggingCategory.setFilterRules(_RULES)  # it complains about sound systems nobody asks for
    try:
        from PySide6 import QtMultimedia  # some 30 MB that only a playing wall needs
    except ImportError as why:
        _LOG.warning("live pictures cannot be shown: %s", type(why).__name__)
        return None
    if not QtMultimedia.QMediaPlayer().isAvailable():  # this also loads ffmpeg, see is_silent
        _LOG.warning("live pictures cannot be shown: %s", "no decoder")
        return None
    is_silent()
    _spare_threads()
    return QtMultimedia


@cache
def _find_ffmpeg() -> object:
    """On Windows Qt's plugin looks for ffmpeg beside Qt only if told; else another decoder takes its place.

    What comes back keeps the folder known as long as it is held.
    """
    if sys.platform == "win32":
        return os.add_dll_directory(str(Path(PySide6.__file__).parent))
    return None


@cache
def is_silent() -> bool:
    """Whether ffmpeg has been told to print nothing; ask after `decoder`."""
    try:
        library("avutil").av_log_set_level(_QUIET)  # type: ignore[union-attr]
    except AttributeError:
        _LOG.warning("logins are not used for live pictures: %s", "the decoder cannot be silenced")
        return False
    return True


def _spare_threads() -> None:
    """One thread a stream: a wall is many small pictures, and more threads only wait for each other."""
    with suppress(AttributeError):
        library("avutil").av_cpu_force_count(1)  # type: ignore[union-attr]


@cache
def library(name: str) -> ctypes.CDLL | None:
    """A part of the ffmpeg that Qt brought: the one already loaded, found again by its name."""
    root = Path(PySide6.__file__).parent
    windows = sys.platform == "win32"
    found = root.glob(f"{name}-*.dll") if windows else (root / "Qt" / "lib").glob(f"lib{name}.so.*")
    for one in sorted(found):
        try:
            return ctypes.CDLL(str(one))
        except OSError:
            continue
    return None


def make_room(streams: int) -> None:
    """QMediaPlayer opens its streams in Qt's own pool: one thread each, and some for others."""
    pool = QThreadPool.globalInstance()
    pool.setMaxThreadCount(max(pool.maxThreadCount(), streams + SPARE_THREADS))
