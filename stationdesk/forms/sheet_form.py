"""Fill an .xlsx form: cells get values, formulas work themselves out anew when it is opened."""

from __future__ import annotations

from collections import defaultdict

from stationdesk.core.errors import FileRefused
from stationdesk.forms import limits
from stationdesk.forms.cells import MOST_ROW, cell_at, position, split_place
from stationdesk.forms.filling import Column, Filling, Value
from stationdesk.forms.package import Package
from stationdesk.forms.places import Edit, Element, said, spliced
from stationdesk.forms.workbook import WORKBOOK, At, Sheet, Workbook

_BEFORE_CALCULATION = ("definedNames", "externalReferences", "functionGroups", "sheets")


def fill_workbook(package: Package, filling: Filling) -> bytes:
    """The form with these values in its places “Sheet!B5”; formats, merged cells and pictures stay."""
    book = Workbook(package)
    wanted: dict[str, dict[At, Value]] = defaultdict(dict)
    for place, value in filling.items():
        named, address = split_place(place)
        at = position(address)
        if at is None:
            raise FileRefused(limits.NO_PLACE.filled(place=place))
        found = book.sheet(named)
        wanted[named] |= _cells(book, found, found.first_of(at), value)
    parts: dict[str, bytes] = {}
    for name, sheet in book.sheets.items():
        edits = _edits(sheet, wanted.get(name, {}))
        if edits:
            parts[sheet.part] = spliced(sheet.content, edits)
    parts[WORKBOOK] = _calculated_anew(book)
    return package.having(parts)


def _cells(book: Workbook, sheet: Sheet, at: At, value: Value | Column) -> dict[At, Value]:
    """Where each value goes; a list goes down as far as the form left room."""
    if not isinstance(value, Column):
        return {at: value}
    room = _room(book, sheet, at)
    if len(value.values) > room:
        place = cell_at(*at)
        raise FileRefused(limits.NO_ROOM.filled(room=room, place=place, count=len(value.values)))
    return {(at[0] + row, at[1]): one for row, one in enumerate(value.values)}


def _room(book: Workbook, sheet: Sheet, at: At) -> int:
    """How many rows from a cell on may be written: down to the next one that says something."""
    row, column = at
    below = [
        where[0]
        for where, cell in sheet.cells.items()
        if where[1] == column and where[0] > row and (cell.child("f") is not None or book.text(cell))
    ]
    below += [first[0] for first, last in sheet.merged if first[0] > row and first[1] <= column <= last[1]]
    return min(below, default=MOST_ROW) - row


def _edits(sheet: Sheet, wanted: dict[At, Value]) -> list[Edit]:
    edits = [
        Edit(cached.start, cached.end, b"")
        for at, cell in sheet.cells.items()
        if at not in wanted and cell.child("f") is not None and (cached := cell.child("v")) is not None
    ]
    missing: dict[int, dict[int, Value]] = defaultdict(dict)
    for at, value in wanted.items():
        cell = sheet.cells.get(at)
        if cell is None:
            missing[at[0]][at[1]] = value
        elif cell.child("f") is not None:
            raise FileRefused(limits.IS_FORMULA.filled(place=cell_at(*at)))
        else:
            edits.append(Edit(cell.start, cell.end, _cell(at, value, cell.attributes.get("s", ""), sheet)))
    return edits + _added(sheet, missing)


def _cell(at: At, value: Value, style: str, sheet: Sheet) -> bytes:
    prefix = _prefix(sheet)
    begin = f'<{prefix}c r="{cell_at(*at)}"' + (f' s="{said(style).decode()}"' if style else "")
    if value is None or value == "":
        return f"{begin}/>".encode()
    if isinstance(value, int | float):
        return f"{begin}><{prefix}v>{value}</{prefix}v></{prefix}c>".encode()
    text = said(value[: limits.MOST_CELL]).decode()
    within = f'<{prefix}is><{prefix}t xml:space="preserve">{text}</{prefix}t></{prefix}is>'
    return f'{begin} t="inlineStr">{within}</{prefix}c>'.encode()


