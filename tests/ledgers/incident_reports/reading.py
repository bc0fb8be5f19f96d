"""How the tests read a printed report: its tables, its figures, and the rows behind each figure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from stationdesk.core.document import Document, Figure, Row, Table
from stationdesk.desk import Desk

Golden = Callable[[str, str], None]
OCTOBER = {"first": date(2026, 10, 1), "last": date(2026, 10, 31)}


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+08:00").astimezone(UTC)


def wrong_figures(desk: Desk, document: Document) -> list[Figure]:
    return [
        one for one in document.figures()
        if one.rows is None or str(desk.count(one.rows, most=10**9)) != one.text
    ]  # fmt: skip


def table(document: Document, number: int) -> Table:
    return [block for block in document.blocks if isinstance(block, Table)][number]


def plain(row: Row) -> list[str]:
    return [cell.text if isinstance(cell, Figure) else cell for cell in row.cells]
