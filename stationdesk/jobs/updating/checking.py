"""Whether an update may be let in: newer, for this computer, signed by the county, and every file whole."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

import stationdesk
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.signing_key import key_bytes
from stationdesk.jobs.updating.release import GONE, SIGNATURE, Release, number_of
from stationdesk.jobs.updating.system import machine
from stationdesk.jobs.worker_process import STOPPED, Stopped

SAME = QT_TRANSLATE_NOOP("jobs", "Version {version} is what runs here already; there is nothing to do.")
OLDER = QT_TRANSLATE_NOOP(
    "jobs", "The update is version {version}; {own} runs here, which is newer. Ask the county for the newest."
)
OTHER_MACHINE = QT_TRANSLATE_NOOP(
    "jobs", "The update is for computers of the kind {theirs}; this one is of the kind {own}."
)
UNSIGNED = QT_TRANSLATE_NOOP(
    "jobs", "The update is not signed by the county: {file} is missing. Ask the county for a signed one."
)
FORGED = QT_TRANSLATE_NOOP(
    "jobs",
    "The signature of the update does not fit the county's key: it was changed, or is of somebody else. Do "
    "not install it, and tell the county.",
)
DAMAGED = QT_TRANSLATE_NOOP("jobs", "“{file}” is damaged or missing. Copy the update onto the stick again.")
NO_ROOM = QT_TRANSLATE_NOOP("jobs", "The update could not be copied to {folder}. Is the disk full?")
_CHUNK = 1 << 20
SIGNATURE_BYTES = 64

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class Judged:
    """An update that is in order. `signed` says whether the county vouches for it; else only its own list."""

    release: Release
    signed: bool


def quietly(_done: int, _total: int, _words: str = "") -> None:
    """Nobody watches."""


def judge(
    release: Release,
    key: str,
    *,
    copy_to: Path | None = None,
    progress: Progress = quietly,
    cancelled: Cancelled = lambda: False,
    own: str = stationdesk.__version__,
) -> Judged:
    """Check all of an update; FileRefused says in a sentence what is wrong, Stopped that it was cancelled.

    `key` is the county's, "" where none is kept. `copy_to` gets the setup while it is read: what is started
    is then what was checked, whatever becomes of the stick.
    """
    _refuse_unfit(release, own)
    if key:
        _refuse_unsigned(release, key)
    count, done = max(sum(_size(release, name) // _CHUNK + 1 for name in release.sums), 1), 0
    for name, expected in release.sums.items():
        digest = hashlib.sha256()
        with _kept(copy_to if name == release.setup else None) as keep:
            for piece in _pieces(release, name):
                if cancelled():
                    raise Stopped(STOPPED)
                digest.update(piece)
                keep(piece)
                done += 1
                progress(min(done, count), count, "")
        if digest.hexdigest() != expected:
            raise FileRefused(DAMAGED.filled(file=name))
    return Judged(release, bool(key))


def _refuse_unfit(release: Release, own: str) -> None:
    if release.machine != machine():
        raise FileRefused(OTHER_MACHINE.filled(theirs=release.machine, own=machine()))
    theirs, ours = number_of(release.version), number_of(own)
    if theirs == ours:
        raise FileRefused(SAME.filled(version=release.version))
    if theirs < ours:
        raise FileRefused(OLDER.filled(version=release.version, own=own))


def _refuse_unsigned(release: Release, key: str) -> None:
    file = release.folder / SIGNATURE
    try:
        with file.open("rb") as content:
            signature = plain_signature(content.read(4 * SIGNATURE_BYTES))
    except FileNotFoundError as why:
        raise FileRefused(UNSIGNED.filled(file=SIGNATURE)) from why
    except OSError as why:
        raise StoreUnavailable(GONE.filled(folder=release.folder)) from why
    try:
        Ed25519PublicKey.from_public_bytes(key_bytes(key)).verify(signature, release.signed_text)
    except (InvalidSignature, ValueError) as why:
        raise FileRefused(FORGED) from why


def plain_signature(signature: bytes) -> bytes:
    """The 64 bytes, which may also come as base64."""
    if len(signature) != SIGNATURE_BYTES:
        with suppress(binascii.Error, ValueError):
            return base64.b64decode(b"".join(signature.split()), validate=True)
    return signature


def _size(release: Release, name: str) -> int:
    try:
        return (release.folder / name).stat().st_size
    except FileNotFoundError as why:
        raise FileRefused(DAMAGED.filled(file=name)) from why
    except OSError as why:
        raise StoreUnavailable(GONE.filled(folder=release.folder)) from why


def _pieces(release: Release, name: str) -> Iterator[bytes]:
    try:
        with (release.folder / name).open("rb") as source:
            while piece := source.read(_CHUNK):
                yield piece
    except OSError as why:
        raise StoreUnavailable(GONE.filled(folder=release.folder)) from why


@contextmanager
def _kept(target: Path | None) -> Iterator[Callable[[bytes], object]]:
    """What keeps a piece in `target`, or does nothing where none is wanted."""
    if target is None:
        yield lambda _piece: None
        return
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as copy:
            yield copy.write
    except OSError as why:
        raise StoreUnavailable(NO_ROOM.filled(folder=target.parent)) from why
