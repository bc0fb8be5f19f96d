"""A block of cells for the rows of a list: pasted from a spreadsheet, or one row's values filled down.

It goes where a sheet goes, through the same import, with the same preview and the same way back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import SheetField
from stationdesk.desk import Desk
from stationdesk.sheets.cells import Cell
from stationdesk.sheets.header import find_header
from stationdesk.sheets.mapping import NUMBER, Profile, match, normal

MOST = 5_000
_TOO_MANY = QT_TRANSLATE_NOOP(
    "jobs", "At most {most} rows are pasted at once; please save them as a file and import it instead."
)
_PASTED = QT_TRANSLATE_NOOP("jobs", "Pasted block")
_FILLED = QT_TRANSLATE_NOOP("jobs", "Filled down")
_COLUMN = QT_TRANSLATE_NOOP("jobs", "Column {number} of the block")


@dataclass(frozen=True)
class Block:
    """Rows of cells with what each is: `headers` names the columns, `records` the record of a line.

    A line without a record is a new one. `values` {line: {field: value}} stand for cells where a row's own
    values are filled down. `by_form` goes through the forms; else the ledger's own import takes it.
    `columns` is the mapping to begin with.
    """

    name: str
    rows: tuple[tuple[int, list[Cell]], ...]
    headers: tuple[str | None, ...] = ()
    rows_before: int = 0
    records: Mapping[int, int] = field(default_factory=dict)
    values: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    by_form: bool = True

    @property
    def digest(self) -> str:
        """SHA-256 of what it says."""
        said = (self.rows, self.records, sorted((line, repr(one)) for line, one in self.values.items()))
        return sha256(repr(said).encode("utf-8", "replace")).hexdigest()


def check_size(rows: int) -> None:
    """Refuse more rows than are looked at before they are written."""
    if rows > MOST:
        raise RuleBroken(_TOO_MANY.filled(most=MOST))


def pasted(
    desk: Desk, ledger: str, cells: Sequence[list[Cell]], onto: Sequence[int], columns: Sequence[str]
) -> Block:
    """The block a spreadsheet gave, to be taken by its own header, else over the rows `onto` from a cell on.

    `columns` are the list's, from that cell to the right. A block of one row goes over every row of `onto`;
    lines for which there is no row are new records.
    """
    check_size(len(cells))
    name = desk.say(_PASTED)
    numbered = tuple(enumerate(cells, 1))
    headed = _headed(desk, ledger, name, numbered)
    if headed is not None:
        return headed
    if len(cells) == 1:
        numbered = tuple((line, cells[0]) for line in range(1, max(len(onto), 1) + 1))
    width = len(cells[0]) if cells else 0
    headers = tuple(desk.say(_COLUMN.filled(number=place + 1)) for place in range(width))
    fields = desk.fields_of_columns(ledger)
    given = {
        fields[column]: header
        for column, header in zip(columns, headers, strict=False)
        if fields.get(column, NUMBER) != NUMBER
    }
    records = {line: record for (line, _), record in zip(numbered, onto, strict=False)}
    return Block(name, numbered, headers, records=records, columns=given)


def filled_down(desk: Desk, ledger: str, records: Sequence[int], fields: Sequence[str]) -> Block:
    """The first record's values of some fields, for all the records below it."""
    check_size(len(records))
    first = desk.filling_values(ledger, records[0])
    values = {name: first[name] for name in fields if first.get(name) not in (None, "", ())}
    below = dict(enumerate(records[1:], 2))
    return Block(desk.say(_FILLED), (), records=below, values=dict.fromkeys(below, values))


def _headed(desk: Desk, ledger: str, name: str, rows: tuple[tuple[int, list[Cell]], ...]) -> Block | None:
    """The block by its own header: over the forms where it says numbers, else as the ledger takes sheets."""
    for by_form in (True, False):
        imports = desk.imports(ledger, by_form=by_form)
        if imports is None:
            continue
        header = find_header(rows, (), imports.fields, Profile())
        found = match(header.texts, imports.fields, personal=True)
        given = sum(text is not None for text in header.texts)
        is_header = _is_header(len(found), given) and header.rows_before < len(rows)
        if not is_header or (by_form and NUMBER not in found):
            continue
        return Block(name, rows, header.texts, header.rows_before, by_form=by_form)
    return None


def _is_header(found: int, given: int) -> bool:
    """Names of fields in more than half of the cells; a cell that says one by chance is no header."""
    return found > 0 and found * 2 > given


def preset(block: Block, ledger: str) -> Profile:
    """The mapping a block begins with: its places in the list, else none."""
    return Profile(ledger=ledger, columns=block.columns)


def known_columns(block: Block, fields: Sequence[SheetField]) -> bool:
    """Whether anything of the block has a place already."""
    here = {normal(text) for text in block.headers if text}
    placed = bool(block.columns) and all(normal(text) in here for text in block.columns.values())
    return bool(block.values) or placed or bool(match(block.headers, fields))
