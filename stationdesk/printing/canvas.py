"""reportlab's canvas as this package wants it: the same bytes for the same document, no font of its own."""

from __future__ import annotations

from collections.abc import Iterable
from types import SimpleNamespace
from typing import IO, Any

from reportlab import rl_config  # type: ignore[import-untyped]
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from stationdesk.core.document import Document
from stationdesk.printing.embedding import EmbeddedFace
from stationdesk.printing.text import one_line

# The canvas's first font is none, or every page would carry an unembedded Helvetica.
_NO_FONT = SimpleNamespace(
    fontName="StationDesk-none",
    face=SimpleNamespace(name="StationDesk-none", builtIn=False),
    _dynamicFont=True,
    _multiByte=False,
)


def new_canvas(document: Document, file: IO[bytes], size: tuple[float, float]) -> Any:
    """A canvas with the document's title, author and time."""
    rl_config.useA85 = 0  # armouring in ASCII takes half the time and a fifth of the size
    pdfmetrics.registerFont(_NO_FONT)
    canvas = Canvas(
        file,
        pagesize=size,
        pageCompression=1,
        invariant=1,
        initialFontName=_NO_FONT.fontName,
        lang=document.language.replace("_", "-"),
    )
    canvas.setTitle(one_line(document.title))
    canvas.setAuthor(one_line(document.stamp.station))
    canvas.setSubject(one_line(document.stamp.period))
    canvas.setCreator(one_line(document.stamp.program) or "StationDesk")
    if document.at:
        zone = document.at.strftime("%z") or "+0000"
        stamped = f"D:{document.at:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"
        canvas.setDateFormatter(lambda *_: stamped)
    return canvas


def embed(canvas: Any, faces: Iterable[EmbeddedFace]) -> None:
    """Give the pages the fonts that their operators name."""
    document = canvas._doc
    fonts = document.idToObject["BasicFonts"].dict
    for face in faces:
        fonts[face.name] = face.add_to(document)
