"""The figures of a report as values of a form: each by the words of its row and column."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from stationdesk.core.document import Cell, Document, Facts, Figure, Heading, Table
from stationdesk.forms.filling import Value

At = tuple[int, int, int]
"""Block, row and column: where the same figure stands in each language."""
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
_BETWEEN, _WITHIN = "/", "\N{DIVISION SLASH}"


@dataclass(frozen=True)
class Named:
    """A figure with the titles of its row and column, or its one label; `section` is what it stands under."""

    at: At
    section: str
    titles: tuple[str, ...]
    value: Value

    @property
    def key(self) -> str:
        """Its titles as one word, the same wherever the figure stands."""
        return _BETWEEN.join(one.replace(_BETWEEN, _WITHIN) for one in (self.section, *self.titles))


def figures_of(document: Document) -> tuple[Named, ...]:
    """What one row and one column name, or one label; what two places say is left out."""
    found = tuple(_named(document))
    said = Counter(one.key for one in found)
    return tuple(one for one in found if said[one.key] == 1)


def values_of(document: Document) -> dict[str, str | int | float]:
    """What can be filled in from a report, by key: kept with it when it is closed."""
    return {one.key: one.value for one in figures_of(document) if isinstance(one.value, str | int | float)}


def titles_of(key: str) -> tuple[str, ...]:
    """The titles a key was made of."""
    return tuple(one.replace(_WITHIN, _BETWEEN) for one in key.split(_BETWEEN)[1:])


def titles_at(document: Document) -> dict[At, tuple[str, ...]]:
    """The titles of every figure by its place: the same report in another language says them there."""
    return {one.at: one.titles for one in _named(document)}


def _named(document: Document) -> Iterator[Named]:
    heading = ""
    for place, block in enumerate(document.blocks):
        match block:
            case Heading():
                heading = block.text
            case Table():
                section = _lasting(block.caption) or _section(heading, block.columns[0].title)
                yield from _of_table(place, section, block)
            case Facts():
                for row, (label, value) in enumerate(block.pairs):
                    if isinstance(value, Figure):
                        yield Named((place, row, 0), _section(heading), (label,), number(value.text))


def _of_table(place: int, section: str, table: Table) -> Iterator[Named]:
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
                said = (name.strip(), titles[column])
                yield Named((place, n, column), section, said, number(_text(cell)))


def _section(heading: str, *titles: str) -> str:
    bare = heading
    while bare and not (bare[0].isalpha() and unicodedata.numeric(bare[0], None) is None):
        bare = bare[1:]  # its number in the text: one heading more would change it
    return "·".join(one for one in (_lasting(bare), *titles) if one)


def _lasting(words: str) -> str:
    """A title without the numbers in it, which change with the month and with the tables before it."""
    return "".join(one for one in words if not one.isdigit() and not one.isspace())


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Figure) else cell


def number(text: str) -> Value:
    """A number as a number, so that the form's formulas count with it; else the words."""
    plain = text.strip().replace("−", "-")
    if not _NUMBER.fullmatch(plain):
        return text
    return float(plain) if "." in plain else int(plain)
