"""The 20-digit device id of GB/T 28181: read, taken apart, and doubted where a sheet has rounded it.

Rule A of the 2016 edition with the network id at place 14, for example 34020000001320000101:
county 340200, access unit 00, industry 00, type 132, network 0, serial 000101.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

FIELD = "device_no"
_LENGTH = QT_TRANSLATE_NOOP(
    "cameras", "A device id has 20 digits; this one has {length}. Please compare it with the platform's list."
)
_SIGNS = QT_TRANSLATE_NOOP("cameras", "A device id has digits only; “{sign}” is none.")
ROUNDED = QT_TRANSLATE_NOOP(
    "cameras",
    "The spreadsheet has rounded this device id; format its column as text there, enter the id again and "
    "import once more.",
)
_ROUNDED_FORM = re.compile(r"[0-9]+(\.[0-9]+)?[eE]\+?[0-9]+|[0-9]{15,}\.0+")


@dataclass(frozen=True)
class DeviceId:
    """The parts of a 20-digit id."""

    county: str
    unit: str
    industry: str
    kind: str
    network: str
    serial: str


def checked_device_no(text: str | None) -> str | None:
    """The id as it is kept, None for none; RuleBroken when it cannot be one.

    Eighteen digits are the older rule B, which is kept as it stands and not taken apart.
    """
    digits = _digits(text)
    if not digits:
        return None
    if _ROUNDED_FORM.fullmatch(digits):
        raise RuleBroken(ROUNDED, {FIELD: ROUNDED})
    if (found := re.search(r"[^0-9]", digits)) is not None:
        wrong = _SIGNS.filled(sign=found.group())
        raise RuleBroken(wrong, {FIELD: wrong})
    if len(digits) not in (18, 20):
        wrong = _LENGTH.filled(length=len(digits))
        raise RuleBroken(wrong, {FIELD: wrong})
    return digits


def device_no_of_sheet(text: str | None) -> str | None:
    """The id a cell gives; five noughts at its end are refused, for a spreadsheet has put them there."""
    if is_rounded(text):
        raise RuleBroken(ROUNDED, {FIELD: ROUNDED})
    return checked_device_no(text)


def parse_device_id(text: str | None) -> DeviceId | None:
    """The parts of a well-formed id; None for what has another length."""
    digits = _digits(text)
    if not re.fullmatch(r"[0-9]{20}", digits):
        return None
    return DeviceId(digits[:6], digits[6:8], digits[8:10], digits[10:13], digits[13], digits[14:])


def is_rounded(text: str | None) -> bool:
    """Whether a spreadsheet kept the id as a number: it holds 15 to 17 digits and fills up with noughts."""
    digits = _digits(text)
    if _ROUNDED_FORM.fullmatch(digits):
        return True
    return re.fullmatch(r"[0-9]{20}", digits) is not None and digits.endswith("00000")


def _digits(text: str | None) -> str:
    """Full-width digits, blanks and a leading apostrophe are how people and sheets write an id."""
    return re.sub(r"[\s\-]", "", normalize("NFKC", text or "")).lstrip("'‘’`")
