"""Why a computer cannot decode live pictures, and what to do about it."""

from __future__ import annotations

import ctypes
import sys
from functools import cache

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

NO_DECODER = QT_TRANSLATE_NOOP(
    "desktop", "This computer cannot decode live pictures; layouts are planned and printed all the same."
)
NO_MEDIA_PACK = QT_TRANSLATE_NOOP(
    "desktop",
    "This Windows has no Media Feature Pack, so that live pictures cannot be shown: please add it under "
    "Settings, Optional features, and start the computer anew. Layouts are planned and printed all the same.",
)
MEDIA_PACK = ("mf.dll", "mfplat.dll", "mfreadwrite.dll")
"""What Qt's decoder imports of Windows itself, and what the "N" editions come without."""


@cache
def no_decoder() -> Phrase:
    """Why there is no decoder here, and what to do."""
    if sys.platform == "win32" and not all(map(is_loadable, MEDIA_PACK)):
        return NO_MEDIA_PACK
    return NO_DECODER


def is_loadable(library: str) -> bool:
    """Whether the system finds a library, with all that this one is in need of."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
