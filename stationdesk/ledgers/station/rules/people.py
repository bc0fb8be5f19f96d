"""Who a person of the station is to the program, and how their phone and police numbers look."""

from __future__ import annotations

import re
from unicodedata import normalize

from stationdesk.core.actor import Role
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice

_PHONE = QT_TRANSLATE_NOOP(
    "station",
    "“{text}” is not a phone number; write digits, with “-” before an extension and “/” between two.",
)
_POLICE_NO = QT_TRANSLATE_NOOP("station", "“{text}” is not a police number; it has 4 to 8 digits.")


class ActingRole(Choice):
    """What a person may do in the program, as lists and forms show core.actor.Role."""

    READER = "reader", QT_TRANSLATE_NOOP("station", "Reads")
    OFFICER = "officer", QT_TRANSLATE_NOOP("station", "Keeps the ledgers")
    CHIEF = "chief", QT_TRANSLATE_NOOP("station", "Approves")
    ADMINISTRATOR = "administrator", QT_TRANSLATE_NOOP("station", "Administers")

    @property
    def role(self) -> Role:
        """The role it stands for."""
        return Role[self.name]


def acting_role(role: int | None) -> ActingRole | None:
    """A stored role as lists show it; None is nobody who may act."""
    return None if role is None else ActingRole[Role(role).name]


_ONE = r"\+?[0-9]{3,12}(-[0-9]{1,8}){0,2}"
_PHONE_FORM = re.compile(rf"{_ONE}(/{_ONE})*")


def checked_phone(text: str | None, field: str = "phone") -> str | None:
    """The number without blanks; RuleBroken (under `field`) when it cannot be dialled."""
    if text is None or not text.strip():
        return None
    number = re.sub(r"\s+", "", normalize("NFKC", text)).replace("—", "-")
    if not _PHONE_FORM.fullmatch(number):
        raise RuleBroken(_PHONE.filled(text=text), {field: _PHONE.filled(text=text)})
    return number


def checked_police_no(text: str | None) -> str | None:
    """The number; RuleBroken when it is none."""
    if text is None or not text.strip():
        return None
    number = normalize("NFKC", text).strip()
    if not re.fullmatch(r"[0-9]{4,8}", number):
        fault = _POLICE_NO.filled(text=text)
        raise RuleBroken(fault, {"police_no": fault})
    return number
