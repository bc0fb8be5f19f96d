"""What a password has to be, so that guessing it does not pay."""

from __future__ import annotations

from functools import cache

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.resources import resource

LONG, SHORT, CLASSES = 10, 8, 3
MOST = 128

_SHORT = QT_TRANSLATE_NOOP(
    "core",
    "A password needs 10 characters, or 8 with three of: small letters, capitals, digits, other signs.",
)
_LONG = QT_TRANSLATE_NOOP("core", "A password may have 128 characters at most.")
_COMMON = QT_TRANSLATE_NOOP("core", "This password is one of the first that are guessed; choose another one.")
_NAMED = QT_TRANSLATE_NOOP("core", "The password may not hold your own name or be one sign repeated.")


def check_password(password: str, name: str = "") -> None:
    """RuleBroken when it is too short, too common, or holds the name of who it is for."""
    if (why := why_weak(password, name)) is not None:
        raise RuleBroken(why, {"password": why})


def why_weak(password: str, name: str = "") -> Phrase | None:
    """What is wrong with a password, in one sentence; None when it will do."""
    if len(password) > MOST:
        return _LONG
    if len(password) < SHORT or (len(password) < LONG and _classes(password) < CLASSES):
        return _SHORT
    plain = password.lower()
    if (name and name.lower() in plain) or len(set(plain)) < 4:
        return _NAMED
    if _is_common(plain):
        return _COMMON
    return None


def _classes(password: str) -> int:
    tests = (str.islower, str.isupper, str.isdigit, lambda sign: not sign.isalnum())
    return sum(any(test(sign) for sign in password) for test in tests)


def _is_common(plain: str) -> bool:
    """In the list, also with digits or signs put around it, or a run of the keyboard or of numbers."""
    core = plain.strip("0123456789!@#$%^&*.-_ ")
    if plain in _common() or (core in _common() and len(plain) - len(core) <= 4):
        return True
    runs = ("01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop",
            "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb", "1q2w3e4r5t6y7u8i9o0p")  # fmt: skip
    return any(plain in run for run in runs)


@cache
def _common() -> frozenset[str]:
    listed = resource("passwords", "common.txt").read_text(encoding="utf-8").split()
    return frozenset(listed)
