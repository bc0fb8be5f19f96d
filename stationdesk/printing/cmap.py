"""Which glyph writes a character: the cmap table of a TrueType face, formats 4 and 12."""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Callable

Lookup = Callable[[int], int]
# Platform and encoding of Unicode maps, the widest first.
_UNICODE = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))


class FaceUnusable(Exception):
    """The file is no TrueType face, is broken, or may not be embedded."""


def glyph_lookup(cmap: bytes) -> Lookup:
    """What finds the glyph of a character, in the widest Unicode map there is.

    A document uses few of a face's characters: each is looked up in the map as it lies.
    """
    count = struct.unpack_from(">H", cmap, 2)[0]
    maps = (struct.unpack_from(">2HI", cmap, 4 + 8 * number) for number in range(count))
    starts = {(platform, encoding): place for platform, encoding, place in maps}
    for kind in _UNICODE:
        if kind not in starts:
            continue
        start = starts[kind]
        form = struct.unpack_from(">H", cmap, start)[0]
        if form == 12:
            return _groups(cmap, start)
        if form == 4:
            return _segments(cmap, start)
    raise FaceUnusable("no Unicode map")


def _groups(cmap: bytes, start: int) -> Lookup:
    """Format 12: runs of characters with runs of glyphs."""
    count = struct.unpack_from(">I", cmap, start + 12)[0]
    numbers = struct.unpack_from(f">{3 * count}I", cmap, start + 16)
    firsts, lasts, glyphs = numbers[::3], numbers[1::3], numbers[2::3]

    def lookup(character: int) -> int:
        run = bisect_right(firsts, character) - 1
        found = run >= 0 and character <= lasts[run]
        return glyphs[run] + character - firsts[run] if found else 0

    return lookup


def _segments(cmap: bytes, start: int) -> Lookup:
    """Format 4: runs of characters with an offset, or with a list of glyphs."""
    count = struct.unpack_from(">H", cmap, start + 6)[0] // 2
    lasts = struct.unpack_from(f">{count}H", cmap, start + 14)
    firsts, deltas, offsets = (
        struct.unpack_from(f">{count}H", cmap, start + 16 + 2 * count * row) for row in (1, 2, 3)
    )
    offsets_at = start + 16 + 6 * count

    def lookup(character: int) -> int:
        run = bisect_left(lasts, character)
        if run == count or character < firsts[run] or character == 0xFFFF:
            return 0
        glyph = character
        if offsets[run]:
            place = offsets_at + 2 * run + offsets[run] + 2 * (character - firsts[run])
            glyph = int.from_bytes(cmap[place : place + 2], "big")
            if not glyph:
                return 0
        return int(glyph + deltas[run]) & 0xFFFF

    return lookup
