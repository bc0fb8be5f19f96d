"""Photographs on paper: side by side, each as large as its place, its words under it."""

from __future__ import annotations

from collections.abc import Sequence

from stationdesk.core.document import Photo, Photos
from stationdesk.printing.flow import Piece, caption_pieces, total
from stationdesk.printing.fonts import Role
from stationdesk.printing.jpeg import head_of
from stationdesk.printing.lettering import Line, Style
from stationdesk.printing.page import HAIRLINE, MM, Paper

_WORDS = Style(Role.SONG, 9, 12)
_GAP = 4 * MM
_TALLEST = 0.75  # of its width a place may be high, unless one photo has the whole line
_TALLEST_ALONE = 0.62
_MOST_OF_PAGE = 0.8


def photo_pieces(paper: Paper, block: Photos) -> list[Piece]:
    """The caption with the first line of photographs, then line by line; a line is never cut."""
    if not block.photos:
        return []
    across = max(block.across, 1)
    photos = block.photos
    lines = [_line(paper, block, photos[n : n + across]) for n in range(0, len(photos), across)]
    caption = caption_pieces(paper, block.caption)
    if total(caption) + lines[0].height > paper.whole:
        return [*caption, *lines]
    return [_together([*caption, lines[0]]), *lines[1:]]


def _together(pieces: Sequence[Piece]) -> Piece:
    def draw(top: float) -> None:
        for piece in pieces:
            piece.draw(top)
            top -= piece.height

    return Piece(total(pieces), draw)


def _line(paper: Paper, block: Photos, photos: Sequence[Photo]) -> Piece:
    across = max(block.across, 1)
    wide = (paper.frame.measure - (across - 1) * _GAP) / across
    most = min(wide * (_TALLEST_ALONE if across == 1 else _TALLEST), _MOST_OF_PAGE * paper.whole)
    words = [paper.typesetter.lines(one.caption, _WORDS, wide) if one.caption else [] for one in photos]
    tall = max(_size(one, wide, most)[1] for one in photos)
    below = max(len(lines) for lines in words) * _WORDS.leading

    def draw(top: float) -> None:
        for place, (photo, lines) in enumerate(zip(photos, words, strict=True)):
            left = paper.frame.left + place * (wide + _GAP)
            _draw_photo(paper, photo, block.missing, (left, top - tall, wide, tall))
            _write(paper, lines, left, wide, top - tall - 2)

    return Piece(tall + below + _GAP, draw)


def _size(photo: Photo, wide: float, most: float) -> tuple[float, float]:
    """How large a photograph is drawn: it keeps its shape and is never drawn beyond its dots."""
    head = head_of(photo.content)
    if head is None:
        return wide, min(most, wide / 2)
    scale = min(wide / head.width, most / head.height, 1.0)
    return head.width * scale, head.height * scale


def _draw_photo(paper: Paper, photo: Photo, missing: str, place: tuple[float, float, float, float]) -> None:
    left, foot, wide, tall = place
    width, height = _size(photo, wide, tall)
    x, y = left + (wide - width) / 2, foot + (tall - height) / 2
    name = paper.image(photo.content)
    if name:
        paper.draw(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm {name} Do Q")
        return
    paper.draw(f"{HAIRLINE} w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")
    line = paper.typesetter.line(missing, _WORDS)
    lift = y + height / 2 + _WORDS.leading / 2
    paper.write(line, _WORDS, x + (width - line.width) / 2, lift)


def _write(paper: Paper, lines: Sequence[Line], left: float, wide: float, top: float) -> None:
    for number, line in enumerate(lines):
        paper.write(line, _WORDS, left + (wide - line.width) / 2, top - number * _WORDS.leading)
