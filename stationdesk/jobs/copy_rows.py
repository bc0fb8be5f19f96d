"""Rows of a list for the clipboard: as text with tabs and as a table, the way WPS and Excel take them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from stationdesk.core.document import Document, Layout, Stamp
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Amount, Column, Number, Secret
from stationdesk.desk import Desk

MOST = 5_000
_TOO_MANY = QT_TRANSLATE_NOOP(
    "jobs", "At most {most} rows are copied at once; please export the list to a sheet instead."
)
_PIECE = 500
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Block:
    """The same cells twice; `rows` counts them without the header."""

    text: str
    html: str
    rows: int


def copy_rows(desk: Desk, ledger: str, ids: Sequence[int], columns: Sequence[str]) -> Block:
    """The rows of these records with a header, in the log as an export; what is masked stays masked."""
    if len(ids) > MOST:
        raise RuleBroken(_TOO_MANY.filled(most=MOST))
    declared = desk.ledger(ledger)
    places = {one.name: place for place, one in enumerate(declared.columns)}
    chosen = [
        (places[name], declared.columns[places[name]])
        for name in columns
        if not isinstance(declared.columns[places[name]].kind, Secret)
    ]
    stamp = Stamp(station=desk.setting("station.name"))
    title = desk.say(declared.title)
    list_ = Document(f"{ledger}.list", title, Layout.LANDSCAPE, (), stamp, desk.language, of=(ledger, None))
    desk.printed(list_, "sheet")
    lines = [[desk.say(column.title) for _, column in chosen]]
    for first in range(0, len(ids), _PIECE):
        lines += [
            [_cell(desk, column, row.values[place]) for place, column in chosen]
            for row in desk.rows_by_id(ledger, list(ids[first : first + _PIECE]))
        ]
    text = "\r\n".join("\t".join(line) for line in lines)
    return Block(text, _table(lines, [column for _, column in chosen]), len(lines) - 1)


def _cell(desk: Desk, column: Column, value: object) -> str:
    """In one line, and never the beginning of a formula."""
    shown = " ".join(desk.display(column.kind, value).split())
    if shown.startswith(_FORMULA) and not isinstance(column.kind, Number | Amount):
        return f"'{shown}"
    return shown


def _table(lines: list[list[str]], columns: list[Column]) -> str:
    """Ids and numbers written as text stay text: a sheet would round twenty digits."""
    kept = ["" if isinstance(one.kind, Number | Amount) else _KEPT for one in columns]
    body = [f"<tr>{''.join(f'<th>{escape(cell)}</th>' for cell in lines[0])}</tr>"]
    for line in lines[1:]:
        cells = (f"<td{style}>{escape(cell)}</td>" for style, cell in zip(kept, line, strict=True))
        body.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(body)}</table>"


_KEPT = " style=\"mso-number-format:'\\@'\""
