"""Row keys: what the audit says of personal values opens with the row's own key, and with nothing else."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from secrets import token_bytes
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from stationdesk.store.rows import canonical

ROW_KEY = "row_key"  # the attribute and column; never shown, exported or logged
KEY_BYTES = 16
_NONCE_BYTES = 12


def new_key() -> bytes:
    """A random key for one row."""
    return token_bytes(KEY_BYTES)


def seal(key: bytes, about: str, value: Any) -> str:
    """A plain value as the audit holds it; `about` says whose it is, so that none can be moved."""
    nonce = token_bytes(_NONCE_BYTES)
    return b64encode(nonce + AESGCM(key).encrypt(nonce, canonical(value).encode(), about.encode())).decode()


def opened(key: bytes, about: str, sealed: str) -> Any:
    """The value again; LookupError when the key it was sealed with is destroyed."""
    held = b64decode(sealed)
    try:
        return json.loads(AESGCM(key).decrypt(held[:_NONCE_BYTES], held[_NONCE_BYTES:], about.encode()))
    except InvalidTag as why:
        raise LookupError(about) from why


def about(table: str, row: int, column: str) -> str:
    """Whose value it is: the row and its column."""
    return f"{table}/{row}/{column}"
