"""A drawing on paper: shapes in their own units, words and points in the paper's."""

from __future__ import annotations

from collections.abc import Callable

from stationdesk.core.drawing import Area, Colour, Drawing, Picture, Point, Spot, Tag
from stationdesk.printing.flow import Piece
from stationdesk.printing.fonts import Role
from stationdesk.printing.lettering import Style
from stationdesk.printing.page import MM, Paper

_NAME = Style(Role.SONG, 8, 9.5)
_STRONG = Style(Role.HEI, 9, 11)
_COUNT = Style(Role.HEI, 7.5, 9)
_DOT = 2.2
_PAD = 2.5
_ROUND = 0.5523
_MOST_OF_PAGE = 0.86
Put = Callable[[Point], Point]


def drawing_pieces(paper: Paper, drawing: Drawing) -> list[Piece]:
    """One piece that is never cut."""
    height = min(drawing.height_mm * MM, _MOST_OF_PAGE * paper.whole)
    return [Piece(height + 4, lambda top: _draw(paper, drawing, top - 2, height))]


def _draw(paper: Paper, drawing: Drawing, top: float, height: float) -> None:
    left, above, right, below = drawing.bounds
    wide, tall = max(right - left, 1e-9), max(below - above, 1e-9)
    scale = min(paper.frame.measure / wide, height / tall)
    x = paper.frame.left + (paper.frame.measure - wide * scale) / 2
    y = top - (height - tall * scale) / 2

    def put(point: Point) -> Point:
        return x + (point[0] - left) * scale, y - (point[1] - above) * scale

    paper.draw("q")
    paper.draw(f"{x:.2f} {y - tall * scale:.2f} {wide * scale:.2f} {tall * scale:.2f} re W n")
    if drawing.picture is not None:
        _draw_picture(paper, drawing.picture, put)
    for area in drawing.areas:
        _draw_area(paper, area, put)
    for spot in drawing.spots:
        _draw_spot(paper, spot, put)
    paper.draw("Q")
    for tag in drawing.tags:
        _draw_tag(paper, tag, put)


def _draw_picture(paper: Paper, picture: Picture, put: Put) -> None:
    (x, y), (rx, ry), (lx, ly) = (put(one) for one in picture.corners)
    name = paper.image(picture.content)
    if name:  # the unit square of an image has its origin below
        paper.draw(f"q {rx - x:.3f} {ry - y:.3f} {x - lx:.3f} {y - ly:.3f} {lx:.3f} {ly:.3f} cm {name} Do Q")


def _draw_area(paper: Paper, area: Area, put: Put) -> None:
    parts = [_path([put(one) for one in ring]) for ring in area.rings if ring]
    if not parts:
        return
    fill = f"{_rgb(area.fill)} rg" if area.fill is not None else ""
    line = f"{_rgb(area.line)} RG {area.width:.2f} w" if area.line is not None else ""
    paint = {(True, True): "B*", (True, False): "f*", (False, True): "S"}.get((bool(fill), bool(line)), "n")
    dash = "[3 2] 0 d" if area.dashed else "[] 0 d"
    paper.draw(f"q {fill} {line} {dash} {' '.join(parts)} {paint} Q")


def _draw_spot(paper: Paper, spot: Spot, put: Put) -> None:
    x, y = put(spot.at)
    if spot.wedge:
        pale = tuple(0.72 + 0.28 * part for part in spot.colour)
        corners = [(x + right, y - down) for right, down in spot.wedge]
        paper.draw(f"q {_rgb(pale)} rg {_rgb(spot.colour)} RG 0.3 w {_path(corners)} B Q")
    paper.draw(f"q {_rgb(spot.colour)} rg 1 G 0.5 w {_circle(x, y, _DOT)} B Q")


def _draw_tag(paper: Paper, tag: Tag, put: Put) -> None:
    """The words on a white ground, so that they can be read on any colour."""
    x, y = put(tag.at)
    style = _STRONG if tag.strong else _NAME
    line = paper.typesetter.line(tag.words, style)
    begins = x if tag.left else x - line.width / 2
    top = y + style.leading if tag.counts else y + style.leading / 2
    if not tag.left:
        box = f"{begins - 1:.2f} {top - style.leading:.2f} {line.width + 2:.2f} {style.leading:.2f} re"
        paper.draw(f"q 1 g {box} f Q")
    paper.write(line, style, begins, top)
    lines = [paper.typesetter.line(words, _COUNT) for words, _ in tag.counts]
    at = x - sum(one.width + 2 * _PAD + 2 for one in lines) / 2
    for one, (_, colour) in zip(lines, tag.counts, strict=True):
        wide = one.width + 2 * _PAD
        box = f"{at:.2f} {y - _COUNT.leading - 1.5:.2f} {wide:.2f} {_COUNT.leading + 0.5:.2f} re"
        paper.draw(f"q 1 g {_rgb(colour)} RG 0.9 w {box} B Q")
        paper.write(one, _COUNT, at + _PAD, y - 1)
        at += wide + 2


def _path(points: list[Point]) -> str:
    steps = [f"{x:.2f} {y:.2f} {'l' if place else 'm'}" for place, (x, y) in enumerate(points)]
    return " ".join([*steps, "h"])


def _circle(x: float, y: float, r: float) -> str:
    k = _ROUND * r
    return (
        f"{x + r:.2f} {y:.2f} m {x + r:.2f} {y + k:.2f} {x + k:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c "
        f"{x - k:.2f} {y + r:.2f} {x - r:.2f} {y + k:.2f} {x - r:.2f} {y:.2f} c "
        f"{x - r:.2f} {y - k:.2f} {x - k:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c "
        f"{x + k:.2f} {y - r:.2f} {x + r:.2f} {y - k:.2f} {x + r:.2f} {y:.2f} c h"
    )


def _rgb(colour: Colour | tuple[float, ...]) -> str:
    return " ".join(f"{part:.3f}" for part in colour)
