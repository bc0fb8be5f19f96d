"""Unfinished files: named by the process that writes them, removed once that process is gone."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

LEFT_BEHIND = timedelta(hours=1)
_PART = re.compile(r"\.(\d+)-[0-9a-f]{8}\.part(-journal)?$")
_LONGEST = 40


def hidden_part_of(path: Path) -> Path:
    """Where a file for a person's own folder is written before it gets its name."""
    return path.with_name(f".{path.name[:_LONGEST]}.{os.getpid()}-{uuid4().hex[:8]}.part")


def is_left_behind(path: Path, now: datetime | None = None) -> bool:
    """Whether a part's process is gone; `now` also counts what is an hour old, where nobody can tell."""
    part = _PART.search(path.name)
    if part is None:
        return False
    if is_gone(int(part[1])):
        return True
    return now is not None and now.timestamp() - path.stat().st_mtime > LEFT_BEHIND.total_seconds()


def is_gone(process: int) -> bool:
    """Whether no process has this number; Windows has no harmless way to ask."""
    if os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def sweep(folder: Path, now: datetime | None = None) -> None:
    """Remove the parts that killed processes of this computer left in a folder."""
    with suppress(OSError):
        for path in folder.glob("*.part"):
            with suppress(OSError):
                if is_left_behind(path, now):
                    path.unlink()
