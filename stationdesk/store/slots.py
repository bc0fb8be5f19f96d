"""Slots: the station's data key, wrapped once for each password, recovery key and key file."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any
from uuid import uuid4

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from stationdesk.store.rows import canonical

PASSWORD, RECOVERY, JOB = "password", "recovery", "job"
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: none that looks like another
_ALIKE = str.maketrans("OIL", "011")
_CODE, _CHECK = 28, 4
_MOST_MEMORY = 512 * 1024


@dataclass(frozen=True)
class Cost:
    """What one guess costs: memory in KiB, passes over it, lanes side by side."""

    memory_kib: int
    rounds: int
    lanes: int

    def is_bearable(self) -> bool:
        """Whether this computer can pay it: the ring of a strange stick may ask for anything."""
        return 0 < self.memory_kib <= _MOST_MEMORY and 0 < self.rounds <= 20 and 0 < self.lanes <= 16


STRONG = Cost(64 * 1024, 4, 1)  # about 0.3 s a guess on this kind of office PC; asked are 0.25 s


@dataclass(frozen=True)
class Slot:
    """One way to the data key. `cost` is None for secrets too long to be guessed."""

    id: str
    kind: str
    person: int | None
    name: str
    salt: str
    cost: Cost | None
    wrapped: str

    def as_told(self) -> dict[str, Any]:
        """Plain JSON values."""
        return asdict(self)

    @property
    def digest(self) -> str:
        """What the accounts keep of it, so that a slot put in its place is noticed."""
        return sha256(canonical(self.as_told()).encode()).hexdigest()


def slot_of(told: dict[str, Any]) -> Slot:
    """A slot from plain JSON values; TypeError or KeyError when it is none."""
    cost = Cost(**told["cost"]) if told["cost"] else None
    if cost is not None and not cost.is_bearable():
        raise ValueError(cost)
    return Slot(**(told | {"cost": cost}))


def wrap(key: bytes, secret: str, station: str, kind: str, person: int | None, name: str,
         cost: Cost | None) -> Slot:  # fmt: skip
    """A new slot for `secret`; bound to the station, its kind and its person."""
    salt = secrets.token_bytes(16)
    wrapping = _wrapping(secret, salt, cost, _about(station, kind, person))
    return Slot(uuid4().hex, kind, person, name, salt.hex(), cost, aes_key_wrap(wrapping, key).hex())


def unwrap(slot: Slot, secret: str, station: str) -> bytes | None:
    """The data key, or None when the secret is not this slot's."""
    about = _about(station, slot.kind, slot.person)
    wrapping = _wrapping(secret, bytes.fromhex(slot.salt), slot.cost, about)
    try:
        return aes_key_unwrap(wrapping, bytes.fromhex(slot.wrapped))
    except InvalidUnwrap:
        return None


def _wrapping(secret: str, salt: bytes, cost: Cost | None, about: bytes) -> bytes:
    typed = unicodedata.normalize("NFC", secret).encode()
    if cost is not None:
        typed = hash_secret_raw(typed, salt, cost.rounds, cost.memory_kib, cost.lanes, 32, Type.ID)
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=about).derive(typed)


def _about(station: str, kind: str, person: int | None) -> bytes:
    return canonical([station, kind, person]).encode()


def new_code() -> str:
    """A recovery key of 140 random bits as it is printed: eight groups of four signs."""
    code = "".join(secrets.choice(_SIGNS) for _ in range(_CODE))
    return grouped(code + _checksum(code))


def grouped(code: str) -> str:
    """In groups of four, as people copy it."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def read_code(typed: str) -> str | None:
    """The signs of a typed recovery key; None when one was mistyped."""
    signs = "".join(sign for sign in typed.upper().translate(_ALIKE) if sign in _SIGNS)
    if len(signs) != _CODE + _CHECK or _checksum(signs[:_CODE]) != signs[_CODE:]:
        return None
    return signs


def _checksum(code: str) -> str:
    found = int.from_bytes(sha256(code.encode()).digest()[:4], "big")
    return "".join(_SIGNS[(found >> 5 * place) & 31] for place in range(_CHECK))
