"""The schema's history: which scripts there are, and how a file is brought up to the newest."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import FileRefused, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import audit, backup, failures, search_index
from stationdesk.store.engine import Engines, driver_connection, raw
from stationdesk.store.keys import DataKey
from stationdesk.store.rows import digest, kept_classes
from stationdesk.store.schema import schema_digest
from stationdesk.store.verification import stored_rows, witnessed

FOLDER = Path(__file__).parent
NEWER = QT_TRANSLATE_NOOP(
    "store",
    "This station's file was last used by a newer program (schema {theirs}, this one knows {ours}). Install "
    "that version here; the records stay as they are.",
)
NOT_MIGRATED = QT_TRANSLATE_NOOP(
    "store",
    "The records could not be brought up to this version of the program (schema {revision}). Nothing was "
    "changed. Please go on with the version before; a backup from just now is there: {backup}.",
)
_LOG = logging.getLogger(__name__)


def revisions() -> list[str]:
    """Every schema, oldest first: "0001" and up."""
    return sorted(script.name[:4] for script in (FOLDER / "versions").glob("[0-9][0-9][0-9][0-9]_*.py"))


def newest() -> str:
    """The schema this program works with."""
    return revisions()[-1]


def missing(schema: str) -> list[str]:
    """The schemas after this one; FileRefused when the file is newer than the program."""
    if schema not in revisions():
        raise FileRefused(NEWER.filled(theirs=schema, ours=newest()))
    return [revision for revision in revisions() if revision > schema]


def stamp(connection: Connection) -> None:
    """Say that a file just made has the newest schema."""
    connection.exec_driver_sql(  # in Alembic's own words, because the schema's digest covers them
        "CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) )"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version (version_num) VALUES (?)", (newest(),))


def upgrade(
    engines: Engines,
    file: Path,
    schema: str,
    backups: Path,
    clock: Callable[[], datetime],
    key: DataKey | None = None,
) -> None:
    """Run the missing scripts, each after a backup and in one transaction with its audit entry.

    The file is taken alone: another program that has it open would go on with the old schema.
    """
    engines.dispose()
    with failures.in_words(engines.driver.Error):
        take_alone(file, key)
    for revision in missing(schema):
        made = backup.make(file, backups, f"before-{revision}", clock(), key)
        try:
            with failures.in_words(engines.driver.Error), engines.writer.begin() as connection:
                run(connection, revision)
                _witness(connection, revision, clock())
                if revision == newest():
                    search_index.rebuild(raw(connection))  # scripts change texts past it
        except (StationError, StoreUnavailable):
            raise
        except Exception as why:
            _LOG.exception("the migration to %s failed", revision)
            raise FileRefused(NOT_MIGRATED.filled(revision=revision, backup=made.file.name)) from why


def take_alone(file: Path, key: DataKey | None = None) -> None:
    """Leaving WAL needs every other connection gone; the next connection goes back to it."""
    with driver_connection(file, key=key.raw if key else None) as connection:
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")


def run(connection: Connection, revision: str) -> None:
    """Run Alembic up to a revision, inside the connection's transaction."""
    # Alembic takes as long to import as the window to open, and is needed once in months.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _witness(connection: Connection, revision: str, now: datetime) -> None:
    """The migration's audit entry: the new schema, and the new digest of each row it touched."""
    driver = raw(connection)
    known = witnessed(driver)
    changes = audit.Changes(facts={"schema": schema_digest(driver), "revision": revision})
    for kept in kept_classes():
        for row, values in stored_rows(driver, kept.__tablename__):
            if known.get(kept.__tablename__, row).hex() != (now_digest := digest(values)):
                changes.added(kept.__tablename__, row, now_digest)
    head = audit.head(driver)
    at = max(int(now.timestamp()), head.at)
    audit.append(driver, head, changes, actor=SYSTEM, action="store.migrated", form=None, at=at)
