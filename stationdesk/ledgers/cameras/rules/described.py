"""What a device says of itself, in the words of the inventory: its maker, its resolution, its codec."""

from __future__ import annotations

from collections.abc import Mapping

from stationdesk.ledgers.cameras.rules.sheet_words import plain

OTHER_MAKER = "other"
_SHORTEST = 2  # letters of a maker's name that is looked for inside what a device says
_SIZES = (
    (8_000_000, "k4"), (1920 * 1080, "p1080"), (1280 * 720, "p720"), (720 * 576, "d1"), (704 * 576, "cif4"),
    (352 * 240, "cif"), (176 * 120, "qcif"),
)  # fmt: skip
_NEARLY = 0.9  # 1088 lines, 704 dots and the like
_CODECS = (
    ("265", "h265"),
    ("hevc", "h265"),
    ("264", "h264"),
    ("avc", "h264"),
    ("mpeg4", "mpeg4"),
    ("svac", "svac"),
)
_LEAST_SERIAL = 4


def maker_of(words: Mapping[str, str], said: str) -> str | None:
    """The code of the maker: its word, or the one inside what is said (“Zhejiang Dahua Technology”)."""
    whole = plain(said)
    if whole in words:
        return words[whole]
    bare = whole.replace("-", "")
    inside = (
        code for word, code in words.items() if len(word) >= _SHORTEST and word.replace("-", "") in bare
    )
    return next(inside, None) if bare else None


def resolution_of(width: int, height: int) -> str | None:
    """The code of the largest resolution the picture reaches; None where no size is said."""
    dots = width * height
    return next((code for least, code in _SIZES if dots >= least * _NEARLY), None)


def codec_of(said: str) -> str | None:
    """The code of H264, H.265, HEVC …; None for another one, as JPEG."""
    bare = plain(said).replace(".", "").replace("-", "")
    return next((code for part, code in _CODECS if part in bare), None)


def tells_apart(serial: str) -> bool:
    """Whether a serial number can be one device's alone: not 0, 00000000, N/A."""
    bare = plain(serial)
    return len(bare) >= _LEAST_SERIAL and len(set(bare)) > 1
