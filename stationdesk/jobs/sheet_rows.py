"""A foreign sheet as a ledger's rows: read in a worker, its columns found, each cell made a value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Import, RowFate, SheetField
from stationdesk.desk import Desk
from stationdesk.desk.plain_fields import RECORD
from stationdesk.jobs.blocks import Block
from stationdesk.jobs.worker_process import answers
from stationdesk.sheets.cells import Cell, Doubt, Doubtful
from stationdesk.sheets.header import MOST_TITLE_ROWS, Header, find_header, is_sum
from stationdesk.sheets.mapping import NUMBER, Profile, columns_of, normal
from stationdesk.sheets.values import Vocabulary, value_of
from stationdesk.sheets.workbook import Head

Cancelled = Callable[[], bool]
Numbered = tuple[int, list[Cell]]
Source = Path | Block
"""A sheet in a file, or a block of cells."""

FIRST_ROWS = 20
"""How many rows of data a preview shows at least."""

_AT_FIELD = QT_TRANSLATE_NOOP("jobs", "{field}: {problem}")
_EMPTY_FIELD = QT_TRANSLATE_NOOP("jobs", "{field} is empty.")
_SUM = QT_TRANSLATE_NOOP("jobs", "A sum of other lines, not a record; it is passed over.")
_HEADER = QT_TRANSLATE_NOOP("jobs", "The header once more; it is passed over.")
_BESIDE = QT_TRANSLATE_NOOP("jobs", "Nothing stands in the columns that are taken; it is passed over.")


@dataclass(frozen=True)
class SheetRows:
    """`good` rows as (row number, {field: value}), `bad` ones as (row number, what is wrong, fate).

    What is no record, a sum for example, has the fate of a repeat: nothing has to be put right.
    """

    head: Head
    digest: str
    headers: tuple[str | None, ...]
    columns: Mapping[str, int]
    first_rows: tuple[Numbered, ...]
    good: tuple[tuple[int, Mapping[str, Any]], ...]
    bad: tuple[tuple[int, Phrase, RowFate], ...]


def read_rows(
    desk: Desk, ledger: str, declared: Import, source: Source, profile: Profile, cancelled: Cancelled
) -> SheetRows:
    """Read the whole sheet; FileRefused when it cannot be read or a required column is missing."""
    if isinstance(source, Block) and source.values:
        return _filled_down(source)
    head, rows = _opened(desk, source, profile, cancelled)
    top = list(islice(rows, MOST_TITLE_ROWS + FIRST_ROWS))
    records: Mapping[int, int] = {}
    if isinstance(source, Block):
        header, records = Header(source.headers, source.rows_before), source.records
    else:
        header = find_header(top, head.merges, declared.fields, profile)
    columns = columns_of(header.texts, declared.fields, profile, known=bool(records))
    makers = _makers(desk, declared, profile, columns)
    good: list[tuple[int, Mapping[str, Any]]] = []
    bad: list[tuple[int, Phrase, RowFate]] = []
    for number, cells in chain(top[header.rows_before :], rows):
        passed = _passed_over(cells, header.texts)
        try:
            values = None if passed else _values(cells, makers, records.get(number))
        except RuleBroken as why:
            bad.append((number, why.phrase, RowFate.ERROR))
            continue
        if values:
            good.append((number, values))
        elif passed or sum(cell is not None for cell in cells) > 1:  # one alone is a number of the line
            bad.append((number, passed or _BESIDE, RowFate.DUPLICATE))
    return SheetRows(
        head, head.digest, header.texts, columns, tuple(top[header.rows_before :]), tuple(good), tuple(bad)
    )


def _opened(
    desk: Desk, source: Source, profile: Profile, cancelled: Cancelled
) -> tuple[Head, Iterator[Numbered]]:
    if isinstance(source, Block):
        return Head("", (), (), source.digest), iter(source.rows)
    return sheet_in_worker(source, profile.sheet, desk.setting("import.most_rows"), cancelled)


def _filled_down(block: Block) -> SheetRows:
    """Values that are a record's already: nothing in them has to be read."""
    good = tuple((line, {RECORD: block.records[line], **values}) for line, values in block.values.items())
    return SheetRows(Head("", (), (), block.digest), block.digest, (), {}, (), good, ())


def _passed_over(cells: list[Cell], header: Sequence[str | None]) -> Phrase | None:
    """Why a row is no record: it adds others up, or repeats the header on a new page."""
    first = next((cell for cell in cells if cell is not None), None)
    if isinstance(first, str) and is_sum(first):
        return _SUM
    texts = [
        (text, cells[place] if place < len(cells) else None) for place, text in enumerate(header) if text
    ]
    return _HEADER if len(texts) > 1 and all(text == cell for text, cell in texts) else None


