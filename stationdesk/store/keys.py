"""The key ring beside a station's file: one random data key, reached through anybody's slot.

Changing a password wraps the key anew and touches no record. Whether the file itself is encrypted with
the key is told by the file; the ring is the same for both, so that encryption can be turned on later
without anybody's password.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from stationdesk.core.errors import FileRefused, NotAllowed, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import files, slots
from stationdesk.store.slots import JOB, PASSWORD, RECOVERY, STRONG, Cost, Slot

KEYS = "keys.json"
LOCK = "keys.lock"
NAMES = "names"
_NONCE = 12
_PUBLIC = 32

WRONG = QT_TRANSLATE_NOOP("store", "The password is not right.")
WRONG_RECOVERY = QT_TRANSLATE_NOOP("store", "This is not the recovery key of this station.")
MISTYPED = QT_TRANSLATE_NOOP("store", "The recovery key is mistyped; compare it with the sheet.")
WRONG_FILE = QT_TRANSLATE_NOOP("store", "This key file does not fit this station, or it was withdrawn.")
DAMAGED = QT_TRANSLATE_NOOP("store", "The key file {file} is damaged. Take it back from the newest backup.")
NOT_KEPT = QT_TRANSLATE_NOOP("store", "The keys could not be kept: {folder} cannot be written.")
NOT_OPENED = QT_TRANSLATE_NOOP("store", "This was sealed with another key, or it is damaged.")


class WrongKey(NotAllowed):
    """No slot opens with what was given."""


@dataclass(frozen=True)
class DataKey:
    """The station's key; whoever holds it reads everything, so it never shows itself."""

    raw: bytes = field(repr=False)

    def seal(self, content: bytes, about: str) -> bytes:
        """Encrypt a file beside the database; `about` says what it is and is not hidden."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + AESGCM(self.raw).encrypt(nonce, content, about.encode())

    def unseal(self, sealed: bytes, about: str) -> bytes:
        """What was sealed; FileRefused when it was altered or belongs elsewhere."""
        try:
            return AESGCM(self.raw).decrypt(sealed[:_NONCE], sealed[_NONCE:], about.encode())
        except (InvalidTag, ValueError) as error:
            raise FileRefused(NOT_OPENED) from error


class KeyRing:
    """The slots of one station, in `keys.json`; read anew each time, another program may change them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def read(cls, folder: Path) -> Self | None:
        """The ring of the station in `folder`, or None where nobody has a password."""
        if not (folder / KEYS).is_file():
            return None
        ring = cls(folder)
        ring._told()
        return ring

    @classmethod
    def make(cls, folder: Path, station: str | None = None) -> tuple[Self, DataKey, str]:
        """A new ring with a new data key, and its recovery key to be printed."""
        ring, key = cls(folder), DataKey(secrets.token_bytes(32))
        blind = X25519PrivateKey.generate()
        uuid = station or str(uuid4())
        code, slot = _recovery(key, uuid)
        told = {
            "version": 1,
            "station": uuid,
            "blind": blind.public_key().public_bytes_raw().hex(),
            "blind_private": key.seal(blind.private_bytes_raw(), "blind").hex(),
            "slots": [slot.as_told()],
        }
        put_in(folder, told)
        return ring, key, code

    @property
    def station(self) -> str:
        """The uuid of the station it belongs to."""
        return str(self._told()["station"])

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Every slot."""
        return tuple(slots.slot_of(one) for one in self._told()["slots"])

    @property
    def people(self) -> tuple[tuple[int, str], ...]:
        """(person, name) of who has a password, in the order they got it, by the names of now."""
        told = self._told()
        mine = (one for one in map(slots.slot_of, told["slots"]) if one.kind == PASSWORD)
        found = {one.person: one.name for one in mine if one.person is not None}
        return tuple((person, told.get(NAMES, {}).get(str(person), name)) for person, name in found.items())

    @property
    def blind(self) -> bytes:
        """Anybody may seal with it; only the data key opens what was sealed."""
        return bytes.fromhex(self._told()["blind"])

    # --- to the key ---

    def unlock(self, person: int, password: str) -> tuple[DataKey, Slot]:
        """The key by a person's password; WrongKey when it is not right. Takes half a second."""
        mine = (one for one in self.slots if one.kind == PASSWORD and one.person == person)
        return self._first(mine, password, WrongKey(WRONG))

    def recover(self, typed: str) -> tuple[DataKey, Slot]:
        """The key by the recovery key; WrongKey says whether it was mistyped or is another one."""
        if (code := slots.read_code(typed)) is None:
            raise WrongKey(MISTYPED)
        theirs = (one for one in self.slots if one.kind == RECOVERY)
        return self._first(theirs, code, WrongKey(WRONG_RECOVERY))

    def unlock_job(self, secret: str) -> tuple[DataKey, Slot]:
        """The key by the secret of a key file."""
        jobs = (one for one in self.slots if one.kind == JOB)
        return self._first(jobs, secret, WrongKey(WRONG_FILE))

    def _first(self, mine: Iterable[Slot], secret: str, refusal: WrongKey) -> tuple[DataKey, Slot]:
        for one in mine:
            if (raw := slots.unwrap(one, secret, self.station)) is not None:
                return DataKey(raw), one
        raise refusal

    # --- changes, by who holds the key ---

    def add(self, key: DataKey, person: int, name: str, password: str, cost: Cost = STRONG) -> Slot:
        """A further slot with a person's password."""
        return self._add(key, password, PASSWORD, person, name, cost)

    def add_job(self, key: DataKey, person: int, name: str) -> tuple[Slot, str]:
        """A slot for scheduled work in a person's name, and the secret that goes into its key file."""
        secret = secrets.token_hex(32)
        return self._add(key, secret, JOB, person, name, None), secret

    def new_recovery(self, key: DataKey) -> tuple[str, Slot]:
        """Another recovery key and its slot, which opens nothing until it is put in."""
        return _recovery(key, self.station)

    def put(self, slot: Slot) -> None:
        """Put a slot in; once more does nothing."""
        with self._changing() as told:
            if slot.id not in {one["id"] for one in told["slots"]}:
                told["slots"].append(slot.as_told())
                told.get(NAMES, {}).pop(str(slot.person), None)  # a new slot brings the name of now

    def call(self, names: Mapping[int, str]) -> None:
        """What people are called now. It stands beside the slots, whose digests the accounts keep."""
        if names != dict(self.people):
            with self._changing() as told:
                told[NAMES] = {str(person): name for person, name in names.items()}

    def remove(self, *ids: str) -> None:
        """Take slots away."""
        with self._changing() as told:
            told["slots"] = [one for one in told["slots"] if one["id"] not in ids]

    def as_told(self) -> dict[str, Any]:
        """The whole ring as plain JSON values, for a backup; it holds no key in clear."""
        return self._told()

    def open_blind(self, key: DataKey, sealed: bytes) -> bytes:
        """What anybody sealed with `blind`."""
        private = key.unseal(bytes.fromhex(self._told()["blind_private"]), "blind")
        other = X25519PublicKey.from_public_bytes(sealed[:_PUBLIC])
        shared = X25519PrivateKey.from_private_bytes(private).exchange(other)
        return _shared(shared).unseal(sealed[_PUBLIC:], "blind slip")

    def _add(self, key: DataKey, secret: str, kind: str, person: int | None, name: str,
             cost: Cost | None) -> Slot:  # fmt: skip
        made = slots.wrap(key.raw, secret, self.station, kind, person, name, cost)
        self.put(made)
        return made

    @contextmanager
    def _changing(self) -> Iterator[dict[str, Any]]:
        """The ring to be changed and written, while no other program changes it."""
        with _locked(self.folder):
            told = self._told()
            yield told
            _write(self.folder, told)

    def _told(self) -> dict[str, Any]:
        file = self.folder / KEYS
        try:
            told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
            for one in told["slots"]:
                slots.slot_of(one)
            if not all(isinstance(one, str) for one in told.get(NAMES, {}).values()):
                raise ValueError(NAMES)
            bytes.fromhex(told["blind"] + told["blind_private"] + told["station"].replace("-", ""))
        except OSError as error:
            raise StoreUnavailable(NOT_KEPT.filled(folder=self.folder)) from error
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise FileRefused(DAMAGED.filled(file=file)) from error
        return told


def put_in(folder: Path, told: dict[str, Any]) -> None:
    """Write a ring, one from a backup for example, into a station's folder."""
    with _locked(folder):
        _write(folder, told)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    try:
        with files.alone(folder / LOCK):
            yield
    except OSError as error:
        raise StoreUnavailable(NOT_KEPT.filled(folder=folder)) from error


def _write(folder: Path, told: dict[str, Any]) -> None:
    files.write_whole(folder / KEYS, json.dumps(told, ensure_ascii=False, indent=1).encode())


def _recovery(key: DataKey, station: str) -> tuple[str, Slot]:
    code = slots.new_code()
    return code, slots.wrap(key.raw, code.replace("-", ""), station, RECOVERY, None, "", None)


def seal_blind(public: bytes, content: bytes) -> bytes:
    """Seal something while the records are locked; nobody reads it until they are open again."""
    mine = X25519PrivateKey.generate()
    shared = mine.exchange(X25519PublicKey.from_public_bytes(public))
    return mine.public_key().public_bytes_raw() + _shared(shared).seal(content, "blind slip")


def _shared(secret: bytes) -> DataKey:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"blind slip").derive(secret)
    return DataKey(derived)
