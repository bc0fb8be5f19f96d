"""A face inside one PDF: a code for each character used, and the objects that embed the rest.

Codes are given per character, not per glyph: two characters may share a glyph (⼈ and 人), and
each must read back as itself. reportlab's own TrueType fonts are not used because they switch fonts
every 256 characters and write a broken ToUnicode map beyond the basic plane (to see whether that is
mended: `makeToUnicodeCMap("x", [0x20BB7])` must not contain `<20BB7>`).
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
)

from stationdesk.printing.truetype import Face

_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
_SYMBOLIC = 4  # font descriptor flag: the face brings its own character set


class GlyphMissing(Exception):
    """The face has no glyph for a character of the text."""


class Codes(dict[int, str]):
    """Character → its code as four hexadecimal digits; `text.translate(codes)` fills and uses it."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: int) -> str:
        if not self._face.glyph(character):
            raise GlyphMissing(character)
        code = f"{len(self) + 1:04X}"
        self[character] = code
        return code


class EmbeddedFace:
    """One face of one document; `name` is what the page's operators call it."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self.codes = Codes(face)

    def add_to(self, document: Any) -> Any:
        """Write the font into reportlab's document and answer the reference to it."""
        glyphs = [self.face.glyph(character) for character in self.codes]
        program = self.face.cut(glyphs)
        name = f"{_tag(program)}+{self.face.name}"
        file = deflated(program)
        file.dictionary["Length1"] = len(program)
        descriptor = PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(name),
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray(self.face.box),
                "ItalicAngle": 0,
                "Ascent": self.face.ascent,
                "Descent": self.face.descent,
                "CapHeight": self.face.ascent,
                "StemV": 80,
                "FontFile2": document.Reference(file),
            }
        )
        glyph_of_code = struct.pack(f">{len(glyphs) + 1}H", 0, *glyphs)
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(name),
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(descriptor),
                "DW": 1000,
                "W": f"[1 [{' '.join(str(self.face.advance(glyph)) for glyph in glyphs)}]]",
                "CIDToGIDMap": document.Reference(deflated(glyph_of_code)),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(name),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(deflated(self._to_unicode())),
            }
        )
        return document.Reference(font)

    def _to_unicode(self) -> bytes:
        pairs = [
            f"<{code}> <{chr(character).encode('utf-16-be').hex()}>" for character, code in self.codes.items()
        ]
        parts = [_CMAP_HEAD]
        for start in range(0, len(pairs), 100):
            piece = pairs[start : start + 100]
            parts.append(f"{len(piece)} beginbfchar\n" + "\n".join(piece) + "\nendbfchar\n")
        parts.append(_CMAP_FOOT)
        return "".join(parts).encode("ascii")


def deflated(content: bytes) -> Any:
    """A compressed stream; packed at once, so that a long ledger's pages stay small in memory."""
    stream = PDFStream(content=zlib.compress(content))
    stream.dictionary["Filter"] = PDFName("FlateDecode")
    return stream


def _tag(program: bytes) -> str:
    """The six letters that mark a cut font, the same for the same cut."""
    digest = hashlib.sha256(program).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
