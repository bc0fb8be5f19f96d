"""Hours by weekdays as grey cells, each with its number: the darker, the more, and white on the dark ones."""

from __future__ import annotations

from stationdesk.core.document import Chart
from stationdesk.printing.chart_scale import known, number_text
from stationdesk.printing.fonts import Role
from stationdesk.printing.lettering import Line, Style
from stationdesk.printing.page import Paper

_TEXT = Style(Role.SONG, 9, 11.5)
_NUMBER = Style(Role.SONG, 7, 8.5)
_SMALLEST, _DARKEST, _TURNS = 4.0, 0.25, 0.55  # sizes in points; shades of grey, 1 is white
_LONGEST = 8  # characters of a row's words


def draw_heat(paper: Paper, chart: Chart, top: float, height: float) -> None:
    """Draw the rows under each other, their words at the left, the labels below."""
    titles = [paper.typesetter.line(one.title[:_LONGEST], _TEXT) for one in chart.series]
    left = paper.frame.left + max((line.width for line in titles), default=0) + 6
    wide = (paper.frame.right - left) / max(len(chart.labels), 1)
    high = (height - _TEXT.leading - 4) / max(len(chart.series), 1)
    numbers = [value for one in chart.series for value in one.values if value is not None]
    most = max(numbers, default=0) or 1
    style = _fitting(paper, numbers, 0.94 * wide)
    for row, (series, title) in enumerate(zip(chart.series, titles, strict=True)):
        level = top - row * high
        _write(paper, title, _TEXT, paper.frame.left, level - high / 2, centred=False)
        for place, value in known(series.values, len(chart.labels)):
            _cell(paper, style, (left + place * wide, level, wide, high), value, value / most)
    for place, label in enumerate(chart.labels):
        line = paper.typesetter.line(label, style)
        middle = left + (place + 0.5) * wide
        paper.write(line, style, middle - line.width / 2, top - len(chart.series) * high - 2)


def _cell(
    paper: Paper, style: Style, box: tuple[float, float, float, float], value: float, share: float
) -> None:
    x, top, wide, high = box
    grey = 1 - share * (1 - _DARKEST)
    paper.draw(f"q {grey:.3f} g 0.7 G 0.3 w {x:.2f} {top - high:.2f} {wide:.2f} {high:.2f} re B Q")
    if value:
        line = paper.typesetter.line(number_text(value), style)
        if grey < _TURNS:
            paper.draw("1 g")
        _write(paper, line, style, x + wide / 2, top - high / 2)
        if grey < _TURNS:
            paper.draw("0 g")


def _write(paper: Paper, line: Line, style: Style, x: float, middle: float, *, centred: bool = True) -> None:
    paper.write(line, style, x - line.width / 2 if centred else x, middle + style.leading / 2)


def _fitting(paper: Paper, numbers: list[float], room: float) -> Style:
    """A size in which the widest number fits its cell."""
    widest = max((paper.typesetter.line(number_text(value), _NUMBER).width for value in numbers), default=0)
    if widest <= room:
        return _NUMBER
    size = max(_SMALLEST, _NUMBER.size * room / widest)
    return _NUMBER._replace(size=size, leading=size * 1.25)