def look(desk: Desk, file: Source, sheet: str | None = None) -> tuple[Head, Header, tuple[Numbered, ...]]:
    """The head of a sheet nobody has mapped yet: its texts and first rows, for a mapping by hand."""
    if isinstance(file, Block):
        shown = file.rows[file.rows_before : file.rows_before + FIRST_ROWS]
        return Head("", ()), Header(file.headers, file.rows_before), shown
    head, rows = sheet_in_worker(file, sheet, desk.setting("import.most_rows"), lambda: False)
    top = list(islice(rows, MOST_TITLE_ROWS + FIRST_ROWS))
    header = find_header(top, head.merges, (), Profile())
    return head, header, tuple(top[header.rows_before :])


def sheet_in_worker(
    file: Path, sheet: str | None, most_rows: int, cancelled: Cancelled
) -> tuple[Head, Iterator[Numbered]]:
    """The sheet's head and rows, read in a process of its own."""
    sent = answers(
        "sheet", {"path": str(file.resolve()), "sheet": sheet, "most_rows": most_rows}, cancelled=cancelled
    )
    head = next(sent)["head"]
    merges = tuple((one[0], one[1], one[2], one[3]) for one in head["merges"])
    return Head(head["sheet"], tuple(head["sheets"]), merges, head["digest"]), _rows(sent)


def _rows(sent: Iterator[Mapping[str, Any]]) -> Iterator[Numbered]:
    for answer in sent:
        for number, cells in answer["rows"]:
            yield number, [_cell(cell) for cell in cells]


def _cell(sent: Any) -> Cell:
    return Doubtful(Doubt(sent[0]), sent[1]) if isinstance(sent, list) else sent


@dataclass(frozen=True)
class _Maker:
    """How one field is read: from its column, or a fixed word."""

    field: SheetField
    column: int | None
    fixed: str | None
    known: Vocabulary


def _makers(desk: Desk, declared: Import, profile: Profile, columns: Mapping[str, int]) -> list[_Maker]:
    entries = _entries_of(desk)
    makers = []
    for one in declared.fields:
        if one.name in columns or one.name in profile.fixed:
            words = profile.values.get(one.name, {})
            known = Vocabulary(entries, {**_normalised(words), **words}, profile.midnight)
            makers.append(_Maker(one, columns.get(one.name), profile.fixed.get(one.name), known))
    return makers


def _normalised(words: Mapping[str, str]) -> dict[str, str]:
    return {normal(word): value for word, value in words.items()}


def _entries_of(desk: Desk) -> Callable[[str], Mapping[str, str]]:
    """{normalised label, code or bureau's code: our code} of a dictionary, read once."""
    kept: dict[str, dict[str, str]] = {}

    def entries(dictionary: str) -> Mapping[str, str]:
        if dictionary not in kept:
            found: dict[str, str] = {}
            for language in (CHINESE, ENGLISH):
                for code, entry in desk.words.entries(dictionary, language).items():
                    for word in (code, entry.label, entry.std_code):
                        if word:
                            found.setdefault(normal(word), code)
            kept[dictionary] = found
        return kept[dictionary]

    return entries


def _values(cells: list[Cell], makers: list[_Maker], record: int | None = None) -> Mapping[str, Any] | None:
    """The row's values; None when nothing that is mapped stands in it. RuleBroken names the field."""
    given = [
        (maker, cells[maker.column] if maker.column is not None and maker.column < len(cells) else None)
        for maker in makers
    ]
    if all(cell is None for _, cell in given):
        return None
    is_known = record is not None or any(one.field.name == NUMBER and cell is not None for one, cell in given)
    values = {maker.field.name: _value(maker, cell, is_known) for maker, cell in given}
    return values if record is None else {RECORD: record, **values}


def _value(maker: _Maker, cell: Cell, is_known: bool) -> Any:
    """The cell's value; what a new record needs may be empty in a row that says which record it is."""
    try:
        value = value_of(maker.field.kind, maker.fixed if cell is None else cell, maker.known)
    except RuleBroken as why:
        raise RuleBroken(_AT_FIELD.filled(field=maker.field.title, problem=why.phrase)) from why
    if value is None and maker.field.required and not is_known:
        raise RuleBroken(_EMPTY_FIELD.filled(field=maker.field.title))
    return value
