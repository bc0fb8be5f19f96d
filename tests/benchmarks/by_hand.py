"""The limit: the same ledger as a PDF written by hand, doing nothing that can be left out.

One face, no stand-ins, no cleaning, one rule for line ends. Its codes are the face's own glyph
numbers, every different cell is made once, and every page is one string and one call of zlib.
"""

from __future__ import annotations

import zlib
from bisect import bisect_right
from collections.abc import Callable, Sequence, Set
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from stationdesk.core.document import Stamp
from stationdesk.core.resources import resource
from stationdesk.printing.truetype import load

WIDTH, HEIGHT = 841.89, 595.28
LEFT, RIGHT, TOP, BOTTOM = 70.87, 799.37, 552.76, 68.0
SIZE, LEADING, PADDING, PAD = 9, 11.6, 2.7, 3.4


class _File:
    """Objects with their places."""

    def __init__(self) -> None:
        self.parts = [b"%PDF-1.4\n"]
        self.places: list[int] = []
        self.length = len(self.parts[0])

    def add(self, body: str, stream: bytes | None = None) -> int:
        self.places.append(self.length)
        head = f"{len(self.places)} 0 obj\n"
        if stream is None:
            whole = f"{head}{body}\nendobj\n".encode()
        else:
            packed = zlib.compress(stream)
            before = f"{head}<< {body} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
            whole = before.encode() + packed + b"\nendstream\nendobj\n"
        self.parts.append(whole)
        self.length += len(whole)
        return len(self.places)

    def write(self, path: Path, root: int) -> None:
        places = "".join(f"{place:010} 00000 n \n" for place in self.places)
        count = len(self.places) + 1
        tail = (
            f"xref\n0 {count}\n0000000000 65535 f \n{places}"
            f"trailer\n<< /Size {count} /Root {root} 0 R >>\nstartxref\n{self.length}\n%%EOF\n"
        )
        path.write_bytes(b"".join([*self.parts, tail.encode()]))


