"""Labels to cut out, as part of a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """A label to cut out: words at its top, a name in large letters, small lines under it."""

    top: str
    name: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Labels:
    """Labels of one size, `across` in a line."""

    labels: tuple[Label, ...]
    across: int = 2
