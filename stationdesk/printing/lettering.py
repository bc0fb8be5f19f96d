"""Text as the PDF operators that show it: faces chosen glyph by glyph, lines broken, work remembered.

Nothing here knows reportlab's paragraphs: a record's text becomes glyph codes and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from stationdesk.printing.embedding import EmbeddedFace, GlyphMissing
from stationdesk.printing.fonts import MARK, Role, chain
from stationdesk.printing.text import broken, clean, may_break, one_line
from stationdesk.printing.truetype import Face

# Hanzi and the marks that are as wide as they: most of a ledger need not be measured.
_SQUARES = re.compile("[\u4e00-\u9fa5\u3001\u3002\u300a\u300b\uff0c\uff1a\uff1b\uff08\uff09]*").fullmatch

_MOST_BALANCED = 4


class Style(NamedTuple):
    """How a piece of text looks: its face, size and line distance in points."""

    role: Role
    size: float
    leading: float


class Line(NamedTuple):
    """One line ready to show: its operators, its width in points, and how many characters it has.

    `ends` is true for the last line of a paragraph, which is never stretched.
    """

    ink: str
    width: float
    length: int
    ends: bool


class Lettering:
    """Writes in one role; shares the faces of the document with the other roles."""

    def __init__(
        self, faces: Iterator[Face], embed: Callable[[Face], EmbeddedFace], missing: dict[str, None]
    ) -> None:
        self._waiting = faces
        self._embed = embed
        self._missing = missing
        self._primary = embed(next(faces))
        self._faces = [self._primary]
        self._drawn: dict[str, tuple[EmbeddedFace, str]] = {}
        self.advances = _Advances(self)
        self._square = self.advances["永"] == self.advances["，"] == 1000

    def _face(self, number: int) -> EmbeddedFace | None:
        while number >= len(self._faces):
            face = next(self._waiting, None)
            if face is None:
                return None
            self._faces.append(self._embed(face))
        return self._faces[number]

    def _face_with(self, character: str) -> EmbeddedFace | None:
        number = 0
        while face := self._face(number):
            if face.face.glyph(ord(character)):
                return face
            number += 1
        return None

    def drawn(self, character: str) -> tuple[EmbeddedFace, str]:
        """The face that writes a character, and what it writes: the mark where no face has it."""
        found = self._drawn.get(character)
        if found is None:
            found = self._drawn[character] = self._find(character)
        return found

    def _find(self, character: str) -> tuple[EmbeddedFace, str]:
        face = self._face_with(character)
        if face:
            return face, character
        self._missing[character] = None
        marking = self._face_with(MARK)
        assert marking
        return marking, MARK

    def font(self, size: float) -> str:
        """The operators that choose the role's first face."""
        return f"/{self._primary.name} {size:g} Tf"

    def show(self, text: str, size: float) -> str:
        """The operators that show cleaned text on one line; they begin and end in the first face."""
        try:
            return f"<{text.translate(self._primary.codes)}> Tj"
        except GlyphMissing:
            return self._show_mixed(text, size)

    def lines(self, text: str, size: float, width: float, indent: float = 0) -> list[Line]:
        """Text broken to `width` points, its first line shorter by `indent`; "\\n" begins a line."""
        measure = width * 1000 / size
        first = (width - indent) * 1000 / size
        text = clean(text)
        if "\n" not in text:
            return self._piece(text, size, measure, first)
        pieces = (self._piece(piece, size, measure, first) for piece in text.split("\n"))
        return [line for piece in pieces for line in piece]

    def balanced(self, text: str, size: float, width: float) -> list[Line]:
        """The same with lines of like length, for a title or a table's head."""
        lines = self.lines(text, size, width)
        if not 1 < len(lines) <= _MOST_BALANCED:
            return lines
        even = sum(line.width for line in lines) / len(lines)
        for more in (0.1, 0.6, 1.1):
            evened = self.lines(text, size, min(even + more * size, width))
            if len(evened) == len(lines) and not _cuts_a_word(clean(text), evened):
                return evened
        return lines

    def _piece(self, text: str, size: float, measure: float, first: float) -> list[Line]:
        ends = self.ends(text)
        length, advance = len(text), ends[-1]
        if advance <= first:
            return [Line(self.show(text, size), advance * size / 1000, length, True)]
        cuts = broken(text, ends, measure, first)
        try:
            codes = text.translate(self._primary.codes)
            inks = [f"<{codes[4 * start : 4 * end]}> Tj" for start, end, _ in cuts]
        except GlyphMissing:
            inks = [self._show_mixed(text[start:end], size) for start, end, _ in cuts]
        return [
            Line(ink, advance * size / 1000, end - start, end == length)
            for ink, (start, end, advance) in zip(inks, cuts, strict=True)
        ]

    def ends(self, text: str) -> Sequence[int]:
        """Where each character of a cleaned text ends, after a leading 0."""
        if self._square and _SQUARES(text):
            return range(0, 1000 * len(text) + 1, 1000)
        return [0, *accumulate(map(self.advances.__getitem__, text))]

    def _show_mixed(self, text: str, size: float) -> str:
        operators: list[str] = []
        chosen = self._primary
        codes: list[str] = []
        for character in text:
            face, printed = self.drawn(character)
            if face is not chosen:
                if codes:
                    operators.append(f"<{''.join(codes)}> Tj")
                operators.append(f"/{face.name} {size:g} Tf")
                chosen, codes = face, []
            codes.append(face.codes[ord(printed)])
        operators.append(f"<{''.join(codes)}> Tj")
        if chosen is not self._primary:
            operators.append(self.font(size))
        return " ".join(operators)


