"""Bars and lines that survive a black-and-white printer: each row of numbers has its own pattern."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import floor, log10

from stationdesk.core.document import Chart, ChartKind
from stationdesk.printing.flow import Piece, caption_pieces, total
from stationdesk.printing.fonts import Role
from stationdesk.printing.lettering import Line, Style
from stationdesk.printing.page import MM, Paper

_TEXT = Style(Role.SONG, 9, 11.5)
_NUMBER = Style(Role.SONG, 8, 10)
_SMALLEST = 5.0
_TICKS = 4
_MOST_LABEL_LINES = 2
_MOST_CUT_LINES = 5
_LONGEST_TITLE = 24  # characters of a legend's entry
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


@dataclass(frozen=True)
class _Plot:
    """The box between the axes, and the numbers its foot and top stand for."""

    left: float
    right: float
    bottom: float
    top: float
    low: float
    high: float

    def height(self, value: float) -> float:
        """Where a number stands."""
        return self.bottom + (value - self.low) / (self.high - self.low) * (self.top - self.bottom)

    def slot(self, count: int) -> float:
        """The width of one label's place."""
        return (self.right - self.left) / max(count, 1)


def chart_pieces(paper: Paper, chart: Chart) -> list[Piece]:
    """The caption and the picture; they stay together unless the caption is a text."""
    caption = caption_pieces(paper, chart.caption)
    height = min(chart.height_mm * MM, 0.8 * paper.whole)
    picture = Piece(height + 8, lambda top: _draw_picture(paper, chart, top - 4, height))
    if total(caption) + picture.height > paper.whole:
        return [*caption, picture]

    def draw(top: float) -> None:
        for piece in (*caption, picture):
            piece.draw(top)
            top -= piece.height

    return [Piece(total(caption) + picture.height, draw)]


def _draw_picture(paper: Paper, chart: Chart, top: float, height: float) -> None:
    legend = _draw_legend(paper, chart, top)
    labels, label_style = _label_lines(paper, chart)
    ticks = _ticks([value for series in chart.series for value in series.values if value is not None])
    tick_lines = [paper.typesetter.line(f"{tick:g}", _TEXT) for tick in ticks]
    margin = max((line.width for line in tick_lines), default=0) + 6
    foot = max((len(lines) for lines in labels), default=1) * label_style.leading + 5
    plot = _Plot(
        left=paper.frame.left + margin,
        right=paper.frame.right,
        bottom=top - height + foot,
        top=top - legend - 12,
        low=ticks[0],
        high=ticks[-1],
    )
    for tick, line in zip(ticks, tick_lines, strict=True):
        level = plot.height(tick)
        paper.draw(f"q 0.8 G 0.4 w {plot.left:.2f} {level:.2f} m {plot.right:.2f} {level:.2f} l S Q")
        paper.write(line, _TEXT, plot.left - 4 - line.width, level + _TEXT.leading / 2)
    if chart.kind is ChartKind.BARS:
        _draw_bars(paper, chart, plot)
    else:
        _draw_lines(paper, chart, plot)
    axis = plot.height(max(plot.low, 0))
    paper.draw(f"0.8 w {plot.left:.2f} {plot.top:.2f} m {plot.left:.2f} {plot.bottom:.2f} l S")
    paper.draw(f"0.8 w {plot.left:.2f} {axis:.2f} m {plot.right:.2f} {axis:.2f} l S")
    slot = plot.slot(len(chart.labels))
    for number, lines in enumerate(labels):
        middle = plot.left + (number + 0.5) * slot
        for row, line in enumerate(lines):
            height_here = plot.bottom - 3 - row * label_style.leading
            paper.write(line, label_style, middle - line.width / 2, height_here)


def _draw_legend(paper: Paper, chart: Chart, top: float) -> float:
    """What each pattern means, and the unit; answers the height it took."""
    x = paper.frame.left
    if chart.unit:
        paper.write(paper.typesetter.line(_legend_title(chart.unit), _TEXT), _TEXT, x, top)
    if len(chart.series) < 2:
        return _TEXT.leading if chart.unit else 0
    lines = [paper.typesetter.line(_legend_title(series.title), _TEXT) for series in chart.series]
    x = paper.frame.right - sum(line.width + 32 for line in lines)
    height = 0.0
    for number, line in enumerate(lines):
        if x + line.width + 32 > paper.frame.right + 0.1 or x < paper.frame.left:
            x, height = paper.frame.left + 40, height + _TEXT.leading
        middle = top - height - _TEXT.leading / 2
        if chart.kind is ChartKind.BARS:
            _draw_bar(paper, number, x, middle - 3, 14, 6)
        else:
            _draw_stroke(paper, number, [(x, middle), (x + 16, middle)])
            _draw_point(paper, number, x + 8, middle)
        paper.write(line, _TEXT, x + 20, top - height)
        x += line.width + 32
    return height + _TEXT.leading


def _legend_title(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE] + "……"


