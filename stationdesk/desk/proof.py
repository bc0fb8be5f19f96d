"""Is this what was printed? A station's records, or a backup on any computer, against codes from paper."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Ledger
from stationdesk.desk.proof_anchors import AnchorFound, AnchorVerdict, found_of, is_of_anchor, tidied
from stationdesk.desk.proof_sentences import Sentences
from stationdesk.desk.reading import ReadingDesk
from stationdesk.store import audit, engine, failures, soundness
from stationdesk.store.keys import DataKey
from stationdesk.store.manifest import file_digest, read_manifest
from stationdesk.store.station_file import read_identity
from stationdesk.store.verification import Verification, verify

__all__ = ["AnchorFound", "AnchorVerdict", "Inspection", "explained", "inspect_backup", "tidied"]

SEALED = QT_TRANSLATE_NOOP(
    "desk/proof", "The backup “{file}” is encrypted: a password or the recovery key opens it."
)
NO_FILE = QT_TRANSLATE_NOOP("desk/proof", "There is no file “{file}”.")
NOT_SAME = QT_TRANSLATE_NOOP(
    "desk/proof", "The file is not as it was when the backup was made: it was changed or damaged."
)
NO_MANIFEST = QT_TRANSLATE_NOOP(
    "desk/proof",
    "The small file (.json) beside the backup is missing, so nothing tells whether the copy is whole.",
)
UNSOUND = QT_TRANSLATE_NOOP("desk/proof", "The file is damaged; not everything in it can be read.")


@dataclass(frozen=True)
class Inspection:
    """What was looked at and what was found. `problems` are whole sentences; none means nothing was altered.

    `source` is a backup's file name, "" for the station's own records; `at` when it was looked at.
    """

    station: str
    source: str
    at: datetime
    made_at: datetime | None
    entries: int
    first_at: datetime | None
    last_at: datetime | None
    newest: str
    anchors: tuple[AnchorFound, ...]
    problems: tuple[Phrase, ...]
    purged: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found that does not fit."""
        return not self.problems and all(one.verdict is AnchorVerdict.FITS for one in self.anchors)

    @property
    def proven(self) -> AnchorFound | None:
        """The newest code that fits: up to there nothing can have been altered."""
        fitting = [one for one in self.anchors if one.verdict is AnchorVerdict.FITS]
        return max(fitting, key=lambda one: one.seq, default=None)


def inspect_station(desk: ReadingDesk, anchors: Iterable[str]) -> Inspection:
    """Look at the open station's own records; takes seconds, so beside the window."""
    wanted = tuple(tidied(one) for one in anchors)
    found = desk.store.verify(wanted)
    with desk.store.reading(desk.actor) as tx:
        return explained(tx.session.driver, found, wanted, desk.ledgers, now=tx.now)


def inspect_backup(
    file: Path,
    anchors: Iterable[str],
    ledgers: tuple[Ledger, ...],
    *,
    now: datetime,
    key: DataKey | None = None,
) -> Inspection:
    """Look at a backup without writing a byte beside it; FileRefused where it cannot be opened."""
    if not file.is_file():
        raise FileRefused(NO_FILE.filled(file=file.name))
    if engine.is_encrypted(file) and key is None:
        raise FileRefused(SEALED.filled(file=file.name))
    problems, made_at = _file_problems(file)
    with _opened(file, key) as connection:
        identity = read_identity(connection)
        if not soundness.is_whole(connection):
            problems = (*problems, UNSOUND)
        wanted = tuple(tidied(one) for one in anchors)
        found = verify(connection, identity.uuid, wanted)
        told = explained(connection, found, wanted, ledgers, now=now)
    return replace(told, source=file.name, made_at=made_at, problems=(*problems, *told.problems))


def explained(
    connection: Any,
    found: Verification,
    anchors: tuple[str, ...],
    ledgers: tuple[Ledger, ...],
    *,
    now: datetime,
) -> Inspection:
    """A verification in plain words, with the papers its anchors stand on; on a driver's connection."""
    sentences = Sentences(connection, ledgers)
    last = audit.last_change(connection)
    head = audit.head(connection)
    identity = read_identity(connection)
    first = connection.execute("SELECT at FROM audit_entry ORDER BY seq LIMIT 1").fetchone()
    return Inspection(
        station=_station(connection),
        source="",
        at=now,
        made_at=None,
        entries=found.entries,
        first_at=_instant(first[0]) if first else None,
        last_at=_instant(head.at) if head.seq else None,
        newest=audit.anchor_of(identity.uuid, last).text if last.seq else "",
        anchors=tuple(found_of(connection, one, found) for one in dict.fromkeys(anchors)),
        problems=tuple(sentences.of(one) for one in found.problems if not is_of_anchor(one)),
        purged=found.purged,
    )


def _file_problems(file: Path) -> tuple[tuple[Phrase, ...], datetime | None]:
    try:
        made = read_manifest(file)
    except FileRefused:
        return (NO_MANIFEST,), None
    return ((NOT_SAME,) if file_digest(file) != made.sha256 else ()), made.made_at


@contextmanager
def _opened(file: Path, key: DataKey | None) -> Iterator[Any]:
    with failures.in_words(engine.preferred_driver().Error):
        raw = key.raw if key is not None and engine.is_encrypted(file) else None
        connection = engine.connect(file, None, raw, read_only=True)
        try:
            engine.set_pragmas(connection, engine.READING, writes=False)
            connection.execute("BEGIN")
            yield connection
        finally:
            connection.close()


def _station(connection: Any) -> str:
    found = connection.execute("SELECT value FROM setting WHERE name = 'station.name'").fetchone()
    return str(json.loads(found[0])) if found else ""


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
