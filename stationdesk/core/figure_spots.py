"""Where the counted numbers of a document stand on its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stationdesk.core.document import Figure
from stationdesk.core.figure_lines import FigureLine


@dataclass(frozen=True)
class FigureSpot:
    """A figure's place: the page numbered from 0, and its box in points from the upper left corner.

    A figure that goes over two lines or two pages has two spots.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float
    figure: Figure

    def holds(self, page: int, x: float, y: float) -> bool:
        """Whether a point of a page lies in it."""
        return page == self.page and self.left <= x <= self.right and self.top <= y <= self.bottom


def spot_words(spots: Sequence[FigureSpot], lines: Sequence[FigureLine]) -> list[str]:
    """The words of each spot, in the spots' order: which number it is, and how much."""
    labels = {id(figure): label for label, figure in reversed(lines)}
    found = ((labels.get(id(spot.figure), ""), spot.figure.text) for spot in spots)
    return [f"{label}    {text}" if label else text for label, text in found]