def _draw_bars(paper: Paper, chart: Chart, plot: _Plot) -> None:
    slot = plot.slot(len(chart.labels))
    width = min(0.76 * slot / max(len(chart.series), 1), 26)
    style = _number_style(paper, chart, min(0.98 * slot / max(len(chart.series), 1), 40))
    foot = plot.height(max(plot.low, 0))
    for number, series in enumerate(chart.series):
        for place, value in _known(series.values, len(chart.labels)):
            middle = plot.left + (place + 0.5) * slot
            left = middle + (number - len(chart.series) / 2) * width
            level = plot.height(value)
            _draw_bar(paper, number, left, min(foot, level), width * 0.94, abs(level - foot))
            line = paper.typesetter.line(f"{value:g}", style)
            over = max(level, foot) + style.leading if value >= 0 else min(level, foot) - 1
            paper.write(line, style, left + (width * 0.94 - line.width) / 2, over)


def _draw_lines(paper: Paper, chart: Chart, plot: _Plot) -> None:
    slot = plot.slot(len(chart.labels))
    style = _number_style(paper, chart, 0.96 * slot)
    numbered = len(chart.series) == 1 and style.size > _SMALLEST
    for number, series in enumerate(chart.series):
        for run in _runs(series.values, len(chart.labels)):
            points = [(plot.left + (place + 0.5) * slot, plot.height(value)) for place, value in run]
            _draw_stroke(paper, number, points)
            for (x, y), (_, value) in zip(points, run, strict=True):
                _draw_point(paper, number, x, y)
                if numbered:
                    line = paper.typesetter.line(f"{value:g}", style)
                    paper.write(line, style, x - line.width / 2, y + style.leading + 3)


def _draw_bar(paper: Paper, number: int, x: float, y: float, width: float, height: float) -> None:
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


def _draw_stroke(paper: Paper, number: int, points: Sequence[tuple[float, float]]) -> None:
    colour, dash, _ = _STROKES[number % len(_STROKES)]
    path = " ".join(f"{x:.2f} {y:.2f} {'l' if place else 'm'}" for place, (x, y) in enumerate(points))
    paper.draw(f"q {colour} RG {dash} d 1.3 w 1 j {path} S Q")


def _draw_point(paper: Paper, number: int, x: float, y: float) -> None:
    colour, _, filled = _STROKES[number % len(_STROKES)]
    fill = f"{colour} rg" if filled else "1 g"
    paper.draw(f"q {colour} RG {fill} 0.9 w {x - 1.8:.2f} {y - 1.8:.2f} 3.6 3.6 re B Q")


def _number_style(paper: Paper, chart: Chart, room: float) -> Style:
    """A size in which the widest number fits its room."""
    values = [f"{value:g}" for series in chart.series for value in series.values if value is not None]
    widest = max((paper.typesetter.line(value, _NUMBER).width for value in values), default=0)
    if widest <= room:
        return _NUMBER
    size = max(_SMALLEST, floor(2 * _NUMBER.size * room / widest) / 2)
    return replace(_NUMBER, size=size, leading=size * 1.25)


def _label_lines(paper: Paper, chart: Chart) -> tuple[list[list[Line]], Style]:
    """The labels broken to their places, in a size in which they take two lines."""
    room = 0.96 * (paper.frame.measure - 30) / max(len(chart.labels), 1)
    style = _TEXT
    while True:
        lines = [paper.typesetter.lines(label, style, max(room, style.size)) for label in chart.labels]
        most = max((len(broken) for broken in lines), default=1)
        if most <= _MOST_LABEL_LINES or style.size <= _SMALLEST:
            cut = paper.typesetter.line("……", style)
            return [_shortened(broken, cut) for broken in lines], style
        style = replace(style, size=style.size - 0.5, leading=(style.size - 0.5) * 1.25)


def _shortened(lines: list[Line], cut: Line) -> list[Line]:
    """At most so many lines that the bars keep their room; what is left out is seen to be."""
    return lines if len(lines) <= _MOST_CUT_LINES else [*lines[: _MOST_CUT_LINES - 1], cut]


def _ticks(values: Sequence[float]) -> list[float]:
    """Round numbers from the lowest to above the highest; from nought where all are positive."""
    high, low = max([*values, 0]), min([*values, 0])
    span = high - low or 1
    power = 10 ** floor(log10(span / _TICKS))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor * _TICKS >= span)
    if step < 1 and all(float(value).is_integer() for value in values):
        step = 1
    first = floor(low / step)
    count = 1
    while (first + count) * step < high:
        count += 1
    return [round((first + number) * step, 10) for number in range(count + 1)]


def _known(values: Sequence[float | None], count: int) -> Iterator[tuple[int, float]]:
    """The numbers that are there, with their places."""
    return ((place, value) for place, value in enumerate(values[:count]) if value is not None)


def _runs(values: Sequence[float | None], count: int) -> list[list[tuple[int, float]]]:
    """The numbers without the gaps between them."""
    runs: list[list[tuple[int, float]]] = []
    before = -2
    for place, value in _known(values, count):
        if place != before + 1:
            runs.append([])
        runs[-1].append((place, value))
        before = place
    return runs
