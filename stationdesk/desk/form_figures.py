"""The figures of a report as values of a form: each by the words of its row and column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from stationdesk.core.document import Cell, Document, Facts, Figure, Table
from stationdesk.forms.filling import Value

At = tuple[int, int, int]
"""Block, row and column: where the same figure stands in each language."""
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
_BETWEEN, _WITHIN = "/", "\N{DIVISION SLASH}"


@dataclass(frozen=True)
class Named:
    """A figure with the titles of its row and column, or its one label."""

    at: At
    titles: tuple[str, ...]
    value: Value

    @property
    def key(self) -> str:
        """Its titles as one word, the same wherever the figure stands."""
        return _BETWEEN.join(one.replace(_BETWEEN, _WITHIN) for one in self.titles)


def figures_of(document: Document) -> tuple[Named, ...]:
    """What one row and one column name, or one label; what two places say is left out."""
    found = tuple(_named(document))
    said = Counter(one.titles for one in found)
    return tuple(one for one in found if said[one.titles] == 1)


def titles_at(document: Document) -> dict[At, tuple[str, ...]]:
    """The titles of every figure by its place: the same report in another language says them there."""
    return {one.at: one.titles for one in _named(document)}


def _named(document: Document) -> Iterator[Named]:
    for place, block in enumerate(document.blocks):
        if isinstance(block, Table):
            yield from _of_table(place, block)
        elif isinstance(block, Facts):
            for row, (label, value) in enumerate(block.pairs):
                if isinstance(value, Figure):
                    yield Named((place, row, 0), (label,), number(value.text))


def _of_table(place: int, table: Table) -> Iterator[Named]:
    titles = [one.title for one in table.columns]
    if len(set(titles)) != len(titles):
        return  # two columns of one name: which is meant changes from month to month
    for n, row in enumerate(table.rows):
        at = next((n for n, one in enumerate(row.cells) if isinstance(one, str) and not one.isdigit()), None)
        if at is None or not any(isinstance(one, Figure) for one in row.cells):
            continue
        for column in range(at + 1, min(len(titles), len(row.cells))):
            name, cell = row.cells[at], row.cells[column]
            if titles[column] and isinstance(name, str) and name.strip():
                yield Named((place, n, column), (name.strip(), titles[column]), number(_text(cell)))


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Figure) else cell


def number(text: str) -> Value:
    """A number as a number, so that the form's formulas count with it; else the words."""
    plain = text.strip().replace("−", "-")
    if not _NUMBER.fullmatch(plain):
        return text
    return float(plain) if "." in plain else int(plain)
