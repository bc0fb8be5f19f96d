"""What the database reports, in the words of the person who sees it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError

from stationdesk.core.errors import FileDamaged, RecordStale, RuleBroken, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

LOCKED = QT_TRANSLATE_NOOP("store", "The station's file is busy in another program. Try again in a moment.")
FULL = QT_TRANSLATE_NOOP("store", "The disk is full; nothing was saved. Free some space, then try again.")
READ_ONLY = QT_TRANSLATE_NOOP(
    "store", "The station's file may not be written here. Check the folder's rights."
)
UNREACHABLE = QT_TRANSLATE_NOOP("store", "The station's file cannot be opened. Is its disk connected?")
DISK_FAILED = QT_TRANSLATE_NOOP(
    "store", "The disk reported an error; nothing was saved. Try again, then back up."
)
DAMAGED = QT_TRANSLATE_NOOP(
    "store", "The station's file is damaged. It is kept as it is; please put back the newest good backup."
)
NOT_OURS = QT_TRANSLATE_NOOP(
    "store", "This is not a station's file, or it is damaged from its first page on, or needs another key."
)

STOPPED = QT_TRANSLATE_NOOP("store", "The check was stopped.")

SEALED = QT_TRANSLATE_NOOP("store", "This record is closed; only a supplement may be added.")
KEPT = QT_TRANSLATE_NOOP("store", "Records are never deleted; void it with a reason instead.")
STALE = QT_TRANSLATE_NOOP("store", "Someone else changed this record. Open it again and repeat your change.")
TWICE = QT_TRANSLATE_NOOP("store", "The same value is already kept by another record.")
REFERRED = QT_TRANSLATE_NOOP("store", "This refers to a record that is not there.")

ROOM_FOR_AN_INDEX = 64 * 1024  # bytes; the shared index beside the journal is 32 KiB when a file is opened

_CIRCUMSTANCES = (
    ("database is locked", LOCKED),
    ("database table is locked", LOCKED),
    ("disk is full", FULL),
    ("readonly", READ_ONLY),
    ("unable to open", UNREACHABLE),
    ("disk i/o error", DISK_FAILED),
    ("authorization denied", READ_ONLY),
    ("interrupted", STOPPED),
)
_DAMAGES = (
    ("malformed", DAMAGED),
    ("vtable constructor failed", DAMAGED),
    ("could not decode", DAMAGED),
    ("not a database", NOT_OURS),
)
_REFUSALS = (
    ("sealed:", SEALED),
    ("kept:", KEPT),
    ("unique constraint", TWICE),
    ("foreign key constraint", REFERRED),
)


def translated(error: BaseException) -> StationError | StoreUnavailable | None:
    """The error a person can act on, or None when this one is a defect."""
    if isinstance(error, StaleDataError):
        return RecordStale(STALE)
    if isinstance(error, PoolTimeout):
        return StoreUnavailable(LOCKED)
    words = str(error.orig if isinstance(error, DBAPIError) else error).lower()
    if (phrase := _found(words, _CIRCUMSTANCES)) is not None:
        return StoreUnavailable(phrase)
    if (phrase := _found(words, _DAMAGES)) is not None:
        return FileDamaged(phrase)
    if (phrase := _found(words, _REFUSALS)) is not None:
        return RuleBroken(phrase)
    return None


def _found(words: str, table: tuple[tuple[str, Phrase], ...]) -> Phrase | None:
    return next((phrase for part, phrase in table if part in words), None)


def _has_no_room(folder: Path | None) -> bool:
    try:
        return folder is not None and shutil.disk_usage(folder).free < ROOM_FOR_AN_INDEX
    except OSError:
        return False  # the disk is gone; that is another sentence


@contextmanager
def in_words(*drivers: type[BaseException], folder: Path | None = None) -> Iterator[None]:
    """Turn what SQLAlchemy raises, and what these driver errors say, into ours.

    SQLite calls it an I/O error when a full disk leaves no room for the index beside the journal; with the
    station's folder given, that is told as what it is.
    """
    known: tuple[type[BaseException], ...] = (DBAPIError, StaleDataError, PoolTimeout, *drivers)
    try:
        yield
    except known as error:
        if (ours := translated(error)) is None:
            raise
        if isinstance(ours, StoreUnavailable) and ours.phrase == DISK_FAILED and _has_no_room(folder):
            ours = StoreUnavailable(FULL)
        raise ours from error