def _added(sheet: Sheet, missing: dict[int, dict[int, Value]]) -> list[Edit]:
    """Cells, and rows, that the form has not yet; each comes where the order wants it."""
    rows = {int(one.attributes["r"]): one for one in sheet.root.all("row") if one.attributes.get("r")}
    data = next(iter(sheet.root.all("sheetData")), None)
    if data is None:
        raise FileRefused(limits.BROKEN.filled(part=sheet.part))
    edits: list[Edit] = []
    new_rows: dict[int, list[bytes]] = defaultdict(list)
    for number, cells in sorted(missing.items()):
        if number in rows:
            edits += _into_row(sheet, rows[number], number, cells)
            continue
        within = b"".join(_cell((number, column), cells[column], "", sheet) for column in sorted(cells))
        prefix = _prefix(sheet).encode()
        later = min((known for known in rows if known > number), default=None)
        at = rows[later].start if later is not None else data.close
        row = b'<%brow r="%d">%b</%brow>' % (prefix, number, within, prefix)
        new_rows[at].append(row)
    if new_rows and data.close == data.inner and sheet.content[data.inner - 2 : data.inner] == b"/>":
        rows_of_all = b"".join(row for made in new_rows.values() for row in made)
        return [*edits, _opened(sheet, data, rows_of_all)]
    return edits + [Edit(at, at, b"".join(made)) for at, made in new_rows.items()]


def _into_row(sheet: Sheet, row: Element, number: int, cells: dict[int, Value]) -> list[Edit]:
    made = {column: _cell((number, column), value, "", sheet) for column, value in sorted(cells.items())}
    if sheet.content[row.inner - 2 : row.inner] == b"/>":
        return [_opened(sheet, row, b"".join(made.values()))]
    known = sorted((at[1], cell.start) for at, cell in sheet.cells.items() if at[0] == number)
    edits: dict[int, bytes] = defaultdict(bytes)
    for column, cell in made.items():
        edits[next((start for one, start in known if one > column), row.close)] += cell
    return [Edit(at, at, text) for at, text in edits.items()]


def _opened(sheet: Sheet, element: Element, within: bytes) -> Edit:
    """An element that was written as empty, with something in it."""
    tag = sheet.content[element.start : element.inner]
    name = tag[1:].split(None, 1)[0].rstrip(b"/>")
    return Edit(element.start, element.end, tag[:-2].rstrip() + b">" + within + b"</" + name + b">")


def _prefix(sheet: Sheet) -> str:
    """What stands before the names of this sheet's elements; most programs write nothing."""
    tag = sheet.content[sheet.root.start + 1 : sheet.root.inner].split(None, 1)[0].rstrip(b"/>")
    before, colon, _ = tag.rpartition(b":")
    return (before + colon).decode()


def _calculated_anew(book: Workbook) -> bytes:
    """The workbook's part, asking the program that opens it to work out every formula."""
    known = book.root.child("calcPr")
    tag = book.content[book.root.start + 1 : book.root.inner].split(None, 1)[0]
    prefix = tag[: tag.rindex(b":") + 1] if b":" in tag else b""
    if known is None:
        after = next(one for name in _BEFORE_CALCULATION if (one := book.root.child(name)) is not None)
        made = b"<" + prefix + b'calcPr fullCalcOnLoad="1"/>'
        return spliced(book.content, [Edit(after.end, after.end, made)])
    kept = {key: value for key, value in known.attributes.items() if key != "fullCalcOnLoad"}
    words = b"".join(b' %b="%b"' % (key.encode(), said(value)) for key, value in kept.items())
    made = b"<" + prefix + b"calcPr" + words + b' fullCalcOnLoad="1"/>'
    return spliced(book.content, [Edit(known.start, known.end, made)])
