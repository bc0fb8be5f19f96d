"""Secrets in records, a camera's login for example: sealed with the station's key, or not kept at all.

An action seals what was typed before it keeps it; a column of SealedText takes nothing else, so that a
secret forgotten on the way fails loudly instead of lying in the file in clear.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass, field

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store.transaction import Transaction

NOT_ENCRYPTED = QT_TRANSLATE_NOOP(
    "store",
    "Logins are kept only where the records are encrypted. Turn on encryption in the settings first; "
    "nothing was saved.",
)


@dataclass(frozen=True)
class Sealed:
    """A secret as it is kept; it shows nothing of itself."""

    content: bytes = field(repr=False)

    def __str__(self) -> str:
        return "••••••"


class SealedText(TypeDecorator[Sealed]):
    """A column of sealed secrets; anything in clear is a defect of the caller."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sealed | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if not isinstance(value, Sealed):
            raise TypeError("a secret is sealed before it is kept")
        return b64encode(value.content).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Sealed | None:
        return None if value is None else Sealed(b64decode(value))


def sealed(tx: Transaction, secret: str | None, about: str) -> Sealed | None:
    """The secret as a SealedText column takes it; RuleBroken where the records are not encrypted.

    `about` says whose it is, "camera/<uuid>" for example: put elsewhere it does not open.
    """
    if secret is None:
        return None
    key = tx.store.file_key
    if key is None:
        raise RuleBroken(NOT_ENCRYPTED)
    return Sealed(key.seal(secret.encode(), f"secret {about}"))


def opened(tx: Transaction, kept: Sealed | None, about: str) -> str | None:
    """The secret in clear, for the device it opens; FileRefused where it was put elsewhere."""
    key = tx.store.file_key
    if kept is None or key is None:
        return None
    return key.unseal(kept.content, f"secret {about}").decode()
