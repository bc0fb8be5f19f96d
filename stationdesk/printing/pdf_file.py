"""One PDF file of reportlab's objects: pages of operators, the form they share, the embedded faces.

reportlab's canvas is left out: it gives every page fonts and resources of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
)

from stationdesk.core.document import Document
from stationdesk.printing.embedding import EmbeddedFace, deflated
from stationdesk.printing.jpeg import head_of
from stationdesk.printing.text import one_line

_FORM = "Furniture"


class PdfFile:
    """Pages of one size; the same document gives the same bytes."""

    def __init__(self, document: Document, width: float, height: float) -> None:
        self._pdf = PDFDocument(invariant=1, pdfVersion=(1, 5), lang=document.language.replace("_", "-"))
        self._describe(document)
        self._box = PDFArray([0, 0, round(width, 2), round(height, 2)])
        self._fonts = PDFDictionary({})
        self._forms = PDFDictionary({})
        fonts = self._pdf.Reference(self._fonts, "Fonts")
        self._form_resources = PDFDictionary({"Font": fonts})
        resources = PDFDictionary({"Font": fonts, "XObject": self._forms})
        self._resources = self._pdf.Reference(resources, "Resources")

    def _describe(self, document: Document) -> None:
        info = self._pdf.info
        info.title = one_line(document.title)
        info.author = one_line(document.stamp.station)
        info.subject = one_line(document.stamp.period)
        info.creator = one_line(document.stamp.program) or "StationDesk"
        if document.at:
            zone = document.at.strftime("%z") or "+0000"
            stamped = f"D:{document.at:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"
            info._dateFormatter = lambda *_: stamped

    def share(self, operators: Iterable[str]) -> str:
        """Keep operators once, and answer the one that shows them."""
        form = deflated("\n".join(operators).encode("ascii"))
        form.dictionary.dict.update(
            Type=PDFName("XObject"), Subtype=PDFName("Form"), BBox=self._box, Resources=self._form_resources
        )
        self._forms[_FORM] = self._pdf.Reference(form)
        return f"/{_FORM} Do"

    def image(self, jpeg: bytes) -> str:
        """Keep a JPEG once, as it is, and answer its name; empty for what is none."""
        head = head_of(jpeg)
        if head is None:
            return ""
        name = f"Photo{sha256(jpeg).hexdigest()[:16]}"
        if name not in self._forms.dict:
            stream = PDFStream(content=jpeg)
            stream.dictionary.dict.update(
                Type=PDFName("XObject"), Subtype=PDFName("Image"), Width=head.width, Height=head.height,
                ColorSpace=PDFName(head.space), BitsPerComponent=8, Filter=PDFName("DCTDecode"),
            )  # fmt: skip
            self._forms[name] = self._pdf.Reference(stream)
        return f"/{name}"

    def add_page(self, operators: Iterable[str]) -> None:
        """Add a page that shows these operators."""
        page = {
            "Type": PDFName("Page"),
            "Parent": self._pdf.Reference(self._pdf.Pages),
            "MediaBox": self._box,
            "Resources": self._resources,
            "Contents": self._pdf.Reference(deflated("\n".join(operators).encode("ascii"))),
        }
        self._pdf.addPage(PDFDictionary(page))

    def content(self, faces: Iterable[EmbeddedFace]) -> bytes:
        """The whole file, with the faces that its operators name."""
        for face in faces:
            self._fonts[face.name] = face.add_to(self._pdf)
        whole: bytes = self._pdf.GetPDFData(None)
        return whole
