"""A backup and its manifest: what it holds, whose it is, which keys and attachments belong to it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import engine, files
from stationdesk.store.station_file import Identity, kind_of

MANIFEST = ".json"
SUFFIX = files.CLAIMED
AHEAD = timedelta(days=1)
_CHUNK = 1 << 20
_DIGEST = re.compile("[0-9a-f]{64}")
_NAME = re.compile(r"[0-9a-f]{64}(\.sealed)?")

NO_BACKUP = QT_TRANSLATE_NOOP("store", "“{file}” is not a complete backup of a station.")
NO_ROOM = QT_TRANSLATE_NOOP("store", "The folder cannot be written or its disk is full: {folder}")


@dataclass(frozen=True)
class PooledFile:
    """An attachment as it lies beside the records, and the SHA-256 it has in the backups' pool."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Backup:
    """A complete backup. `seq` is the last audit entry in it, `anchor` the code of its last change.

    `whole` is False when records were already altered outside the program: it is a true copy of them.
    `head` is the hash of the last entry, `counts` {table: rows}, `keys` the key ring as it was then.
    """

    file: Path
    made_at: datetime
    reason: str
    identity: Identity
    seq: int
    anchor: str
    sha256: str
    whole: bool = True
    head: str = ""
    station: str = ""
    counts: Mapping[str, int] = field(default_factory=dict, compare=False)
    keys: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)
    attachments: tuple[PooledFile, ...] = ()

    @property
    def encrypted(self) -> bool:
        """Whether it can be read only by who holds the key."""
        return engine.is_encrypted(self.file)

    @property
    def size(self) -> int:
        """Bytes of the records and their attachments."""
        return self.file.stat().st_size + sum(one.size for one in self.attachments)

    def told(self) -> dict[str, Any]:
        """What may be shown of it, as plain values: everything but the keys."""
        values = asdict(self) | {"file": str(self.file), "size": self.size, "encrypted": self.encrypted}
        values["made_at"] = self.made_at.isoformat()
        values["identity"] = asdict(self.identity) | {"kind": self.identity.kind.code}
        del values["keys"]
        return values


def write_manifest(made: Backup) -> None:
    """Make a backup count, as the last step of making one."""
    told = asdict(made) | {"file": made.file.name, "made_at": made.made_at.astimezone(UTC).isoformat()}
    told["identity"] = asdict(made.identity) | {"kind": made.identity.kind.code}
    content = json.dumps(told, ensure_ascii=False, indent=1).encode()
    files.write_whole(made.file.with_suffix(MANIFEST), content)


def read_manifest(file: Path) -> Backup:
    """The backup of this name; FileRefused when it is not complete."""
    try:
        told = json.loads(file.with_suffix(MANIFEST).read_text(encoding="utf-8"))
        known = Identity(**(told["identity"] | {"kind": kind_of(told["identity"]["kind"])}))
        told |= {"file": file, "made_at": datetime.fromisoformat(told["made_at"]), "identity": known}
        told["attachments"] = tuple(_pooled(one) for one in told.get("attachments", ()))
        if not file.is_file():
            raise FileNotFoundError(file)
        made = Backup(**told)
        if not _is_in_shape(made):
            raise ValueError(file)
        return made
    except (OSError, ValueError, TypeError, KeyError, AttributeError, StopIteration) as error:
        raise FileRefused(NO_BACKUP.filled(file=file.name)) from error


def _is_in_shape(made: Backup) -> bool:
    """Whether every value is of its kind: one strange manifest must not stop the work with the others."""
    texts = (made.reason, made.anchor, made.sha256, made.head, made.station, made.identity.uuid)
    return (
        made.made_at.tzinfo is not None
        and all(isinstance(one, str) for one in texts)
        and type(made.seq) is int
        and isinstance(made.whole, bool)
        and isinstance(made.counts, dict)
        and all(type(one) is int for one in made.counts.values())
        and (made.keys is None or isinstance(made.keys, dict))
        and all(type(one.size) is int for one in made.attachments)
    )


def _pooled(told: Mapping[str, Any]) -> PooledFile:
    """One attachment; ValueError when its names are not what this program gives, a path for example."""
    one = PooledFile(**told)
    if not (_DIGEST.fullmatch(one.sha256) and _NAME.fullmatch(one.name)):
        raise ValueError(one.name)
    return one


def found_in(folder: Path, now: datetime | None = None) -> tuple[Backup, ...]:
    """The complete backups of a folder, newest first; for what is dated after `now` see `in_order`."""
    return in_order(_complete(folder), now)


def in_order(made: Iterable[Backup], now: datetime | None = None) -> tuple[Backup, ...]:
    """Newest first. What was made while the clock was set forward comes last, or it would stay newest."""

    def rank(one: Backup) -> tuple[bool, datetime, int, str]:
        return not is_ahead(one.made_at, now), one.made_at, one.seq, one.file.name

    return tuple(sorted(made, key=rank, reverse=True))


def is_ahead(at: datetime, now: datetime | None) -> bool:
    """Whether a time is more than a day after now: the clock was set forward once."""
    return now is not None and at > now + AHEAD


def _complete(folder: Path) -> Iterator[Backup]:
    for file in folder.glob(f"station-*{SUFFIX}"):
        try:
            yield read_manifest(file)
        except FileRefused:
            continue


@contextmanager
def claimed(folder: Path, names: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """A name nobody else has and the place to write it; both are given up when the block fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target = files.claim(names)
        part = files.part_of(target)
        try:
            yield target, part
        except BaseException:
            files.remove(target)
            raise
        finally:
            files.remove(part)
    except OSError as error:
        raise StoreUnavailable(NO_ROOM.filled(folder=folder)) from error


def put_in_place(part: Path, made: Backup) -> None:
    """The file first, then its manifest: without one it counts for nothing."""
    files.replace(part, made.file)
    write_manifest(made)


def file_digest(file: Path) -> str:
    """SHA-256 of a file, a megabyte at a time."""
    found = hashlib.sha256()
    with file.open("rb") as content:
        while chunk := content.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()
