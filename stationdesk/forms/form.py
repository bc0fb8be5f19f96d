"""A form of either kind: its places, and the form filled."""

from __future__ import annotations

from stationdesk.forms.cells import cell_at
from stationdesk.forms.filling import Filling, Place
from stationdesk.forms.package import Package, Suffix, open_package
from stationdesk.forms.sheet_form import fill_workbook
from stationdesk.forms.text_form import fields, fill_text, read_parts
from stationdesk.forms.workbook import Workbook


def read_form(content: bytes) -> Package:
    """The form, when its bytes are one and all of it can be read; FileRefused says why not."""
    package = open_package(content)
    places_of(package)
    return package


def fill(package: Package, filling: Filling) -> bytes:
    """The form with the values in its places; FileRefused when a place is not there or has no room."""
    if package.suffix is Suffix.XLSX:
        return fill_workbook(package, filling)
    return fill_text(package, filling)


def places_of(package: Package) -> tuple[Place, ...]:
    """What can be marked: of a text its named fields, of a workbook the cells it draws."""
    if package.suffix is Suffix.XLSX:
        return _cells(Workbook(package))
    found: dict[str, Place] = {}
    for _, _, root in read_parts(package):
        for field in fields(root):
            found.setdefault(field.name, Place(field.name, "".join(one.text for one in field.texts)))
    return tuple(found.values())


def _cells(book: Workbook) -> tuple[Place, ...]:
    return tuple(
        Place(f"{name}!{cell_at(*at)}", text)
        for name, sheet in book.sheets.items()
        for at, text in sorted(book.drawn(sheet).items())
        if sheet.first_of(at) == at
    )
