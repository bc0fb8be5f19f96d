"""A form's box: labels and values side by side, ruled, a long value over several pages if need be."""

from __future__ import annotations

from stationdesk.core.document import Align, Facts, Figure
from stationdesk.printing.flow import words
from stationdesk.printing.grid import PAD, Cell, Grid, Place, Row, height_of
from stationdesk.printing.lettering import Style
from stationdesk.printing.page import Paper

_LABEL_SHARE = 0.17  # of the box's width, for the labels of all columns alike when they are short
_WIDEST_LABEL = 0.4  # of one pair's width


def draw_facts(paper: Paper, facts: Facts) -> None:
    """Draw the box; pairs fill lines of `columns`, a wide pair takes a line of its own."""
    setting = paper.setting
    value = setting.table
    if setting.official:
        value = value._replace(size=12, leading=17)
    label = setting.table_head._replace(size=value.size, leading=value.leading)
    padding = 2 * setting.row_padding
    label_width = _label_width(paper, facts, label)
    paper.y -= 2
    grid = Grid(paper, padding)
    for line in _lines(facts):
        columns = 1 if len(line) == 1 and line[0] in facts.wide else facts.columns
        width = paper.frame.measure / columns
        cells: list[Cell] = []
        edges = [paper.frame.left]
        figures: list[tuple[int, Figure]] = []
        for place, number in enumerate(line):
            name, text = facts.pairs[number]
            left = paper.frame.left + place * width
            end = paper.frame.right if place == len(line) - 1 else left + width
            cells.append(_cell(paper, name, label, left, label_width, Align.CENTRE))
            if isinstance(text, Figure):
                figures.append((len(cells), text))
            rest = end - left - label_width
            cells.append(_cell(paper, words(text), value, left + label_width, rest, Align.LEFT))
            edges += [left + label_width, end]
        grid.row(Row(cells, tuple(edges), height_of(cells, padding), figures=figures))
    grid.finish()
    paper.y -= 6


def _lines(facts: Facts) -> list[list[int]]:
    """The numbers of the pairs that share a line."""
    lines: list[list[int]] = []
    for number in range(len(facts.pairs)):
        alone = number in facts.wide
        if lines and not alone and len(lines[-1]) < facts.columns and lines[-1][0] not in facts.wide:
            lines[-1].append(number)
        else:
            lines.append([number])
    return lines


def _label_width(paper: Paper, facts: Facts, style: Style) -> float:
    """Wide enough for the widest label, within reason."""
    widest = max(
        (paper.typesetter.line(name, style).width for name, _ in facts.pairs),
        default=0,
    )
    pair = paper.frame.measure / max(facts.columns, 1)
    usual = min(_LABEL_SHARE * paper.frame.measure, _WIDEST_LABEL * pair)
    return min(max(usual, widest + 4 * PAD), _WIDEST_LABEL * pair)


def _cell(paper: Paper, text: str, style: Style, left: float, width: float, align: Align) -> Cell:
    lines = paper.typesetter.lines(text, style, max(width - 2 * PAD, style.size))
    font = paper.typesetter.lettering(style.role).font(style.size)
    return Place(style, font, left, width, align).cell(lines)
