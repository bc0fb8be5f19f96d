"""In the worker: send a foreign sheet's head, then its rows in chunks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

from stationdesk.sheets.reading import read_sheet

_CHUNK = 500


def sheet_rows(request: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """`{"head": …}` once, then `{"rows": [[number, [cell, …]], …]}`; a doubtful cell is a pair."""
    head, rows = read_sheet(
        Path(request["path"]), sheet=request.get("sheet"), most_rows=int(request["most_rows"])
    )
    yield {"head": asdict(head)}
    while chunk := list(islice(rows, _CHUNK)):
        yield {"rows": chunk}