def _cuts_a_word(text: str, lines: list[Line]) -> bool:
    """Whether a line ends where none may; of a text of one piece."""
    if "\n" in text:
        return False
    ends = list(accumulate(line.length for line in lines))[:-1]
    return not all(may_break(text[end - 1], text[end]) for end in ends)


class _Advances(dict[str, int]):
    """Character → its advance in thousandths of the size, whichever face writes it."""

    def __init__(self, lettering: Lettering) -> None:
        super().__init__()
        self._lettering = lettering

    def __missing__(self, character: str) -> int:
        face, printed = self._lettering.drawn(character)
        advance = face.face.advance(face.face.glyph(ord(printed)))
        self[character] = advance
        return advance


class Typesetter:
    """All lettering of one document, its faces, and what they could not write."""

    def __init__(self, *, bundled_only: bool) -> None:
        self._bundled_only = bundled_only
        self._embedded: dict[Face, EmbeddedFace] = {}
        self._letterings: dict[Role, Lettering] = {}
        self.missing: dict[str, None] = {}

    def lettering(self, role: Role) -> Lettering:
        """What writes a role."""
        if role not in self._letterings:
            faces = chain(role, bundled_only=self._bundled_only)
            self._letterings[role] = Lettering(faces, self._embed, self.missing)
        return self._letterings[role]

    def _embed(self, face: Face) -> EmbeddedFace:
        if face not in self._embedded:
            self._embedded[face] = EmbeddedFace(face, f"F{len(self._embedded) + 1}")
        return self._embedded[face]

    def used(self) -> list[EmbeddedFace]:
        """The faces that wrote something, in the order of their first use."""
        return [face for face in self._embedded.values() if face.codes]

    def line(self, text: str, style: Style) -> Line:
        """One line, however wide."""
        printed = one_line(text)
        lettering = self.lettering(style.role)
        advance = lettering.ends(printed)[-1]
        ink = lettering.show(printed, style.size)
        return Line(ink, advance * style.size / 1000, len(printed), True)

    def lines(self, text: str, style: Style, width: float, indent: float = 0) -> list[Line]:
        """Text broken to `width` points, its first line shorter by `indent`; "\\n" begins a line."""
        return self.lettering(style.role).lines(text, style.size, width, indent)
