"""What takes long to make is made by the first worker of a run that wants it, and copied by every other."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

LONGEST = 600.0
"""Seconds that a worker waits for another one's making."""


def made_once(
    places: pytest.TempPathFactory, name: str, make: Callable[[Path], object], told: str = "station"
) -> Path:
    """A copy, this worker's own, of the folder that `make` filled once in this run."""
    shared = _of_the_run(places) / "made-once"
    shared.mkdir(exist_ok=True)
    made = shared / name
    with _alone(shared / f"{name}.lock"):
        if not made.exists():
            unfinished = shared / f"{name}.unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            make(unfinished)
            unfinished.rename(made)
    return Path(shutil.copytree(made, places.mktemp(name) / told))


def _of_the_run(places: pytest.TempPathFactory) -> Path:
    """The folder that the workers of this run, and of no other, have in common."""
    own = places.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """One process at a time; a lock of SQLite is the same on every system and ends with its process."""
    connection = sqlite3.connect(lock, timeout=LONGEST, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        connection.close()
