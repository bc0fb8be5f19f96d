"""Whether a station's file is in one piece: a glance at each opening, a whole look beside the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from stationdesk.core.errors import FileDamaged, StoreUnavailable
from stationdesk.core.i18n import Phrase
from stationdesk.store import failures
from stationdesk.store.verification import verify

GLANCE = 20
GLANCED_ROWS = 500
STEPS = 2_000  # of the database, between two looks whether to stop

_IN_A_GLANCE = """
    SELECT count(*) FROM (
        SELECT sum(changed) OVER (ORDER BY seq DESC) AS "rows"
        FROM (SELECT seq, changed FROM audit_entry ORDER BY seq DESC LIMIT ?)
    ) WHERE "rows" <= ?
"""  # where one entry brought in a whole station, looking at its rows is looking at everything


def was_cut_off(file: Path) -> bool:
    """Whether the last program that wrote did not close the file; another that has it open looks alike."""
    left = (file.with_name(file.name + suffix) for suffix in ("-wal", "-journal"))
    return any(journal.is_file() and journal.stat().st_size > 0 for journal in left)


def glance(connection: Any, station: str) -> tuple[Phrase, ...]:
    """Read what every start needs, in milliseconds: what does not fit of the schema and the newest entries.

    `connection` is the driver's, whose error flies when a page on the way is damaged.
    """
    with readable():
        connection.execute("SELECT sum(length(sql)) FROM sqlite_master").fetchall()
        (newest,) = connection.execute(_IN_A_GLANCE, (GLANCE, GLANCED_ROWS)).fetchone()
        return verify(connection, station, newest=newest).problems


def is_whole(connection: Any) -> bool:
    """Whether every page and every index is as SQLite left it, on a driver's connection.

    Of an encrypted file each page carries a proof of its own, checked as it is read.
    """
    try:
        found = connection.execute("PRAGMA integrity_check(1)").fetchall()
    except UnicodeDecodeError:  # a name in the finding is itself damaged
        return False
    except connection.DatabaseError as error:
        if isinstance(failures.translated(error), StoreUnavailable):
            raise  # locked, stopped, unreachable: nothing is known of the pages
        return False
    return bool(found == [("ok",)])


@contextmanager
def readable() -> Iterator[None]:
    """What the file holds is text as this program wrote it, or the file is damaged."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise FileDamaged(failures.DAMAGED) from error


@contextmanager
def until(connection: Any, stop: Callable[[], bool]) -> Iterator[None]:
    """Break off what a driver's connection is asked as soon as `stop` says so."""
    connection.set_progress_handler(stop, STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, STEPS)


def never() -> bool:
    """Go on to the end."""
    return False
