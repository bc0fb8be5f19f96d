"""Where the figures of running text stand, line by line."""

from __future__ import annotations

from collections.abc import Callable

from stationdesk.core.document import Figure, Paragraph
from stationdesk.printing.lettering import Line, Style
from stationdesk.printing.page import Paper
from stationdesk.printing.text import clean

Draw = Callable[[float], None]


class ProseFigures:
    """Follows a paragraph's lines in their order, and notes each figure as its line is drawn."""

    def __init__(self, paper: Paper, paragraph: Paragraph, style: Style) -> None:
        self._paper, self._style = paper, style
        self._figures: list[tuple[int, int, Figure]] = []
        said = ""
        for part in paragraph.parts:
            text = clean(part.text if isinstance(part, Figure) else part)
            if isinstance(part, Figure) and part.rows is not None:
                self._figures.append((len(said), len(said) + len(text), part))
            said += text
        self._text = said if self._figures else ""
        self._at = 0

    def on(self, line: Line, draw: Draw, left: float, spacing: float) -> Draw:
        """What draws the next line that begins at `left`, and notes its figures."""
        begin = self._at
        end = self._at = begin + line.length
        if line.ends:
            self._at += 1  # the line end itself
        here = [(max(a, begin) - begin, min(b, end) - begin, one) for a, b, one in self._figures
                if a < end and b > begin]  # fmt: skip
        if not here:
            return draw
        style = self._style
        ends = self._paper.typesetter.lettering(style.role).ends(self._text[begin:end])

        def draw_and_note(top: float) -> None:
            draw(top)
            for first, last, figure in here:
                x = left + ends[first] * style.size / 1000 + first * spacing
                right = left + ends[last] * style.size / 1000 + last * spacing
                self._paper.spot(figure, x, top, right, top - style.leading)

        return draw_and_note