class _Filled(dict[int, Any]):
    """A table filled as it is used."""

    def __init__(self, make: Callable[[int], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, character: int) -> Any:
        made = self[character] = self._make(character)
        return made


def write_by_hand(
    heads: Sequence[str],
    shares: Sequence[float],
    rows: Sequence[Sequence[str]],
    stamp: Stamp,
    path: Path,
    centred: Set[int],
) -> None:
    """Write the ledger."""
    total = sum(shares)
    edges = [LEFT]
    for share in shares:
        edges.append(edges[-1] + (RIGHT - LEFT) * share / total)
    fits = [(right - left - 2 * PAD) * 1000 / SIZE for left, right in pairwise(edges)]
    face = load(resource("fonts", "NotoSerifSC-Regular.ttf"))
    hexes = _Filled(lambda character: f"{face.glyph(character):04X}")
    widths = _Filled(lambda character: face.advance(face.glyph(character)))
    shift = [0.0 if number in centred else PAD for number in range(len(shares))]
    used: set[str] = set()
    pages: list[bytes] = []
    kept: dict[str, list[tuple[str, str]]] = {}
    text: list[str] = []
    rules: list[str] = []
    y = TOP

    def cut(value: str, number: int) -> list[tuple[str, str]]:
        """Each line's place and text."""
        code = value.translate(hexes)
        ends = [0, *accumulate(map(widths.__getitem__, map(ord, value)))]
        start, length, fit = 0, len(value), fits[number]
        lines = []
        while True:
            end = length
            if ends[length] - ends[start] > fit:
                end = bisect_right(ends, ends[start] + fit) - 1
                if value[end] in "，。、":
                    end -= 1
            width = (ends[end] - ends[start]) * SIZE / 1000
            left = edges[number] + (shift[number] or (edges[number + 1] - edges[number] - width) / 2)
            lines.append((f"1 0 0 1 {left:.2f} ", f" Tm <{code[4 * start : 4 * end]}> Tj"))
            start = end
            if start == length:
                return lines

    def draw(cells: Sequence[str]) -> None:
        nonlocal y
        broken = []
        most = 1
        for number, value in enumerate(cells):
            lines = kept.get(value)
            if lines is None:
                used.update(value)
                lines = kept[value] = cut(value, number)
            broken.append(lines)
            if len(lines) > most:
                most = len(lines)
        if y - most * LEADING - 2 * PADDING < BOTTOM:
            finish()
            draw(heads)
        first = y - PADDING - SIZE
        for lines in broken:
            height = first
            for before, after in lines:
                text.append(f"{before}{height:.2f}{after}")
                height -= LEADING
        y -= most * LEADING + 2 * PADDING
        rules.append(f"{LEFT} {y:.2f} m {RIGHT} {y:.2f} l")

    def finish() -> None:
        nonlocal y
        rules.extend(f"{edge:.2f} {TOP} m {edge:.2f} {y:.2f} l" for edge in edges)
        number = f"— {len(pages) + 1} —"
        used.update(number)
        text.append(f"1 0 0 1 420 60 Tm <{number.translate(hexes)}> Tj")
        drawn = [f"/X Do BT /F {SIZE} Tf", *text, "ET 0.4 w", *rules, "S"]
        pages.append("\n".join(drawn).encode())
        text.clear()
        rules.clear()
        y = TOP

    draw(heads)
    for row in rows:
        draw(row)
    finish()
    _put_together(pages, used, hexes, stamp, path)


def _put_together(pages: Sequence[bytes], used: set[str], hexes: _Filled, stamp: Stamp, path: Path) -> None:
    file = _File()
    said = [stamp.station, stamp.period, stamp.counting_rule, stamp.made_by, stamp.data_as_of, stamp.anchor]
    for words in said:
        used.update(words)
    font = _font(file, used)
    lines = [
        f"1 0 0 1 {LEFT} {50 - 9 * number} Tm <{words.translate(hexes)}> Tj"
        for number, words in enumerate(said)
    ]
    furniture = "\n".join(["BT /F 7 Tf", *lines, "ET"]).encode()
    form = file.add(
        f"/Type /XObject /Subtype /Form /BBox [0 0 {WIDTH} {HEIGHT}] "
        f"/Resources << /Font << /F {font} 0 R >> >>",
        furniture,
    )
    resources = file.add(f"<< /Font << /F {font} 0 R >> /XObject << /X {form} 0 R >> >>")
    parent = len(file.places) + 2 * len(pages) + 1
    numbers = []
    for page in pages:
        content = file.add("", page)
        numbers.append(
            file.add(
                f"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
                f"/Resources {resources} 0 R /Contents {content} 0 R >>"
            )
        )
    kids = " ".join(f"{number} 0 R" for number in numbers)
    file.add(f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>")
    file.write(path, file.add(f"<< /Type /Catalog /Pages {parent} 0 R >>"))


def _font(file: _File, used: set[str]) -> int:
    face = load(resource("fonts", "NotoSerifSC-Regular.ttf"))
    glyphs = {ord(letter): face.glyph(ord(letter)) for letter in sorted(used)}
    program = face.cut(glyphs.values())
    program_at = file.add(f"/Length1 {len(program)}", program)
    widths = " ".join(f"{glyph} [{face.advance(glyph)}]" for glyph in sorted(glyphs.values()))
    box = " ".join(map(str, face.box))
    descriptor = file.add(
        f"<< /Type /FontDescriptor /FontName /AAAAAA+Serif /Flags 4 /FontBBox [{box}]"
        f" /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 /FontFile2 {program_at} 0 R >>"
    )
    inner = file.add(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Serif /CIDSystemInfo "
        "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor {descriptor} 0 R /DW 1000 /W [{widths}] /CIDToGIDMap /Identity >>"
    )
    pairs = [f"<{glyph:04X}> <{character:04X}>\n" for character, glyph in glyphs.items()]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    ranges = "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
    to_unicode = file.add(
        "",
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
            f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{ranges}endcmap end end\n"
        ).encode(),
    )
    return file.add(
        "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Serif /Encoding /Identity-H "
        f"/DescendantFonts [{inner} 0 R] /ToUnicode {to_unicode} 0 R >>"
    )
