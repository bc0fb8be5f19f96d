"""The drives a stick may be: what is plugged into this PC now and can be taken away again."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress
from pathlib import Path

_REMOVABLE = 2  # DRIVE_REMOVABLE of Windows
_PLACES = (Path("/media"), Path("/run/media"))
_DEEP = 2  # /media/user/stick


def removable() -> tuple[Path, ...]:
    """The root of each; a drive without a medium is none."""
    return _of_windows() if os.name == "nt" else mounted_below(_PLACES)


def mounted_below(places: tuple[Path, ...]) -> tuple[Path, ...]:
    """What is mounted in these folders, or one below."""
    found: set[Path] = set()
    level = list(places)
    for _ in range(_DEEP):
        level = [below for folder in level for below in _folders(folder)]
        found |= {folder for folder in level if _is_mount(folder)}
    return tuple(sorted(found))


def _folders(folder: Path) -> list[Path]:
    with suppress(OSError):
        return [one for one in folder.iterdir() if one.is_dir()]
    return []


def _is_mount(folder: Path) -> bool:
    with suppress(OSError):
        return folder.is_mount()
    return False


def _of_windows() -> tuple[Path, ...]:
    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return ()
    letters = int(windows.kernel32.GetLogicalDrives())
    roots = [f"{chr(ord('A') + place)}:\\" for place in range(26) if letters >> place & 1]
    removable_ones = (Path(root) for root in roots if windows.kernel32.GetDriveTypeW(root) == _REMOVABLE)
    return tuple(root for root in removable_ones if os.access(root, os.R_OK))
