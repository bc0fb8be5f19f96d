"""Bars, strokes and points that can be told apart without colour."""

from __future__ import annotations

from collections.abc import Sequence

from stationdesk.printing.page import Paper

# Fill colour, then the distance of hatching lines (0 for none): dark, pale, hatched, white.
_PATTERNS = (
    ("0.114 0.373 0.82", 0.0),
    ("0.78 0.85 0.95", 0.0),
    ("1 1 1", 2.6),
    ("0.45 0.45 0.45", 0.0),
    ("1 1 1", 0.0),
)
# Colour, dash, whether its points are filled.
_STROKES = (
    ("0.114 0.373 0.82", "[] 0", True),
    ("0.25 0.25 0.25", "[4 2.5] 0", False),
    ("0.5 0.5 0.5", "[1.2 2] 0", True),
    ("0 0 0", "[7 2 1.2 2] 0", False),
)


def draw_bar(paper: Paper, number: int, x: float, y: float, width: float, height: float) -> None:
    """Draw a bar in the pattern of its row of numbers."""
    colour, hatch = _PATTERNS[number % len(_PATTERNS)]
    box = f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
    paper.draw(f"q {colour} rg 0.25 G 0.5 w {box} B")
    if hatch:
        paper.draw(f"{box} W n")
        reach = 0.0
        while reach < width + height:
            paper.draw(f"{x + reach - height:.2f} {y:.2f} m {x + reach:.2f} {y + height:.2f} l S")
            reach += hatch
    paper.draw("Q")


def draw_stroke(paper: Paper, number: int, points: Sequence[tuple[float, float]]) -> None:
    """Draw a line in the stroke of its row of numbers."""
    colour, dash, _ = _STROKES[number % len(_STROKES)]
    path = " ".join(f"{x:.2f} {y:.2f} {'l' if place else 'm'}" for place, (x, y) in enumerate(points))
    paper.draw(f"q {colour} RG {dash} d 1.3 w 1 j {path} S Q")


def draw_point(paper: Paper, number: int, x: float, y: float) -> None:
    """Mark one number of a line."""
    colour, _, filled = _STROKES[number % len(_STROKES)]
    fill = f"{colour} rg" if filled else "1 g"
    paper.draw(f"q {colour} RG {fill} 0.9 w {x - 1.8:.2f} {y - 1.8:.2f} 3.6 3.6 re B Q")
