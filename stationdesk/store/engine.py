"""The one seam to the database driver: which library, which pragmas, which journal."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, create_engine, event
from sqlalchemy.pool import PoolProxiedConnection, QueuePool
from sqlalchemy.util import LRUCache

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store.failures import in_words

BUSY_MILLISECONDS = 5_000
WRITER_WAIT_SECONDS = 10
READERS = 8
STATEMENTS_KEPT = 1_000
_PLAIN = b"SQLite format 3\x00"
_NO_CIPHER = QT_TRANSLATE_NOOP(
    "store", "This copy of the program cannot open encrypted records. Please install it again, whole."
)


@dataclass(frozen=True)
class Journal:
    """How a commit reaches the disk; `synchronous` makes it survive a power cut."""

    mode: str
    synchronous: str


WAL = Journal("wal", "FULL")
ROLLBACK = Journal("delete", "EXTRA")
READING = Journal("", "FULL")  # whichever the file has


@cache
def preferred_driver() -> ModuleType:
    """sqlcipher3 where it is installed, else the standard library's driver."""
    try:
        return import_module("sqlcipher3.dbapi2")
    except ImportError:
        return sqlite3


def journal_for(version: tuple[int, ...]) -> Journal:
    """The journal that is safe with a library of this version.

    Up to 3.51.2 a WAL file can be corrupted when two connections write and checkpoint at the same
    instant; 3.50.7 and 3.44.6 carry the fix as well. The others get a rollback journal, whose commits
    cost about three times as much and are as safe.
    """
    fixed = version >= (3, 51, 3) or (version[:2] == (3, 50) and version >= (3, 50, 7))
    fixed = fixed or (version[:2] == (3, 44) and version >= (3, 44, 6))
    return WAL if fixed else ROLLBACK


@dataclass(frozen=True)
class Engines:
    """One connection that writes, several that cannot."""

    writer: Engine
    reader: Engine
    driver: ModuleType
    journal: Journal
    glancers: deque[PoolProxiedConnection] = field(default_factory=deque)

    @contextmanager
    def glancing(self) -> Iterator[Any]:
        """A driver's own connection for one statement made ready, which alone is a consistent view.

        It costs a tenth of a session of the ORM, which would be a third of what reading a page takes.
        """
        with in_words(self.driver.Error):
            held = self._glancer()
            try:
                yield held.driver_connection
            except BaseException:
                held.close()  # the pool sees to it
                raise
            self.glancers.append(held)

    def _glancer(self) -> PoolProxiedConnection:
        try:
            return self.glancers.pop()
        except IndexError:
            return self.reader.raw_connection()

    def dispose(self) -> None:
        """Close every connection; the last one folds the WAL into the file."""
        while self.glancers:
            self.glancers.pop().close()
        self.reader.dispose()
        self.writer.dispose()


def open_engines(
    file: Path,
    *,
    driver: ModuleType | None = None,
    journal: Journal | None = None,
    key: bytes | None = None,
    read_only: bool = False,
) -> Engines:
    """Engines on the file, which is made when missing. `journal` is for tests of the other mode."""
    module = driver or preferred_driver()
    chosen = READING if read_only else journal or journal_for(module.sqlite_version_info)

    def reach() -> Any:
        return connect(file, module, key, read_only=read_only)

    return Engines(
        _engine(reach, module, chosen, writes=not read_only),
        _engine(reach, module, chosen, writes=False),
        module,
        chosen,
    )


@cache
def _language(module: ModuleType) -> tuple[Dialect, LRUCache[Any, Any]]:
    """What every engine of one driver speaks, and the statements already put into it.

    Putting a list's statement into SQL costs more than running it; what the reader or an earlier
    station's file has asked once is ready for all. A statement is kept under its dialect, so that is shared.
    """
    speaking = create_engine("sqlite://", module=module)
    speaking.connect().close()  # the dialect asks the library once what it can
    speaking.dispose()
    return speaking.dialect, LRUCache(STATEMENTS_KEPT)


def _engine(reach: Callable[[], Any], module: ModuleType, journal: Journal, *, writes: bool) -> Engine:
    dialect, statements = _language(module)
    engine = create_engine(
        "sqlite://",
        module=module,
        execution_options={"compiled_cache": statements},
        hide_parameters=True,  # what was typed about a person must not reach a log
        creator=reach,
        poolclass=QueuePool,
        pool_size=1 if writes else READERS,
        max_overflow=0 if writes else READERS,
        pool_timeout=WRITER_WAIT_SECONDS,
        pool_use_lifo=True,  # the connection whose pages are still in its cache
        pool_reset_on_return="rollback",
    )
    engine.dialect = dialect

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        set_pragmas(connection, journal, writes=writes)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        raw(connection).execute("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def is_encrypted(file: Path) -> bool:
    """Whether a file is there that does not begin as a plain SQLite file does.

    Never ask of a file this process has open: on Linux, closing it here lets go of SQLite's own locks.
    """
    try:
        with file.open("rb") as content:
            begin = content.read(len(_PLAIN))
    except FileNotFoundError:
        return False
    return bool(begin) and begin != _PLAIN


def connect(
    file: Path, driver: ModuleType | None = None, key: bytes | None = None, *, read_only: bool = False
) -> Any:
    """A driver's connection in which this program alone decides when a transaction begins.

    `key` is the 32 bytes an encrypted file is kept under; it costs no derivation. `read_only` never
    writes a byte, not even on closing: a damaged file stays as it is.
    """
    module = driver or preferred_driver()
    if key is not None and module is sqlite3:
        raise FileRefused(_NO_CIPHER)
    named = f"{file.absolute().as_uri()}?mode=ro" if read_only else str(file)
    connection = module.connect(
        named, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None, check_same_thread=False, uri=read_only
    )
    if key is not None:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchall()
    return connection


def set_pragmas(connection: Any, journal: Journal, *, writes: bool) -> None:
    """Make a connection safe; `trusted_schema` and `cell_size_check` distrust a file made by others."""
    for pragma in (
        *((f"journal_mode={journal.mode}",) if journal.mode else ()),
        f"synchronous={journal.synchronous}",
        f"busy_timeout={BUSY_MILLISECONDS}",
        "foreign_keys=ON",
        "recursive_triggers=ON",  # else INSERT OR REPLACE deletes a row past its trigger
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "secure_delete=ON",
        "mmap_size=0",
        "temp_store=MEMORY",
        "cache_size=-16000",
        f"query_only={'OFF' if writes else 'ON'}",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()


def raw(connection: Connection) -> Any:
    """The driver's own connection, inside the transaction that `connection` has begun."""
    return connection.connection.driver_connection


@contextmanager
def driver_connection(
    file: Path, driver: ModuleType | None = None, key: bytes | None = None, *, read_only: bool = False
) -> Iterator[Any]:
    """A connection of one's own, closed on leaving; no pragmas set."""
    connection = connect(file, driver, key, read_only=read_only)
    try:
        yield connection
    finally:
        connection.close()
