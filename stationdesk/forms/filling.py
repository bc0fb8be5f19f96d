"""What is written into a form: a value at a place, or a list of rows from a place on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Value = str | int | float | None
"""A number stays a number; None leaves the place empty."""


@dataclass(frozen=True)
class Column:
    """One value a record, written from its place on downwards."""

    values: tuple[Value, ...]


Filling = Mapping[str, "Value | Column"]
"""By the place: “Sheet1!B5” in a workbook, a field's name in a text."""


@dataclass(frozen=True)
class Place:
    """A place that can be marked, as a person finds it: `text` is what stands there now."""

    name: str
    text: str = ""
