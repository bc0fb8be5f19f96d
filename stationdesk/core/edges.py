"""The edges between the buckets of a time-limit report, as a setting holds them: 30, 60, 120, 180."""

from __future__ import annotations

import re
from itertools import pairwise

MOST_EDGES = 6
_LARGEST = 100_000
_BETWEEN = re.compile(r"[,，、;；\s]+")


def edges_in(text: str) -> tuple[int, ...]:
    """Rising whole numbers above zero, up to six; ValueError for anything else."""
    edges = tuple(int(part) for part in _BETWEEN.split(text.strip()) if part)
    if not 1 <= len(edges) <= MOST_EDGES or edges[0] < 1 or edges[-1] > _LARGEST:
        raise ValueError(text)
    if any(after <= before for before, after in pairwise(edges)):
        raise ValueError(text)
    return edges
