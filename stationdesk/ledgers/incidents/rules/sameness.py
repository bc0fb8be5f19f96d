"""When two calls may be the same one, and the key an import knows a row again by."""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta

NEAR = timedelta(hours=2)
CONTENT_KEY = 20


def squeezed(text: str) -> str:
    """Text as it is compared: width folded, white space and punctuation dropped."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if unicodedata.category(sign)[0] in "LN")


def row_key(received_at: datetime, place: str, content: str) -> tuple[int, str, str]:
    """The key of an imported row without a platform number (domain.md §4.7)."""
    return int(received_at.timestamp()), squeezed(place), squeezed(content)[:CONTENT_KEY]


def digits(phone: str) -> str:
    """The digits of a phone number, without the country's 86."""
    only = "".join(sign for sign in unicodedata.normalize("NFKC", phone) if sign.isdigit())
    return only[2:] if len(only) == 13 and only.startswith("86") else only
