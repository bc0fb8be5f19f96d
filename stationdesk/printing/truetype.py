"""A TrueType face: which glyph writes a character, how wide it is, and a copy cut to what is used.

The cut copy keeps its glyph numbers and leaves the unused outlines empty, so composite glyphs stay
as they are and nothing has to be renumbered; the emptiness compresses to almost nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import IO

from stationdesk.printing.cmap import FaceUnusable, glyph_lookup

_NEEDED = ("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name")
_READ = frozenset({"OS/2", "cmap", "cvt ", "fpgm", "head", "hhea", "hmtx", "loca", "maxp", "name", "prep"})
_COPIED = ("cvt ", "fpgm", "hhea", "maxp", "prep")
_RESTRICTED = 0x0002  # OS/2 fsType: the licence forbids embedding
_WHOLE_ONLY = 0x0100  # … forbids cutting
_BITMAP_ONLY = 0x0200

# Flags of a composite glyph's part (OpenType, table glyf).
_WORDS, _SCALE, _MORE, _XY_SCALE, _TWO_BY_TWO = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080


class Face:
    """One face of a font file; lengths are in thousandths of the type size.

    The outlines, most of the file, stay there until they are needed.
    """

    def __init__(self, path: Path, index: int = 0) -> None:
        self._path = path
        try:
            with path.open("rb") as file:
                self._tables = _directory(file, index)
                self._small = {tag: _at(file, *place) for tag, place in self._tables.items() if tag in _READ}
            self._read()
        except (struct.error, IndexError, KeyError, ZeroDivisionError) as error:
            raise FaceUnusable(f"{path.name}: {error!r}") from error

    def _read(self) -> None:
        missing = [tag for tag in _NEEDED if tag not in self._tables]
        if missing:
            raise FaceUnusable(f"no table {missing[0]}")
        if "OS/2" in self._tables and not _may_embed(self._table("OS/2")):
            raise FaceUnusable("its licence forbids embedding")
        head, hhea = self._table("head"), self._table("hhea")
        self._units = int(struct.unpack_from(">H", head, 18)[0])
        self.box = tuple(self._thousandths(value) for value in struct.unpack_from(">4h", head, 36))
        ascent, descent = struct.unpack_from(">2h", hhea, 4)
        self.ascent, self.descent = self._thousandths(ascent), self._thousandths(descent)
        self._count = int(struct.unpack_from(">H", self._table("maxp"), 4)[0])
        long = struct.unpack_from(">h", head, 50)[0]
        loca = struct.unpack_from(f">{self._count + 1}{'I' if long else 'H'}", self._table("loca"))
        self._places = loca if long else tuple(2 * place for place in loca)
        self._full_metrics = int(struct.unpack_from(">H", hhea, 34)[0])
        metrics = struct.unpack_from(f">{2 * self._full_metrics}H", self._table("hmtx"))
        advances = metrics[::2]
        self._advances = advances if self._units == 1000 else tuple(map(self._thousandths, advances))
        self._lookup = glyph_lookup(self._table("cmap"))
        self.name = _postscript_name(self._table("name"))

    def _table(self, tag: str) -> bytes:
        return self._small[tag]

    def _thousandths(self, length: int) -> int:
        return length if self._units == 1000 else round(length * 1000 / self._units)

    def glyph(self, character: int) -> int:
        """The glyph that writes a character; 0 where there is none."""
        return self._lookup(character)

    def advance(self, glyph: int) -> int:
        """How far the pen moves after this glyph."""
        return self._advances[glyph if glyph < self._full_metrics else -1]

    def cut(self, used: Iterable[int]) -> bytes:
        """A font file with the outlines of the glyphs in `used` only, for embedding in a PDF."""
        outlines = self._with_parts(used)
        glyf: list[bytes] = []
        places: list[int] = []
        position = 0
        for glyph in sorted(outlines):
            places += [position] * (glyph + 1 - len(places))
            outline = outlines[glyph]
            padded = outline + b"\0" * (-len(outline) % 4)
            glyf.append(padded)
            position += len(padded)
        places += [position] * (self._count + 1 - len(places))
        head = bytearray(self._table("head"))
        struct.pack_into(">I", head, 8, 0)
        struct.pack_into(">h", head, 50, 1)
        tables = {tag: self._table(tag) for tag in _COPIED if tag in self._tables}
        tables["glyf"] = b"".join(glyf)
        tables["head"] = bytes(head)
        tables["hmtx"] = self._metrics_of(outlines)
        tables["loca"] = struct.pack(f">{len(places)}I", *places)
        return _font_file(tables)

    def _with_parts(self, used: Iterable[int]) -> dict[int, bytes]:
        """The outlines of the used glyphs and of the glyphs they are composed of."""
        start = self._tables["glyf"][0]
        found: dict[int, bytes] = {}
        waiting = [0, *used]
        with self._path.open("rb") as file:
            while waiting:
                glyph = waiting.pop()
                if glyph in found or glyph >= self._count:
                    continue
                place, end = self._places[glyph], self._places[glyph + 1]
                found[glyph] = outline = _at(file, start + place, end - place)
                waiting += _parts(outline)
        return found

    def _metrics_of(self, used: Iterable[int]) -> bytes:
        whole = self._table("hmtx")
        kept = bytearray(len(whole))
        for glyph in {*used, self._full_metrics - 1}:
            if glyph < self._full_metrics:
                place, size = 4 * glyph, 4
            else:
                place, size = 2 * (glyph + self._full_metrics), 2
            kept[place : place + size] = whole[place : place + size]
        return bytes(kept)


@lru_cache(maxsize=16)
def load(path: Path, index: int = 0) -> Face:
    """The face, read once; raises FaceUnusable and OSError."""
    return Face(path, index)


def _at(file: IO[bytes], start: int, length: int) -> bytes:
    file.seek(start)
    return file.read(length)


def _directory(file: IO[bytes], index: int) -> dict[str, tuple[int, int]]:
    """Where each table lies: {tag: (start, length)}."""
    start = 0
    if _at(file, 0, 4) == b"ttcf":
        start = struct.unpack(">I", _at(file, 12 + 4 * index, 4))[0]
    kind, count = struct.unpack(">4sH", _at(file, start, 6))
    if kind not in {b"\0\1\0\0", b"true"}:
        raise FaceUnusable("no TrueType outlines")
    entries = struct.iter_unpack(">4s3I", _at(file, start + 12, 16 * count))
    return {tag.decode("latin-1"): (place, length) for tag, _, place, length in entries}


def _may_embed(os2: bytes) -> bool:
    rights = int(struct.unpack_from(">H", os2, 8)[0])
    return rights & 0x000F != _RESTRICTED and not rights & (_WHOLE_ONLY | _BITMAP_ONLY)


def _postscript_name(table: bytes) -> str:
    """The face's own name in plain letters, as a PDF wants it."""
    count, texts = struct.unpack_from(">2H", table, 2)
    for number in range(count):
        platform, _, _, kind, length, place = struct.unpack_from(">6H", table, 6 + 12 * number)
        if kind == 6:
            raw = table[texts + place : texts + place + length]
            text = raw.decode("utf-16-be" if platform in {0, 3} else "latin-1", "replace")
            return "".join(
                letter for letter in text if (letter.isascii() and letter.isalnum()) or letter == "-"
            )
    return "Face"


def _parts(outline: bytes) -> list[int]:
    """The glyphs that a composite glyph is made of."""
    if len(outline) < 12 or struct.unpack_from(">h", outline)[0] >= 0:
        return []
    parts: list[int] = []
    place, flags = 10, _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">2H", outline, place)
        parts.append(glyph)
        place += 8 if flags & _WORDS else 6
        place += 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0
    return parts


def _font_file(tables: dict[str, bytes]) -> bytes:
    """Put tables together, with their checksums."""
    count = len(tables)
    power = count.bit_length() - 1
    header = struct.pack(">4s4H", b"\0\1\0\0", count, 16 << power, power, 16 * count - (16 << power))
    entries: list[bytes] = []
    bodies: list[bytes] = []
    place = 12 + 16 * count
    for tag in sorted(tables):
        body = tables[tag] + b"\0" * (-len(tables[tag]) % 4)
        total = sum(struct.unpack(f">{len(body) // 4}I", body)) & 0xFFFFFFFF
        entries.append(struct.pack(">4s3I", tag.encode("latin-1"), total, place, len(tables[tag])))
        bodies.append(body)
        place += len(body)
    return b"".join([header, *entries, *bodies])
