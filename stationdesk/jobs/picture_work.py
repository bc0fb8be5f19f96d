"""In the worker: open a foreign picture, and give back a small JPEG without anything but the picture.

A phone writes where, when and with what a photo was taken into the file; none of it is kept.
"""

from __future__ import annotations

import base64
import stat
import struct
import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import (  # noqa: F401 - a reader is known once its module is loaded
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

LONGEST = 1600
MOST_BYTES = 30 << 20
MOST_KEPT = 500 * 1000
MOST_DOTS = 40_000_000
MOST_JPEG_DOTS = 250_000_000  # a JPEG is opened at down to an eighth of its size
_FORMATS = ("JPEG", "PNG", "BMP", "WEBP", "GIF", "TIFF")
_QUALITIES = (85, 75, 65, 55, 45)
_FLAT = ("1", "P", "PA")  # modes in which dots cannot be averaged
_HOSTILE = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError, struct.error,
)  # fmt: skip
"""What a reader of pictures raises on a damaged or made-up file."""

NO_PICTURE = QT_TRANSLATE_NOOP(
    "jobs", "“{name}” is no picture this program knows; choose a JPG, PNG, BMP, WebP, GIF or TIFF file."
)
APPLE = QT_TRANSLATE_NOOP(
    "jobs",
    "“{name}” is an HEIC picture of a phone; send it as JPG, or take a screenshot of it and paste that.",
)
BROKEN = QT_TRANSLATE_NOOP("jobs", "“{name}” is damaged and cannot be opened; choose another picture.")
TOO_MANY_DOTS = QT_TRANSLATE_NOOP(
    "jobs", "“{name}” has {width} × {height} dots, more than a camera takes; choose another picture."
)
TOO_LARGE = QT_TRANSLATE_NOOP("jobs", "“{name}” has {size} MB; a picture may have {most} MB at most.")
UNREADABLE = QT_TRANSLATE_NOOP("jobs", "“{name}” cannot be read; choose a picture file.")


def shrunk_picture(request: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """`{"jpeg": base64}` for a `path`, or for the base64 `content` of a pasted picture."""
    name = str(request["name"])
    content = base64.b64decode(request["content"]) if "content" in request else _read(request["path"], name)
    yield {"jpeg": base64.b64encode(shrunk(content, name)).decode("ascii")}


def shrunk(content: bytes, name: str) -> bytes:
    """The picture upright, its longest edge no longer than LONGEST; FileRefused says why it is not taken."""
    picture: Image.Image = _opened(content, name)
    try:
        if picture.mode in _FLAT:
            picture = picture.convert("RGBA")
        picture.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
        return _as_jpeg(_on_white(ImageOps.exif_transpose(picture)))
    except _HOSTILE as why:
        raise FileRefused(BROKEN.filled(name=name)) from why


def _read(path: str, name: str) -> bytes:
    try:
        found = Path(path).stat()
        if not stat.S_ISREG(found.st_mode):
            raise FileRefused(UNREADABLE.filled(name=name))
        if found.st_size > MOST_BYTES:
            size = f"{found.st_size / (1 << 20):.1f}"
            raise FileRefused(TOO_LARGE.filled(name=name, size=size, most=MOST_BYTES >> 20))
        with Path(path).open("rb") as file:
            return file.read(MOST_BYTES)
    except (OSError, ValueError) as why:
        raise FileRefused(UNREADABLE.filled(name=name)) from why


def _opened(content: bytes, name: str) -> Image.Image:
    """The picture's head, judged before one dot of it is unpacked."""
    Image.MAX_IMAGE_PIXELS = None  # judged here, in our own words
    if content[4:8] == b"ftyp":
        raise FileRefused(APPLE.filled(name=name))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(BytesIO(content), formats=_FORMATS)
    except UnidentifiedImageError as why:
        raise FileRefused(NO_PICTURE.filled(name=name)) from why
    except _HOSTILE as why:
        raise FileRefused(BROKEN.filled(name=name)) from why
    width, height = picture.size
    most = MOST_JPEG_DOTS if picture.format in ("JPEG", "MPO") else MOST_DOTS
    if width * height > most:
        raise FileRefused(TOO_MANY_DOTS.filled(name=name, width=width, height=height))
    picture.draft("RGB", (LONGEST, LONGEST))
    return picture


def _on_white(picture: Image.Image) -> Image.Image:
    """A new picture with the dots alone: no comment, no profile, nothing that came with the file."""
    coloured = picture.convert("RGBA" if _is_clear(picture) else "RGB")
    clean = Image.new("RGB", coloured.size, "white")
    clean.paste(coloured, mask=coloured if coloured.mode == "RGBA" else None)
    return clean


def _is_clear(picture: Image.Image) -> bool:
    return picture.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in picture.info


def _as_jpeg(picture: Image.Image) -> bytes:
    content = b""
    for quality in _QUALITIES:
        out = BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True)
        content = out.getvalue()
        if len(content) <= MOST_KEPT:
            break
    return content
