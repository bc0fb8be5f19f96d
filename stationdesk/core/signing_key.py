"""The county's key that updates are signed with: an Ed25519 public key, as anybody may send it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

BYTES = 32
NO_KEY = QT_TRANSLATE_NOOP(
    "core", "This is no public key for updates (Ed25519). Paste it as the county sent it, whole."
)
_FRAME = re.compile(r"-----[A-Z ]+-----")
_DER = bytes.fromhex("302a300506032b6570032100")
"""What stands before the 32 bytes in the form that OpenSSL writes (RFC 8410)."""


def kept_form(typed: str) -> str:
    """Base64 of the 32 bytes, from PEM, from base64 or hex with or without its head; "" stays empty."""
    text = "".join(_FRAME.sub(" ", typed).split())
    if not text:
        return ""
    raw = _unpacked(text).removeprefix(_DER)
    if len(raw) != BYTES:
        raise RuleBroken(NO_KEY)
    return base64.b64encode(raw).decode("ascii")


def _unpacked(text: str) -> bytes:
    try:
        if re.fullmatch(r"[0-9a-fA-F]+", text) and len(text) in (2 * BYTES, 2 * (BYTES + len(_DER))):
            return bytes.fromhex(text)
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as why:
        raise RuleBroken(NO_KEY) from why


def key_bytes(kept: str) -> bytes:
    """The 32 bytes of a kept key."""
    return base64.b64decode(kept)


def fingerprint(kept: str) -> str:
    """Sixteen characters to compare by telephone; "" where no key is kept."""
    if not kept:
        return ""
    digest = hashlib.sha256(key_bytes(kept)).hexdigest()[:16].upper()
    return " ".join(digest[place : place + 4] for place in range(0, 16, 4))
