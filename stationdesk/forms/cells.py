"""Addresses of cells: B5, and where two sheets and many merged cells lie."""

from __future__ import annotations

import re

MOST_ROW = 1_048_576
MOST_COLUMN = 16_384
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


def cell_at(row: int, column: int) -> str:
    """The address of a cell; both counted from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def position(address: str) -> tuple[int, int] | None:
    """(row, column) from 1 on; None when it is no address."""
    found = _CELL.fullmatch(address)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    return (row, column) if row <= MOST_ROW and column <= MOST_COLUMN else None


def split_place(place: str) -> tuple[str, str]:
    """(sheet, address) of “Sheet1!B5”."""
    sheet, _, address = place.rpartition("!")
    return sheet, address
