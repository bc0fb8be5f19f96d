"""A device's login: what a name and a password may be, and whose login opens a camera."""

from __future__ import annotations

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone

MOST = 200
"""Signs of name and password together: devices.answers.Login sends no more."""

_NO_NAME = QT_TRANSLATE_NOOP("cameras", "Give the name of the login.")
_NO_PASSWORD = QT_TRANSLATE_NOOP("cameras", "Give the password of the login.")
_LONG = QT_TRANSLATE_NOOP("cameras", "Name and password have at most {most} characters together.")
_SIGNS = QT_TRANSLATE_NOOP("cameras", "A login has no line breaks or control characters.")


class KeptLogin(Choice):
    """All that is ever said of a camera's login."""

    OWN = "own", QT_TRANSLATE_NOOP("cameras", "Kept, encrypted"), Tone.OK
    RECORDER = "recorder", QT_TRANSLATE_NOOP("cameras", "Kept with its recorder, encrypted"), Tone.OK
    NONE = "none", QT_TRANSLATE_NOOP("cameras", "Not kept")


def checked_login(name: str | None, password: str | None) -> tuple[str, str]:
    """Name and password as they are kept; RuleBroken under the field that is wrong, quoting neither."""
    plain = (name or "").strip()
    if not plain:
        raise _refused("login_name", _NO_NAME)
    if not password:
        raise _refused("login_password", _NO_PASSWORD)
    for field, text in (("login_name", plain), ("login_password", password)):
        if not text.isprintable():
            raise _refused(field, _SIGNS)
    if len(plain) + len(password) > MOST:
        raise _refused("login_password", _LONG.filled(most=MOST))
    return plain, password


def _refused(field: str, phrase: Phrase) -> RuleBroken:
    return RuleBroken(phrase, {field: phrase})


def is_elsewhere(before: tuple[object, str | None], after: tuple[object, str | None]) -> bool:
    """Whether an address, (scheme, host) each, became another device's, or is spoken to less safely.

    A login belongs to the device it was given for: whoever points a record at another computer must not
    have the password sent there.
    """
    (scheme, host), (other_scheme, other_host) = before, after
    return (scheme, (host or "").casefold()) != (other_scheme, (other_host or "").casefold())
