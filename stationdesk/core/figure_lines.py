"""The counted numbers of a document, each with the words that say which one it is."""

from __future__ import annotations

import re

from stationdesk.core.document import Cell, Document, Facts, Figure, Paragraph, Table

_BREAK = re.compile(r"[。；;，,：:（(]")
_LONGEST = 24
FigureLine = tuple[str, Figure]


def figure_lines(document: Document) -> tuple[FigureLine, ...]:
    """(words, figure) of every figure that has rows behind it, in reading order."""
    lines: list[FigureLine] = []
    for block in document.blocks:
        match block:
            case Paragraph():
                lines += _of_prose(block.parts)
            case Table():
                for row in block.rows:
                    lines += _of_row(row.cells, [column.title for column in block.columns])
            case Facts():
                lines += [(label, cell) for label, cell in block.pairs if isinstance(cell, Figure)]
    return tuple(line for line in lines if line[1].rows is not None)


def _of_prose(parts: tuple[Cell, ...]) -> list[FigureLine]:
    """What stands before the number, back to the last comma."""
    lines: list[FigureLine] = []
    said = ""
    for part in parts:
        if isinstance(part, Figure):
            lines.append((_BREAK.split(said)[-1].strip()[-_LONGEST:], part))
            said += part.text
        else:
            said += part
    return lines


def _of_row(cells: tuple[Cell, ...], titles: list[str]) -> list[FigureLine]:
    """The row's first words and the column's title."""
    name = next((cell for cell in cells if isinstance(cell, str) and not cell.strip().isdigit()), "")
    return [
        (f"{name} · {title}" if name else title, cell)
        for cell, title in zip(cells, titles, strict=False)
        if isinstance(cell, Figure)
    ]
