"""What a form looks like to a person who marks it: its sheets as grids, or its fields amid their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stationdesk.forms.cells import position
from stationdesk.forms.package import Package, Suffix
from stationdesk.forms.places import Element
from stationdesk.forms.text_form import Field, fields, read_parts
from stationdesk.forms.workbook import At, Sheet, Workbook

MOST_ROWS, MOST_COLUMNS = 400, 100
USUAL_WIDTH = 8.43
_LEAST_ROWS, _LEAST_COLUMNS, _BEYOND = 12, 6, 2
_AROUND = 40


@dataclass(frozen=True)
class SheetPicture:
    """One sheet, rows and columns counted from 1. `widths` are in characters, for columns that say theirs.

    Of merged cells only those that meet no other ones; a formula's cell is in `formulas`.
    """

    name: str
    rows: int
    columns: int
    texts: Mapping[At, str]
    formulas: frozenset[At]
    merged: tuple[tuple[At, At], ...]
    widths: Mapping[int, float]

    def first_of(self, at: At) -> At:
        """Where what stands in a merged cell is kept."""
        return next(
            (one for one, last in self.merged if one[0] <= at[0] <= last[0] and one[1] <= at[1] <= last[1]),
            at,
        )


@dataclass(frozen=True)
class FieldPicture:
    """One field of a text, with the words before and after it."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class FormPicture:
    """Sheets of a workbook, or the fields of a text; one of them is empty."""

    sheets: tuple[SheetPicture, ...] = ()
    fields: tuple[FieldPicture, ...] = ()


def picture_of(package: Package) -> FormPicture:
    """The form as a person sees it."""
    if package.suffix is Suffix.XLSX:
        book = Workbook(package)
        return FormPicture(sheets=tuple(_sheet(book, one) for one in book.sheets.values()))
    found: dict[str, FieldPicture] = {}
    for _, _, root in read_parts(package):
        for field in fields(root):
            if field.texts and field.name not in found:
                found[field.name] = FieldPicture(field.name, *_around(field))
    return FormPicture(fields=tuple(found.values()))


def _sheet(book: Workbook, sheet: Sheet) -> SheetPicture:
    texts = book.drawn(sheet)
    merged = tuple(_apart(sheet.merged))
    ends = [*texts, *(last for _, last in merged)]
    return SheetPicture(
        sheet.name,
        min(max([_LEAST_ROWS, *(row + _BEYOND for row, _ in ends)]), MOST_ROWS),
        min(max([_LEAST_COLUMNS, *(column + 1 for _, column in ends)]), MOST_COLUMNS),
        {at: text for at, text in texts.items() if text},
        frozenset(at for at in texts if sheet.cells[at].child("f") is not None),
        merged,
        dict(_widths(sheet.root)),
    )


def _apart(merged: tuple[tuple[At, At], ...]) -> Iterator[tuple[At, At]]:
    """Those within the picture that are more than a cell and lie over no earlier one."""
    taken: set[At] = set()
    for first, last in merged:
        if first == last or first > last or first[1] > last[1]:
            continue
        if last[0] > MOST_ROWS or last[1] > MOST_COLUMNS or first in taken or last in taken:
            continue
        cells = {(row, column) for row in range(first[0], last[0] + 1)
                 for column in range(first[1], last[1] + 1)}  # fmt: skip
        if taken.isdisjoint(cells):
            taken |= cells
            yield first, last


def _widths(root: Element) -> Iterator[tuple[int, float]]:
    """(column, width) of those that say it, a hidden one as 0."""
    for one in root.all("col"):
        first = position(f"A{one.attributes.get('min', '')}")
        last = position(f"A{one.attributes.get('max', '')}")
        try:
            width = float(one.attributes.get("width", USUAL_WIDTH))
        except ValueError:
            continue
        if first is None or last is None or not 0 <= width <= 255:
            continue
        shown = 0.0 if one.attributes.get("hidden") in ("1", "true") else width
        yield from ((column, shown) for column in range(first[0], min(last[0], MOST_COLUMNS) + 1))


def _around(field: Field) -> tuple[str, str]:
    """The words of the paragraph before and after the field; of the whole row where it stands alone."""
    for holder in ("p", "tr"):
        above = _above(field.texts[0], holder)
        if above is None:
            continue
        before, after = _beside(above, field)
        if before.strip() or after.strip():
            return before[-_AROUND:], after[:_AROUND]
    return "", ""


def _beside(holder: Element, field: Field) -> tuple[str, str]:
    own = [one.start for one in field.texts]
    texts = holder.all("t")
    before = "".join(one.text for one in texts if one.start < own[0]) + field.texts[0].text[: field.first]
    rest = "" if field.last is None else field.texts[-1].text[field.last :]
    return before, rest + "".join(one.text for one in texts if one.start > own[-1])


def _above(element: Element, name: str) -> Element | None:
    above = element.parent
    while above is not None and above.name != name:
        above = above.parent
    return above
