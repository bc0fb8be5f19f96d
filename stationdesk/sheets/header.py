"""Find the header of a foreign sheet below its title rows, one row high or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stationdesk.core.ledger import SheetField
from stationdesk.sheets.cells import Cell, Doubtful
from stationdesk.sheets.mapping import Profile, match, normal

MOST_TITLE_ROWS = 30
_SUMS = frozenset({"合计", "小计", "总计", "共计", "本页合计", "total", "subtotal", "sum", "grandtotal"})

Numbered = tuple[int, Sequence[Cell]]
Range = Sequence[int]


@dataclass(frozen=True)
class Header:
    """The columns' texts, and how many of the rows come before the first one of data."""

    texts: tuple[str | None, ...]
    rows_before: int


def find_header(
    rows: Sequence[Numbered], merges: Sequence[Range], fields: Sequence[SheetField], profile: Profile
) -> Header:
    """The row, or two rows, that name the most fields; else the first row about as wide as the table."""
    top = rows[:MOST_TITLE_ROWS]
    best, most = _widest(top), 0
    for index in range(len(top)):
        for height in (1, 2):
            header = _header(top, index, height, merges)
            score = _score(header, fields, profile) if header else 0
            if header is not None and score > most:
                best, most = header, score
    return best


def _score(header: Header, fields: Sequence[SheetField], profile: Profile) -> int:
    if profile.columns:
        here = {normal(text) for text in header.texts if text}
        return sum(normal(text) in here for text in profile.columns.values())
    return len(match(header.texts, fields, personal=True))


def _header(rows: Sequence[Numbered], index: int, height: int, merges: Sequence[Range]) -> Header | None:
    if index + height > len(rows):
        return None
    texts = _texts(rows[index])
    if height == 2:
        if not any(merge[0] == rows[index][0] - 1 and merge[3] > merge[1] for merge in merges):
            return None
        groups = _spread(texts, rows[index][0] - 1, merges)
        texts = _joined(groups, _texts(rows[index + 1]))
    return Header(tuple(texts), index + height)


def _texts(row: Numbered) -> list[str | None]:
    return [cell.text if isinstance(cell, Doubtful) else cell for cell in row[1]]


def _spread(texts: list[str | None], row: int, merges: Sequence[Range]) -> list[str | None]:
    """A group's name over all the columns it is merged across."""
    spread = list(texts)
    for first_row, first, last_row, last in merges:
        if first_row <= row <= last_row and first < len(texts):
            spread[first : last + 1] = [texts[first]] * (min(last + 1, len(texts)) - first)
    return spread


def _joined(groups: list[str | None], names: list[str | None]) -> list[str | None]:
    width = max(len(groups), len(names))
    groups += [None] * (width - len(groups))
    names += [None] * (width - len(names))
    return [
        name if group is None or group == name else group + (name or "")
        for group, name in zip(groups, names, strict=True)
    ]


def _widest(rows: Sequence[Numbered]) -> Header:
    widths = [sum(cell is not None for cell in cells) for _, cells in rows]
    wide_enough = 0.6 * max(widths, default=0)
    index = next((at for at, width in enumerate(widths) if width >= wide_enough), 0)
    return Header(tuple(_texts(rows[index])) if rows else (), index + 1)


def is_sum(text: str) -> bool:
    """Whether a line that begins with this text adds others up."""
    return "".join(text.casefold().split()) in _SUMS
