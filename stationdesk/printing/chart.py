"""Bars and lines that survive a black-and-white printer: each row of numbers has its own pattern."""

from __future__ import annotations

from math import floor

from stationdesk.core.document import Chart, ChartKind
from stationdesk.printing.chart_heat import draw_heat
from stationdesk.printing.chart_ink import draw_bar, draw_point, draw_stroke
from stationdesk.printing.chart_scale import Plot, known, number_text, runs, ticks_for
from stationdesk.printing.flow import Piece, caption_pieces, total
from stationdesk.printing.fonts import Role
from stationdesk.printing.lettering import Line, Style
from stationdesk.printing.page import MM, Paper

_TEXT = Style(Role.SONG, 9, 11.5)
_NUMBER = Style(Role.SONG, 8, 10)
_SMALLEST = 5.0
_GAP_ABOVE = 5.0
_MOST_LABEL_LINES = 2
_MOST_CUT_LINES = 5
_LONGEST_TITLE = 24  # characters of a legend's entry


def chart_pieces(paper: Paper, chart: Chart) -> list[Piece]:
    """The caption and the picture; they stay together unless the caption is a text."""
    caption = caption_pieces(paper, chart.caption)
    height = min(chart.height_mm * MM, 0.8 * paper.whole)
    picture = Piece(height + 8, lambda top: _draw_picture(paper, chart, top - 4, height))
    if _GAP_ABOVE + total(caption) + picture.height > paper.whole:
        return [*caption, picture]

    def draw(top: float) -> None:
        top -= _GAP_ABOVE
        for piece in (*caption, picture):
            piece.draw(top)
            top -= piece.height

    return [Piece(_GAP_ABOVE + total(caption) + picture.height, draw)]


def _draw_picture(paper: Paper, chart: Chart, top: float, height: float) -> None:
    if chart.kind is ChartKind.HEAT:
        draw_heat(paper, chart, top, height)
        return
    legend = _draw_legend(paper, chart, top)
    labels, label_style = _label_lines(paper, chart)
    ticks = ticks_for([value for series in chart.series for value in series.values if value is not None])
    tick_lines = [paper.typesetter.line(number_text(tick), _TEXT) for tick in ticks]
    margin = max((line.width for line in tick_lines), default=0) + 6
    foot = max((len(lines) for lines in labels), default=1) * label_style.leading + 5
    plot = Plot(
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
            draw_bar(paper, number, x, middle - 3, 14, 6)
        else:
            draw_stroke(paper, number, [(x, middle), (x + 16, middle)])
            draw_point(paper, number, x + 8, middle)
        paper.write(line, _TEXT, x + 20, top - height)
        x += line.width + 32
    return height + _TEXT.leading


def _legend_title(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE] + "……"


def _draw_bars(paper: Paper, chart: Chart, plot: Plot) -> None:
    slot = plot.slot(len(chart.labels))
    width = min(0.76 * slot / max(len(chart.series), 1), 26)
    style = _number_style(paper, chart, min(0.98 * slot / max(len(chart.series), 1), 40))
    foot = plot.height(max(plot.low, 0))
    for number, series in enumerate(chart.series):
        for place, value in known(series.values, len(chart.labels)):
            middle = plot.left + (place + 0.5) * slot
            left = middle + (number - len(chart.series) / 2) * width
            level = plot.height(value)
            draw_bar(paper, number, left, min(foot, level), width * 0.94, abs(level - foot))
            line = paper.typesetter.line(number_text(value), style)
            over = max(level, foot) + style.leading if value >= 0 else min(level, foot) - 1
            paper.write(line, style, left + (width * 0.94 - line.width) / 2, over)


def _draw_lines(paper: Paper, chart: Chart, plot: Plot) -> None:
    slot = plot.slot(len(chart.labels))
    style = _number_style(paper, chart, 0.96 * slot)
    numbered = len(chart.series) == 1 and style.size > _SMALLEST
    for number, series in enumerate(chart.series):
        for run in runs(series.values, len(chart.labels)):
            points = [(plot.left + (place + 0.5) * slot, plot.height(value)) for place, value in run]
            draw_stroke(paper, number, points)
            for (x, y), (_, value) in zip(points, run, strict=True):
                draw_point(paper, number, x, y)
                if numbered:
                    line = paper.typesetter.line(number_text(value), style)
                    paper.write(line, style, x - line.width / 2, y + style.leading + 3)


def _number_style(paper: Paper, chart: Chart, room: float) -> Style:
    """A size in which the widest number fits its room."""
    values = [number_text(value) for series in chart.series for value in series.values if value is not None]
    widest = max((paper.typesetter.line(value, _NUMBER).width for value in values), default=0)
    if widest <= room:
        return _NUMBER
    size = max(_SMALLEST, floor(2 * _NUMBER.size * room / widest) / 2)
    return _NUMBER._replace(size=size, leading=size * 1.25)


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
        style = style._replace(size=style.size - 0.5, leading=(style.size - 0.5) * 1.25)


def _shortened(lines: list[Line], cut: Line) -> list[Line]:
    """At most so many lines that the bars keep their room; what is left out is seen to be."""
    return lines if len(lines) <= _MOST_CUT_LINES else [*lines[: _MOST_CUT_LINES - 1], cut]
