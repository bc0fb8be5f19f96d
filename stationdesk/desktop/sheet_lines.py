"""A foreign sheet as lines of text, its cells parted by tabs: what pasting it from Excel would give."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from stationdesk.desktop.background import Task

_ROWS = 200


def reading(file: Path) -> Callable[[Task], str]:
    """Work for the background: the sheet is read in a process of its own."""

    def work(task: Task) -> str:
        from stationdesk.jobs.sheet_rows import sheet_in_worker

        _, rows = sheet_in_worker(file, None, _ROWS, lambda: task.cancelled)
        return "\n".join("\t".join(_cell(cell) for cell in cells) for _, cells in rows)

    return work


def _cell(cell: Any) -> str:
    text = "" if cell is None else f"{cell:g}" if isinstance(cell, float) else str(cell)
    return " ".join(text.split())
