"""An .xlsx as its sheets of cells, each with the place of its bytes."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import cached_property

from stationdesk.core.errors import FileRefused
from stationdesk.forms import limits
from stationdesk.forms.cells import position
from stationdesk.forms.package import Package
from stationdesk.forms.places import Element, read_xml

WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_STRINGS = "xl/sharedStrings.xml"
_DRAWN = 400
_ACROSS = 100
At = tuple[int, int]


@dataclass(frozen=True)
class Sheet:
    """One sheet of a form. `cells` by (row, column) from 1 on; `merged` are first and last cell of each."""

    name: str
    part: str
    content: bytes
    root: Element
    cells: dict[At, Element]
    merged: tuple[tuple[At, At], ...]

    def first_of(self, at: At) -> At:
        """Where what stands in a merged cell is kept."""
        for first, last in self.merged:
            if first[0] <= at[0] <= last[0] and first[1] <= at[1] <= last[1]:
                return first
        return at


class Workbook:
    """A form's sheets, read when they are asked for."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._names = frozenset(package.names())

    @cached_property
    def content(self) -> bytes:
        """The workbook's own part."""
        return self.package.part(WORKBOOK)

    @cached_property
    def root(self) -> Element:
        """The same as elements."""
        return read_xml(self.content, WORKBOOK)

    @cached_property
    def sheets(self) -> dict[str, Sheet]:
        """Every sheet of cells by its name, in the order of the file."""
        related = read_xml(self.package.part(_RELATIONS), _RELATIONS)
        targets = {one.attributes.get("Id"): one.attributes.get("Target", "") for one in related.children}
        found = {}
        for one in self.root.all("sheet"):
            part = _inside(targets.get(one.attributes.get("id"), ""))
            if part in self._names and "/worksheets/" in part:
                name = one.attributes.get("name", "")
                found[name] = self._sheet(name, part)
        if not found:
            raise FileRefused(limits.BROKEN.filled(part=WORKBOOK))
        return found

    def sheet(self, name: str) -> Sheet:
        """A sheet by its name; FileRefused names those there are."""
        if name not in self.sheets:
            raise FileRefused(limits.NO_SHEET.filled(sheet=name, sheets=", ".join(self.sheets)))
        return self.sheets[name]

    def text(self, cell: Element) -> str:
        """What a cell shows, a number as it is kept."""
        kind = cell.attributes.get("t", "n")
        if kind == "inlineStr":
            return _runs(cell)
        value = cell.child("v")
        text = value.text.strip() if value is not None else ""
        if kind == "s":
            return self._strings[int(text)] if text.isdecimal() and int(text) < len(self._strings) else ""
        return text

    def drawn(self, sheet: Sheet) -> dict[At, str]:
        """The texts of a sheet that a person needs to see to find the places of a form."""
        return {
            at: self.text(cell) for at, cell in sheet.cells.items() if at[0] <= _DRAWN and at[1] <= _ACROSS
        }

    @cached_property
    def _strings(self) -> list[str]:
        if _STRINGS not in self._names:
            return []
        root = read_xml(self.package.part(_STRINGS), _STRINGS)
        return [_runs(one) for one in root.children if one.name == "si"]

    def _sheet(self, name: str, part: str) -> Sheet:
        content = self.package.part(part)
        root = read_xml(content, part)
        cells = {}
        for cell in root.all("c"):
            if (at := position(cell.attributes.get("r", ""))) is not None:
                cells[at] = cell
        merged = []
        for one in root.all("mergeCell"):
            first, _, last = one.attributes.get("ref", "").partition(":")
            ends = position(first), position(last)
            if ends[0] is not None and ends[1] is not None:
                merged.append((ends[0], ends[1]))
        return Sheet(name, part, content, root, cells, tuple(merged))


def _runs(element: Element) -> str:
    """The words of a text with formats, without how Chinese ones are read aloud."""
    words = (one for one in element.all("t") if one.parent is None or one.parent.name != "rPh")
    return "".join(one.text for one in words)


def _inside(target: str | None) -> str:
    path = target or ""
    return path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join("xl", path))
